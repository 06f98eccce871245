/** One of a few, all of them visible. */
interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  /** Fills the width it is given. */
  readonly wide?: boolean;
}

export function Segmented<T extends string>({ label, value, onChange, options, wide }: SegmentedProps<T>) {
  return (
    <fieldset className={wide ? 'seg wide' : 'seg'}>
      <legend className="sr">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={option.value === value ? 'on' : ''}>
          <input
            type="radio"
            className="sr"
            name={label}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
