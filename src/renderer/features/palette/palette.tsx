/** Search and commands: one field for all that can be found and done. */
import { Search } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import { plural } from '../../../shared/format.ts';
import { parseQuery } from '../../../shared/query/parse.ts';
import { useLast, useQuery } from '../../api/queries.ts';
import { closeOverlay, paletteText } from '../../app/overlay-state.ts';
import { navigate } from '../../app/router.ts';
import { useBoundShortcuts } from '../../app/shortcuts.ts';
import { findHits, needlesOf, windowStart } from '../../parts/hits.ts';
import { Marked } from '../../parts/statement-text.tsx';
import { useThemes } from '../../parts/use-themes.ts';
import { PlainDialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { KeyHint, Keys, ShortcutKeys } from '../../ui/keys.tsx';
import {
  commandItems,
  completions,
  lastWord,
  type PaletteItem,
  personItems,
  searchItem,
  statementItems,
  viewItems,
} from './results.ts';
import { Tokens } from './tokens.tsx';

const firstStatements = 3;

interface Found {
  readonly items: readonly PaletteItem[];
  readonly count: number | null;
  /** Why the query finds nothing: an unknown theme. */
  readonly error: string | null;
}

/** Everything found for the text; answers come as they are there. */
function useItems(text: string): Found {
  const settled = useDeferredValue(text.trim());
  const isQuery = settled !== '' && parseQuery(settled).ok;
  const answer = useQuery('statements.ids', isQuery ? { query: settled } : null);
  const last = useLast(answer.value);
  const list = answer.error ? null : last;
  const ids = isQuery && list ? [...list.ids.subarray(0, firstStatements)] : [];
  const rows = useLast(useQuery('statements.rows', ids.length > 0 ? { ids } : null).value);
  const themes = useThemes();
  const views = useQuery('views.list', {}).value ?? [];
  const { word } = lastWord(text);
  const name = word.split(':').at(-1)?.replaceAll('"', '') ?? '';
  const people = useLast(useQuery('people.complete', name.length > 1 ? { text: name, limit: 5 } : null).value) ?? [];
  const bound = useBoundShortcuts();
  const plain = !word.includes(':');
  const count = isQuery && list ? list.ids.length : null;
  const items = [
    ...completions({ text, themes, people }).map((item) => ({ ...item, typed: word })),
    ...(answer.error ? [] : searchItem(settled, count)),
    ...(ids.length > 0 ? statementItems(settled, rows ?? []) : []),
    ...(plain && name.length > 1 ? personItems(people) : []),
    ...viewItems(views, settled),
    ...commandItems(settled, bound),
  ];
  return { items, count, error: answer.error?.message ?? null };
}

function Label({ item }: { item: PaletteItem }) {
  if (item.typed && item.label.startsWith(item.typed)) {
    return (
      <>
        <b className="strong">{item.typed}</b>
        {item.label.slice(item.typed.length)}
      </>
    );
  }
  if (item.quote === undefined) return item.label;
  const spans = findHits(item.label, needlesOf(item.quote));
  const start = windowStart(item.label, spans[0], 70);
  return (
    <>
      {start > 0 ? '… ' : '“'}
      <Marked
        text={item.label.slice(start)}
        spans={spans
          .filter((span) => span.start >= start)
          .map((span) => ({ start: span.start - start, end: span.end - start }))}
      />
      ”
    </>
  );
}

interface OptionProps {
  readonly id: string;
  readonly item: PaletteItem;
  readonly on: boolean;
  readonly onChoose: () => void;
}

function Option({ id, item, on, onChoose }: OptionProps) {
  // The field has the focus and its keys; the pointer chooses here.
  const press = { onClick: onChoose };
  return (
    <div
      {...press}
      id={id}
      role="option"
      aria-selected={on}
      tabIndex={-1}
      className={`menu-item big${on ? ' on' : ''}`}
    >
      <Icon of={item.icon} />
      <span className="cut" dir="auto">
        <Label item={item} />
      </span>
      <span className="end row">
        {item.detail && <span className="small ink3">{item.detail}</span>}
        {item.shortcut ? <ShortcutKeys name={item.shortcut} /> : on && <Keys of={['↵']} />}
      </span>
    </div>
  );
}

function showInContext(query: string, isQuery: boolean): void {
  if (!isQuery) return;
  closeOverlay();
  navigate({ screen: 'statements', query, tab: needlesOf(query).length > 0 ? 'context' : null });
}

function focusOnMount(input: HTMLInputElement | null): void {
  input?.focus();
}

export function Palette() {
  const [text, setText] = useState(() => paletteText.get());
  const [at, setAt] = useState(0);
  const id = useId();
  const { items, count, error } = useItems(text);
  const on = Math.min(at, items.length - 1);
  const parsed = parseQuery(text.trim());
  const problem = parsed.ok ? error : parsed.error.message;

  const complete = (item: PaletteItem | undefined) => {
    if (item?.completes === undefined) return false;
    setText(item.completes);
    setAt(0);
    return true;
  };
  const choose = (item: PaletteItem | undefined) => {
    if (!item || complete(item)) return;
    closeOverlay();
    // The dialog gives the focus back first: a command may move it.
    setTimeout(() => item.does?.());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      const next = (on + by + items.length) % Math.max(1, items.length);
      setAt(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const search = items.find((item) => item.id === 'search');
      if (event.ctrlKey || event.metaKey) showInContext(text.trim(), search !== undefined);
      else choose(items[on]);
    } else if (event.key === 'Tab' && !event.shiftKey) {
      const first = items[on]?.completes === undefined ? items.find((item) => item.completes !== undefined) : items[on];
      if (complete(first)) event.preventDefault();
    }
  };

  let group = '';
  return (
    <PlainDialog open onClose={closeOverlay} label="Search and commands" className="palette" width={680}>
      <div className="pin">
        <Icon of={Search} />
        <span className="pin-field">
          <Tokens text={text} />
          <input
            ref={focusOnMount}
            role="combobox"
            aria-label="Search or type a command"
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-activedescendant={on >= 0 ? `${id}-${on}` : undefined}
            placeholder="Search or type a command"
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
        </span>
        {count !== null && <span className="end small ink3 nowrap">{plural(count, 'statement')}</span>}
      </div>
      {problem && <p className="hint pin-note">{problem}</p>}
      <div id={`${id}-list`} className="plist scroll" role="listbox" aria-label="Results">
        {items.map((item, index) => {
          const label = item.group === group ? null : item.group;
          group = item.group;
          return (
            <div key={item.id} role="presentation">
              {label && <div className="menu-label">{label}</div>}
              <Option id={`${id}-${index}`} item={item} on={index === on} onChoose={() => choose(item)} />
            </div>
          );
        })}
        {items.length === 0 && <p className="hint pin-note">Nothing found</p>}
      </div>
      <div className="keybar">
        <KeyHint of={['Tab']} label="complete" />
        <KeyHint of={['↵']} label="open" />
        <KeyHint of={['Ctrl', '↵']} label="show in context" />
        <span className="end" />
        <KeyHint of={['Esc']} label="close" />
      </div>
    </PlainDialog>
  );
}
