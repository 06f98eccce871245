/** A line of the navigation: where it leads, what it is called, how many rows are there. */
import type { KeyboardEvent, ReactNode } from 'react';
import { formatNumber } from '../../shared/format.ts';
import { Link } from '../ui/link.tsx';
import type { RouteInput } from './router.ts';

interface NavItemProps {
  readonly to: RouteInput;
  readonly lead?: ReactNode;
  readonly title: string;
  readonly count: number | null | undefined;
  readonly on: boolean;
  /** How deep below the top level. */
  readonly depth?: number;
  /** What the count means, after it, where that is not plain. */
  readonly counted?: string;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

export function NavItem({ to, lead, title, count, on, depth = 0, counted, onKeyDown }: NavItemProps) {
  const meaning = counted === undefined ? '' : ` ${counted}`;
  return (
    <Link
      to={to}
      className={`nav-item${on ? ' on' : ''}${depth > 0 ? ` child d${Math.min(depth, 3)}` : ''}`}
      aria-current={on ? 'page' : undefined}
      aria-label={count ? `${title}, ${formatNumber(count)}${meaning}` : title}
      data-nav={title}
      onKeyDown={onKeyDown}
    >
      {lead && <span className="lead">{lead}</span>}
      <span className="t" dir="auto" data-cut="">
        {title}
      </span>
      <span className="n" data-tip={count && meaning ? `${formatNumber(count)}${meaning}` : undefined}>
        {count ? formatNumber(count) : ''}
      </span>
    </Link>
  );
}
