/** People: who speaks and takes part, and beside the list the page of one of them. */
import { Users } from 'lucide-react';
import { preference, usePreference } from '../../api/preferences.ts';
import { useQuery } from '../../api/queries.ts';
import { useRoute } from '../../app/router.ts';
import { useTitle } from '../../app/use-title.ts';
import { useHeldList } from '../../parts/held-list.ts';
import { ListAndPage, NoRowMatches, NoRowsYet } from '../../parts/list-frame.tsx';
import { useListSelection, usePageOf } from '../../parts/list-page.ts';
import { tableLookSchema } from '../../ui/data-table/columns.ts';
import { select } from '../../ui/data-table/table-state.ts';
import { PeopleList, standardLook } from './people-list.tsx';
import { PersonPage } from './person-page.tsx';

const lookPreference = preference('people.look', tableLookSchema, standardLook);

export function PeopleScreen() {
  const { query } = useRoute();
  const [look, setLook] = usePreference(lookPreference);
  const held = useHeldList(useQuery('people.ids', { query, sort: look.sort }), query, look.sort.join());
  const selection = useListSelection('people', held);
  const { state, selected, place } = selection;
  const result = useQuery('people.get', selected === null ? null : { id: selected });
  const detail = usePageOf(selection, result);
  useTitle('People');

  if (selection.isEmpty) {
    return (
      <NoRowsYet icon={Users} heading="People" title="No people yet">
        Import readouts, press releases or transcripts. Whoever speaks or takes part in them gets a page here.
      </NoRowsYet>
    );
  }
  return (
    <ListAndPage
      screen="people"
      list={<PeopleList held={held} query={query} look={look} onLook={setLook} state={state} />}
      page={detail && <PersonPage detail={detail} place={place} onBack={() => select(state, null)} />}
      nothing={
        selection.nothingMatches && (
          <NoRowMatches icon={Users} screen="people" title="Nobody matches" all="Show all people" />
        )
      }
      pageLabel="Person"
      error={result.error}
    />
  );
}
