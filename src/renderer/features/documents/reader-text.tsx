/**
 * The document's text, verbatim, with its statements: quote = grey fill, reported = solid underline, act = dotted
 * underline. The selected one is blue; while its span is changed, both ends have a handle.
 */
import { type RefObject, useEffect, useEffectEvent, useMemo } from 'react';
import type { StatementRow } from '../../../shared/contract/rows.ts';
import type { Span } from '../../../shared/domain.ts';
import { Paragraph, Pieces } from '../../parts/reader/paragraph.tsx';
import { clickedMark, type Edge } from '../../parts/reader/segments.ts';
import { useThemesById } from '../../parts/use-themes.ts';
import type { DocumentDetail } from './document-detail.ts';
import { useSpanEditing } from './edited-span.ts';
import { ReaderHeader } from './reader-header.tsx';
import { showPlace } from './reader-places.ts';

interface ReaderTextProps {
  readonly detail: DocumentDetail;
  readonly selected: number | null;
  readonly onSelect: (statement: number | null) => void;
  /** The stretch that is being chosen, for a statement or a new one. */
  readonly edited: Span | null;
  readonly onSpan: (span: Span) => void;
  readonly hits: readonly Span[];
  readonly rootRef: RefObject<HTMLDivElement | null>;
}

const none: readonly never[] = [];

/** Spans that touch a stretch; the same empty list where none does. */
function touching<T extends Span>(all: readonly T[], start: number, end: number): readonly T[] {
  const found = all.filter((each) => each.start < end && each.end > start);
  return found.length === 0 ? none : found;
}

/** What a rule found in the selected statement and waits for a decision. */
function suggestedMatches(statement: StatementRow | undefined): readonly Span[] {
  return statement?.tags.filter((tag) => tag.state === 'suggested').flatMap((tag) => tag.match ?? []) ?? none;
}

function Handle({
  edge,
  at,
  length,
  on,
  onHold,
  onGrip,
}: {
  edge: Edge;
  at: number;
  length: number;
  on: boolean;
  onHold: () => void;
  onGrip: () => void;
}) {
  return (
    <span
      className={`handle ${edge}${on ? ' on' : ''}`}
      role="slider"
      tabIndex={0}
      aria-label={edge === 'start' ? 'Start of the statement' : 'End of the statement'}
      aria-valuemin={0}
      aria-valuemax={length}
      aria-valuenow={at}
      onFocus={onHold}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.focus({ preventScroll: true });
        onGrip();
      }}
    />
  );
}

export function ReaderText(props: ReaderTextProps) {
  const { detail, selected, onSelect, edited, onSpan, rootRef } = props;
  const { text, statements } = detail;
  const themes = useThemesById();
  const editing = useSpanEditing(text, edited, onSpan);
  const statement = statements.find((each) => each.id === selected);
  const current = edited ?? statement ?? null;
  const hits = useMemo(() => [...props.hits, ...suggestedMatches(statement)], [props.hits, statement]);

  // The selected statement comes into view, and its end where the span is changed there.
  useEffect(() => {
    if (selected === null) return;
    const first = rootRef.current?.querySelector('.hl.current');
    if (first) showPlace(first);
  }, [selected, rootRef]);
  // A moved end is drawn anew at its place: the keys stay with it.
  const { edge } = editing;
  useEffect(() => {
    if (!edited) return;
    const held = document.activeElement;
    if (held !== document.body && !held?.classList.contains('handle')) return;
    rootRef.current?.querySelector<HTMLElement>(`.handle.${edge}`)?.focus({ preventScroll: true });
  }, [edited, edge, rootRef]);

  const handle = (which: Edge) => (
    <Handle
      key={which}
      edge={which}
      at={edited?.[which] ?? 0}
      length={text.length}
      on={edge === which}
      onHold={() => editing.onHold(which)}
      onGrip={() => editing.beginDrag(which)}
    />
  );
  // The pointer chooses a statement in the text; for the keyboard J and K do.
  const onClick = useEffectEvent((event: MouseEvent) => {
    if (edited || !window.getSelection()?.isCollapsed) return;
    const ids =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-ids]')?.dataset.ids : undefined;
    const marks = (ids ?? '').split(' ').flatMap((id) => statements.find((each) => String(each.id) === id) ?? []);
    onSelect(marks.length === 0 ? null : clickedMark(marks, selected));
  });
  useEffect(() => {
    const root = rootRef.current;
    const listener = (event: MouseEvent) => onClick(event);
    root?.addEventListener('click', listener);
    return () => root?.removeEventListener('click', listener);
  }, [rootRef]);

  // What a paragraph shows changes for few of them at a time: the others keep what they were given.
  const blocks = useMemo(
    () =>
      detail.paragraphs.map(({ start, end, number }) => ({
        start,
        end,
        number,
        text: text.slice(start, end),
        statements: touching(statements, start, end),
      })),
    [detail.paragraphs, text, statements],
  );
  const found = useMemo(() => blocks.map(({ start, end }) => touching(hits, start, end)), [blocks, hits]);
  const title = blocks.find((block) => block.number === 0 && block.text === detail.row.title);
  const partsOf = (block: (typeof blocks)[number]) => ({
    text: block.text,
    start: block.start,
    statements: block.statements,
    current: current && current.start < block.end && current.end > block.start ? current : null,
    without: edited ? selected : null,
    handle: edited && edited.start < block.end && edited.end > block.start ? handle : null,
  });
  return (
    <div ref={rootRef} className="page">
      <ReaderHeader detail={detail}>
        {title ? (
          <span data-start={title.start}>
            <Pieces {...partsOf(title)} hits={found[blocks.indexOf(title)] ?? none} />
          </span>
        ) : (
          detail.row.title
        )}
      </ReaderHeader>
      <div className="reader">
        {blocks.map(
          (block, index) =>
            block !== title && (
              <Paragraph
                key={block.start}
                {...partsOf(block)}
                hits={found[index] ?? none}
                number={block.number}
                themes={themes}
              />
            ),
        )}
      </div>
    </div>
  );
}
