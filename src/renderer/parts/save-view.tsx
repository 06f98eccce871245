/** Keeps the present query under a name. */
import { type FormEvent, useState } from 'react';
import { useCommand } from '../api/commands.ts';
import { Button } from '../ui/button.tsx';
import { Field, TextInput } from '../ui/fields.tsx';

interface SaveViewProps {
  readonly screen: 'documents' | 'meetings' | 'statements' | 'people';
  readonly query: string;
  readonly onDone: () => void;
}

export function SaveView({ screen, query, onDone }: SaveViewProps) {
  const [name, setName] = useState('');
  const save = useCommand('views.save');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    const saved = await save.run({ id: null, name: name.trim(), screen, query, columns: [], sort: '' });
    if (saved) onDone();
  };
  return (
    <form className="popform" onSubmit={(event) => void submit(event)}>
      <Field label="Name of the view">
        {(id) => <TextInput id={id} value={name} onChange={(event) => setName(event.target.value)} maxLength={200} />}
      </Field>
      <div className="row">
        <span className="end" />
        <Button kind="quiet" onClick={onDone}>
          Cancel
        </Button>
        <Button kind="primary" submit disabled={name.trim() === '' || save.running}>
          Save
        </Button>
      </div>
    </form>
  );
}
