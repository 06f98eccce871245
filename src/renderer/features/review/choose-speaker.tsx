/** Somebody else: a person of the library, or a name that becomes one. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useCommand } from '../../api/commands.ts';
import { type PersonChoice, PersonField } from '../../parts/person-field.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/fields.tsx';

interface ChooseSpeakerProps {
  readonly statement: number;
  readonly document: number;
  readonly onClose: () => void;
}

export function ChooseSpeaker({ statement, document, onClose }: ChooseSpeakerProps) {
  const [person, setPerson] = useState<PersonChoice | null>(null);
  const form = useRef<HTMLFormElement>(null);
  // After the dialog has taken the focus: the field is what it was opened for.
  useEffect(() => {
    const frame = requestAnimationFrame(() => form.current?.querySelector('input')?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const edit = useCommand('statements.edit');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (person === null) return;
    const speaker = person.id === null ? { name: person.name } : { id: person.id };
    if (await edit.run({ id: statement, speakers: [speaker] })) onClose();
  };
  return (
    <Dialog open onClose={onClose} title="Who says this" width={420}>
      <form ref={form} className="choose-speaker" onSubmit={(event) => void submit(event)}>
        <Field label="Speaker">
          {(id) => <PersonField id={id} value={person} onChange={setPerson} document={document} />}
        </Field>
        <div className="row">
          <span className="end" />
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button kind="primary" submit disabled={person === null || edit.running}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
