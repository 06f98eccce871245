/** Form fields: a label over its control. */
import { type ComponentProps, type ReactNode, useId } from 'react';

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** At the end of the label's line: what else can be done with the field. */
  readonly tools?: ReactNode;
  /** The control, which takes the id that the label names. */
  readonly children: (id: string) => ReactNode;
}

export function Field({ label, hint, tools, children }: FieldProps) {
  const id = useId();
  const name = (
    <label className="label" htmlFor={id}>
      {label}
    </label>
  );
  return (
    <div className="field">
      {tools === undefined ? (
        name
      ) : (
        <div className="label-line">
          {name}
          {tools}
        </div>
      )}
      {children(id)}
      {hint && <div className="hint">{hint}</div>}
    </div>
  );
}

export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={['input', className].filter(Boolean).join(' ')} autoComplete="off" dir="auto" {...rest} />;
}

export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={['input area', className].filter(Boolean).join(' ')} dir="auto" {...rest} />;
}

/** Names and values of a row. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="kv">{children}</dl>;
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
