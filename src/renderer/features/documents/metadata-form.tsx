/** Correcting what is known of one document, or of many at once. Their texts never change. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { DocumentRow } from '../../../shared/contract/rows.ts';
import { plural } from '../../../shared/format.ts';
import { useCommand } from '../../api/commands.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Skeleton } from '../../ui/feedback.tsx';
import { CorrectionFields } from './correction-fields.tsx';
import { changedRows, correctionOf, correctionWords, type Draft, type Field } from './corrections.ts';

const formId = 'document-details';

interface MetadataFormProps {
  readonly count: number;
  /** Null while not all of them are here: what they have in common is not known before. */
  readonly rows: readonly DocumentRow[] | null;
  readonly onClose: () => void;
}

const noRows: readonly DocumentRow[] = [];

export function MetadataForm({ count, rows: known, onClose }: MetadataFormProps) {
  const [draft, setDraft] = useState<Draft>({});
  const titleRef = useRef<HTMLTextAreaElement>(null);
  const dateRef = useRef<HTMLInputElement>(null);
  const update = useCommand('documents.update');
  const rows = known ?? noRows;
  const many = count > 1;
  const isKnown = known !== null;
  const correction = correctionOf(draft);
  const changed = changedRows(rows, correction);
  const set = (field: Field, text: string | undefined) =>
    setDraft(({ [field]: _, ...rest }) => (text === undefined ? rest : { ...rest, [field]: text }));
  useEffect(() => {
    if (isKnown) (titleRef.current ?? dateRef.current)?.focus();
  }, [isKnown]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const ids = changed.map((row) => row.id);
    if (ids.length === 0 || (await update.run({ ids, ...correction }))) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={many ? `Correct ${plural(count, 'document')}` : 'Correct the details'}
      width={520}
      initialFocus={many ? dateRef : titleRef}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            kind="primary"
            submit
            form={formId}
            disabled={update.running || correction.title === '' || (many && changed.length === 0)}
          >
            {!many && 'Save'}
            {many && (changed.length === 0 ? 'Correct' : `Correct ${plural(changed.length, 'document')}`)}
          </Button>
        </>
      }
    >
      <form id={formId} className="dialog-form" onSubmit={(event) => void submit(event)}>
        <p className="ink2">
          {many
            ? 'Only the fields that you change are applied. Titles and texts stay.'
            : 'The text of a document never changes. Corrections can be undone.'}
        </p>
        {isKnown && <CorrectionFields rows={rows} draft={draft} onSet={set} titleRef={titleRef} dateRef={dateRef} />}
        {!isKnown && <Skeleton widths={['60%', '100%', '60%', '100%']} />}
        {many && (
          <p className="form-summary" aria-live="polite">
            {correctionWords(rows, correction) || <span className="ink3">Nothing is changed yet.</span>}
          </p>
        )}
      </form>
    </Dialog>
  );
}
