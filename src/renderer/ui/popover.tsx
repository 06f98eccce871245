/** A small pane at a button, on Base UI's popover. */
import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode, RefObject } from 'react';

interface PopoverProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly label: string;
  readonly trigger?: ReactElement;
  /** Where it stands when nothing triggers it. */
  readonly anchor?: RefObject<Element | null>;
  readonly align?: 'start' | 'center' | 'end';
  readonly width?: number;
  readonly children: ReactNode;
}

export function Popover({
  open,
  onOpenChange,
  label,
  trigger,
  anchor,
  align = 'start',
  width,
  children,
}: PopoverProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Positioner className="positioner" sideOffset={4} align={align} {...(anchor ? { anchor } : {})}>
          <Base.Popup className="menu popover" aria-label={label} {...(width ? { style: { width } } : {})}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
