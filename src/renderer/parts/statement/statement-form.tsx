/** The fields of a statement: its place, kind, speakers, cue, addressee. For correcting one, and for adding one. */
import { Trash2, X } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Input } from '../../../shared/contract.ts';
import { type Span, type StatementKind, statementKinds } from '../../../shared/domain.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Field, TextInput } from '../../ui/fields.tsx';
import { Keys } from '../../ui/keys.tsx';
import { PanelHead } from '../../ui/panel.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { type PersonChoice, PersonField } from '../person-field.tsx';
import { shortKindLabels } from './words.ts';

const kindOptions = statementKinds.map((value) => ({ value, label: shortKindLabels[value] }));

export interface StatementDraft {
  readonly kind: StatementKind;
  readonly speakers: readonly PersonChoice[];
  readonly addressee: PersonChoice | null;
  readonly cue: string | null;
}

/** What the engine takes; the span is added by who chooses it. */
export type StatementFields = Pick<Input<'statements.add'>, 'kind' | 'speakers' | 'addressee' | 'cue'>;

/** What the engine takes for a person: one of the library, or a name that becomes one. */
function personInput(choice: PersonChoice): { id: number } | { name: string } {
  return choice.id === null ? { name: choice.name } : { id: choice.id };
}

interface SpeakersProps {
  readonly id: string;
  readonly value: readonly (PersonChoice | null)[];
  readonly onChange: (value: readonly (PersonChoice | null)[]) => void;
  readonly document: number;
}

function Speakers({ id, value, onChange, document }: SpeakersProps) {
  return (
    <div className="speakers">
      {value.map((speaker, index) => (
        <PersonField
          // A field keeps its place: speakers are only added at the end.
          key={`speaker ${String(index)}`}
          {...(index === 0 ? { id } : { label: 'Joint speaker' })}
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

interface StatementFormProps {
  /** In the panel's head: "Statement 2 of 18". */
  readonly head: string;
  readonly headTools?: ReactNode;
  readonly title: string;
  readonly hint: string;
  readonly document: number;
  readonly span: Span;
  /** How the span is chosen. */
  readonly spanField: ReactNode;
  readonly draft: StatementDraft;
  readonly speakerHint?: string | null;
  /** Under the fields: the statement's themes. */
  readonly more?: ReactNode;
  readonly saving: boolean;
  readonly onSave: (fields: StatementFields) => void;
  readonly onCancel: () => void;
  /** Without it there is nothing to delete yet. */
  readonly onDelete?: () => void;
}

export function StatementForm(props: StatementFormProps) {
  const { draft, document, span, onCancel, onDelete } = props;
  const [kind, setKind] = useState(draft.kind);
  const [speakers, setSpeakers] = useState<readonly (PersonChoice | null)[]>(
    draft.speakers.length > 0 ? draft.speakers : [null],
  );
  const [cue, setCue] = useState(draft.cue ?? '');
  const [addressee, setAddressee] = useState(draft.addressee);
  useShortcut('close', onCancel);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSave({
      kind,
      speakers: speakers.flatMap((speaker) => (speaker ? [personInput(speaker)] : [])),
      addressee: addressee && personInput(addressee),
      cue: cue.trim() === '' ? null : cue.trim(),
    });
  };
  return (
    <form className="edit" onSubmit={submit}>
      <PanelHead title={props.head}>
        {props.headTools}
        <IconButton icon={X} label="Cancel" shortcut="close" onClick={onCancel} />
      </PanelHead>
      <div className="panel-body scroll">
        <h2 className="panel-title">{props.title}</h2>
        <p className="panel-meta">{props.hint}</p>
        {props.spanField}
        <div className="field">
          <span className="label">Kind</span>
          <Segmented wide label="Kind" value={kind} onChange={setKind} options={kindOptions} />
        </div>
        <Field label="Speaker" hint={props.speakerHint}>
          {(id) => <Speakers id={id} value={speakers} onChange={setSpeakers} document={document} />}
        </Field>
        <div className="two-fields">
          <Field label="Cue">
            {(id) => <TextInput id={id} value={cue} maxLength={200} onChange={(event) => setCue(event.target.value)} />}
          </Field>
          <Field label="Addressee">
            {(id) => <PersonField id={id} value={addressee} document={document} onChange={setAddressee} />}
          </Field>
        </div>
        {props.more}
      </div>
      <div className="edit-foot">
        {onDelete && (
          <Button kind="danger" icon={Trash2} onClick={onDelete}>
            <span>
              Delete<span className="wide-only"> statement</span>
            </span>
          </Button>
        )}
        <span className="end" />
        <Button onClick={onCancel}>Cancel</Button>
        <Button kind="primary" submit disabled={props.saving || span.end <= span.start}>
          Save
          <Keys of={['↵']} />
        </Button>
      </div>
    </form>
  );
}
