/** Finding in the document: the hits of what is typed, and which of them is shown. */
import { useMemo, useState } from 'react';
import type { Span } from '../../../shared/domain.ts';
import { findHits, literalNeedle } from '../../parts/hits.ts';

export interface Find {
  readonly open: boolean;
  readonly text: string;
  readonly hits: readonly Span[];
  readonly at: number;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onText: (text: string) => void;
  readonly onStep: (by: 1 | -1) => void;
}

const none: readonly Span[] = [];

/** @param needles of the list's query: its words are marked while nothing is sought in the document. */
export function useFind(document: string, needles: readonly RegExp[]): Find {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const hits = useMemo(() => {
    const typed = open ? literalNeedle(text) : null;
    if (typed) return findHits(document, [typed]);
    return needles.length > 0 ? findHits(document, needles) : none;
  }, [document, needles, open, text]);
  return {
    open,
    text,
    hits,
    at: Math.min(at, Math.max(0, hits.length - 1)),
    onOpen: () => setOpen(true),
    onClose: () => {
      setOpen(false);
      setText('');
    },
    onText: (next) => {
      setText(next);
      setAt(0);
    },
    onStep: (by) => setAt((now) => (hits.length === 0 ? 0 : (now + by + hits.length) % hits.length)),
  };
}
