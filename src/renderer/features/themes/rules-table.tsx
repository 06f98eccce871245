/** The rules of a theme. The selected one stands in the panel. */
import { Plus } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import type { RuleRow } from '../../../shared/contract/rows.ts';
import { formatNumber } from '../../../shared/format.ts';
import { singleKeys } from '../../app/appearance.ts';
import { TextButton } from '../../ui/button.tsx';
import { roles } from '../../ui/data-table/roles.ts';
import { TextInput } from '../../ui/fields.tsx';
import { acceptedWords, matchWords } from './rule-draft.ts';

interface RulesTableProps {
  readonly rules: readonly RuleRow[];
  readonly at: number | null;
  readonly onSelect: (id: number) => void;
  /** Goes to the rule's term, to change it. */
  readonly onEdit: (id: number) => void;
  readonly onAdd: () => void;
  readonly onRemove: (id: number) => void;
}

/** A theme of a new library has many rules: those that match most are enough to begin with. */
const few = 10;

const actionWords: Readonly<Record<RuleRow['action'], string>> = { apply: 'Applies', suggest: 'Suggests' };

function shownRules(rules: readonly RuleRow[], text: string, all: boolean, at: number | null): readonly RuleRow[] {
  const wanted = text.trim().toLowerCase();
  const found = rules
    .filter((rule) => rule.term.toLowerCase().includes(wanted))
    .toSorted((a, b) => b.matches - a.matches || a.position - b.position);
  if (all || wanted !== '' || found.length <= few + 2) return found;
  return found.filter((rule, index) => index < few || rule.id === at);
}

const headings = ['Term or pattern', 'Matches as', 'Does', 'Matches', 'Accepted'] as const;

function RuleLine({ rule, id, on, onClick }: { rule: RuleRow; id: string; on: boolean; onClick: () => void }) {
  const line = { ...roles.row, 'aria-selected': on, onClick };
  return (
    <div id={id} className={on ? 'tr sel' : 'tr'} {...line}>
      <div {...roles.cell} className="cut" dir="auto" data-cut="">
        {rule.term}
      </div>
      <div {...roles.cell} className="c2 nowrap">
        {matchWords(rule)}
      </div>
      <div {...roles.cell} className="c2 nowrap">
        {actionWords[rule.action]}
      </div>
      <div {...roles.cell} className="num">
        {formatNumber(rule.matches)}
      </div>
      <div {...roles.cell} className="num c2">
        {acceptedWords(rule)}
      </div>
    </div>
  );
}

/** Where the keys go back to when a rule's panel closes. */
export const rulesGridId = 'theme-rules';

export function RulesTable({ rules, at, onSelect, onEdit, onAdd, onRemove }: RulesTableProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [all, setAll] = useState(false);
  const shown = shownRules(rules, text, all, at);
  const index = shown.findIndex((rule) => rule.id === at);
  const onKeyDown = (event: KeyboardEvent) => {
    const letter = singleKeys.get() ? { j: 1, k: -1 }[event.key] : undefined;
    const by = letter ?? { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = by === undefined ? undefined : shown[Math.max(0, Math.min(shown.length - 1, index + by))];
    const present = shown[index];
    if (next) {
      onSelect(next.id);
      document.getElementById(`${id}-${next.id}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && present) onEdit(present.id);
    else if (event.key === 'Delete' && present) onRemove(present.id);
    else return;
    event.preventDefault();
  };
  const grid = {
    id: rulesGridId,
    role: 'grid',
    'aria-label': 'Rules',
    'aria-rowcount': shown.length + 1,
    tabIndex: 0,
    'aria-activedescendant': index < 0 ? undefined : `${id}-${at}`,
    onKeyDown,
  };
  return (
    <section className="theme-rules">
      <h3 className="h3">
        Rules<span className="ink3 theme-light">{formatNumber(rules.length)}</span>
        <span className="end" />
        {rules.length > few && (
          <TextInput
            className="rule-find"
            aria-label="Find a rule"
            placeholder="Find a rule"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
        <TextButton icon={Plus} onClick={onAdd}>
          Add rule
        </TextButton>
      </h3>
      {rules.length === 0 ? (
        <p className="hint">A rule tags every statement that has its word, or suggests the theme and waits for you.</p>
      ) : (
        <div className="rules" {...grid}>
          <div {...roles.row} className="tr th">
            {headings.map((heading, column) => (
              <div key={heading} {...roles.head} className={column > 2 ? 'num' : ''}>
                {heading}
              </div>
            ))}
          </div>
          {shown.map((rule) => (
            <RuleLine
              key={rule.id}
              id={`${id}-${rule.id}`}
              rule={rule}
              on={rule.id === at}
              onClick={() => onSelect(rule.id)}
            />
          ))}
        </div>
      )}
      {shown.length < rules.length && text.trim() === '' && (
        <TextButton className="rules-all" onClick={() => setAll(true)}>
          Show all {formatNumber(rules.length)}
        </TextButton>
      )}
      {rules.length > 0 && shown.length === 0 && (
        <p className="hint rules-all">No rule has “{text.trim()}” in its term.</p>
      )}
    </section>
  );
}
