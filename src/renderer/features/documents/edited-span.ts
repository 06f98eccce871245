/** The stretch that is being chosen in the reader: its ends are dragged, or moved by words with Shift and the arrows. */
import { useEffect, useEffectEvent, useState } from 'react';
import type { Span } from '../../../shared/domain.ts';
import type { Edge } from '../../parts/reader/segments.ts';
import { moveEdge } from '../../parts/statement/span-words.ts';
import { offsetAt } from './reader-places.ts';

/** A span with one end elsewhere, never empty: an end that passes the other takes its place. */
export function withEdge(span: Span, edge: Edge, offset: number): { span: Span; edge: Edge } {
  const other = edge === 'start' ? span.end : span.start;
  if (offset === other) return { span, edge };
  return offset < other
    ? { span: { start: offset, end: other }, edge: 'start' }
    : { span: { start: other, end: offset }, edge: 'end' };
}

export interface SpanEditing {
  /** The end that keys move. */
  readonly edge: Edge;
  readonly onHold: (edge: Edge) => void;
  readonly beginDrag: (edge: Edge) => void;
}

const typing = 'input, textarea, select, [contenteditable="true"]';

/** @param span null: nothing is being changed, and nothing listens. */
export function useSpanEditing(text: string, span: Span | null, onSpan: (span: Span) => void): SpanEditing {
  const [edge, setEdge] = useState<Edge>('end');
  const [dragging, setDragging] = useState<Edge | null>(null);
  const active = span !== null;

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const by = ({ ArrowLeft: -1, ArrowRight: 1 } as const)[event.key];
    if (by === undefined || !event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || !span) return;
    if (event.target instanceof Element && event.target.closest(typing)) return;
    event.preventDefault();
    const moved = withEdge(span, edge, moveEdge(text, edge, span[edge], by));
    if (moved.edge === edge) onSpan(moved.span);
  });
  const onMove = useEffectEvent((event: PointerEvent) => {
    const offset = offsetAt(event.clientX, event.clientY);
    if (!span || dragging === null || offset === null) return;
    const moved = withEdge(span, dragging, offset);
    setDragging(moved.edge);
    setEdge(moved.edge);
    onSpan(moved.span);
  });

  useEffect(() => {
    if (!active) return;
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [active]);
  useEffect(() => {
    if (dragging === null) return;
    const move = (event: PointerEvent) => onMove(event);
    const end = () => setDragging(null);
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
    };
  }, [dragging]);

  return {
    edge,
    onHold: setEdge,
    beginDrag: (held) => {
      setEdge(held);
      setDragging(held);
    },
  };
}
