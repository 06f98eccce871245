/** The fields in which one document, or many at once, are corrected. */
import { type RefObject, useState } from 'react';
import type { DocumentRow } from '../../../shared/contract/rows.ts';
import { DateField } from '../../parts/date-field.tsx';
import { Field, TextArea, TextInput } from '../../ui/fields.tsx';
import { Select } from '../../ui/select.tsx';
import { addressWords, type Draft, type Field as Name, periodWords } from './corrections.ts';
import { fieldState } from './field-state.tsx';
import { languageChoices, languageName } from './languages.ts';
import { SourceField } from './source-field.tsx';

interface CorrectionFieldsProps {
  readonly rows: readonly DocumentRow[];
  readonly draft: Draft;
  /** Undefined: the field is left alone again. */
  readonly onSet: (field: Name, text: string | undefined) => void;
  /** The first field of one document, and of many. */
  readonly titleRef: RefObject<HTMLTextAreaElement | null>;
  readonly dateRef: RefObject<HTMLInputElement | null>;
}

/** Length of a stored date: how precise it is. */
const precisions: Readonly<Record<number, string>> = {
  4: 'stated to the year',
  7: 'stated to the month',
  10: 'stated to the day',
};

export function CorrectionFields({ rows, draft, onSet, titleRef, dateRef }: CorrectionFieldsProps) {
  /** Rises when the date is set from outside of its field, which then begins anew. */
  const [resets, setResets] = useState(0);
  const onReset = (field: Name, text: string | undefined) => {
    setResets(resets + 1);
    onSet(field, text);
  };
  const shared = { rows, draft, onReset };
  const date = fieldState({
    ...shared,
    field: 'date',
    help: '13 Sep 2024, Sep 2024 or 2024',
    remark: (typed) => precisions[typed.length],
    several: periodWords(rows),
  });
  const source = fieldState({ ...shared, field: 'source', help: 'Who published it' });
  const language = fieldState({ ...shared, field: 'language', print: languageName });
  const url = fieldState({ ...shared, field: 'url', several: `${addressWords(rows)} have one` });
  return (
    <>
      {rows.length === 1 && (
        <Field label="Title">
          {(id) => (
            <TextArea
              ref={titleRef}
              id={id}
              rows={2}
              maxLength={1000}
              required
              value={fieldState({ ...shared, field: 'title' }).value}
              onChange={(event) => onSet('title', event.target.value)}
            />
          )}
        </Field>
      )}
      <div className="two-fields">
        <DateField
          key={resets}
          label="Date"
          value={date.value === '' ? null : date.value}
          onChange={(next) => onSet('date', next ?? '')}
          placeholder={date.placeholder}
          hint={date.hint}
          tools={date.tools}
          inputRef={dateRef}
        />
        <Field label="Source" hint={source.hint} tools={source.tools}>
          {(id) => (
            <SourceField
              id={id}
              value={source.value}
              placeholder={source.placeholder}
              onChange={(text) => onSet('source', text)}
            />
          )}
        </Field>
      </div>
      <div className="two-fields">
        <Field label="Language" hint={language.hint} tools={language.tools}>
          {(id) => (
            <Select
              id={id}
              className={language.value === '' ? 'ph' : ''}
              value={language.value}
              onChange={(event) => onSet('language', event.target.value)}
            >
              {language.value === '' && <option value="">Several values</option>}
              {languageChoices(rows.map((row) => row.language)).map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Address" hint={url.hint} tools={url.tools}>
          {(id) => (
            <TextInput
              id={id}
              type="url"
              maxLength={2000}
              placeholder={url.placeholder}
              value={url.value}
              onChange={(event) => onSet('url', event.target.value)}
            />
          )}
        </Field>
      </div>
    </>
  );
}
