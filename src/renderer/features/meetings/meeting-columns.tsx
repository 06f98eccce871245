/** The list of meetings: one row a meeting, whoever reports it. */
import type { MeetingRow } from '../../../shared/contract/rows.ts';
import { formatDate, meetingTypeLabels } from '../../../shared/format.ts';
import { meetingCountries, shortNames } from '../../parts/meeting-words.ts';
import type { SortChoice } from '../../parts/table-menus.tsx';
import { defaultLook, type TableColumn } from '../../ui/data-table/columns.ts';

export const standardLook = defaultLook({ sort: ['-date'] });

export const meetingSorts: readonly SortChoice[] = [
  { label: 'Date, newest first', sort: ['-date'] },
  { label: 'Date, oldest first', sort: ['date'] },
  { label: 'Most readouts', sort: ['-documents', '-date'] },
  { label: 'Type', sort: ['type', '-date'] },
  { label: 'Place', sort: ['place', '-date'] },
];

/** "Biden, Starmer · Meeting, Washington". */
function facts(row: MeetingRow): string {
  const event = [meetingTypeLabels[row.type], row.place].filter(Boolean).join(', ');
  return row.participants.length === 0 ? event : `${shortNames(row.participants)} · ${event}`;
}

const readouts = (row: MeetingRow) => row.documents.filter((document) => document.main).length;

export const meetingColumns: readonly TableColumn<MeetingRow>[] = [
  {
    id: 'date',
    header: 'Date',
    width: 104,
    fixed: true,
    sort: 'date',
    className: 'c2 nowrap',
    cell: (row) => (row.date ? formatDate(row.date) : <span className="ink3">no date</span>),
  },
  {
    id: 'meeting',
    header: 'Meeting',
    width: null,
    fixed: true,
    cell: (row) => (
      <>
        <span className="cut block" dir="auto" data-cut="">
          {meetingCountries(row)}
        </span>
        <span className="sub cut" dir="auto" data-cut="">
          {facts(row)}
        </span>
      </>
    ),
  },
  {
    id: 'readouts',
    header: 'Readouts',
    width: 84,
    numeric: true,
    sort: 'documents',
    cell: (row) => readouts(row) || <span className="ink3">mentioned</span>,
  },
];
