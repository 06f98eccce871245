/** Correcting what is known of a document. Its text never changes. */
import { type FormEvent, useRef, useState } from 'react';
import { useCommand } from '../../api/commands.ts';
import { DateField } from '../../parts/date-field.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, TextArea, TextInput } from '../../ui/fields.tsx';
import type { DocumentDetail } from './document-detail.ts';

const formId = 'document-details';
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export function MetadataForm({ detail, onClose }: { detail: DocumentDetail; onClose: () => void }) {
  const { row } = detail;
  const [title, setTitle] = useState(row.title);
  const [date, setDate] = useState(row.date);
  const [source, setSource] = useState(row.source ?? '');
  const [language, setLanguage] = useState(row.language);
  const [url, setUrl] = useState(row.url ?? '');
  const first = useRef<HTMLTextAreaElement>(null);
  const update = useCommand('documents.update');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // Only what differs: a date that stays keeps its basis.
    const change = {
      ...(title.trim() !== row.title && { title: title.trim() }),
      ...(date !== row.date && { date }),
      ...(orNull(source) !== row.source && { source: orNull(source) }),
      ...(language.trim() !== row.language && { language: language.trim() }),
      ...(orNull(url) !== row.url && { url: orNull(url) }),
    };
    if (Object.keys(change).length === 0 || (await update.run({ ids: [row.id], ...change }))) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Correct the details"
      width={480}
      initialFocus={first}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" submit form={formId} disabled={update.running || title.trim() === ''}>
            Save
          </Button>
        </>
      }
    >
      <form id={formId} className="dialog-form" onSubmit={(event) => void submit(event)}>
        <p className="ink2">The text of a document never changes. Corrections can be undone.</p>
        <Field label="Title">
          {(id) => (
            <TextArea
              ref={first}
              id={id}
              rows={2}
              maxLength={1000}
              required
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
        <div className="two-fields">
          <DateField
            label="Date"
            value={date}
            onChange={setDate}
            placeholder="not known"
            hint="13 Sep 2024, Sep 2024 or 2024"
          />
          <Field label="Source" hint="Who published it">
            {(id) => (
              <TextInput id={id} maxLength={200} value={source} onChange={(event) => setSource(event.target.value)} />
            )}
          </Field>
        </div>
        <div className="two-fields">
          <Field label="Language" hint="Code, as en or fa">
            {(id) => (
              <TextInput
                id={id}
                minLength={2}
                maxLength={8}
                required
                value={language}
                onChange={(event) => setLanguage(event.target.value)}
              />
            )}
          </Field>
          <Field label="Address">
            {(id) => (
              <TextInput
                id={id}
                type="url"
                maxLength={2000}
                value={url}
                onChange={(event) => setUrl(event.target.value)}
              />
            )}
          </Field>
        </div>
      </form>
    </Dialog>
  );
}
