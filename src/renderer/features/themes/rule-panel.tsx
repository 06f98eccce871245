/** A rule: its term, what it does, and what it would match before it is saved. */
import { Trash2, X } from 'lucide-react';
import { type FormEvent, type RefObject, useState } from 'react';
import type { RuleRow } from '../../../shared/contract/rows.ts';
import { formatNumber } from '../../../shared/format.ts';
import { useCommand } from '../../api/commands.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field, TextInput } from '../../ui/fields.tsx';
import { PanelBody, PanelHead } from '../../ui/panel.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useOverlayPanel } from '../../ui/use-media.ts';
import { isChanged, isWhole, type RuleDraft, ruleOf, withWhole } from './rule-draft.ts';
import { largestSample, RuleMatches, sampleSize, usePreview } from './rule-matches.tsx';

interface RulePanelProps {
  readonly theme: number;
  /** Null: a new one. */
  readonly rule: RuleRow | null;
  readonly draft: RuleDraft;
  readonly term: RefObject<HTMLInputElement | null>;
  readonly onDraft: (change: Partial<RuleDraft>) => void;
  readonly onSaved: (id: number) => void;
  /** Gives up what was typed. */
  readonly onCancel: () => void;
  /** Puts the panel away; what was typed is kept. */
  readonly onClose: () => void;
  readonly onRemove: (id: number) => void;
}

const actions = [
  { value: 'suggest', label: 'Suggests' },
  { value: 'apply', label: 'Applies' },
] as const;

function TermFields({
  draft,
  term,
  problem,
  onDraft,
}: Pick<RulePanelProps, 'draft' | 'term' | 'onDraft'> & { problem: string | null }) {
  return (
    <>
      <Field label="Term">
        {(id) => (
          <TextInput
            id={id}
            ref={term}
            maxLength={300}
            value={draft.term}
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? undefined : `${id}-problem`}
            onChange={(event) => onDraft({ term: event.target.value })}
          />
        )}
      </Field>
      {problem !== null && (
        <p className="rule-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="row rule-checks">
        <Checkbox
          visibleLabel
          label="Whole word"
          checked={isWhole(draft.term)}
          onChange={(whole) => onDraft({ term: withWhole(draft.term, whole) })}
        />
        <Checkbox
          visibleLabel
          label="Match case"
          checked={draft.caseSensitive}
          onChange={(caseSensitive) => onDraft({ caseSensitive })}
        />
        <Checkbox visibleLabel label="Pattern" checked={draft.pattern} onChange={(pattern) => onDraft({ pattern })} />
      </div>
      {draft.pattern && (
        <p className="hint rule-help">
          <code>(arms|weapons) control</code> either word · <code>closer? ties</code> with or without ·{' '}
          <code>reform ... council</code> up to five words between
        </p>
      )}
    </>
  );
}

export function RulePanel(props: RulePanelProps) {
  const { theme, rule, draft, onDraft } = props;
  const [limit, setLimit] = useState(sampleSize);
  const save = useCommand('rules.save');
  // Over the table the panel has a close button of its own.
  const overlaid = useOverlayPanel();
  const input = ruleOf(theme, draft);
  const state = usePreview(input, limit);
  const matches = state.problem === null ? (state.preview?.statements ?? 0) : 0;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (input === null || state.problem !== null) return;
    const saved = await save.run({ ...input, id: rule?.id ?? null });
    if (saved) props.onSaved(saved.id);
  };
  return (
    <form className="edit" onSubmit={(event) => void submit(event)}>
      <PanelHead title={rule === null ? 'New rule' : 'Rule'}>
        {rule !== null && <IconButton icon={Trash2} label="Remove the rule" onClick={() => props.onRemove(rule.id)} />}
        {!overlaid && <IconButton icon={X} label="Close" shortcut="close" onClick={props.onClose} />}
      </PanelHead>
      <PanelBody>
        <TermFields draft={draft} term={props.term} problem={state.problem} onDraft={onDraft} />
        <div className="sec">
          <span className="label">Does</span>
          <Segmented
            wide
            label="Does"
            value={draft.action}
            onChange={(action) => onDraft({ action })}
            options={actions}
          />
        </div>
        <Field label="Unless the statement also has">
          {(id) => (
            <TextInput
              id={id}
              placeholder="Terms, separated by commas"
              value={draft.unless}
              onChange={(event) => onDraft({ unless: event.target.value })}
            />
          )}
        </Field>
        {input !== null && <RuleMatches state={state} theme={theme} />}
      </PanelBody>
      <div className="keybar rule-foot">
        {matches > limit && (
          <Button kind="quiet" onClick={() => setLimit(Math.min(largestSample, matches))}>
            {matches > largestSample
              ? `Show ${largestSample} of ${formatNumber(matches)}`
              : `Show all ${formatNumber(matches)}`}
          </Button>
        )}
        <span className="end" />
        <Button onClick={props.onCancel}>Cancel</Button>
        <Button
          kind="primary"
          submit
          disabled={input === null || state.problem !== null || save.running || !isChanged(rule, draft)}
        >
          Save rule
        </Button>
      </div>
    </form>
  );
}
