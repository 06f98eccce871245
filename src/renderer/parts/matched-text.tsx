/** A statement with the words that a rule matched. They may stand beside it, elsewhere in its sentence. */
import type { StatementRow } from '../../shared/contract/rows.ts';
import type { Span } from '../../shared/domain.ts';
import { StatementText } from './statement-text.tsx';

interface MatchedTextProps {
  readonly row: StatementRow;
  /** In the document's text. */
  readonly match: Span | null;
  readonly lines: 2 | 3 | null;
  readonly visible?: number;
}

/** The match in the statement's own text; null where it stands outside of it. */
export function matchWithin(row: Pick<StatementRow, 'start' | 'end'>, match: Span | null): Span | null {
  if (!match || match.start < row.start || match.end > row.end) return null;
  return { start: match.start - row.start, end: match.end - row.start };
}

export function MatchedText({ row, match, lines, visible }: MatchedTextProps) {
  const span = matchWithin(row, match);
  return (
    <StatementText row={row} spans={span ? [span] : []} lines={lines} {...(visible === undefined ? {} : { visible })} />
  );
}
