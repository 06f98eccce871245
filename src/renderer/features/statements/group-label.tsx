/** What stands over the statements of one document. */
import type { StatementRow } from '../../../shared/contract/rows.ts';
import { formatDate, formatNumber } from '../../../shared/format.ts';

export function groupLabel(row: StatementRow, count: number) {
  return (
    <>
      {row.date && <span className="d">{formatDate(row.date)}</span>}
      <b className="cut" dir="auto" data-cut="">
        {row.title}
      </b>
      <span className="d wide-only">{row.source}</span>
      <span className="d end">{formatNumber(count)}</span>
    </>
  );
}
