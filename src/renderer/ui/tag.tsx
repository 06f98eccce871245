/** A theme on a row: filled = by hand, outline = by rule, dashed = suggested, struck = rejected. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TagState, ThemeColor } from '../../shared/domain.ts';
import { tagStateLabels } from '../../shared/format.ts';
import { Icon } from './icon.tsx';

const classes: Readonly<Record<TagState, string>> = {
  hand: '',
  accepted: '',
  rule: ' rule',
  suggested: ' suggested',
  rejected: ' rejected',
};

interface TagProps {
  readonly name: string;
  readonly color: ThemeColor;
  readonly state?: TagState;
  /** The theme's key, printed small behind its name. */
  readonly themeKey?: number | null;
  readonly onRemove?: () => void;
}

export function Tag({ name, color, state = 'hand', themeKey, onRemove }: TagProps) {
  return (
    <span className={`tag hue-${color}${classes[state]}`}>
      <span dir="auto">{name}</span>
      {state !== 'hand' && <span className="sr">, {tagStateLabels[state].toLowerCase()}</span>}
      {themeKey != null && <span className="n">{themeKey}</span>}
      {onRemove && (
        <button type="button" className="x" aria-label={`Remove ${name}`} onClick={onRemove}>
          <Icon of={X} size="s" />
        </button>
      )}
    </span>
  );
}

/** Tags that do not fit: how many, and which. */
export function MoreTags({ names }: { names: readonly string[] }) {
  return (
    <span className="tag more" data-tip={names.join(', ')}>
      +{names.length}
    </span>
  );
}

export function Dot({ color }: { color: ThemeColor }) {
  return <span className={`dot hue-${color}`} />;
}

export function Hit({ children }: { children: ReactNode }) {
  return <mark>{children}</mark>;
}
