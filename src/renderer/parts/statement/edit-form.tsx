/** Correcting a statement: its place in the source, kind, speaker, cue, addressee. Corrections survive a new import. */
import { Trash2, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { statementKinds } from '../../../shared/domain.ts';
import { run, useCommand } from '../../api/commands.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { type PersonChoice, PersonField } from '../person-field.tsx';
import { shortKindLabels } from './words.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Field, TextInput } from '../../ui/fields.tsx';
import { Keys } from '../../ui/keys.tsx';
import { PanelHead } from '../../ui/panel.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { StatementDetail } from './statement-panel.tsx';
import { SpanField } from './span-field.tsx';

const kindOptions = statementKinds.map((value) => ({ value, label: shortKindLabels[value] }));

/** What the engine takes for a person: one of the library, or a name that becomes one. */
function personInput(choice: PersonChoice): { id: number } | { name: string } {
  return choice.id === null ? { name: choice.name } : { id: choice.id };
}

function Speakers({
  value,
  onChange,
  document,
}: {
  value: readonly (PersonChoice | null)[];
  onChange: (value: readonly (PersonChoice | null)[]) => void;
  document: number;
}) {
  return (
    <div className="speakers">
      {value.map((speaker, index) => (
        <PersonField
          // A field keeps its place: speakers are only added at the end.
          key={`speaker ${String(index)}`}
          value={speaker}
          document={document}
          onChange={(next) => onChange(value.with(index, next))}
        />
      ))}
      {value.at(-1) && (
        <button type="button" className="btn-link small" onClick={() => onChange([...value, null])}>
          Add a joint speaker
        </button>
      )}
    </div>
  );
}

export function EditForm({ detail, onDone }: { detail: StatementDetail; onDone: () => void }) {
  const { row } = detail;
  const [span, setSpan] = useState({ start: row.start, end: row.end });
  const [kind, setKind] = useState(row.kind);
  const [speakers, setSpeakers] = useState<readonly (PersonChoice | null)[]>(
    row.speakers.length > 0 ? row.speakers : [null],
  );
  const [cue, setCue] = useState(row.cue ?? '');
  const [addressee, setAddressee] = useState<PersonChoice | null>(row.addressee);
  const edit = useCommand('statements.edit');
  useShortcut('close', onDone);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const saved = await edit.run({
      id: row.id,
      ...span,
      kind,
      speakers: speakers.flatMap((speaker) => (speaker ? [personInput(speaker)] : [])),
      addressee: addressee && personInput(addressee),
      cue: cue.trim() === '' ? null : cue.trim(),
    });
    if (saved) onDone();
  };
  const remove = async () => {
    onDone();
    await run('statements.remove', { ids: [row.id] });
  };

  return (
    <form className="edit" onSubmit={(event) => void submit(event)}>
      <PanelHead title={`Statement ${detail.position} of ${detail.of}`}>
        <IconButton icon={X} label="Cancel" shortcut="close" onClick={onDone} />
      </PanelHead>
      <div className="panel-body scroll">
        <h2 className="panel-title">Edit statement</h2>
        <p className="panel-meta">Corrections survive a new import of this document.</p>
        <SpanField detail={detail} span={span} onSpan={setSpan} />
        <div className="field">
          <span className="label">Kind</span>
          <Segmented wide label="Kind" value={kind} onChange={setKind} options={kindOptions} />
        </div>
        <div className="field">
          <span className="label">Speaker</span>
          <Speakers value={speakers} onChange={setSpeakers} document={row.document} />
          {row.speakerAsWritten && <div className="hint">As written: “{row.speakerAsWritten}”.</div>}
        </div>
        <div className="two-fields">
          <Field label="Cue">
            {(id) => <TextInput id={id} value={cue} maxLength={200} onChange={(event) => setCue(event.target.value)} />}
          </Field>
          <Field label="Addressee">
            {(id) => <PersonField id={id} value={addressee} document={row.document} onChange={setAddressee} />}
          </Field>
        </div>
      </div>
      <div className="edit-foot">
        <Button kind="danger" icon={Trash2} onClick={() => void remove()}>
          Delete statement
        </Button>
        <span className="end" />
        <Button onClick={onDone}>Cancel</Button>
        <Button kind="primary" submit disabled={edit.running || span.end <= span.start}>
          Save
          <Keys of={['↵']} />
        </Button>
      </div>
    </form>
  );
}
