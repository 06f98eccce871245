/** On or off, at once. */
interface SwitchProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Id of the words that stand beside it. */
  readonly labelledBy: string;
}

export function Switch({ checked, onChange, labelledBy }: SwitchProps) {
  return (
    <label className="switchline">
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        className="sr"
        aria-labelledby={labelledBy}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={checked ? 'switch on' : 'switch'} aria-hidden="true" />
    </label>
  );
}
