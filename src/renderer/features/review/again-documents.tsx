/** The list of documents with a difference. Space checks, J and K move. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { formatDate } from '../../../shared/format.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { roles } from '../../ui/data-table/roles.ts';
import { type AgainDocument, countWords } from './again-words.ts';

interface DocumentsProps {
  readonly documents: readonly AgainDocument[];
  /** Place of the selected one. */
  readonly at: number;
  readonly checked: ReadonlySet<number>;
  readonly onSelect: (index: number) => void;
  readonly onCheck: (documents: readonly number[], checked: boolean) => void;
}

const lineHeight = 96;

function Line({
  document,
  isChecked,
  onCheck,
}: {
  document: AgainDocument;
  isChecked: boolean;
  onCheck: (on: boolean) => void;
}) {
  const about = [document.date && formatDate(document.date), document.source].filter(Boolean).join(' · ');
  return (
    <>
      <div {...roles.cell} className="again-check">
        <Checkbox checked={isChecked} onChange={onCheck} label={`Select ${document.title}`} />
      </div>
      <div {...roles.cell}>
        <span className="clamp2" dir="auto">
          {document.title}
        </span>
        {about !== '' && (
          <span className="sub cut block" dir="auto" data-cut="">
            {about}
          </span>
        )}
        <span className="sub">{countWords(document)}</span>
      </div>
    </>
  );
}

export function AgainDocuments({ documents, at, checked, onSelect, onCheck }: DocumentsProps) {
  const domId = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: documents.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => lineHeight,
    getItemKey: (index) => documents[index]?.document ?? index,
    overscan: 8,
  });
  const go = (to: number) => {
    const next = Math.max(0, Math.min(documents.length - 1, to));
    onSelect(next);
    virtual.scrollToIndex(next);
  };
  const present = documents[at];
  const toggle = () => present && onCheck([present.document], !checked.has(present.document));
  useShortcut('next', () => go(at + 1));
  useShortcut('previous', () => go(at - 1));
  useShortcut('check', toggle, present !== undefined);
  useShortcut('checkAll', () =>
    onCheck(
      documents.map((each) => each.document),
      true,
    ),
  );
  useEffect(() => scroll.current?.focus({ preventScroll: true }), []);
  const grid = {
    role: 'grid',
    'aria-label': 'Documents that would change',
    'aria-rowcount': documents.length,
    'aria-multiselectable': true,
    'aria-activedescendant': present && `${domId}-${present.document}`,
    tabIndex: 0,
    onKeyDown: (event: KeyboardEvent) => {
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: documents.length - 1 }[event.key];
      if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      if (event.shiftKey && present) {
        const next = documents[Math.max(0, Math.min(documents.length - 1, to))];
        onCheck([present.document, ...(next ? [next.document] : [])], true);
      }
      go(to);
    },
  };
  return (
    <div ref={scroll} className={`again-documents scroll${checked.size > 0 ? ' checking' : ''}`} {...grid}>
      <div className="review-space" {...roles.none} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const document = documents[item.index];
          if (!document) return null;
          const line = {
            ...roles.row,
            'aria-rowindex': item.index + 1,
            'aria-selected': item.index === at,
            onClick: () => onSelect(item.index),
          };
          return (
            <div
              key={item.key}
              id={`${domId}-${document.document}`}
              ref={virtual.measureElement}
              data-index={item.index}
              className={`review-place again-document${item.index === at ? ' on' : ''}`}
              style={{ transform: `translateY(${item.start}px)` }}
              {...line}
            >
              <Line
                document={document}
                isChecked={checked.has(document.document)}
                onCheck={(on) => onCheck([document.document], on)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
