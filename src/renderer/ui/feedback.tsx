/** What a screen says when there is nothing to show, when it waits, and when something failed. */
import { CircleAlert, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ErrorValue } from '../../shared/errors.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

interface EmptyProps {
  readonly icon: LucideIcon;
  readonly title: string;
  /** Buttons that do what comes next. */
  readonly actions?: ReactNode;
  readonly hint?: ReactNode;
  readonly children?: ReactNode;
}

export function Empty({ icon, title, actions, hint, children }: EmptyProps) {
  return (
    <div className="empty">
      <Icon of={icon} size="xl" />
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {actions && <div className="row wrap">{actions}</div>}
      {hint && <p className="small hint">{hint}</p>}
    </div>
  );
}

/** A part of a screen that could not be read: what happened, what is safe, what to do. */
export function Failed({ error, onRetry }: { error: ErrorValue; onRetry?: () => void }) {
  return (
    <div className="empty" role="alert">
      <Icon of={CircleAlert} size="xl" />
      <h2>This could not be read</h2>
      <p>{error.message}</p>
      <p>Nothing in the library was changed.</p>
      {onRetry && (
        <div className="row">
          <Button onClick={onRetry}>Try again</Button>
        </div>
      )}
    </div>
  );
}

export function Banner({ tone, children }: { tone?: 'warn' | 'danger' | 'ok'; children: ReactNode }) {
  return (
    <div className={tone ? `banner ${tone}` : 'banner'} role={tone === 'danger' ? 'alert' : 'status'}>
      {tone !== 'ok' && <Icon of={TriangleAlert} />}
      {children}
    </div>
  );
}

/** The final height of what loads, without movement. */
export function Skeleton({ widths }: { widths: readonly string[] }) {
  return widths.map((width) => <span key={width} className="skeleton" style={{ width }} />);
}

export function Progress({ done, total, label }: { done: number; total: number | null; label: string }) {
  const share = total ? Math.min(1, done / total) : 0;
  return (
    <span
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total ?? undefined}
      aria-valuenow={total ? done : undefined}
    >
      <i style={{ width: `${share * 100}%` }} />
    </span>
  );
}
