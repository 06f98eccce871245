/** Meetings: one row a meeting, and beside it what each side reports of it. */
import { CalendarDays } from 'lucide-react';
import { preference, usePreference } from '../../api/preferences.ts';
import { useQuery } from '../../api/queries.ts';
import { useRoute } from '../../app/router.ts';
import { useTitle } from '../../app/use-title.ts';
import { useHeldList } from '../../parts/held-list.ts';
import { ListAndPage, NoRowMatches, NoRowsYet } from '../../parts/list-frame.tsx';
import { useListSelection, usePageOf } from '../../parts/list-page.ts';
import { tableLookSchema } from '../../ui/data-table/columns.ts';
import { select } from '../../ui/data-table/table-state.ts';
import { standardLook } from './meeting-columns.tsx';
import { MeetingList } from './meeting-list.tsx';
import { MeetingPage } from './meeting-page.tsx';

const lookPreference = preference('meetings.look', tableLookSchema, standardLook);

export function MeetingsScreen() {
  const { query } = useRoute();
  const [look, setLook] = usePreference(lookPreference);
  const held = useHeldList(useQuery('meetings.ids', { query, sort: look.sort }), query, look.sort.join());
  const selection = useListSelection('meetings', held);
  const { state, selected, place } = selection;
  const result = useQuery('meetings.get', selected === null ? null : { id: selected });
  const detail = usePageOf(selection, result);
  useTitle('Meetings');

  if (selection.isEmpty) {
    return (
      <NoRowsYet icon={CalendarDays} heading="Meetings" title="No meetings yet">
        Import readouts of meetings, talks or calls. Readouts of the same event become one meeting here, and you see
        what each side reports.
      </NoRowsYet>
    );
  }
  return (
    <ListAndPage
      screen="meetings"
      list={<MeetingList held={held} query={query} look={look} onLook={setLook} state={state} />}
      page={
        selected !== null &&
        detail && (
          <MeetingPage
            id={selected}
            detail={detail}
            place={place && `Meeting ${place}`}
            onBack={() => select(state, null)}
          />
        )
      }
      nothing={
        selection.nothingMatches && (
          <NoRowMatches icon={CalendarDays} screen="meetings" title="No meeting matches" all="Show all meetings" />
        )
      }
      pageLabel="Meeting"
      error={result.error}
    />
  );
}
