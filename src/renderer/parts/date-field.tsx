/** A date in words. What is no date yet is said beneath once the field is left, and its form cannot be sent. */
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { formatDate } from '../../shared/format.ts';
import { Field, TextInput } from '../ui/fields.tsx';
import { readTypedDate } from './typed-date.ts';

interface DateFieldProps {
  readonly label: string;
  /** Stored form; null is empty. */
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
  readonly placeholder: string;
  readonly hint?: ReactNode;
  readonly tools?: ReactNode;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  /** Only a whole day will do. */
  readonly dayOnly?: boolean;
}

export function DateField({ label, value, onChange, placeholder, hint, dayOnly, tools, inputRef }: DateFieldProps) {
  const own = useRef<HTMLInputElement>(null);
  const ref = inputRef ?? own;
  /** What is typed, while it differs from what the value would print. */
  const [draft, setDraft] = useState<string | null>(null);
  const [left, setLeft] = useState(true);
  const read = (text: string) => {
    const date = readTypedDate(text);
    return date !== null && dayOnly && date.length < 10 ? null : date;
  };
  const wrong = draft !== null && draft.trim() !== '' && read(draft) === null;
  const type = (text: string) => {
    setDraft(text);
    setLeft(false);
    const date = text.trim() === '' ? null : read(text);
    if (date !== null || text.trim() === '') onChange(date);
  };
  const leave = () => {
    setLeft(true);
    if (!wrong) setDraft(null);
  };
  const problem = dayOnly ? 'Write a day, such as 14 Jan 2025.' : 'Write a date, such as 2024 or 14 Jan 2024.';
  const shown = wrong && left ? problem : hint;
  useEffect(() => ref.current?.setCustomValidity(wrong ? problem : ''), [ref, wrong, problem]);
  return (
    <Field label={label} hint={shown} tools={tools}>
      {(id) => (
        <TextInput
          ref={ref}
          id={id}
          dir="ltr"
          value={draft ?? (value === null ? '' : formatDate(value))}
          placeholder={placeholder}
          aria-invalid={wrong && left ? true : undefined}
          onChange={(event) => type(event.target.value)}
          onBlur={leave}
        />
      )}
    </Field>
  );
}
