/** The library's parts with their counts, the codebook as a tree, views, and what waits for review. */
import { Bookmark, ChevronDown, CircleQuestionMark, Copy, FileClock, Inbox, PanelLeft, Tag } from 'lucide-react';
import type { ViewRow } from '../../shared/contract/rows.ts';
import { openLibrary } from '../api/host-state.ts';
import { usePreference } from '../api/preferences.ts';
import { useQuery } from '../api/queries.ts';
import { useStore } from '../api/store.ts';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { screenExists } from './available-screens.ts';
import { layout } from './layout.ts';
import { LibraryMenu } from './library-menu.tsx';
import { NavItem } from './nav-item.tsx';
import { type ScreenName, useRoute } from './router.ts';
import { screens } from './screens.tsx';
import { ThemeItems } from './theme-navigation.tsx';

function LibraryItems() {
  const route = useRoute();
  const info = useQuery('library.info', {}).value;
  const items: readonly (readonly [ScreenName, number | null | undefined])[] = [
    ['overview', null],
    ['documents', info?.documents],
    ['meetings', info?.meetings],
    ['statements', info?.statements],
    ['people', info?.people],
  ];
  return items
    .filter(([name]) => screenExists(name))
    .map(([name, count]) => (
      <NavItem
        key={name}
        to={{ screen: name }}
        lead={<Icon of={screens[name].icon} />}
        title={screens[name].title}
        count={count}
        on={route.screen === name}
      />
    ));
}

function ViewItems({ views }: { views: readonly ViewRow[] }) {
  const route = useRoute();
  if (views.length === 0) return null;
  return (
    <div className="views-nav">
      <h2>Views</h2>
      {views.map((view) => (
        <NavItem
          key={view.id}
          to={{ screen: view.screen, query: view.query }}
          lead={<Icon of={Bookmark} />}
          title={view.name}
          count={view.count}
          on={route.screen === view.screen && route.query === view.query && view.query !== ''}
        />
      ))}
    </div>
  );
}

function ReviewItems() {
  const route = useRoute();
  const info = useQuery('library.info', {}).value;
  if (!screenExists('review') || !info) return null;
  const items = [
    { tab: 'suggestions', title: 'Suggestions', icon: Inbox, count: info.suggestions },
    { tab: 'speakers', title: 'Unresolved speakers', icon: CircleQuestionMark, count: info.unresolved },
    { tab: 'duplicates', title: 'Possible duplicates', icon: Copy, count: info.duplicates },
    { tab: 'again', title: 'Older readings', icon: FileClock, count: info.outdated },
  ];
  const waiting = items.filter((item) => item.count > 0);
  if (waiting.length === 0) return null;
  return (
    <div className="review-nav">
      <h2>Review</h2>
      {waiting.map((item) => (
        <NavItem
          key={item.tab}
          to={{ screen: 'review', tab: item.tab }}
          lead={<Icon of={item.icon} />}
          title={item.title}
          count={item.count}
          on={route.screen === 'review' && (route.tab ?? 'suggestions') === item.tab}
        />
      ))}
    </div>
  );
}

export function Navigation() {
  const library = useStore(openLibrary);
  const [panes, setPanes] = usePreference(layout);
  const route = useRoute();
  const themes = useQuery('themes.list', {}).value ?? [];
  const views = useQuery('views.list', {}).value ?? [];
  const toggle = () => setPanes((now) => ({ ...now, rail: !now.rail }));
  return (
    <aside className="side" aria-label="Navigation">
      <div className="side-top">
        <LibraryMenu>
          <button type="button" className="library-name">
            <b className="cut" dir="auto">
              {library?.name}
            </b>
            <Icon of={ChevronDown} size="s" />
          </button>
        </LibraryMenu>
        <span className="end t" />
        <IconButton
          icon={PanelLeft}
          label={panes.rail ? 'Show navigation' : 'Hide navigation'}
          shortcut="navigation"
          onClick={toggle}
        />
      </div>
      <nav className="nav scroll" aria-label="Library">
        <LibraryItems />
        {screenExists('themes') && (
          <div className="rail-only">
            <NavItem
              to={{ screen: 'themes' }}
              lead={<Icon of={Tag} />}
              title="Themes"
              count={themes.length}
              on={route.screen === 'themes'}
            />
          </div>
        )}
        <ThemeItems themes={themes} />
        <ViewItems views={views} />
        <ReviewItems />
      </nav>
    </aside>
  );
}
