/** Correcting a person, or adding one. */
import { type FormEvent, useRef, useState } from 'react';
import type { PersonRow } from '../../../shared/contract/rows.ts';
import { type PersonKind, personKinds } from '../../../shared/domain.ts';
import { useCommand } from '../../api/commands.ts';
import { CountryField } from '../../parts/country-field.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, TextInput } from '../../ui/fields.tsx';
import { Segmented } from '../../ui/segmented.tsx';

const formId = 'person-form';

export const personKindLabels: Readonly<Record<PersonKind, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  group: 'Group',
};
const kindOptions = personKinds.map((value) => ({ value, label: personKindLabels[value] }));

interface PersonFormProps {
  /** Null adds one. */
  readonly row: PersonRow | null;
  readonly onClose: () => void;
  readonly onAdded?: (id: number) => void;
}

export function PersonForm({ row, onClose, onAdded }: PersonFormProps) {
  const [name, setName] = useState(row?.name ?? '');
  const [kind, setKind] = useState<PersonKind>(row?.kind ?? 'person');
  const [country, setCountry] = useState(row?.country ?? '');
  const first = useRef<HTMLInputElement>(null);
  const create = useCommand('people.create');
  const update = useCommand('people.update');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (row) {
      const change = { name: name.trim(), kind, country: country.trim() || null };
      if (await update.run({ id: row.id, ...change })) onClose();
      return;
    }
    const made = await create.run({ name: name.trim(), kind });
    if (!made) return;
    onClose();
    onAdded?.(made.id);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={row ? 'Edit the person' : 'New person'}
      width={420}
      initialFocus={first}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" submit form={formId} disabled={create.running || update.running || name.trim() === ''}>
            {row ? 'Save' : 'Add'}
          </Button>
        </>
      }
    >
      <form id={formId} className="dialog-form" onSubmit={(event) => void submit(event)}>
        <Field label="Name" {...(row ? { hint: 'The name before stays as a form of the name.' } : {})}>
          {(id) => (
            <TextInput
              ref={first}
              id={id}
              required
              maxLength={300}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <div className="field">
          <span className="label">Kind</span>
          <Segmented wide label="Kind" value={kind} onChange={setKind} options={kindOptions} />
        </div>
        {row && <Field label="Country">{(id) => <CountryField id={id} value={country} onChange={setCountry} />}</Field>}
      </form>
    </Dialog>
  );
}
