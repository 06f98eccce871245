/** The codebook: every theme with its colour, its count and its key, as a tree. */
import { ChevronDown, ChevronRight, Plus } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react';
import type { ThemeRow } from '../../../shared/contract/rows.ts';
import { formatNumber } from '../../../shared/format.ts';
import { useCommand } from '../../api/commands.ts';
import { IconButton } from '../../ui/button.tsx';
import { TextInput } from '../../ui/fields.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Keys } from '../../ui/keys.tsx';
import { Dot } from '../../ui/tag.tsx';
import { moveInTree, type TreeItem } from './tree.ts';

interface CodebookProps {
  readonly items: readonly TreeItem[];
  readonly count: number;
  readonly at: number | null;
  readonly onSelect: (id: number) => void;
  readonly onOpen: (id: number, open: boolean) => void;
  /** Under which theme a new one is being named; null names one of the top level; undefined: none is. */
  readonly adding: ThemeRow | null | undefined;
  readonly onAdd: (parent: ThemeRow | null | undefined) => void;
  readonly onRemove: (id: number) => void;
}

function NewThemeForm({ parent, onDone }: { parent: ThemeRow | null; onDone: (made: number | null) => void }) {
  const [name, setName] = useState('');
  const create = useCommand('themes.create');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const label = parent ? `New theme under ${parent.name}` : 'New theme';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return onDone(null);
    const made = await create.run({ name: name.trim(), parent: parent?.id ?? null });
    if (made) onDone(made.id);
  };
  return (
    <form className="codebook-new" onSubmit={(event) => void submit(event)}>
      <TextInput
        ref={field}
        aria-label={label}
        placeholder={label}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onBlur={() => name.trim() === '' && onDone(null)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onDone(null);
        }}
      />
    </form>
  );
}

interface ItemProps {
  readonly item: TreeItem;
  readonly id: string;
  readonly on: boolean;
  readonly onSelect: () => void;
  readonly onOpen: (open: boolean) => void;
}

function CodebookItem({ item, id, on, onSelect, onOpen }: ItemProps) {
  const { theme, depth, hasChildren, open } = item;
  // The tree has the focus and the keys; the pointer chooses here.
  const line = {
    role: 'treeitem',
    'aria-level': depth + 1,
    'aria-posinset': item.place,
    'aria-setsize': item.siblings,
    'aria-selected': on,
    'aria-expanded': hasChildren ? open : undefined,
    'aria-label': `${theme.name}, ${formatNumber(theme.statements)}${theme.key === null ? '' : `, key ${theme.key}`}`,
    onClick: onSelect,
    onDoubleClick: () => onOpen(!open),
  };
  const twist = {
    onClick: (event: MouseEvent) => {
      event.stopPropagation();
      onOpen(!open);
    },
  };
  return (
    <div id={id} className={`tree-item d${Math.min(depth, 3)}${on ? ' on' : ''}`} {...line}>
      <span className="tw">
        {hasChildren && (
          <span className="twist" {...twist}>
            <Icon of={open ? ChevronDown : ChevronRight} size="s" />
          </span>
        )}
      </span>
      {depth === 0 && <Dot color={theme.color} />}
      <span className="cut" dir="auto" data-cut="">
        {theme.name}
      </span>
      <span className="n">{formatNumber(theme.statements)}</span>
      <span className="codebook-key">{theme.key !== null && <Keys of={[String(theme.key)]} />}</span>
    </div>
  );
}

export function Codebook({ items, count, at, onSelect, onOpen, adding, onAdd, onRemove }: CodebookProps) {
  const id = useId();
  const tree = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (at !== null) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Delete' && at !== null) {
      event.preventDefault();
      return onRemove(at);
    }
    const move = moveInTree(items, at, event.key);
    if ('none' in move) return;
    event.preventDefault();
    if ('select' in move) onSelect(move.select);
    else if ('open' in move) onOpen(move.open, true);
    else onOpen(move.close, false);
  };
  return (
    <section className="codebook" aria-label="Codebook">
      <div className="head">
        <h1>Themes</h1>
        <span className="count">{formatNumber(count)}</span>
        <span className="end" />
        <IconButton icon={Plus} label="New theme" onClick={() => onAdd(null)} />
      </div>
      {adding !== undefined && (
        <NewThemeForm
          parent={adding}
          onDone={(made) => {
            onAdd(undefined);
            if (made !== null) onSelect(made);
            tree.current?.focus();
          }}
        />
      )}
      <div
        ref={tree}
        className="scroll section-line codebook-tree"
        role="tree"
        aria-label="Themes"
        tabIndex={0}
        aria-activedescendant={at === null ? undefined : `${id}-${at}`}
        onKeyDown={onKeyDown}
      >
        {items.map((item) => (
          <CodebookItem
            key={item.theme.id}
            id={`${id}-${item.theme.id}`}
            item={item}
            on={item.theme.id === at}
            onSelect={() => onSelect(item.theme.id)}
            onOpen={(open) => onOpen(item.theme.id, open)}
          />
        ))}
      </div>
    </section>
  );
}
