/** The document: its text with the statements in it, or the original file. */
import { Download, Ellipsis, ExternalLink, Pencil, Quote, Search, Trash2 } from 'lucide-react';
import { type RefObject, useEffect } from 'react';
import type { Span } from '../../../shared/domain.ts';
import { plural } from '../../../shared/format.ts';
import { bridge } from '../../api/bridge.ts';
import { run } from '../../api/commands.ts';
import { valueOrShow } from '../../app/libraries.ts';
import { documentQuery } from '../../app/queries.ts';
import { navigate } from '../../app/router.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { DocumentDetail } from './document-detail.ts';
import { FindBar } from './find-bar.tsx';
import { OriginalView, saveOriginal } from './original-view.tsx';
import { showPlace } from './reader-places.ts';
import { ReaderText } from './reader-text.tsx';
import { useFind } from './use-find.ts';

const views = [
  { value: 'text', label: 'Text' },
  { value: 'original', label: 'Original' },
] as const;
export type ReaderView = (typeof views)[number]['value'];

function MoreMenu({ detail, onCorrect }: { detail: DocumentDetail; onCorrect: () => void }) {
  const { row } = detail;
  const { url } = row;
  return (
    <Menu align="end" trigger={<IconButton icon={Ellipsis} label="More" />}>
      <MenuItem icon={Pencil} onSelect={onCorrect}>
        Correct the details…
      </MenuItem>
      <MenuItem icon={Download} onSelect={() => void saveOriginal(row.id)}>
        Save the original file…
      </MenuItem>
      {url && (
        <MenuItem icon={ExternalLink} onSelect={async () => void valueOrShow(await bridge().shell.openLink(url))}>
          Open its address…
        </MenuItem>
      )}
      <MenuLine />
      <MenuItem icon={Trash2} danger onSelect={() => void run('documents.remove', { ids: [row.id] })}>
        Remove the document
      </MenuItem>
    </Menu>
  );
}

/** The keyboard scrolls what it can stand on. */
const textRegion = { role: 'region', 'aria-label': 'Text', tabIndex: 0 } as const;

interface ReaderProps {
  readonly detail: DocumentDetail;
  /** "1 of 1,284": its place in the list; empty where it is not in it. */
  readonly place: string;
  readonly view: ReaderView;
  readonly onView: (view: ReaderView) => void;
  /** Words of the list's query. */
  readonly needles: readonly RegExp[];
  readonly selected: number | null;
  readonly onSelect: (statement: number | null) => void;
  readonly edited: Span | null;
  readonly onSpan: (span: Span) => void;
  readonly onCorrect: () => void;
  /** In a narrow window: back to the list. */
  readonly onBack: () => void;
  readonly rootRef: RefObject<HTMLDivElement | null>;
}

export function Reader(props: ReaderProps) {
  const { detail, view, rootRef } = props;
  const find = useFind(detail.text, props.needles);
  const inText = view === 'text';
  useShortcut('search', find.onOpen, inText);
  useShortcut('close', find.onClose, find.open);
  const { hits, at, open } = find;
  useEffect(() => {
    const hit = hits[at];
    if (!open || !hit) return;
    const root = rootRef.current;
    for (const each of root?.querySelectorAll('mark.at') ?? []) each.classList.remove('at');
    // A hit that a statement cuts in two has several marks: the first is where it begins.
    const mark = root?.querySelector(`mark[data-from="${hit.start}"]`);
    mark?.classList.add('at');
    if (mark) showPlace(mark);
  }, [hits, at, open, rootRef]);
  const { statements } = detail.row;
  return (
    <section className="read" aria-label="Document text">
      <div className="head">
        <Button small kind="quiet" className="narrow-only" onClick={props.onBack}>
          Documents
        </Button>
        <span className="place small ink3">{props.place}</span>
        <span className="end" />
        <Segmented label="Show" value={view} onChange={props.onView} options={views} />
        {statements > 0 && (
          <Button
            kind="quiet"
            icon={Quote}
            onClick={() => navigate({ screen: 'statements', query: documentQuery(detail.row.id) })}
          >
            {plural(statements, 'statement')}
          </Button>
        )}
        {inText && (
          <IconButton icon={Search} label="Find in document" shortcut="search" pressed={open} onClick={find.onOpen} />
        )}
        <MoreMenu detail={detail} onCorrect={props.onCorrect} />
      </div>
      {inText && open && (
        <FindBar
          text={find.text}
          onText={find.onText}
          hits={find.text.trim() === '' ? 0 : hits.length}
          at={at}
          onStep={find.onStep}
          onClose={find.onClose}
        />
      )}
      {inText ? (
        // Another document begins at its top.
        <div key={detail.row.id} className="scroll" {...textRegion}>
          <ReaderText
            detail={detail}
            selected={props.selected}
            onSelect={props.onSelect}
            edited={props.edited}
            onSpan={props.onSpan}
            hits={hits}
            rootRef={rootRef}
          />
        </div>
      ) : (
        <OriginalView key={detail.row.id} detail={detail} />
      )}
    </section>
  );
}

/** What stands there while the first document loads: the page with its measure, without movement. */
export function ReaderLoading() {
  return (
    <section className="read" aria-label="Document text" aria-busy="true">
      <div className="head" />
      <div className="page loading" />
    </section>
  );
}
