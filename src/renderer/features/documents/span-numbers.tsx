/** The span in numbers, for whoever knows them; handles and keys change it in the text. */
import { useState } from 'react';
import type { Span } from '../../../shared/domain.ts';
import { formatNumber } from '../../../shared/format.ts';
import { Keys } from '../../ui/keys.tsx';

interface NumberFieldProps {
  readonly name: 'from' | 'to';
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

function NumberField({ name, label, value, min, max, onChange }: NumberFieldProps) {
  // What is typed stands as it is until the field is left: half a number may be no span.
  const [draft, setDraft] = useState<string | null>(null);
  const take = (text: string) => {
    setDraft(text);
    const next = Number(text.replace(/\D/gu, ''));
    if (next >= min && next <= max) onChange(next);
  };
  return (
    <label className="input prefixed">
      <span className="ink3 small" aria-hidden="true">
        {name}
      </span>
      <input
        aria-label={label}
        inputMode="numeric"
        autoComplete="off"
        value={draft ?? formatNumber(value)}
        onBlur={() => setDraft(null)}
        onChange={(event) => take(event.target.value)}
      />
    </label>
  );
}

interface SpanNumbersProps {
  readonly span: Span;
  readonly length: number;
  readonly onSpan: (span: Span) => void;
}

export function SpanNumbers({ span, length, onSpan }: SpanNumbersProps) {
  return (
    <div className="field">
      <span className="label">Span</span>
      <div className="row">
        <NumberField
          name="from"
          label="First character"
          value={span.start}
          min={0}
          max={span.end - 1}
          onChange={(start) => onSpan({ ...span, start })}
        />
        <NumberField
          name="to"
          label="End, exclusive"
          value={span.end}
          min={span.start + 1}
          max={length}
          onChange={(end) => onSpan({ ...span, end })}
        />
      </div>
      <p className="hint span-hint">
        Drag the handles, or <Keys of={['Shift', '←']} /> <Keys of={['Shift', '→']} /> by word.
      </p>
    </div>
  );
}
