/** Which column of a table is what: a choice for each part of a document. */
import type { ReactNode } from 'react';
import type { TableToImport } from '../../../shared/contract/columns.ts';
import type { Input } from '../../../shared/contract.ts';
import { type ColumnRole, columnRoles } from '../../../shared/domain.ts';
import { Field } from '../../ui/fields.tsx';
import { Select } from '../../ui/select.tsx';

/** The columns of a table, and which of them is what. */
export type ColumnChoice = NonNullable<Input<'imports.start'>['columns']>[number];
type Mapping = ColumnChoice['mapping'];

export const roleLabels: Readonly<Record<ColumnRole, string>> = {
  text: 'Text',
  title: 'Title',
  date: 'Date',
  url: 'Address',
  source: 'Source',
  language: 'Language',
  speaker: 'Speaker',
};

/** @param column empty: no column has this role */
function withColumn(mapping: Mapping, role: ColumnRole, column: string): Mapping {
  const { [role]: _, ...rest } = mapping;
  return column === '' ? rest : { ...rest, [role]: column };
}

/** Whether documents can come of it: a row has a text, or a title at least. */
export const isUsable = ({ text, title }: Mapping): boolean => text !== undefined || title !== undefined;

interface ColumnFieldsProps {
  readonly legend: ReactNode;
  readonly columns: readonly string[];
  /** First rows, to show what stands in a column; none where no table is at hand. */
  readonly sample: TableToImport['sample'];
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

export function ColumnFields({ legend, columns, sample, mapping, onChange }: ColumnFieldsProps) {
  const sampleOf = (column: string | undefined) => {
    const at = columns.indexOf(column ?? '');
    return sample.map((row) => row[at] ?? '').find((cell) => cell !== '') ?? '';
  };
  return (
    <fieldset className="columns-table">
      <legend className="strong">{legend}</legend>
      {columnRoles.map((role) => (
        <Field
          key={role}
          label={roleLabels[role]}
          hint={
            sample.length > 0 && (
              <bdi className="cut block" data-cut="">
                {sampleOf(mapping[role])}
              </bdi>
            )
          }
        >
          {(id) => (
            <span className="picked">
              <Select
                id={id}
                value={mapping[role] ?? ''}
                onChange={(event) => onChange(withColumn(mapping, role, event.target.value))}
              >
                <option value="">{role === 'text' ? 'Choose a column' : 'None'}</option>
                {columns.map((column) => (
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
