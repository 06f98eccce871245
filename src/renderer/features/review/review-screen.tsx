/**
 * What waits for a person: suggestions by their reason, speakers, duplicates, what an older version read, files. Made to
 * be emptied by keyboard.
 */
import { Inbox } from 'lucide-react';
import { useEffect } from 'react';
import { useLast, useQuery } from '../../api/queries.ts';
import { amendRoute, navigate, type Route, type RouteInput, useRoute } from '../../app/router.ts';
import { useTitle } from '../../app/use-title.ts';
import { Workspace } from '../../app/workspace.tsx';
import { PossibleDuplicates } from '../../parts/duplicates/possible-duplicates.tsx';
import { useThemesById } from '../../parts/use-themes.ts';
import { Button } from '../../ui/button.tsx';
import { Empty, Failed, Skeleton } from '../../ui/feedback.tsx';
import { AgainPane } from './again-pane.tsx';
import { FilesPane } from './files-pane.tsx';
import { groupRoute, type Reading, type ReadingItem, ReviewList } from './review-list.tsx';
import { type Group, groupAfter, groupKey, type Suggestions } from './review-words.ts';
import { SpeakersPane } from './speakers-pane.tsx';
import { SuggestionsPane } from './suggestions-pane.tsx';

const readingTitles: Readonly<Record<Reading, string>> = {
  speakers: 'Unresolved speakers',
  doubted: 'Uncertain speakers',
  duplicates: 'Possible duplicates',
  again: 'Read by an older version',
  files: 'Files that failed',
};
const readingTabs = Object.keys(readingTitles) as readonly Reading[];

function useWaiting() {
  const suggestions = useQuery('review.suggestions', {});
  const speakers = useQuery('review.speakers', {});
  const files = useQuery('review.files', {});
  const info = useQuery('library.info', {});
  const groups = useLast(suggestions.value);
  const doubted = useLast(speakers.value);
  const failed = useLast(files.value);
  const error = suggestions.error ?? speakers.error ?? files.error;
  if (groups === null || doubted === null || failed === null || info.value === null) return { error, all: null };
  return {
    error: null,
    all: {
      suggestions: groups,
      unresolved: doubted.filter((each) => !each.resolved),
      doubted: doubted.filter((each) => each.resolved),
      files: failed,
      counts: {
        speakers: info.value.unresolved,
        doubted: doubted.filter((each) => each.resolved).length,
        duplicates: info.value.duplicates,
        again: info.value.outdated,
        files: failed.length,
      } satisfies Record<Reading, number>,
    },
  };
}

/** The tab of the address; without one the first part that has something waiting. */
function tabOf(
  route: Route,
  suggestions: Suggestions,
  counts: Readonly<Record<Reading, number>>,
): Reading | 'suggestions' {
  const wanted = readingTabs.find((tab) => tab === route.tab);
  if (wanted) return wanted;
  if (suggestions.groups.length > 0) return 'suggestions';
  return readingTabs.find((tab) => counts[tab] > 0) ?? 'suggestions';
}

function groupOf(route: Route, suggestions: Suggestions): Group | null {
  const { groups } = suggestions;
  return groups.find((each) => each.theme === route.id && each.rule === route.at) ?? groups[0] ?? null;
}

const loadingWidths = ['70%', '54%', '62%', '48%'] as const;

function NothingWaits() {
  return (
    <Empty
      icon={Inbox}
      title="Nothing waits for you"
      actions={
        <Button kind="primary" onClick={() => navigate({ screen: 'statements' })}>
          Go to the statements
        </Button>
      }
    >
      What rules suggest, speakers that are not certain, and files that could not be read stand here until you decide.
    </Empty>
  );
}

/** The group that is shown stays so while others grow or shrink: the address names it. */
function usePinnedGroup(route: Route, tab: Reading | 'suggestions' | null, group: Group | null): void {
  const theme = group?.theme ?? null;
  const rule = group?.rule ?? null;
  const pinned = route.id === theme && route.at === rule;
  useEffect(() => {
    if (tab === 'suggestions' && theme !== null && !pinned) amendRoute({ tab, id: theme, at: rule });
  }, [tab, theme, rule, pinned]);
}

export function ReviewScreen() {
  const route = useRoute();
  const themes = useThemesById();
  const { error, all } = useWaiting();
  useTitle('Review');
  const tab = all && tabOf(route, all.suggestions, all.counts);
  const group = all && groupOf(route, all.suggestions);
  usePinnedGroup(route, tab, group);
  if (all === null || tab === null) {
    return (
      <Workspace>
        <div className="pad">{error ? <Failed error={error} /> : <Skeleton widths={loadingWidths} />}</div>
      </Workspace>
    );
  }
  const { suggestions, counts } = all;
  const theme = group ? themes.get(group.theme) : undefined;
  const reading: readonly ReadingItem[] = readingTabs
    .filter((each) => counts[each] > 0 || each === tab)
    .map((each) => ({ tab: each, title: readingTitles[each], count: counts[each] }));
  const left = suggestions.waiting + reading.reduce((sum, item) => sum + item.count, 0);
  const goGroup = (by: 1 | -1, go: (to: RouteInput) => void) => {
    const next = groupAfter(suggestions.groups, group, by);
    if (next) go(groupRoute(next));
  };
  if (left === 0 && tab === 'suggestions') {
    return (
      <Workspace>
        <NothingWaits />
      </Workspace>
    );
  }
  return (
    <Workspace>
      <div className="review">
        <ReviewList left={left} suggestions={suggestions} reading={reading} themes={themes} group={group} tab={tab} />
        {tab === 'suggestions' && group && theme && (
          <SuggestionsPane
            key={groupKey(group)}
            group={group}
            theme={theme}
            onDone={() => goGroup(1, amendRoute)}
            onGroup={(by) => goGroup(by, navigate)}
          />
        )}
        {tab === 'speakers' && <SpeakersPane title={readingTitles.speakers} list={all.unresolved} resolved={false} />}
        {tab === 'doubted' && <SpeakersPane title={readingTitles.doubted} list={all.doubted} resolved />}
        {tab === 'duplicates' && <PossibleDuplicates />}
        {tab === 'again' && <AgainPane outdated={counts.again} />}
        {tab === 'files' && <FilesPane files={all.files} />}
      </div>
    </Workspace>
  );
}
