/** A document: the reader, and the panel of its selected statement, of itself, or of what is checked in the list. */
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { StatementRow } from '../../../shared/contract/rows.ts';
import { amendRoute, useRoute } from '../../app/router.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { Workspace } from '../../app/workspace.tsx';
import { needlesOf } from '../../parts/hits.ts';
import { StatementPanel } from '../../parts/statement/statement-panel.tsx';
import { ThemePicker } from '../../parts/theme-picker.tsx';
import { toggleWhole, wholeState } from '../../parts/whole-themes.tsx';
import { useOverlayPanel } from '../../ui/use-media.ts';
import type { DocumentDetail } from './document-detail.ts';
import { DocumentPanel } from './document-panel.tsx';
import { DraftPanel } from './draft-panel.tsx';
import { Reader, type ReaderView } from './reader.tsx';
import { useReaderKeys } from './reader-keys.ts';
import { useDraft } from './use-draft.ts';

interface OpenDocumentProps {
  readonly detail: DocumentDetail;
  /** "1 of 1,284". */
  readonly place: string;
  readonly query: string;
  readonly onBack: () => void;
  readonly onCorrect: () => void;
  readonly list: ReactNode;
  /** The panel of the documents checked in the list; null while none are. */
  readonly selection: ReactNode;
  /** What lies over the screen: the bar of the checked documents, dialogs. */
  readonly over: ReactNode;
}

interface PickerProps {
  readonly detail: DocumentDetail;
  readonly row: StatementRow | null;
  readonly keys: ReturnType<typeof useReaderKeys>;
  readonly onClose: () => void;
}

/** A theme for the selected statement, or for the whole document where none is. */
function Picker({ detail, row, keys, onClose }: PickerProps) {
  return row ? (
    <ThemePicker onClose={onClose} onPick={keys.onTheme} stateOf={keys.themeState} />
  ) : (
    <ThemePicker
      onClose={onClose}
      onPick={(theme) => toggleWhole('document', [detail.row], theme)}
      stateOf={(theme) => wholeState([detail.row], theme)}
    />
  );
}

export function OpenDocument({ detail, place, query, selection, ...props }: OpenDocumentProps) {
  const { at } = useRoute();
  const overlaid = useOverlayPanel();
  const rootRef = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<ReaderView>('text');
  const [picking, setPicking] = useState(false);
  const isChecking = selection !== null;
  const drafting = useDraft(view === 'text' ? detail : null, rootRef);
  const { draft, onDone } = drafting;
  const needles = useMemo(() => needlesOf(query), [query]);
  const selected = detail.statements.find((each) => each.id === (draft?.statement ?? at)) ?? null;
  // The panel and the keys are the checked documents' until they are cleared: no statement changes out of sight.
  const row = isChecking ? null : selected;
  const choose = (statement: number | null) => {
    onDone();
    amendRoute({ at: statement });
  };
  const openPicker = () => setPicking(true);
  const keys = useReaderKeys({
    detail,
    selected: row,
    onSelect: choose,
    onPick: openPicker,
    drafting: draft !== null,
    enabled: !isChecking,
  });
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
  ) : isChecking ? (
    selection
  ) : row ? (
    <StatementPanel
      id={row.id}
      onPick={openPicker}
      reader={{ onEdit: () => drafting.onEdit(row.id), onClose: overlaid ? null : () => choose(null) }}
    />
  ) : (
    <DocumentPanel detail={detail} onCorrect={props.onCorrect} onPick={openPicker} />
  );
  return (
    <Workspace
      panel={panel}
      overlay={{ open: overlaid && (row !== null || draft !== null), onClose: () => choose(null) }}
    >
      <div className="split documents" data-open="page">
        {props.list}
        <Reader
          detail={detail}
          place={place}
          view={view}
          onView={setView}
          needles={needles}
          selected={row?.id ?? null}
          onSelect={choose}
          edited={draft?.span ?? null}
          onSpan={drafting.onSpan}
          onCorrect={props.onCorrect}
          onBack={props.onBack}
          rootRef={rootRef}
        />
      </div>
      {props.over}
      {picking && <Picker detail={detail} row={row} keys={keys} onClose={() => setPicking(false)} />}
    </Workspace>
  );
}
