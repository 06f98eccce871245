/** A checkbox as drawn; `mixed` where some of several rows have it. */
import { Check } from 'lucide-react';
import { Icon } from './icon.tsx';

export type CheckState = boolean | 'mixed';

/** Whether all, some or none of the rows are so. */
export function checkStateOf<Row>(rows: readonly Row[], isSo: (row: Row) => boolean): CheckState {
  const having = rows.filter(isSo).length;
  if (having === 0) return false;
  return having === rows.length ? true : 'mixed';
}

interface CheckboxProps {
  readonly checked: CheckState;
  readonly onChange: (checked: boolean) => void;
  readonly label: string;
  /** Shows the label beside the box; else it is the box's name only. */
  readonly visibleLabel?: boolean;
  readonly disabled?: boolean;
}

export function Checkbox({ checked, onChange, label, visibleLabel, disabled }: CheckboxProps) {
  const box = (
    <span className={`check${checked === 'mixed' ? ' mixed' : checked ? ' on' : ''}`} aria-hidden="true">
      {checked === true && <Icon of={Check} />}
    </span>
  );
  return (
    <label className="checkline">
      <input
        type="checkbox"
        className="sr"
        checked={checked === true}
        disabled={disabled}
        ref={(input) => {
          if (input) input.indeterminate = checked === 'mixed';
        }}
        onChange={(event) => onChange(event.target.checked)}
        aria-label={visibleLabel ? undefined : label}
      />
      {box}
      {visibleLabel && <span>{label}</span>}
    </label>
  );
}
