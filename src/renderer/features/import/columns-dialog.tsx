/** Before an import: which column of a table is what, where the names of the columns do not say it. */
import { useState } from 'react';
import type { TableToImport } from '../../../shared/contract/columns.ts';
import { plural } from '../../../shared/format.ts';
import { createStore, useStore } from '../../api/store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { type ColumnChoice, ColumnFields, isUsable } from './column-fields.tsx';

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

function Legend({ path, files }: TableToImport) {
  return (
    <>
      <bdi>{path.split(/[/\\]/u).at(-1)}</bdi>
      {files > 1 && <span className="ink3"> and {plural(files - 1, 'file')} with the same columns</span>}
    </>
  );
}

function Asked({ tables, answer }: Question) {
  const [mappings, setMappings] = useState(() => tables.map(({ mapping }) => mapping));
  const choices = tables.flatMap(({ columns }, index) => {
    const mapping = mappings[index] ?? {};
    return isUsable(mapping) ? [{ columns, mapping }] : [];
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
          <ColumnFields
            key={table.path}
            legend={<Legend {...table} />}
            columns={table.columns}
            sample={table.sample}
            mapping={mappings[index] ?? {}}
            onChange={(mapping) => setMappings((now) => now.map((other, at) => (at === index ? mapping : other)))}
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
