/** Buttons. At most one primary in a group of actions. */
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import type { ShortcutName } from '../app/shortcut-list.ts';
import { Icon } from './icon.tsx';
import { keyText, ShortcutKeys } from './keys.tsx';

type ButtonKind = 'default' | 'primary' | 'quiet' | 'danger';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  readonly kind?: ButtonKind;
  readonly small?: boolean;
  readonly icon?: LucideIcon;
  /** Printed on the button: every action shows its key where it happens. */
  readonly shortcut?: ShortcutName;
  readonly submit?: boolean;
  readonly children?: ReactNode;
}

function classOf(kind: ButtonKind, ...more: readonly (string | false | undefined)[]): string {
  return ['btn', kind === 'default' ? '' : `btn-${kind}`, ...more].filter(Boolean).join(' ');
}

export function Button({ kind = 'default', small, icon, shortcut, submit, className, children, ...rest }: ButtonProps) {
  return (
    <button type={submit ? 'submit' : 'button'} className={classOf(kind, small && 'btn-s', className)} {...rest}>
      {icon && <Icon of={icon} {...(small ? { size: 's' as const } : {})} />}
      {children}
      {shortcut && <ShortcutKeys name={shortcut} />}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  readonly icon: LucideIcon;
  /** What it does: its name for all who do not see the icon, and its tooltip. */
  readonly label: string;
  readonly shortcut?: ShortcutName;
  readonly small?: boolean;
  readonly pressed?: boolean;
}

export function IconButton({ icon, label, shortcut, small, pressed, className, ...rest }: IconButtonProps) {
  const tip = shortcut ? `${label} (${keyText(shortcut)})` : label;
  return (
    <button
      type="button"
      className={classOf('quiet', 'btn-icon', small && 'btn-s', className)}
      aria-label={label}
      aria-pressed={pressed}
      data-tip={tip}
      {...rest}
    >
      <Icon of={icon} />
    </button>
  );
}

interface TextButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  readonly icon?: LucideIcon;
  readonly shortcut?: ShortcutName;
}

/** A button that looks like a link, in headings of a panel. */
export function TextButton({ icon, shortcut, className, children, ...rest }: TextButtonProps) {
  return (
    <button type="button" className={['btn-link small', className].filter(Boolean).join(' ')} {...rest}>
      {icon && <Icon of={icon} size="s" />}
      {children}
      {shortcut && <ShortcutKeys name={shortcut} />}
    </button>
  );
}
