/** Meetings: one row a meeting, and beside it what each side reports of it. */
import { CalendarDays } from 'lucide-react';
import { useEffect } from 'react';
import { formatNumber } from '../../../shared/format.ts';
import { preference, usePreference } from '../../api/preferences.ts';
import { useLast, useQuery } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { openSampleLibrary } from '../../app/libraries.ts';
import { navigate, useRoute } from '../../app/router.ts';
import { invoke } from '../../app/shortcuts.ts';
import { useTitle } from '../../app/use-title.ts';
import { Workspace } from '../../app/workspace.tsx';
import { useHeldList } from '../../parts/held-list.ts';
import { useListPlace } from '../../parts/list-place.ts';
import { Button } from '../../ui/button.tsx';
import { tableLookSchema } from '../../ui/data-table/columns.ts';
import { select, selectedId, useTableState } from '../../ui/data-table/table-state.ts';
import { Empty, Failed } from '../../ui/feedback.tsx';
import { importIcon } from '../../ui/icons.ts';
import { standardLook } from './meeting-columns.tsx';
import { MeetingList } from './meeting-list.tsx';
import { MeetingPage } from './meeting-page.tsx';

const lookPreference = preference('meetings.look', tableLookSchema, standardLook);

function NoMeetingsYet() {
  return (
    <Empty
      icon={CalendarDays}
      title="No meetings yet"
      actions={
        <>
          <Button kind="primary" icon={importIcon} onClick={() => invoke('import')}>
            Import documents
          </Button>
          <Button onClick={() => void openSampleLibrary()}>Open the sample library</Button>
        </>
      }
      hint="Or drop files anywhere in this window."
    >
      Import readouts of meetings, talks or calls. Readouts of the same event become one meeting here, and you see what
      each side reports.
    </Empty>
  );
}

function NothingMatches() {
  return (
    <div className="fill">
      <Empty
        icon={CalendarDays}
        title="No meeting matches"
        actions={<Button onClick={() => navigate({ screen: 'meetings' })}>Show all meetings</Button>}
      >
        Take a filter away to see more.
      </Empty>
    </div>
  );
}

export function MeetingsScreen() {
  const { query, id } = useRoute();
  const [look, setLook] = usePreference(lookPreference);
  const held = useHeldList(useQuery('meetings.ids', { query, sort: look.sort }), query, look.sort.join());
  const state = useTableState(held.query, id);
  const selected = selectedId(useStore(state));
  const { list } = held;
  useListPlace('meetings', state, list?.ids ?? null);
  useTitle('Meetings');
  const result = useQuery('meetings.get', selected === null ? null : { id: selected });
  const detail = useLast(result.value);
  const index = list && selected !== null ? list.ids.indexOf(selected) : -1;
  // A meeting that was merged into another makes way for the first of those that are left.
  const isGone = result.error?.code === 'NOT_FOUND';
  const first = list?.ids[0];
  useEffect(() => {
    if (isGone && index < 0 && first !== undefined) select(state, first);
  }, [isGone, index, first, state]);

  if (list !== null && list.all === 0) {
    return (
      <Workspace>
        <div className="head">
          <h1>Meetings</h1>
        </div>
        <div className="section-line fill">
          <NoMeetingsYet />
        </div>
      </Workspace>
    );
  }
  const isEmpty = list !== null && list.ids.length === 0;
  const shown = selected !== null && !isEmpty && !result.error ? detail : null;
  const place = index < 0 ? '' : `Meeting ${formatNumber(index + 1)} of ${formatNumber(list?.ids.length ?? 0)}`;
  return (
    <Workspace>
      <div className="split meetings" data-open={shown && id !== null ? 'page' : undefined}>
        <MeetingList held={held} query={query} look={look} onLook={setLook} state={state} />
        {isEmpty && <NothingMatches />}
        {shown && <MeetingPage detail={shown} place={place} onBack={() => select(state, null)} />}
        {!isEmpty && !shown && (
          <section className="det" aria-label="Meeting" aria-busy="true">
            {result.error && <Failed error={result.error} />}
          </section>
        )}
      </div>
    </Workspace>
  );
}
