/** Documents: the list, the reader with its statements, and the panel of the statement or of the document. */
import { FileText } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { preference, usePreference } from '../../api/preferences.ts';
import { useLast, useQuery } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { openSampleLibrary } from '../../app/libraries.ts';
import { amendRoute, navigate, useRoute } from '../../app/router.ts';
import { invoke, useShortcut } from '../../app/shortcuts.ts';
import { useTitle } from '../../app/use-title.ts';
import { Workspace } from '../../app/workspace.tsx';
import { useHeldList } from '../../parts/held-list.ts';
import { needlesOf } from '../../parts/hits.ts';
import { useListPlace } from '../../parts/list-place.ts';
import { StatementPanel } from '../../parts/statement/statement-panel.tsx';
import { ThemePicker } from '../../parts/theme-picker.tsx';
import { Button } from '../../ui/button.tsx';
import { defaultLook, tableLookSchema } from '../../ui/data-table/columns.ts';
import { select, selectedId, useTableState } from '../../ui/data-table/table-state.ts';
import { Empty, Failed } from '../../ui/feedback.tsx';
import { importIcon } from '../../ui/icons.ts';
import { useOverlayPanel } from '../../ui/use-media.ts';
import type { DocumentDetail } from './document-detail.ts';
import { DocumentList } from './document-list.tsx';
import { DocumentPanel } from './document-panel.tsx';
import { DraftPanel } from './draft-panel.tsx';
import { MetadataForm } from './metadata-form.tsx';
import { Reader, ReaderLoading, type ReaderView } from './reader.tsx';
import { useReaderKeys } from './reader-keys.ts';
import { useDraft } from './use-draft.ts';

const lookPreference = preference('documents.look', tableLookSchema, defaultLook({ sort: ['-date'] }));

function NoDocumentsYet() {
  return (
    <Empty
      icon={FileText}
      title="No documents yet"
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
      Import readouts, press releases or transcripts. Each is read here, with its statements marked in the text.
    </Empty>
  );
}

interface OpenDocumentProps {
  readonly detail: DocumentDetail;
  readonly position: number | null;
  readonly of: number;
  readonly query: string;
  readonly onBack: () => void;
  readonly list: ReactNode;
}

/** Reader and panel of one document. */
function OpenDocument({ detail, position, of, query, onBack, list }: OpenDocumentProps) {
  const { at } = useRoute();
  const overlaid = useOverlayPanel();
  const rootRef = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<ReaderView>('text');
  const [correcting, setCorrecting] = useState(false);
  const [picking, setPicking] = useState(false);
  const drafting = useDraft(view === 'text' ? detail : null, rootRef);
  const { draft, onDone } = drafting;
  const needles = useMemo(() => needlesOf(query), [query]);
  const row = detail.statements.find((each) => each.id === (draft?.statement ?? at)) ?? null;
  const choose = (statement: number | null) => {
    onDone();
    amendRoute({ at: statement });
  };
  const openPicker = () => setPicking(true);
  const keys = useReaderKeys({ detail, selected: row, onSelect: choose, onPick: openPicker, drafting: draft !== null });
  useShortcut(
    'close',
    () => {
      if (row === null) return false;
      choose(null);
      return true;
    },
    draft === null,
  );

  const panel = draft ? (
    <DraftPanel
      detail={detail}
      draft={draft}
      drafting={drafting}
      onPick={openPicker}
      onAdded={(id) => amendRoute({ at: id })}
    />
  ) : row ? (
    <StatementPanel
      id={row.id}
      onPick={openPicker}
      reader={{ onEdit: () => drafting.onEdit(row.id), onClose: overlaid ? null : () => choose(null) }}
    />
  ) : (
    <DocumentPanel detail={detail} onCorrect={() => setCorrecting(true)} />
  );
  return (
    <Workspace
      panel={panel}
      overlay={{ open: overlaid && (row !== null || draft !== null), onClose: () => choose(null) }}
    >
      <div className="split documents" data-open="page">
        {list}
        <Reader
          detail={detail}
          position={position}
          of={of}
          view={view}
          onView={setView}
          needles={needles}
          selected={row?.id ?? null}
          onSelect={choose}
          edited={draft?.span ?? null}
          onSpan={drafting.onSpan}
          onCorrect={() => setCorrecting(true)}
          onBack={onBack}
          rootRef={rootRef}
        />
      </div>
      {correcting && <MetadataForm detail={detail} onClose={() => setCorrecting(false)} />}
      {picking && row && (
        <ThemePicker onClose={() => setPicking(false)} onPick={keys.onTheme} stateOf={keys.themeState} />
      )}
    </Workspace>
  );
}

export function DocumentsScreen() {
  const { query, id } = useRoute();
  const [look, setLook] = usePreference(lookPreference);
  const held = useHeldList(useQuery('documents.ids', { query, sort: look.sort }), query, look.sort.join());
  const state = useTableState(held.query, id);
  const selected = selectedId(useStore(state));
  const { list } = held;
  useListPlace('documents', state, list?.ids ?? null);
  useTitle('Documents');
  const result = useQuery('documents.get', selected === null ? null : { id: selected });
  const detail = useLast(result.value);
  const index = list && selected !== null ? list.ids.indexOf(selected) : -1;
  // A document that was removed makes way for the first of those that are left.
  const isGone = result.error?.code === 'NOT_FOUND';
  const first = list?.ids[0];
  useEffect(() => {
    if (isGone && index < 0 && first !== undefined) select(state, first);
  }, [isGone, index, first, state]);
  const stepTo = (by: 1 | -1) => {
    const next = list?.ids[index + by];
    if (next !== undefined) select(state, next);
  };
  useShortcut('nextDocument', () => stepTo(1));
  useShortcut('previousDocument', () => stepTo(-1));

  const shownList = <DocumentList held={held} query={query} look={look} onLook={setLook} state={state} />;
  if (list !== null && list.all === 0) {
    return (
      <Workspace>
        <div className="head">
          <h1>Documents</h1>
        </div>
        <div className="section-line fill">
          <NoDocumentsYet />
        </div>
      </Workspace>
    );
  }
  if (detail && selected !== null && !(result.error && result.value === null) && list?.ids.length !== 0) {
    return (
      <OpenDocument
        detail={detail}
        position={index < 0 ? null : index + 1}
        of={list?.ids.length ?? 0}
        query={query}
        onBack={() => select(state, null)}
        list={shownList}
      />
    );
  }
  return (
    <Workspace>
      <div className="split documents">
        {shownList}
        {list?.ids.length === 0 ? (
          <div className="fill">
            <Empty
              icon={FileText}
              title="No document matches"
              actions={<Button onClick={() => navigate({ screen: 'documents' })}>Show all documents</Button>}
            >
              Take a filter away to see more.
            </Empty>
          </div>
        ) : result.error ? (
          <Failed error={result.error} />
        ) : (
          <ReaderLoading />
        )}
      </div>
    </Workspace>
  );
}
