/** The line that says what was just done, with Undo. Polite, and longer while the pointer or the keyboard is on it. */
import { useEffect, useState } from 'react';
import { redo, undo } from '../api/commands.ts';
import { useStore } from '../api/store.ts';
import { dismissToast, type Toast, toast } from '../api/toasts.ts';
import { Button } from '../ui/button.tsx';

const stayMs = 6000;

function ToastAction({ action }: { action: NonNullable<Toast['action']> }) {
  if (action === 'undo' || action === 'redo') {
    return (
      <Button small shortcut={action} onClick={() => void (action === 'undo' ? undo() : redo())}>
        {action === 'undo' ? 'Undo' : 'Redo'}
      </Button>
    );
  }
  return (
    <Button small onClick={action.does}>
      {action.label}
    </Button>
  );
}

export function Toasts() {
  const shown = useStore(toast);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!shown || held) return;
    const timer = setTimeout(() => dismissToast(shown.id), stayMs);
    return () => clearTimeout(timer);
  }, [shown, held]);
  return (
    <output
      className="toasts"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {shown && (
        <div key={shown.id} className="toast">
          <span className="cut" data-cut="">
            {shown.text}
          </span>
          {shown.action && <ToastAction action={shown.action} />}
        </div>
      )}
    </output>
  );
}
