/** The detail panel's parts. */
import type { ReactNode } from 'react';

export function PanelHead({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="panel-head">
      <span>{title}</span>
      <span className="end" />
      {children}
    </div>
  );
}

export function PanelBody({ children }: { children: ReactNode }) {
  return <div className="panel-body scroll">{children}</div>;
}

/** A part of a panel with its heading and the actions beside it. */
export function Section({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className="sec">
      <h3>
        {title}
        <span className="end" />
        {actions}
      </h3>
      {children}
    </section>
  );
}

export function KeyBar({ children }: { children: ReactNode }) {
  return <div className="keybar">{children}</div>;
}
