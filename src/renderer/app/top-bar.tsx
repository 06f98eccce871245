/** Back and forward, the one search field, Report, Import. */
import { ArrowLeft, ArrowRight, FileText, Search, X } from 'lucide-react';
import { ImportButton } from '../features/import/import-button.tsx';
import { needlesOf } from '../parts/hits.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { ShortcutKeys } from '../ui/keys.tsx';
import { screenExists } from './available-screens.ts';
import { openPalette } from './overlay-state.ts';
import { currentRoute, goBack, goForward, navigate, usePlace } from './router.ts';

/** Opens the palette; with words searched for, it shows the query. */
function SearchField({ query }: { query: string }) {
  const searched = needlesOf(query).length > 0;
  return (
    <>
      <button type="button" className="search" onClick={() => openPalette(searched ? query : '')}>
        <Icon of={Search} />
        <span className={searched ? 'grow cut searched' : 'grow cut'}>
          {searched ? query : 'Search or type a command'}
        </span>
        <ShortcutKeys name="palette" />
      </button>
      {searched && (
        <IconButton icon={X} label="Clear the search" onClick={() => navigate({ screen: currentRoute().screen })} />
      )}
    </>
  );
}

export function TopBar() {
  const { index, last, route } = usePlace();
  return (
    <header className="top">
      <div className="top-bar" role="toolbar" aria-label="Main">
        <IconButton icon={ArrowLeft} label="Back" shortcut="back" disabled={index === 0} onClick={goBack} />
        <IconButton icon={ArrowRight} label="Forward" shortcut="forward" disabled={index >= last} onClick={goForward} />
        <SearchField query={route.query} />
        <span className="end" />
        {screenExists('report') && (
          <Button icon={FileText} onClick={() => navigate({ screen: 'report', query: route.query })}>
            Report
          </Button>
        )}
        <ImportButton />
      </div>
    </header>
  );
}
