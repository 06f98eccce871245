/** What scripts that tests run in the page may know of it. */
import type { HostBridge } from '../../src/shared/shell.ts';

declare global {
  interface Window {
    readonly readout?: HostBridge;
  }
}

export const root = new URL('../..', import.meta.url).pathname;
