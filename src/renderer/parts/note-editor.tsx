/** The note on a row: kept when the field is left or with Ctrl Enter; Esc takes the change back. */
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Input } from '../../shared/contract.ts';
import { run } from '../api/commands.ts';
import { useShortcut } from '../app/shortcuts.ts';
import { TextArea } from '../ui/fields.tsx';
import { ShortcutKeys } from '../ui/keys.tsx';

interface NoteEditorProps {
  readonly target: Input<'notes.set'>['target'];
  readonly id: number;
  /** Undefined until it is known: the field can have the keys before, but nothing is written over. */
  readonly note: string | null | undefined;
}

export function NoteEditor({ target, id, note }: NoteEditorProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const ref = useRef<HTMLTextAreaElement>(null);
  useShortcut('note', () => ref.current?.focus());
  const text = draft ?? note ?? '';
  const save = () => {
    if (draft !== null && draft.trim() !== (note ?? '')) {
      void run('notes.set', { target, id, body: draft.trim() });
    }
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      setDraft(null);
      requestAnimationFrame(() => ref.current?.blur());
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      ref.current?.blur();
    }
  };
  return (
    <div className={`note${text === '' ? ' is-empty' : ''}`}>
      <TextArea
        ref={ref}
        aria-label="Note"
        rows={1}
        placeholder="Add a note…"
        value={text}
        readOnly={note === undefined}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={save}
        onKeyDown={onKeyDown}
      />
      {text === '' && <ShortcutKeys name="note" />}
    </div>
  );
}
