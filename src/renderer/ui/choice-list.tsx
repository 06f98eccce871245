/** A field over a list that it narrows: combobox and listbox. Arrows and Enter choose; the pointer does too. */
import type { LucideIcon } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useState } from 'react';
import type { ThemeColor } from '../../shared/domain.ts';
import { formatNumber } from '../../shared/format.ts';
import type { CheckState } from './checkbox.tsx';
import { Icon } from './icon.tsx';
import { Dot } from './tag.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly color?: ThemeColor;
  readonly icon?: LucideIcon;
  readonly checked?: CheckState;
  /** At the end: a number, a word, a key. */
  readonly detail?: number | string;
  /** Shown whatever is typed. */
  readonly always?: boolean;
  /** Stands under the label, indented: a sub-theme. */
  readonly child?: boolean;
}

/** The list opens because its user asked for it: the keys go to its field. */
function focusOnMount(input: HTMLInputElement | null): void {
  input?.focus();
}

interface ChoiceListProps {
  readonly label: string;
  readonly placeholder: string;
  readonly before?: ReactNode;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly choices: readonly Choice[];
  readonly problem?: string | null;
  readonly onChoose: (value: string) => void;
}

function fits(choice: Choice, text: string): boolean {
  if (choice.always) return true;
  return choice.label.toLowerCase().includes(text.trim().toLowerCase());
}

function detailOf(detail: Choice['detail']): string | null {
  if (detail === undefined || detail === 0) return null;
  return typeof detail === 'number' ? formatNumber(detail) : detail;
}

function ChoiceItem({ choice, id, on, onChoose }: { choice: Choice; id: string; on: boolean; onChoose: () => void }) {
  const { checked } = choice;
  // The field has the focus and its keys; the pointer chooses here.
  const press = { onPointerDown: (event: PointerEvent) => event.preventDefault(), onClick: onChoose };
  return (
    <div
      {...press}
      id={id}
      role="option"
      aria-selected={on}
      aria-checked={checked}
      tabIndex={-1}
      className={`menu-item${on ? ' on' : ''}${choice.child ? ' child' : ''}`}
    >
      {checked !== undefined && (
        <span className={`check${checked === 'mixed' ? ' mixed' : checked ? ' on' : ''}`} aria-hidden="true" />
      )}
      {choice.color && <Dot color={choice.color} />}
      {choice.icon && <Icon of={choice.icon} />}
      <span className="cut" dir="auto" data-cut="">
        {choice.label}
      </span>
      {choice.hint && <span className="cut hint">{choice.hint}</span>}
      {detailOf(choice.detail) && <span className="end">{detailOf(choice.detail)}</span>}
    </div>
  );
}

export function ChoiceList(props: ChoiceListProps) {
  const { label, text, choices, onChoose } = props;
  const id = useId();
  const [at, setAt] = useState(0);
  const shown = choices.filter((choice) => fits(choice, text));
  const on = Math.min(at, shown.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      const next = Math.max(0, Math.min(shown.length - 1, on + by));
      setAt(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = shown[on];
      if (chosen) onChoose(chosen.value);
    }
  };
  return (
    <div className="choices">
      <div className="choices-field">
        {props.before}
        <input
          className="input"
          role="combobox"
          aria-label={label}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={on >= 0 ? `${id}-${on}` : undefined}
          placeholder={props.placeholder}
          autoComplete="off"
          ref={focusOnMount}
          value={text}
          onChange={(event) => {
            setAt(0);
            props.onText(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={label} className="choices-list scroll">
        {shown.map((choice, index) => (
          <ChoiceItem
            key={choice.value}
            id={`${id}-${index}`}
            choice={choice}
            on={index === on}
            onChoose={() => onChoose(choice.value)}
          />
        ))}
      </div>
      {props.problem && <p className="hint choices-note">{props.problem}</p>}
      {shown.length === 0 && !props.problem && <p className="hint choices-note">Nothing of that name</p>}
    </div>
  );
}
