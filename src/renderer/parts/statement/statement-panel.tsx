/** The selected statement in its source: words, themes with their reasons, fields, note, citation. */
import { BookOpenText, Check, ChevronDown, ChevronUp, Copy, Ellipsis, Pencil, Plus, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { formatDate } from '../../../shared/format.ts';
import { run } from '../../api/commands.ts';
import { useLast, useQuery } from '../../api/queries.ts';
import { statementRows } from '../../api/rows.ts';
import { showToast } from '../../api/toasts.ts';
import { screenExists } from '../../app/available-screens.ts';
import { navigate } from '../../app/router.ts';
import { invoke, useShortcut } from '../../app/shortcuts.ts';
import { IconButton, TextButton } from '../../ui/button.tsx';
import { Failed, Skeleton } from '../../ui/feedback.tsx';
import { KeyHint } from '../../ui/keys.tsx';
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx';
import { KeyBar, PanelBody, PanelHead, Section } from '../../ui/panel.tsx';
import { Tag } from '../../ui/tag.tsx';
import { NoteEditor } from '../note-editor.tsx';
import { useThemesById } from '../use-themes.ts';
import { review } from './actions.ts';
import { EditForm } from './edit-form.tsx';
import { Passage } from './passage.tsx';
import type { StatementDetail } from './statement-detail.ts';
import { StatementFacts } from './statement-facts.tsx';
import { Suggestions } from './suggestions.tsx';

async function copyText(text: string, what: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  showToast({ text: `${what} copied` });
}

function openInReader(detail: StatementDetail): void {
  navigate({ screen: 'documents', id: detail.row.document, at: detail.row.id });
}

interface DetailProps {
  readonly detail: StatementDetail;
  readonly onPick: () => void;
  readonly onEdit: () => void;
  /** Beside the reader the document and the words are already there. */
  readonly reader: ReaderPlace | null;
}

/** What the reader does for its panel: it changes spans in the text itself. */
export interface ReaderPlace {
  readonly onEdit: () => void;
  /** Null where the panel lies over the reader and has a button of its own. */
  readonly onClose: (() => void) | null;
}

function DetailHead({ detail, onEdit, reader }: Omit<DetailProps, 'onPick'>) {
  const { row } = detail;
  const readable = screenExists('documents') && !reader;
  const position = `${detail.position} of ${detail.of}`;
  return (
    <PanelHead title={reader ? `Statement ${position}` : `${position} in this document`}>
      <IconButton icon={ChevronUp} label="Previous" shortcut="previous" onClick={() => invoke('previous')} />
      <IconButton icon={ChevronDown} label="Next" onClick={() => invoke('next')} />
      {readable && (
        <IconButton
          icon={BookOpenText}
          label="Open in reader"
          shortcut="openReader"
          onClick={() => openInReader(detail)}
        />
      )}
      <Menu align="end" trigger={<IconButton icon={Ellipsis} label="More" />}>
        <MenuItem icon={Pencil} shortcut="edit" onSelect={onEdit}>
          Edit
        </MenuItem>
        <MenuItem icon={Check} shortcut="confirm" onSelect={() => void review([row.id], 'confirmed')}>
          Confirm
        </MenuItem>
        <MenuItem icon={Copy} onSelect={() => void copyText(row.text, 'Statement')}>
          Copy the statement
        </MenuItem>
        <MenuItem icon={Copy} onSelect={() => void copyText(detail.citation, 'Citation')}>
          Copy the citation
        </MenuItem>
        <MenuLine />
        <MenuItem icon={Trash2} danger onSelect={() => void run('statements.remove', { ids: [row.id] })}>
          Delete statement
        </MenuItem>
      </Menu>
      {reader?.onClose && <IconButton icon={X} label="Close" shortcut="close" onClick={reader.onClose} />}
    </PanelHead>
  );
}

function Themes({ detail, onPick }: { detail: StatementDetail; onPick: () => void }) {
  const themes = useThemesById();
  const { row } = detail;
  const standing = row.tags.filter((tag) => tag.state !== 'suggested');
  return (
    <Section
      title="Themes"
      actions={
        <TextButton icon={Plus} shortcut="pickTheme" onClick={onPick}>
          Add
        </TextButton>
      }
    >
      {standing.length > 0 && (
        <div className="tags wrap">
          {standing.map((tag) => {
            const theme = themes.get(tag.theme);
            return (
              theme && (
                <Tag key={tag.theme} name={theme.name} color={theme.color} state={tag.state} themeKey={theme.key} />
              )
            );
          })}
        </div>
      )}
      <Suggestions detail={detail} themes={themes} />
    </Section>
  );
}

/**
 * @param id the selected statement, which `detail` may not have caught up with: the note's field is of that one at once, so that
 *   what is typed after N never runs as commands.
 */
function DetailBody({ id, detail, onPick, onEdit, reader }: DetailProps & { readonly id: number }) {
  const { row } = detail;
  const note = row.id === id ? row.note : statementRows.get(id)?.note;
  const meta = [row.date && formatDate(row.date), detail.place, row.source].filter(Boolean);
  return (
    <PanelBody key={id}>
      {reader ? (
        <h2 className="sr">Statement</h2>
      ) : (
        <>
          <h2 className="panel-title" dir="auto">
            {row.title}
          </h2>
          <div className="panel-meta">{meta.join(' · ')}</div>
          <Passage detail={detail} />
        </>
      )}
      <Themes detail={detail} onPick={onPick} />
      <Section
        title="Statement"
        actions={
          <>
            <TextButton shortcut="edit" onClick={onEdit}>
              Edit
            </TextButton>
            {row.review !== 'confirmed' && (
              <TextButton shortcut="confirm" onClick={() => void review([row.id], 'confirmed')}>
                Confirm
              </TextButton>
            )}
          </>
        }
      >
        <StatementFacts detail={detail} />
      </Section>
      <NoteEditor target="statement" id={id} note={note} />
      <Section
        title="Citation"
        actions={
          <TextButton icon={Copy} onClick={() => void copyText(detail.citation, 'Citation')}>
            Copy
          </TextButton>
        }
      >
        <p className="cite">{detail.citation}</p>
      </Section>
    </PanelBody>
  );
}

function LoadingDetail() {
  return (
    <>
      <PanelHead title="" />
      <PanelBody>
        <Skeleton widths={['90%', '60%', '100%', '96%', '99%', '40%']} />
      </PanelBody>
    </>
  );
}

interface StatementPanelProps {
  readonly id: number;
  readonly onPick: () => void;
  readonly reader?: ReaderPlace;
}

export function StatementPanel({ id, onPick, reader }: StatementPanelProps) {
  const result = useQuery('statements.get', { id });
  const detail = useLast(result.value);
  const [editing, setEditing] = useState<number | null>(null);
  const edit = () => (reader ? reader.onEdit() : setEditing(id));
  useShortcut('edit', edit);
  useShortcut('openReader', () => detail !== null && screenExists('documents') && openInReader(detail), !reader);
  if (result.error && result.value === null) return <Failed error={result.error} />;
  if (!detail) return <LoadingDetail />;
  if (editing === id && detail.row.id === id) {
    return <EditForm key={id} detail={detail} onDone={() => setEditing(null)} />;
  }
  return (
    <>
      <DetailHead detail={detail} onEdit={edit} reader={reader ?? null} />
      <DetailBody id={id} detail={detail} onPick={onPick} onEdit={edit} reader={reader ?? null} />
      <KeyBar>
        <KeyHint of={['1', '–', '9']} label="theme" />
        <KeyHint of={['J']} label="next" />
        {reader ? <KeyHint of={['E']} label="edit" /> : <KeyHint of={['Space']} label="select" />}
        <span className="wide-only">
          <KeyHint of={['?']} label="all keys" />
        </span>
      </KeyBar>
    </>
  );
}
