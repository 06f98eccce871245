/** The statement where it stands: the source's words around it, verbatim; the highlight covers exactly start to end. */
import type { Span } from '../../../shared/domain.ts';
import { Marked } from '../statement-text.tsx';
import type { StatementDetail } from './statement-detail.ts';

/** Spans of the document as spans of a part of its text. */
function inside(spans: readonly Span[], start: number, end: number): readonly Span[] {
  const shifted = spans
    .filter((span) => span.start >= start && span.end <= end)
    .map((span) => ({ start: span.start - start, end: span.end - start }))
    .sort((a, b) => a.start - b.start);
  return shifted.filter((span, index) => index === 0 || span.start >= (shifted[index - 1]?.end ?? 0));
}

/** A statement far down in a long paragraph is brought into view; the panel is made anew for each statement. */
function reveal(highlight: HTMLElement | null): void {
  const body = highlight?.closest('.panel-body');
  if (!highlight || !body) return;
  const below = highlight.getBoundingClientRect().top - body.getBoundingClientRect().top;
  if (below > body.clientHeight * 0.6) body.scrollTop += below - body.clientHeight * 0.3;
}

export function Passage({ detail }: { detail: StatementDetail }) {
  const { row, passage } = detail;
  const start = row.start - passage.start;
  const end = row.end - passage.start;
  const matches = row.tags.filter((tag) => tag.state === 'suggested').flatMap((tag) => tag.match ?? []);
  return (
    <div className="src" dir="auto">
      {passage.text.slice(0, start)}
      <span ref={reveal} className="hl current">
        <Marked text={passage.text.slice(start, end)} spans={inside(matches, row.start, row.end)} />
      </span>
      {passage.text.slice(end)}
    </div>
  );
}
