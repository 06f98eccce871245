/** The host of this page: Electron's preload or the loopback server's script puts it on `window.readout`. */
import type { HostBridge } from '../../shared/shell.ts';

declare global {
  interface Window {
    readonly readout?: HostBridge;
  }
}

/** @throws where the page was opened without a host: a fault of packaging. */
export function bridge(): HostBridge {
  if (!window.readout) throw new Error('Readout’s window was opened without its host.');
  return window.readout;
}
