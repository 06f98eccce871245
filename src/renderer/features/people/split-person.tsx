/** Two people under one name: which forms of the name are the other's. */
import { type FormEvent, useState } from 'react';
import { plural } from '../../../shared/format.ts';
import { useCommand } from '../../api/commands.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { PersonDetail } from './role-line.ts';

const formId = 'split-person';

/** Forms that can go to another person: all but the name itself. */
export function otherForms({ row, forms }: PersonDetail): PersonDetail['forms'] {
  return forms.filter(({ form }) => form !== row.name);
}

interface SplitPersonProps {
  readonly detail: PersonDetail;
  readonly onClose: () => void;
  readonly onMade: (id: number) => void;
}

export function SplitPerson({ detail, onClose, onMade }: SplitPersonProps) {
  const { row } = detail;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const split = useCommand('people.split');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const made = await split.run({ id: row.id, forms: [...chosen] });
    if (!made) return;
    onClose();
    onMade(made.id);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Split ${row.name}`}
      width={440}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" submit form={formId} disabled={split.running || chosen.length === 0}>
            Make a person of their own
          </Button>
        </>
      }
    >
      <form id={formId} className="dialog-form" onSubmit={(event) => void submit(event)}>
        <p className="ink2">
          Choose the forms of the name that are somebody else. What documents say under these forms alone goes with
          them.
        </p>
        <ul className="split-forms">
          {otherForms(detail).map(({ form, times }) => (
            <li key={form} className="row">
              <Checkbox
                visibleLabel
                label={form}
                checked={chosen.includes(form)}
                onChange={(on) => setChosen(on ? [...chosen, form] : chosen.filter((each) => each !== form))}
              />
              <span className="end small ink3 nowrap">{plural(times, 'time')}</span>
            </li>
          ))}
        </ul>
      </form>
    </Dialog>
  );
}
