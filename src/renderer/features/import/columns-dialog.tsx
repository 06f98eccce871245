/** Before an import: which column of a table is what, where the names of the columns do not say it. */
import { useState } from 'react';
import type { TableToImport } from '../../../shared/contract/columns.ts';
import type { Input } from '../../../shared/contract.ts';
import { type ColumnRole, columnRoles } from '../../../shared/domain.ts';
import { plural } from '../../../shared/format.ts';
import { createStore, useStore } from '../../api/store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/fields.tsx';
import { Select } from '../../ui/select.tsx';

/** The columns of a table, and which of them is what. */
export type ColumnChoice = NonNullable<Input<'imports.start'>['columns']>[number];

interface Question {
  readonly tables: readonly TableToImport[];
  readonly answer: (choices: readonly ColumnChoice[] | null) => void;
}

const question = createStore<Question | null>(null);

/** Asks what the columns are. @returns the choices for tables that have a text; null where the import is called off */
export function askForColumns(tables: readonly TableToImport[]): Promise<readonly ColumnChoice[] | null> {
  return new Promise((resolve) => {
    question.set({
      tables,
      answer: (choices) => {
        question.set(null);
        resolve(choices);
      },
    });
  });
}

const labels: Readonly<Record<ColumnRole, string>> = {
  text: 'Text',
  title: 'Title',
  date: 'Date',
  url: 'Address',
  source: 'Source',
  language: 'Language',
  speaker: 'Speaker',
};

interface TableProps {
  readonly table: TableToImport;
  readonly mapping: TableToImport['mapping'];
  readonly onChange: (role: ColumnRole, column: string) => void;
}

function TableFields({ table, mapping, onChange }: TableProps) {
  const sampleOf = (column: string | undefined) => {
    const at = table.columns.indexOf(column ?? '');
    return table.sample.map((row) => row[at] ?? '').find((cell) => cell !== '') ?? '';
  };
  return (
    <fieldset className="columns-table">
      <legend className="strong">
        <bdi>{table.path.split(/[/\\]/u).at(-1)}</bdi>
        {table.files > 1 && <span className="ink3"> and {plural(table.files - 1, 'file')} with the same columns</span>}
      </legend>
      {columnRoles.map((role) => (
        <Field
          key={role}
          label={labels[role]}
          hint={
            <bdi className="cut block" data-cut="">
              {sampleOf(mapping[role])}
            </bdi>
          }
        >
          {(id) => (
            <span className="picked">
              <Select id={id} value={mapping[role] ?? ''} onChange={(event) => onChange(role, event.target.value)}>
                <option value="">{role === 'text' ? 'Choose a column' : 'None'}</option>
                {table.columns.map((column) => (
                  <option key={column} value={column}>
                    {column}
                  </option>
                ))}
              </Select>
            </span>
          )}
        </Field>
      ))}
    </fieldset>
  );
}

function Asked({ tables, answer }: Question) {
  const [mappings, setMappings] = useState(() => tables.map(({ mapping }) => mapping));
  const choose = (at: number, role: ColumnRole, column: string) =>
    setMappings((now) =>
      now.map((mapping, index) => {
        if (index !== at) return mapping;
        const { [role]: _, ...rest } = mapping;
        return column === '' ? rest : { ...rest, [role]: column };
      }),
    );
  const choices = tables.flatMap(({ columns }, index) => {
    const mapping = mappings[index] ?? {};
    return mapping.text === undefined && mapping.title === undefined ? [] : [{ columns, mapping }];
  });
  return (
    <Dialog
      open
      onClose={() => answer(null)}
      title="What the columns are"
      width={640}
      footer={
        <>
          <span className="small ink3">Remembered for tables with these columns.</span>
          <span className="end" />
          <Button kind="quiet" onClick={() => answer(null)}>
            Cancel
          </Button>
          <Button kind="primary" onClick={() => answer(choices)}>
            Import
          </Button>
        </>
      }
    >
      <div className="dialog-form">
        <p className="ink2">
          A row becomes a document. The names of these columns do not say which holds the text; a table without one is
          imported as it is, or reported.
        </p>
        {tables.map((table, index) => (
          <TableFields
            key={table.path}
            table={table}
            mapping={mappings[index] ?? {}}
            onChange={(role, column) => choose(index, role, column)}
          />
        ))}
      </div>
    </Dialog>
  );
}

export function ColumnsDialog() {
  const asked = useStore(question);
  return asked && <Asked key={asked.tables[0]?.path} {...asked} />;
}
