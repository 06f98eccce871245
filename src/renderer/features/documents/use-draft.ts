/** What is being corrected or added in the reader: which statement, and the stretch as chosen so far. */
import { type RefObject, useState } from 'react';
import type { Span } from '../../../shared/domain.ts';
import { showToast } from '../../api/toasts.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { meantSpan } from '../../parts/reader/segments.ts';
import type { DocumentDetail } from './document-detail.ts';
import { selectedSpan } from './reader-places.ts';

export interface Draft {
  readonly document: number;
  /** Null: a new one. */
  readonly statement: number | null;
  readonly span: Span;
  /** Whether quotation marks stand around the words. */
  readonly quoted: boolean;
}

export interface Drafting {
  readonly draft: Draft | null;
  readonly onEdit: (statement: number) => void;
  readonly onSpan: (span: Span) => void;
  readonly onDone: () => void;
}

export function useDraft(detail: DocumentDetail | null, rootRef: RefObject<HTMLElement | null>): Drafting {
  const [draft, setDraft] = useState<Draft | null>(null);
  const shown = draft && draft.document === detail?.row.id ? draft : null;
  useShortcut('addStatement', () => {
    const root = rootRef.current;
    if (!detail || !root || shown) return false;
    const selected = selectedSpan(root);
    const meant = selected && meantSpan(detail.text, selected);
    if (!meant) {
      showToast({ text: 'Select the words of the statement in the text first, then press S' });
      return true;
    }
    window.getSelection()?.removeAllRanges();
    setDraft({ document: detail.row.id, statement: null, ...meant });
    return true;
  });
  return {
    draft: shown,
    onEdit: (id) => {
      const row = detail?.statements.find((each) => each.id === id);
      if (row)
        setDraft({ document: row.document, statement: id, span: { start: row.start, end: row.end }, quoted: false });
    },
    onSpan: (span) => setDraft((now) => now && { ...now, span }),
    onDone: () => setDraft(null),
  };
}
