/** The statement's place: the passage with the chosen stretch, moved word by word or by selecting in the passage. */
import { useRef } from 'react';
import type { Span } from '../../../shared/domain.ts';
import { Button } from '../../ui/button.tsx';
import { moveEdge, offsetInside } from './span-words.ts';
import type { StatementDetail } from './statement-detail.ts';

interface SpanFieldProps {
  readonly detail: StatementDetail;
  readonly span: Span;
  readonly onSpan: (span: Span) => void;
}

export function SpanField({ detail, span, onSpan }: SpanFieldProps) {
  const { passage } = detail;
  const ref = useRef<HTMLDivElement>(null);
  const last = passage.start + passage.text.length;
  const start = span.start - passage.start;
  const end = span.end - passage.start;
  const step = (edge: 'start' | 'end', by: 1 | -1) => {
    const moved = moveEdge(passage.text, edge, edge === 'start' ? start : end, by) + passage.start;
    const next = { ...span, [edge]: moved };
    if (next.start < next.end && next.end <= last) onSpan(next);
  };
  const takeSelection = () => {
    const selection = window.getSelection();
    const root = ref.current;
    if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    const from = offsetInside(root, range.startContainer, range.startOffset);
    const to = offsetInside(root, range.endContainer, range.endOffset);
    if (from === null || to === null || to <= from) return;
    selection.removeAllRanges();
    onSpan({ start: passage.start + from, end: passage.start + to });
  };
  return (
    <div className="field">
      <span className="label">Span</span>
      {/* Selecting with the pointer is one way; the buttons below are the keyboard's. */}
      <div ref={ref} className="src span-source" dir="auto" onPointerUp={takeSelection}>
        {passage.text.slice(0, start)}
        <span className="hl current">{passage.text.slice(start, end)}</span>
        {passage.text.slice(end)}
      </div>
      <div className="row wrap span-steps">
        <span className="hint">Start</span>
        <Button small aria-label="Start one word earlier" onClick={() => step('start', -1)}>
          ←
        </Button>
        <Button small aria-label="Start one word later" onClick={() => step('start', 1)}>
          →
        </Button>
        <span className="hint">End</span>
        <Button small aria-label="End one word earlier" onClick={() => step('end', -1)}>
          ←
        </Button>
        <Button small aria-label="End one word later" onClick={() => step('end', 1)}>
          →
        </Button>
        <span className="hint end">
          {span.start}–{span.end}
        </span>
      </div>
      <div className="hint">Select other words in the passage, or move either end by a word.</div>
    </div>
  );
}
