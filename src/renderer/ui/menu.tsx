/** Menus, on Base UI's: arrows, type-ahead, Esc and focus are its business. */
import { Menu as Base } from '@base-ui/react/menu';
import { Check, type LucideIcon } from 'lucide-react';
import { createRef, type ReactElement, type ReactNode } from 'react';
import type { ShortcutName } from '../app/shortcut-list.ts';
import { Icon } from './icon.tsx';
import { ShortcutKeys } from './keys.tsx';

/** Menus are drawn in a landmark of their own: what is on the page is in one of them. */
const menuPlace = createRef<HTMLElement>();

/** Stands once in the window. */
export function MenuPlace() {
  return <section aria-label="Menus" ref={menuPlace} />;
}

interface MenuProps {
  /** The element that opens it: a button. */
  readonly trigger: ReactElement;
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
}

export function Menu({ trigger, align = 'start', children }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal container={menuPlace}>
        <Base.Positioner className="positioner" sideOffset={4} align={align}>
          <Base.Popup className="menu">{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface MenuItemProps {
  readonly icon?: LucideIcon;
  readonly onSelect: () => void;
  readonly shortcut?: ShortcutName;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly detail?: ReactNode;
  readonly children: ReactNode;
}

export function MenuItem({ icon, onSelect, shortcut, danger, disabled, detail, children }: MenuItemProps) {
  return (
    <Base.Item className={`menu-item${danger ? ' danger' : ''}`} onClick={onSelect} disabled={disabled ?? false}>
      {icon && <Icon of={icon} />}
      <span className="cut">{children}</span>
      {detail && <span className="end">{detail}</span>}
      {shortcut && (
        <span className="end">
          <ShortcutKeys name={shortcut} />
        </span>
      )}
    </Base.Item>
  );
}

interface MenuChoiceProps<T extends string> {
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly options: readonly { readonly value: T; readonly label: string }[];
}

export function MenuChoice<T extends string>({ value, onChange, options }: MenuChoiceProps<T>) {
  return (
    <Base.RadioGroup value={value} onValueChange={(next: T) => onChange(next)}>
      {options.map((option) => (
        <Base.RadioItem key={option.value} value={option.value} className="menu-item" closeOnClick>
          <span className="menu-tick">{option.value === value && <Icon of={Check} />}</span>
          {option.label}
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

/** A heading with the items it stands over. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="menu-label">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

export function MenuLine() {
  return <Base.Separator className="menu-line" />;
}
