/** Where a theme stands, its name, and what can be done with it. */
import { ChevronRight, Ellipsis, FolderInput, Merge, Pencil, Plus, Trash2 } from 'lucide-react';
import { Fragment, useEffect, useRef, useState } from 'react';
import type { ThemeRow } from '../../../shared/contract/rows.ts';
import { plural } from '../../../shared/format.ts';
import { run } from '../../api/commands.ts';
import { screenExists } from '../../app/available-screens.ts';
import { themeQuery, wholeQuery } from '../../app/queries.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextInput } from '../../ui/fields.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx';

interface ThemeHeadProps {
  readonly theme: ThemeRow;
  readonly path: readonly ThemeRow[];
  readonly canMerge: boolean;
  readonly onRename: () => void;
  readonly onMerge: () => void;
  readonly onMove: () => void;
  readonly onAddUnder: () => void;
  readonly onRemove: () => void;
}

export function ThemeHead(props: ThemeHeadProps) {
  const { theme, path, canMerge } = props;
  useShortcut('edit', props.onRename);
  return (
    <div className="panel-head theme-head">
      <span className="cut theme-path">
        {path.map((each, index) => (
          <Fragment key={each.id}>
            {index > 0 && <Icon of={ChevronRight} size="s" />}
            {each.id === theme.id ? (
              <span dir="auto">{each.name}</span>
            ) : (
              <Link to={{ screen: 'themes', id: each.id }} className="plain" dir="auto">
                {each.name}
              </Link>
            )}
          </Fragment>
        ))}
      </span>
      <span className="end" />
      {canMerge && (
        <Button kind="quiet" small icon={Merge} onClick={props.onMerge}>
          Merge
        </Button>
      )}
      {canMerge && (
        <Button kind="quiet" small onClick={props.onMove}>
          Move
        </Button>
      )}
      <Menu align="end" trigger={<IconButton icon={Ellipsis} label="More" />}>
        <MenuItem icon={Pencil} shortcut="edit" onSelect={props.onRename}>
          Rename
        </MenuItem>
        <MenuItem icon={Plus} onSelect={props.onAddUnder}>
          New theme under this one
        </MenuItem>
        {canMerge && (
          <>
            <MenuItem icon={FolderInput} onSelect={props.onMove}>
              Move…
            </MenuItem>
            <MenuItem icon={Merge} onSelect={props.onMerge}>
              Merge into another theme…
            </MenuItem>
          </>
        )}
        <MenuLine />
        <MenuItem icon={Trash2} danger onSelect={props.onRemove}>
          Remove
        </MenuItem>
      </Menu>
    </div>
  );
}

export function ThemeTitle({ theme, renaming, onDone }: { theme: ThemeRow; renaming: boolean; onDone: () => void }) {
  if (renaming) return <RenameField theme={theme} onDone={onDone} />;
  return (
    <h2 className="theme-title" dir="auto">
      {theme.name}
    </h2>
  );
}

function RenameField({ theme, onDone }: { theme: ThemeRow; onDone: () => void }) {
  const [name, setName] = useState(theme.name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const save = () => {
    onDone();
    const next = name.trim();
    if (next !== '' && next !== theme.name) void run('themes.update', { id: theme.id, name: next });
  };
  return (
    <TextInput
      ref={field}
      className="theme-title"
      aria-label="Name of the theme"
      maxLength={200}
      value={name}
      onChange={(event) => setName(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    />
  );
}

interface ThemeCountsProps {
  readonly theme: ThemeRow;
  readonly documents: number;
  readonly wholes: { readonly documents: number; readonly meetings: number };
}

/** "866 statements in 214 documents · 2 documents as a whole · 52 suggestions to review", each leading to its rows. */
export function ThemeCounts({ theme, documents, wholes }: ThemeCountsProps) {
  const whole = { query: wholeQuery(theme.name) };
  return (
    <div className="ink2 theme-counts">
      {theme.statements === 0 ? (
        'On no statement yet'
      ) : (
        <Link to={{ screen: 'statements', query: themeQuery(theme.name) }} className="plain">
          {plural(theme.statements, 'statement')} in {plural(documents, 'document')}
        </Link>
      )}
      {wholes.documents > 0 && (
        <>
          {' · '}
          <Link to={{ screen: 'documents', ...whole }} className="plain">
            {plural(wholes.documents, 'document')} as a whole
          </Link>
        </>
      )}
      {wholes.meetings > 0 && (
        <>
          {' · '}
          <Link to={{ screen: 'meetings', ...whole }} className="plain">
            {plural(wholes.meetings, 'meeting')} as a whole
          </Link>
        </>
      )}
      {theme.suggestions > 0 && ' · '}
      {theme.suggestions > 0 &&
        (screenExists('review') ? (
          <Link to={{ screen: 'review' }} className="plain">
            {plural(theme.suggestions, 'suggestion')} to review
          </Link>
        ) : (
          `${plural(theme.suggestions, 'suggestion')} to review`
        ))}
    </div>
  );
}
