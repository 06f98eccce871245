/** The statements on which one rule suggests its theme. Enter accepts, X rejects, J leaves one for later. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { Check, Pencil } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { ThemeRow } from '../../../shared/contract/rows.ts';
import { formatNumber, plural } from '../../../shared/format.ts';
import { run } from '../../api/commands.ts';
import { useQuery } from '../../api/queries.ts';
import { statementRows, useRow } from '../../api/rows.ts';
import { screenExists } from '../../app/available-screens.ts';
import { navigate } from '../../app/router.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useHeldList } from '../../parts/held-list.ts';
import { ThemePicker } from '../../parts/theme-picker.tsx';
import { Button } from '../../ui/button.tsx';
import { roles } from '../../ui/data-table/roles.ts';
import { Failed, Skeleton } from '../../ui/feedback.tsx';
import { KeyHint } from '../../ui/keys.tsx';
import { earlierWords, type Group, groupKey, groupTitle, nextWaiting } from './review-words.ts';
import { SuggestionItem, tagOf } from './suggestion-item.tsx';

interface SuggestionsPaneProps {
  readonly group: Group;
  readonly theme: ThemeRow;
  /** Every suggestion of this group is decided. */
  readonly onDone: () => void;
  readonly onGroup: (by: 1 | -1) => void;
}

interface LineProps {
  readonly id: number;
  readonly place: number;
  readonly domId: string;
  readonly on: boolean;
  readonly theme: ThemeRow;
  readonly isLast: boolean;
  readonly onSelect: () => void;
  readonly onDecide: (accept: boolean) => void;
}

function Line({ id, place, domId, on, theme, isLast, onSelect, onDecide }: LineProps) {
  const row = useRow(statementRows, id);
  const waits = row ? tagOf(row, theme.id)?.state === 'suggested' : true;
  const line = { ...roles.row, 'aria-rowindex': place + 1, 'aria-selected': on, onClick: onSelect };
  return (
    <div id={domId} className={`review-line${on ? ' on' : ''}${waits ? '' : ' done'}`} {...line}>
      {row && <SuggestionItem row={row} theme={theme} on={on} isLast={isLast} onDecide={onDecide} />}
      {row === undefined && (
        <div {...roles.cell}>
          <Skeleton widths={['82%', '40%']} />
        </div>
      )}
      {row === null && (
        <div {...roles.cell} className="ink3">
          Deleted
        </div>
      )}
    </div>
  );
}

const lineHeight = 88;
const noIds = new Uint32Array();

function useLines(ids: Uint32Array) {
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => lineHeight,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => statementRows.want([...ids.slice(Math.max(0, first - 20), last + 40)]), [ids, first, last]);
  return { scroll, virtual, items };
}

