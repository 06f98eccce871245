/** The frame of such a screen (see `list-page.ts`): list and page side by side, and what stands there without rows. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ErrorValue } from '../../shared/errors.ts';
import { openSampleLibrary } from '../app/libraries.ts';
import { navigate, type ScreenName, useRoute } from '../app/router.ts';
import { invoke } from '../app/shortcuts.ts';
import { Workspace } from '../app/workspace.tsx';
import { Button } from '../ui/button.tsx';
import { Empty, Failed } from '../ui/feedback.tsx';
import { importIcon } from '../ui/icons.ts';

interface NoRowsYetProps {
  readonly icon: LucideIcon;
  /** The screen's: "Meetings". */
  readonly heading: string;
  /** "No meetings yet". */
  readonly title: string;
  /** What comes here, and from what. */
  readonly children: ReactNode;
}

/** A screen of an empty library, with the two ways out. */
export function NoRowsYet({ icon, heading, title, children }: NoRowsYetProps) {
  return (
    <Workspace>
      <div className="head">
        <h1>{heading}</h1>
      </div>
      <div className="section-line fill">
        <Empty
          icon={icon}
          title={title}
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
          {children}
        </Empty>
      </div>
    </Workspace>
  );
}

interface NoRowMatchesProps {
  readonly icon: LucideIcon;
  readonly screen: ScreenName;
  /** "No meeting matches". */
  readonly title: string;
  /** "Show all meetings". */
  readonly all: string;
}

/** Beside a list in which a query finds nothing. */
export function NoRowMatches({ icon, screen, title, all }: NoRowMatchesProps) {
  return (
    <div className="fill">
      <Empty icon={icon} title={title} actions={<Button onClick={() => navigate({ screen })}>{all}</Button>}>
        Take a filter away to see more.
      </Empty>
    </div>
  );
}

interface ListAndPageProps {
  readonly screen: ScreenName;
  readonly list: ReactNode;
  /** The selected row's; null while there is none to show. */
  readonly page: ReactNode;
  /** What stands in its place where a query finds nothing. */
  readonly nothing: ReactNode;
  /** What a page is of: "Meeting". */
  readonly pageLabel: string;
  /** Why there is none. */
  readonly error: ErrorValue | null;
}

/** List and page side by side; in a narrow window one of them, the page where the address names a row. */
export function ListAndPage({ screen, list, page, nothing, pageLabel, error }: ListAndPageProps) {
  const { id } = useRoute();
  return (
    <Workspace>
      <div className={`split ${screen}`} data-open={page && id !== null ? 'page' : undefined}>
        {list}
        {page || nothing || (
          <section className="det" aria-label={pageLabel} aria-busy={error === null}>
            {error && <Failed error={error} />}
          </section>
        )}
      </div>
    </Workspace>
  );
}
