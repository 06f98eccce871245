/**
 * A statement's words. The cue, the marks around a quotation and "…" belong to the interface: they are not selectable,
 * so that a copy holds the source's words alone.
 */
import { Fragment } from 'react';
import type { StatementRow } from '../../shared/contract/rows.ts';
import type { Span } from '../../shared/domain.ts';
import { findHits, windowStart } from './hits.ts';

/** A text with some spans marked; spans in order, without overlaps. */
export function Marked({ text, spans }: { text: string; spans: readonly Span[] }) {
  let at = 0;
  const parts = spans.map((span) => {
    const before = text.slice(at, span.start);
    at = span.end;
    return (
      <Fragment key={span.start}>
        {before}
        <mark>{text.slice(span.start, span.end)}</mark>
      </Fragment>
    );
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}

interface StatementTextProps {
  readonly row: Pick<StatementRow, 'text' | 'kind' | 'turn' | 'cue'>;
  readonly needles?: readonly RegExp[];
  /** What to mark, where it is known already: in the statement's text. */
  readonly spans?: readonly Span[];
  /** Lines to show; null shows all. */
  readonly lines: 1 | 2 | 3 | null;
  /** Characters that about fit in them, to begin before a hit that would be cut off. */
  readonly visible?: number;
}

const none: readonly RegExp[] = [];
const clamps = { 1: ' cut', 2: ' clamp2', 3: ' clamp3' } as const;

export function StatementText({ row, needles = none, spans: known, lines, visible = 130 }: StatementTextProps) {
  const spans = known ?? findHits(row.text, needles);
  const start = lines === null ? 0 : windowStart(row.text, spans[0], visible);
  const text = row.text.slice(start);
  const shifted = spans
    .filter((span) => span.start >= start)
    .map((span) => ({ start: span.start - start, end: span.end - start }));
  const quoted = row.kind === 'quote' && !row.turn;
  return (
    <div className={`st${lines === null ? '' : clamps[lines]}`} dir="auto">
      {row.kind !== 'quote' && row.cue && start === 0 && <span className="cue">{row.cue} </span>}
      {quoted && start === 0 && <span className="q">“</span>}
      {start > 0 && <span className="q">… </span>}
      <Marked text={text} spans={shifted} />
      {quoted && <span className="q">”</span>}
    </div>
  );
}
