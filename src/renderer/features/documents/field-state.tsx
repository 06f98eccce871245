/** What a field of a correction shows: what the documents have, or what will be in how many of them. */
import type { ReactNode } from 'react';
import type { DocumentRow } from '../../../shared/contract/rows.ts';
import { formatNumber } from '../../../shared/format.ts';
import { TextButton } from '../../ui/button.tsx';
import {
  changedIn,
  correctionOf,
  type Draft,
  type Field,
  fieldWords,
  type Shared,
  sharedValue,
} from './corrections.ts';

interface FieldState {
  readonly value: string;
  readonly placeholder: string;
  readonly hint: ReactNode;
  /** Keeps or clears the values of many; undefined for one document. */
  readonly tools: ReactNode;
}

interface FieldInput {
  readonly rows: readonly DocumentRow[];
  readonly draft: Draft;
  readonly field: Field;
  /** What to write there. */
  readonly help?: string;
  /** What there is to say of a value that was typed. */
  readonly remark?: (typed: string) => string | undefined;
  readonly print?: (value: string) => string;
  /** What to say of several values; without it each is named with how many documents have it. */
  readonly several?: string;
  /** Undefined: the field is left alone again. */
  readonly onReset: (field: Field, text: string | undefined) => void;
}

const shownValues = 6;

/** "kremlin.ru 8 · White House 4 · none 2". */
function valueCounts({ counts }: Shared, print: (value: string) => string): string {
  const words = counts
    .slice(0, shownValues)
    .map(([value, documents]) => `${value === null ? 'none' : print(value)} ${formatNumber(documents)}`);
  const more = counts.length - shownValues;
  return [...words, ...(more > 0 ? [`${formatNumber(more)} more`] : [])].join(' · ');
}

function typedState(typed: string, { rows, field, remark, onReset }: FieldInput): FieldState {
  const changed = changedIn(rows, correctionOf({ [field]: typed }), field) ?? 0;
  const what = typed.trim() === '' ? 'Taken from' : 'Set in';
  const hint = changed === 0 ? ['Changes nothing'] : [`${what} ${formatNumber(changed)}`, remark?.(typed)];
  return {
    value: typed,
    placeholder: 'none',
    hint: hint.filter(Boolean).join(', '),
    tools: (
      <TextButton aria-label={`Keep the ${fieldWords[field]} of each`} onClick={() => onReset(field, undefined)}>
        Keep
      </TextButton>
    ),
  };
}

function severalState(shared: Shared, input: FieldInput): FieldState {
  const { field, print = (value) => value, several, onReset } = input;
  return {
    value: '',
    placeholder: 'Several values',
    hint: (
      <span className="cut block" dir="auto" data-cut="">
        {several ?? valueCounts(shared, print)}
      </span>
    ),
    // Every document has a language.
    tools: field !== 'language' && (
      <TextButton aria-label={`Clear the ${fieldWords[field]} of all`} onClick={() => onReset(field, '')}>
        Clear
      </TextButton>
    ),
  };
}

export function fieldState(input: FieldInput): FieldState {
  const { rows, draft, field, help, remark } = input;
  const shared = sharedValue(rows, field);
  const typed = draft[field];
  const value = typed ?? shared.value ?? '';
  if (rows.length === 1) {
    return { value, placeholder: 'not known', hint: (typed && remark?.(typed)) || help, tools: undefined };
  }
  if (typed !== undefined) return typedState(typed, input);
  if (shared.several) return severalState(shared, input);
  return { value, placeholder: 'not known', hint: help, tools: null };
}
