/** The window without a library: drop or choose documents, open a library, or look around first. */
import { ChevronRight, Database, Folder, Keyboard, Quote, WifiOff, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { formatDate, plural } from '../../../shared/format.ts';
import type { RecentLibrary } from '../../../shared/shell.ts';
import { bridge } from '../../api/bridge.ts';
import { useStore } from '../../api/store.ts';
import { opening, openLibraryAt, openPickedLibrary, openSampleLibrary } from '../../app/libraries.ts';
import { overlay } from '../../app/overlay-state.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ShortcutKeys } from '../../ui/keys.tsx';
import { Logo } from './logo.tsx';

interface WelcomeProps {
  /** Files are being dragged over the window. */
  readonly dropping: boolean;
  readonly onChoose: (folders: boolean) => void;
}

function dayOf(openedAt: string): string {
  const date = new Date(openedAt);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = (each: Date) => `${each.getFullYear()}-${two(each.getMonth() + 1)}-${two(each.getDate())}`;
  return day(date) === day(new Date()) ? 'today' : formatDate(day(date));
}

function countsOf(library: RecentLibrary): string {
  if (!library.exists) return 'The file is not there any more';
  if (library.documents === null || library.statements === null) return library.path;
  return `${plural(library.documents, 'document')}, ${plural(library.statements, 'statement')}`;
}

function useRecent() {
  const [recent, setRecent] = useState<readonly RecentLibrary[] | null>(null);
  useEffect(() => {
    let wanted = true;
    void bridge()
      .shell.recentLibraries()
      .then((list) => wanted && setRecent(list));
    return () => {
      wanted = false;
    };
  }, []);
  const forget = async (path: string) => setRecent(await bridge().shell.forgetLibrary(path));
  return { recent, forget };
}

const mostRecent = 5;

function RecentLibraries() {
  const { recent, forget } = useRecent();
  if (recent === null) return <div className="recent-wait" />;
  if (recent.length === 0) return <p className="ink3 small">Libraries that you open will be listed here.</p>;
  return recent.slice(0, mostRecent).map((library) => (
    <div key={library.path} className="rec-line">
      <button
        type="button"
        className="rec"
        disabled={!library.exists}
        data-tip={library.path}
        onClick={() => void openLibraryAt(library.path)}
      >
        <span className="i-wrap">
          <Icon of={Database} />
        </span>
        <span className="grow">
          <b className="strong cut block" dir="auto">
            {library.name}
          </b>
          <span className="sub cut">{countsOf(library)}</span>
        </span>
        {library.exists && <span className="small ink3 nowrap">{dayOf(library.openedAt)}</span>}
      </button>
      {!library.exists && (
        <IconButton
          small
          icon={X}
          label={`Take ${library.name} off the list`}
          onClick={() => void forget(library.path)}
        />
      )}
    </div>
  ));
}

function Foot() {
  const waiting = useStore(opening);
  if (waiting) {
    return (
      <p className="wel-foot" role="status">
        {waiting}
      </p>
    );
  }
  return (
    <p className="wel-foot">
      <Icon of={WifiOff} size="s" />
      Readout works offline. Nothing leaves this computer.
    </p>
  );
}

export function Welcome({ dropping, onChoose }: WelcomeProps) {
  return (
    <main className="wel">
      <div className="inner">
        <div className="wel-head">
          <Logo />
          <div>
            <h1>Readout</h1>
            <p className="ink2">Who met whom, who said what, and where it is written.</p>
          </div>
        </div>
        <div className={`drop${dropping ? ' over' : ''}`}>
          <span className="ink3">
            <Icon of={Folder} size="xl" />
          </span>
          <p>
            <b className="strong">Drop a folder of documents here</b>
          </p>
          <p className="ink2">
            HTML, PDF, DOCX, ODT, Markdown, plain text, e-mail. The originals are copied into the library and never
            changed.
          </p>
          <div className="row wrap drop-actions">
            <Button kind="primary" onClick={() => onChoose(false)}>
              Choose documents
            </Button>
            <Button onClick={() => onChoose(true)}>Choose a folder</Button>
            <Button onClick={() => void openPickedLibrary()}>Open a library</Button>
          </div>
        </div>
        <div className="cols2">
          <section aria-labelledby="recent">
            <h2 className="h3" id="recent">
              Recent libraries
            </h2>
            <RecentLibraries />
          </section>
          <section aria-labelledby="around">
            <h2 className="h3" id="around">
              Or look around first
            </h2>
            <button type="button" className="rec" onClick={() => void openSampleLibrary()}>
              <span className="i-wrap">
                <Icon of={Quote} />
              </span>
              <span className="grow">
                <b className="strong">Open the sample library</b>
                <span className="sub">Official readouts, already tagged</span>
              </span>
              <Icon of={ChevronRight} />
            </button>
            <button type="button" className="rec" onClick={() => overlay.set('shortcuts')}>
              <span className="i-wrap">
                <Icon of={Keyboard} />
              </span>
              <span className="grow">
                <b className="strong">Keyboard shortcuts</b>
                <span className="sub">Everything works without the mouse</span>
              </span>
              <ShortcutKeys name="help" />
            </button>
          </section>
        </div>
        <Foot />
      </div>
    </main>
  );
}
