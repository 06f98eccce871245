/** A table's filters: one chip for each part of the query, adding one, clearing, saving as a view. */
import { Bookmark, Plus, X } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { FieldName } from '../../shared/query/ast.ts';
import { removeConjunct, splitConjuncts } from '../../shared/query/conjuncts.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import { useShortcut } from '../app/shortcuts.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { ShortcutKeys } from '../ui/keys.tsx';
import { Popover } from '../ui/popover.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { chipWords } from './filter-words.ts';
import { SaveView } from './save-view.tsx';

interface FilterBarProps {
  readonly screen: 'documents' | 'meetings' | 'statements' | 'people';
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Fields that can be added, in order. */
  readonly fields: readonly FieldName[];
}

/** Arrows move between the buttons of a toolbar. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by === undefined || !(event.target instanceof HTMLButtonElement)) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  buttons[buttons.indexOf(event.target) + by]?.focus();
}

export function FilterBar({ screen, query, onQuery, fields }: FilterBarProps) {
  const [adding, setAdding] = useState(false);
  const [saving, setSaving] = useState(false);
  const addRef = useRef<HTMLButtonElement>(null);
  const parsed = parseQuery(query);
  const parts = parsed.ok ? splitConjuncts(parsed.node) : [];
  useShortcut('addFilter', () => setAdding(true));
  useShortcut('saveView', () => setSaving(true), query !== '');
  return (
    <div className="filters" role="toolbar" aria-label="Filters" onKeyDown={moveFocus}>
      <div className="chips">
        {!parsed.ok && (
          <span className="chip bad" data-tip={parsed.error.message}>
            <span className="v">{query}</span>
            <button type="button" className="x" aria-label="Remove the query" onClick={() => onQuery('')}>
              <Icon of={X} size="s" />
            </button>
          </span>
        )}
        {parts.map((part, index) => {
          const words = chipWords(part);
          return (
            <span key={`${part.span.start} ${words.name}`} className="chip">
              <span className="k">{words.name}</span>
              {words.operator && <span className="op">{words.operator}</span>}
              <span className="v" dir="auto" data-cut="">
                {words.value}
              </span>
              <button
                type="button"
                className="x"
                aria-label={`Remove the filter ${words.name} ${words.operator} ${words.value}`}
                onClick={() => onQuery(removeConjunct(query, index))}
              >
                <Icon of={X} size="s" />
              </button>
            </span>
          );
        })}
        <Popover
          open={adding}
          onOpenChange={setAdding}
          label="Add a filter"
          width={280}
          trigger={
            <button ref={addRef} type="button" className="chip chip-add">
              <span>
                <Icon of={Plus} size="s" />
                Filter
              </span>
            </button>
          }
        >
          <FilterMenu
            fields={fields}
            query={query}
            onQuery={(next) => {
              setAdding(false);
              onQuery(next);
            }}
          />
        </Popover>
        <span className="wide-only">
          <ShortcutKeys name="addFilter" />
        </span>
      </div>
      {query !== '' && (
        <>
          <Button kind="quiet" small className="end wide-only" onClick={() => onQuery('')}>
            Clear
          </Button>
          <Popover
            open={saving}
            onOpenChange={setSaving}
            label="Save view"
            align="end"
            width={280}
            trigger={
              <Button small icon={Bookmark} className="wide-only">
                Save view
              </Button>
            }
          >
            <SaveView screen={screen} query={query} onDone={() => setSaving(false)} />
          </Popover>
        </>
      )}
    </div>
  );
}