export function SuggestionsPane({ group, theme, onDone, onGroup }: SuggestionsPaneProps) {
  const domId = useId();
  const [index, setIndex] = useState(0);
  const [last, setLast] = useState<number | null>(null);
  const [picking, setPicking] = useState(false);
  const held = useHeldList(useQuery('review.waiting', { theme: group.theme, rule: group.rule }), groupKey(group));
  const ids = held.list?.ids ?? noIds;
  const { scroll, virtual, items } = useLines(ids);
  // Rows show a decision a moment later: a held key shall not decide one twice.
  const decided = useRef(new Set<number>());
  useEffect(() => {
    if (ids.length > 0) decided.current = new Set();
  }, [ids]);
  const at = Math.min(index, ids.length - 1);
  const id = ids[at];

  const go = (to: number) => {
    const next = Math.max(0, Math.min(ids.length - 1, to));
    setIndex(next);
    virtual.scrollToIndex(next);
  };
  const waits = (each: number) => {
    if (decided.current.has(each)) return false;
    const row = statementRows.get(each);
    return row === undefined || (row !== null && tagOf(row, theme.id)?.state === 'suggested');
  };
  const decide = async (accept: boolean, which = at) => {
    const each = ids[which];
    if (each === undefined || !waits(each)) return;
    const next = nextWaiting(ids, which, waits);
    decided.current.add(each);
    if (next !== null) go(next);
    setLast(each);
    const done = await run('tags.decide', { ids: [each], accept, theme: theme.id }, { toast: next === null });
    if (done && next === null) onDone();
  };
  const decideAll = async (accept: boolean) => {
    if (await run('tags.decide', { ids: [...ids], accept, theme: theme.id })) onDone();
  };
  const openReader = () => {
    const row = id === undefined ? null : statementRows.get(id);
    if (row) navigate({ screen: 'documents', id: row.document, at: row.id });
  };
  const readable = screenExists('documents');
  useShortcut('accept', () => void decide(true), id !== undefined);
  useShortcut('reject', () => void decide(false), id !== undefined);
  useShortcut('next', () => go(at + 1));
  useShortcut('previous', () => go(at - 1));
  useShortcut('nextDocument', () => onGroup(1));
  useShortcut('previousDocument', () => onGroup(-1));
  useShortcut('pickTheme', () => setPicking(true), id !== undefined);
  useShortcut('openReader', openReader, readable && id !== undefined);
  const list = {
    role: 'grid',
    'aria-rowcount': ids.length,
    'aria-label': `Statements for ${groupTitle(group)}`,
    'aria-activedescendant': id === undefined ? undefined : `${domId}-${id}`,
    tabIndex: 0,
    onKeyDown: (event: KeyboardEvent) => {
      const by = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: ids.length - 1 }[event.key];
      if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      go(by);
    },
  };
  // The list has the keys as soon as it is there: it is what one came for.
  useEffect(() => scroll.current?.focus({ preventScroll: true }), [scroll]);
  return (
    <section className="review-pane" aria-label={groupTitle(group)}>
      <div className="head">
        <h1 className="cut" dir="auto">
          {group.term === null ? 'Other suggestions' : `Rule ${groupTitle(group)}`}
        </h1>
        <span className="count cut wide-only" dir="auto">
          suggests {theme.name} on {plural(group.waiting, 'statement')}
        </span>
        <span className="end" />
        {group.rule !== null && screenExists('themes') && (
          <Button
            kind="quiet"
            icon={Pencil}
            onClick={() => navigate({ screen: 'themes', id: group.theme, at: group.rule })}
          >
            Edit rule
          </Button>
        )}
        <Button kind="quiet" onClick={() => void decideAll(false)}>
          Reject all
        </Button>
        <Button icon={Check} onClick={() => void decideAll(true)}>
          Accept all {formatNumber(group.waiting)}
        </Button>
      </div>
      {held.error && <Failed error={held.error} />}
      <div ref={scroll} className="scroll section-line review-lines" {...list}>
        <div className="review-space" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              role="presentation"
              className="review-place"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <Line
                id={ids[item.index] ?? 0}
                place={item.index}
                domId={`${domId}-${ids[item.index]}`}
                on={item.index === at}
                theme={theme}
                isLast={ids[item.index] === last}
                onSelect={() => setIndex(item.index)}
                onDecide={(accept) => void decide(accept, item.index)}
              />
            </div>
          ))}
        </div>
      </div>
      <div className="keybar">
        <KeyHint of={['↵']} label="accept" />
        <KeyHint of={['X']} label="reject" />
        <KeyHint of={['J']} label="later" />
        <KeyHint of={['T']} label="another theme" />
        {readable && <KeyHint of={['O']} label="open in reader" />}
        <KeyHint of={['Shift', 'J']} label="next rule" />
        <span className="end small ink3">{earlierWords(group)}</span>
      </div>
      {picking && id !== undefined && (
        <ThemePicker
          onClose={() => setPicking(false)}
          onPick={(picked) => void run('tags.toggle', { theme: picked, ids: [id] })}
          stateOf={(each) => {
            const state = statementRows.get(id)?.tags.find((tag) => tag.theme === each)?.state;
            return state === 'hand' || state === 'rule' || state === 'accepted';
          }}
        />
      )}
    </section>
  );
}
