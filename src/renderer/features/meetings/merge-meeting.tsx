/** Which other row is the same meeting: those around its day, or what somebody types. */
import { useState } from 'react';
import { formatDate, meetingTypeLabels } from '../../../shared/format.ts';
import { formatValue } from '../../../shared/query/format.ts';
import { run } from '../../api/commands.ts';
import { useLast, useQuery } from '../../api/queries.ts';
import { meetingTitle } from '../../parts/meeting-words.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { PlainDialog } from '../../ui/dialog.tsx';
import type { MeetingDetail } from './meeting-detail.ts';

const dayMs = 86_400_000;
const nearDays = 14;
const maxShown = 50;

const day = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Meetings around a day; typed words are people, countries or places, on any day. */
function candidates(date: string | null, typed: string): string {
  if (typed !== '') {
    const value = formatValue(typed);
    return `person:${value} or country:${value} or place:${value}`;
  }
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? '' : `date:${day(time - nearDays * dayMs)}..${day(time + nearDays * dayMs)}`;
}

export function MergeMeeting({ detail, onClose }: { detail: MeetingDetail; onClose: () => void }) {
  const { row } = detail;
  const [text, setText] = useState('');
  const list = useLast(useQuery('meetings.ids', { query: candidates(row.date, text.trim()), sort: ['-date'] }).value);
  const ids = [...(list?.ids ?? [])].filter((id) => id !== row.id).slice(0, maxShown);
  const rows = useLast(useQuery('meetings.rows', list === null ? null : { ids }).value) ?? [];
  return (
    <PlainDialog open onClose={onClose} label="Merge with another meeting" className="picker" width={520}>
      <ChoiceList
        label="Merge with another meeting"
        placeholder="Merge with: person, country or place"
        text={text}
        onText={setText}
        choices={rows.map((each) => ({
          value: String(each.id),
          label: meetingTitle(each),
          hint: [meetingTypeLabels[each.type], each.place].filter(Boolean).join(', '),
          detail: each.date ? formatDate(each.date) : 'no date',
          always: true,
        }))}
        onChoose={(value) => {
          onClose();
          void run('meetings.merge', { into: row.id, ids: [Number(value)] });
        }}
      />
    </PlainDialog>
  );
}
