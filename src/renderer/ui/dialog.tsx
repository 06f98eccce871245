/** Dialogs, on Base UI's: focus stays inside, Esc closes, focus returns where it was. */
import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { IconButton } from './button.tsx';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** Beside the title: a search field. */
  readonly tools?: ReactNode;
  readonly footer?: ReactNode;
  readonly width: number;
  /** Where the keys go first; without it to the first control. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

export function Dialog({ open, onClose, title, tools, footer, width, initialFocus, children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup className="dialog" style={{ width }} {...(initialFocus ? { initialFocus } : {})}>
          <header>
            <Base.Title>{title}</Base.Title>
            <span className="end" />
            {tools}
            <Base.Close render={<IconButton icon={X} label="Close" shortcut="close" />} />
          </header>
          <div className="dialog-body">{children}</div>
          {footer && <footer>{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

interface PlainDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly label: string;
  readonly className?: string;
  readonly width: number;
  readonly children: ReactNode;
}

/** A dialog without a head of its own: the palette. */
export function PlainDialog({ open, onClose, label, className, width, children }: PlainDialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup className={`dialog ${className ?? ''}`} aria-label={label} style={{ width }}>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
