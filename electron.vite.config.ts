/**
 * The build: main process, engine and its workers (Node), the bridge (sandboxed), the page (Chromium), and the page's
 * bridge to the loopback host.
 */
import { cpSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { collectLicences } from './scripts/licences.ts';

const from = (path: string): string => resolve(import.meta.dirname, path);

/** SQL that the core reads from beside its module: beside the bundle then. */
const besideTheEngine: Plugin = {
  name: 'readout:beside-the-engine',
  writeBundle: ({ dir = '' }) =>
    cpSync(from('src/core/library/migrations'), resolve(dir, 'migrations'), { recursive: true }),
};

/** CommonJS: a sandboxed preload has to be, and the main process starts faster with it. One folder, so that files are found beside. */
const output = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' } as const;

export default defineConfig({
  main: {
    plugins: [besideTheEngine],
    build: {
      target: 'node16.17',
      // zod is small and the main process needs it at once; eld can be imported only, not required. The others stay packages.
      externalizeDeps: { exclude: ['zod', 'eld'] },
      rollupOptions: {
        input: {
          index: from('src/main/index.ts'),
          engine: from('src/engine/index.ts'),
          worker: from('src/core/import/worker.ts'),
          check: from('src/core/library/check-worker.ts'),
          checkpoint: from('src/core/library/checkpoint-worker.ts'),
          report: from('src/core/reports/report-worker.ts'),
          change: from('src/core/changes/change-worker.ts'),
        },
        output,
      },
    },
  },
  preload: {
    build: {
      target: 'node16.17',
      externalizeDeps: false,
      rollupOptions: { input: { index: from('src/preload/index.ts') }, output },
    },
  },
  renderer: {
    root: from('src/renderer'),
    plugins: [react(), collectLicences(from('.'), from('out/licences.json'))],
    build: {
      outDir: from('out/renderer'),
      target: 'chrome108',
      cssTarget: 'chrome108',
      cssMinify: 'lightningcss',
      minify: true,
      // What the page's policy forbids: addresses with data in them, and a script of the bundler's own.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { index: from('src/renderer/index.html'), bridge: from('src/server/browser/index.ts') },
        output: {
          // The loopback host names the bridge in the page that it serves.
          entryFileNames: ({ name }) => (name === 'bridge' ? 'bridge.js' : 'assets/[name]-[hash].js'),
        },
      },
    },
  },
});
