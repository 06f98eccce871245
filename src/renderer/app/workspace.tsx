/** A screen's place in the window: its main part, and the detail panel beside it, which can be resized and hidden. */

import { X } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react';
import { usePreference } from '../api/preferences.ts';
import { IconButton } from '../ui/button.tsx';
import { layout, panelWidths } from './layout.ts';
import { useShortcut } from './shortcuts.ts';

interface WorkspaceProps {
  readonly children: ReactNode;
  /** What the panel shows; without it the screen has none. */
  readonly panel?: ReactNode;
  /** Below 900 px the panel lies over the main part: whether it is wanted there, and how it goes. */
  readonly overlay?: { readonly open: boolean; readonly onClose: () => void };
}

const clamp = (width: number) => Math.round(Math.min(panelWidths.max, Math.max(panelWidths.min, width)));

function ResizeHandle({ width, onResize }: { width: number; onResize: (width: number) => void }) {
  const [grip, setGrip] = useState<{ x: number; width: number } | null>(null);
  const begin = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setGrip({ x: event.clientX, width });
  };
  const move = (event: PointerEvent) => {
    if (grip) onResize(clamp(grip.width + grip.x - event.clientX));
  };
  const step = (event: KeyboardEvent) => {
    const by = { ArrowLeft: 16, ArrowRight: -16 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onResize(clamp(width + by));
  };
  return (
    // A focusable separator is the pattern for a splitter; no element of HTML is one.
    <hr
      className="splitter"
      aria-orientation="vertical"
      aria-label="Width of the details"
      aria-valuemin={panelWidths.min}
      aria-valuemax={panelWidths.max}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={() => setGrip(null)}
      onDoubleClick={() => onResize(panelWidths.usual)}
      onKeyDown={step}
    />
  );
}

export function Workspace({ children, panel, overlay }: WorkspaceProps) {
  const [panes, setPanes] = usePreference(layout);
  useShortcut('details', () => setPanes((now) => ({ ...now, panel: !now.panel })), panel !== undefined);
  const shown = panel !== undefined && panes.panel;
  return (
    <div className={`workspace${shown ? '' : ' no-panel'}`}>
      <main className="main">{children}</main>
      {shown && (
        <aside
          className={`panel${overlay?.open ? ' over' : ''}`}
          aria-label="Details"
          style={{ '--w-panel-user': `${panes.panelWidth}px` } as Record<string, string>}
        >
          <ResizeHandle
            width={panes.panelWidth}
            onResize={(panelWidth) => setPanes((now) => ({ ...now, panelWidth }))}
          />
          {panel}
          {overlay?.open && (
            <IconButton icon={X} label="Close the details" className="panel-close" onClick={overlay.onClose} />
          )}
        </aside>
      )}
    </div>
  );
}
