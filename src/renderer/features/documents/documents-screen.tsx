/** Documents: the list, the reader with its statements, and the panel of the statement, of the document, or of the checked ones. */
import { FileText } from 'lucide-react';
import { useState } from 'react';
import type { DocumentRow } from '../../../shared/contract/rows.ts';
import { preference, usePreference } from '../../api/preferences.ts';
import { useQuery } from '../../api/queries.ts';
import { useRoute } from '../../app/router.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useTitle } from '../../app/use-title.ts';
import { Workspace } from '../../app/workspace.tsx';
import { useHeldList } from '../../parts/held-list.ts';
import { NoRowMatches, NoRowsYet } from '../../parts/list-frame.tsx';
import { useListSelection, usePageOf } from '../../parts/list-page.ts';
import { ThemePicker } from '../../parts/theme-picker.tsx';
import { toggleWhole, wholeState } from '../../parts/whole-themes.tsx';
import { defaultLook, tableLookSchema } from '../../ui/data-table/columns.ts';
import { clearChecked, select } from '../../ui/data-table/table-state.ts';
import { Failed } from '../../ui/feedback.tsx';
import { DocumentList, focusDocumentList } from './document-list.tsx';
import { DocumentSelectionBar } from './document-selection-bar.tsx';
import { DocumentSelectionPanel } from './document-selection-panel.tsx';
import { MetadataForm } from './metadata-form.tsx';
import { OpenDocument } from './open-document.tsx';
import { ReaderLoading } from './reader.tsx';
import { RemoveDocuments } from './remove-documents.tsx';
import { type CheckedDocuments, useCheckedDocuments } from './use-checked-documents.ts';

const lookPreference = preference('documents.look', tableLookSchema, defaultLook({ sort: ['-date'] }));

interface Doing {
  readonly what: 'correct' | 'remove' | 'tag';
  /** The one document; null: those that are checked. */
  readonly one: number | null;
}

interface OverProps {
  readonly checked: CheckedDocuments;
  /** The document in the reader, which may not have caught up with the selection. */
  readonly open: DocumentRow | null;
  readonly doing: Doing | null;
  readonly onDo: (what: Doing['what']) => void;
  readonly onDone: () => void;
  readonly onClear: () => void;
}

/** What lies over the screen: the bar of the checked documents, and what is done with documents. */
function Over({ checked, open, doing, onDo, onDone, onClear }: OverProps) {
  const one = doing?.one ?? null;
  const known = one === null ? checked.complete : open?.id === one;
  const rows = one !== null && open !== null ? [open] : checked.rows;
  return (
    <>
      {checked.ids.length > 0 && (
        <DocumentSelectionBar
          count={checked.ids.length}
          onCorrect={() => onDo('correct')}
          onTag={() => onDo('tag')}
          onRemove={() => onDo('remove')}
          onClear={onClear}
        />
      )}
      {doing?.what === 'correct' && (
        <MetadataForm count={one === null ? checked.ids.length : 1} rows={known ? rows : null} onClose={onDone} />
      )}
      {doing?.what === 'tag' && known && (
        <ThemePicker
          onClose={onDone}
          onPick={(theme) => toggleWhole('document', rows, theme)}
          stateOf={(theme) => wholeState(rows, theme)}
        />
      )}
      {doing?.what === 'remove' && (
        <RemoveDocuments ids={checked.ids} rows={known ? rows : null} onClose={onDone} onRemoved={onClear} />
      )}
    </>
  );
}

export function DocumentsScreen() {
  const { query } = useRoute();
  const [look, setLook] = usePreference(lookPreference);
  const held = useHeldList(useQuery('documents.ids', { query, sort: look.sort }), query, look.sort.join());
  const selection = useListSelection('documents', held);
  const { state, selected, ids, index } = selection;
  const result = useQuery('documents.get', selected === null ? null : { id: selected });
  const detail = usePageOf(selection, result);
  const checked = useCheckedDocuments(state);
  const isChecking = checked.ids.length > 0;
  const [doing, setDoing] = useState<Doing | null>(null);
  useTitle('Documents');
  const stepTo = (by: 1 | -1) => {
    const next = ids?.[index + by];
    if (next !== undefined) select(state, next);
  };
  useShortcut('nextDocument', () => stepTo(1));
  useShortcut('previousDocument', () => stepTo(-1));
  const start = (what: Doing['what']) => setDoing({ what, one: null });
  useShortcut('edit', () => start('correct'), isChecking);
  useShortcut('pickTheme', () => start('tag'), isChecking);
  const clear = () => {
    clearChecked(state);
    // The button that did it goes: the keys go back to where the rows were checked.
    focusDocumentList();
  };

  if (selection.isEmpty) {
    return (
      <NoRowsYet icon={FileText} heading="Documents" title="No documents yet">
        Import readouts, press releases or transcripts. Each is read here, with its statements marked in the text.
      </NoRowsYet>
    );
  }
  const list = <DocumentList held={held} query={query} look={look} onLook={setLook} state={state} />;
  const over = (
    <Over
      checked={checked}
      open={detail?.row ?? null}
      doing={doing}
      onDo={start}
      onDone={() => setDoing(null)}
      onClear={clear}
    />
  );
  if (detail) {
    return (
      <OpenDocument
        detail={detail}
        place={selection.place}
        query={query}
        onBack={() => select(state, null)}
        onCorrect={() => setDoing({ what: 'correct', one: selected })}
        list={list}
        selection={
          isChecking ? (
            <DocumentSelectionPanel checked={checked} onCorrect={() => start('correct')} onClear={clear} />
          ) : null
        }
        over={over}
      />
    );
  }
  return (
    <Workspace>
      <div className="split documents">
        {list}
        {selection.nothingMatches && (
          <NoRowMatches icon={FileText} screen="documents" title="No document matches" all="Show all documents" />
        )}
        {!selection.nothingMatches && (result.error ? <Failed error={result.error} /> : <ReaderLoading />)}
      </div>
      {over}
    </Workspace>
  );
}
