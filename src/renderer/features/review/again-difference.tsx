/** One document: its statements and meetings as they stand, and as today's extraction reads them, side by side. */
import { useEffect, useState } from 'react';
import type { DocumentChanges, Finding, MeetingChange, StatementChange } from '../../../shared/contract/extraction.ts';
import type { ErrorValue } from '../../../shared/errors.ts';
import { formatNumber } from '../../../shared/format.ts';
import { Failed, Skeleton } from '../../ui/feedback.tsx';
import { lookAt } from './again-state.ts';
import {
  type AgainDocument,
  differingFields,
  fieldsOf,
  meetingWords,
  type Part,
  parts,
  partTitles,
  reasonLine,
} from './again-words.ts';

interface SideProps {
  readonly finding: Finding | null;
  readonly other: Finding | null;
  /** The words, with those marked that only this side has. */
  readonly runs: StatementChange['runs'];
  readonly mark: 'removed' | 'added';
  /** What to say where there is nothing. */
  readonly none: string;
  readonly note?: string;
}

const elements = { removed: 'del', added: 'ins' } as const;

function Words({ text, runs, mark }: { text: string; runs: StatementChange['runs']; mark: 'removed' | 'added' }) {
  if (runs.length === 0) return text;
  let at = 0;
  return runs
    .filter(({ kind }) => kind === 'same' || kind === mark)
    .map((run) => {
      const key = at;
      at += run.text.length;
      const Run = run.kind === 'same' ? 'span' : elements[mark];
      return <Run key={key}>{run.text}</Run>;
    });
}

function Side({ finding, other, runs, mark, none, note }: SideProps) {
  if (finding === null) return <td className="same">{none}</td>;
  const differing = differingFields(finding, other);
  const Mark = elements[mark];
  return (
    <td>
      <p dir="auto">
        <Words text={finding.text} runs={runs} mark={mark} />
      </p>
      <p className="again-fields">
        {fieldsOf(finding).map(({ field, words }, index) => (
          <span key={field}>
            {index > 0 && ' · '}
            {differing.has(field) ? <Mark>{words}</Mark> : <bdi>{words}</bdi>}
          </span>
        ))}
      </p>
      {note && <p className="again-fields strong">{note}</p>}
    </td>
  );
}

function Statement({ change: { what, before, after, runs, because } }: { change: StatementChange }) {
  const stays = what === 'kept' ? { note: reasonLine(because) } : {};
  return (
    <tr>
      <Side finding={before} other={after} runs={runs} mark="removed" none="Not found before" {...stays} />
      <Side finding={after} other={before} runs={runs} mark="added" none="Not found any more" />
    </tr>
  );
}

function Meeting({ change }: { change: MeetingChange }) {
  const words = <td dir="auto">{meetingWords(change)}</td>;
  return (
    <tr>
      {change.what === 'removed' ? words : <td className="same">Not read before</td>}
      {change.what === 'added' ? words : <td className="same">Not read like this any more</td>}
    </tr>
  );
}

function Group({ part, details }: { part: Part; details: DocumentChanges }) {
  const statements = details.changes.filter((change) => change.what === part);
  const meetings = part === 'meetings' ? details.meetings : [];
  const total = statements.length + meetings.length;
  if (total === 0) return null;
  // Nothing about a change has a name of its own; their order is that of the text and stays.
  const rows = statements.map((change, index) => ({ change, key: `${part} ${index}` }));
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2} className="again-part">
          {partTitles[part]} <span className="ink3">{formatNumber(total)}</span>
        </th>
      </tr>
      {rows.map(({ change, key }) => (
        <Statement key={key} change={change} />
      ))}
      {meetings.map((change) => (
        <Meeting key={`${change.what} ${meetingWords(change)}`} change={change} />
      ))}
    </tbody>
  );
}

interface DifferenceProps {
  readonly document: AgainDocument;
  /** Null: not here yet. */
  readonly details: DocumentChanges | null;
  /** The only part to show; null shows all. */
  readonly part: Part | null;
}

export function AgainDifference({ document, details, part }: DifferenceProps) {
  const [error, setError] = useState<ErrorValue | null>(null);
  const missing = details === null && error === null;
  const id = document.document;
  useEffect(() => {
    if (missing) void lookAt(id).then(setError);
  }, [missing, id]);
  return (
    <section className="again-difference scroll" aria-label={`What would change in ${document.title}`}>
      {details && (
        <table className="difference" aria-label="Statements as they stand, and as read today">
          <thead>
            <tr>
              <th scope="col">As it stands</th>
              <th scope="col">As read today</th>
            </tr>
          </thead>
          {parts
            .filter((each) => part === null || each === part)
            .map((each) => (
              <Group key={each} part={each} details={details} />
            ))}
        </table>
      )}
      {error && <Failed error={error} onRetry={() => setError(null)} />}
      {missing && <Skeleton widths={['96%', '90%', '94%', '60%']} />}
    </section>
  );
}
