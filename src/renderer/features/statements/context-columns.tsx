/** Hits in context: what stands before a hit ends at it, what follows begins at it. One row a statement, its first hit. */
import type { StatementRow } from '../../../shared/contract/rows.ts';
import { formatDate } from '../../../shared/format.ts';
import { findHits } from '../../parts/hits.ts';
import { speakerNames } from '../../parts/statement/words.ts';
import type { TableColumn } from '../../ui/data-table/columns.ts';

/** Characters on either side that a wide window shows; more would only be laid out to be cut off. */
const reach = 240;

function Left({ row, needles }: { row: StatementRow; needles: readonly RegExp[] }) {
  const hit = findHits(row.text, needles)[0];
  const end = hit?.start ?? row.text.length;
  const text = row.text.slice(Math.max(0, end - reach), end).trimEnd();
  // Right to left outside, so that the start is what is cut off; the text inside keeps its own direction.
  return (
    <span className="kwic-left cut">
      <bdi dir="auto">{text}</bdi>
    </span>
  );
}

function Right({ row, needles }: { row: StatementRow; needles: readonly RegExp[] }) {
  const hits = findHits(row.text, needles);
  const hit = hits[0];
  if (!hit) return null;
  return (
    <span className="kwic-right cut" dir="auto">
      <mark>{row.text.slice(hit.start, hit.end)}</mark>
      {row.text.slice(hit.end, hit.end + reach)}
      {hits.length > 1 && <span className="sr">, {hits.length} hits in this statement</span>}
    </span>
  );
}

export function contextColumns(needles: readonly RegExp[]): TableColumn<StatementRow>[] {
  return [
    {
      id: 'left',
      header: 'Left',
      width: null,
      fixed: true,
      className: 'col-left',
      cell: (row) => <Left row={row} needles={needles} />,
    },
    {
      id: 'right',
      header: 'Right',
      width: null,
      fixed: true,
      cell: (row) => <Right row={row} needles={needles} />,
    },
    {
      id: 'speaker',
      header: 'Speaker',
      width: 168,
      sort: 'speaker',
      className: 'col-spk',
      cell: (row) => (
        <span className="cut block" dir="auto" data-cut="">
          {speakerNames(row)}
        </span>
      ),
    },
    {
      id: 'date',
      header: 'Date',
      width: 104,
      sort: 'date',
      cell: (row) => <span className="nowrap c2">{row.date && formatDate(row.date)}</span>,
    },
  ];
}
