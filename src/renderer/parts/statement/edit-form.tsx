/** Correcting a statement beside a table: its place is chosen in the passage. Corrections survive a new import. */
import { useState } from 'react';
import { run, useCommand } from '../../api/commands.ts';
import { SpanField } from './span-field.tsx';
import type { StatementDetail } from './statement-detail.ts';
import { StatementForm } from './statement-form.tsx';

export function EditForm({ detail, onDone }: { detail: StatementDetail; onDone: () => void }) {
  const { row } = detail;
  const [span, setSpan] = useState({ start: row.start, end: row.end });
  const edit = useCommand('statements.edit');
  return (
    <StatementForm
      head={`Statement ${detail.position} of ${detail.of}`}
      title="Edit statement"
      hint="Corrections survive a new import of this document."
      document={row.document}
      span={span}
      spanField={<SpanField detail={detail} span={span} onSpan={setSpan} />}
      draft={row}
      speakerHint={row.speakerAsWritten && `As written: “${row.speakerAsWritten}”.`}
      saving={edit.running}
      onSave={async (fields) => {
        if (await edit.run({ id: row.id, ...span, ...fields })) onDone();
      }}
      onCancel={onDone}
      onDelete={() => {
        onDone();
        void run('statements.remove', { ids: [row.id] });
      }}
    />
  );
}
