/** Back and forward, the one search field, Report, Import. */
import { ArrowLeft, ArrowRight, FileText, Search } from 'lucide-react';
import { ImportButton } from '../features/import/import-button.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { ShortcutKeys } from '../ui/keys.tsx';
import { screenExists } from './available-screens.ts';
import { overlay } from './overlay-state.ts';
import { goBack, goForward, navigate, usePlace } from './router.ts';

export function TopBar() {
  const { index, last, route } = usePlace();
  return (
    <header className="top">
      <div className="top-bar" role="toolbar" aria-label="Main">
        <IconButton icon={ArrowLeft} label="Back" shortcut="back" disabled={index === 0} onClick={goBack} />
        <IconButton icon={ArrowRight} label="Forward" shortcut="forward" disabled={index >= last} onClick={goForward} />
        <button type="button" className="search" onClick={() => overlay.set('palette')}>
          <Icon of={Search} />
          <span className="grow cut">Search or type a command</span>
          <ShortcutKeys name="palette" />
        </button>
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
