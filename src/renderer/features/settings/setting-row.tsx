/** A setting: what it is, a line about it, and its control. */
import { type ReactNode, useId } from 'react';

interface SettingRowProps {
  readonly title: string;
  readonly hint?: ReactNode;
  /** The control; it takes the id of the title where it has no name of its own. */
  readonly children: (titleId: string) => ReactNode;
}

export function SettingRow({ title, hint, children }: SettingRowProps) {
  const id = useId();
  return (
    <div className="setting">
      <div className="grow">
        <div id={id}>{title}</div>
        {hint && <div className="small ink3 setting-hint">{hint}</div>}
      </div>
      {children(id)}
    </div>
  );
}

interface SettingGroupProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

export function SettingGroup({ id, title, children }: SettingGroupProps) {
  return (
    <section id={id} className="setting-group" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      <div className="setting-card">{children}</div>
    </section>
  );
}
