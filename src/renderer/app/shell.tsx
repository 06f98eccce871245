/** The window with a library open: navigation, top bar, the screen, status bar, and what lies over them. */
import { useEffect } from 'react';
import { bridge } from '../api/bridge.ts';
import { usePreference } from '../api/preferences.ts';
import { useQuery } from '../api/queries.ts';
import { EngineBanner, RiskBanner } from './banners.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { FailureDialog } from './failure-dialog.tsx';
import { GlobalKeys } from './global-keys.tsx';
import { layout } from './layout.ts';
import { Navigation } from './navigation.tsx';
import { Overlays } from './overlays.tsx';
import { useRoute } from './router.ts';
import { screens } from './screens.tsx';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';

/** The host lists recent libraries with their numbers. */
function useReportedCounts(): void {
  const info = useQuery('library.info', {}).value;
  const documents = info?.documents;
  const statements = info?.statements;
  useEffect(() => {
    if (documents !== undefined && statements !== undefined) bridge().shell.reportCounts({ documents, statements });
  }, [documents, statements]);
}

export function Shell() {
  useReportedCounts();
  const route = useRoute();
  const [panes] = usePreference(layout);
  const Screen = screens[route.screen].component ?? screens.statements.component;
  return (
    <div className={`app${panes.rail ? ' rail' : ''}`}>
      <Navigation />
      <TopBar />
      <div className="stage">
        <EngineBanner />
        <RiskBanner />
        <ErrorBoundary key={route.screen}>{Screen && <Screen />}</ErrorBoundary>
      </div>
      <StatusBar />
      <GlobalKeys />
      <Overlays />
      <FailureDialog />
    </div>
  );
}
