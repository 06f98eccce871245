/** The window on the bridge in memory: `npx vite src/renderer`, then /testing/ in a browser. */
import { fakeBridge } from './fake-bridge.ts';

Object.defineProperty(window, 'readout', { value: fakeBridge });
await import('../main.tsx');
