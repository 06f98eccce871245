/** Readout for a test: in either host, with a home and settings of its own, and no fault that goes unnoticed. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { BrowserHost } from './browser-host.ts';
import { ElectronHost } from './electron-host.ts';
import { libraries } from './libraries.ts';

export { expect } from '@playwright/test';

export interface HostOption {
  readonly host: 'browser' | 'electron';
}

/** What both hosts do for a test, each in its own way. */
export interface Host {
  /** Starts Readout, with a library or none. @returns the page, when it shows something. */
  start(library: string | null): Promise<Page>;
  /** Closes the window or the tab as a user does, at once. */
  closeWindow(): Promise<void>;
  /** Ends Readout as a user would, and waits until it has gone. */
  stop(): Promise<void>;
  /** Does what opens a dialog for files, and chooses these in it. */
  choose(paths: readonly string[], open: () => Promise<void>): Promise<void>;
  /** Does what saves a file. @returns where it was saved. */
  save(act: () => Promise<void>): Promise<string>;
  /** Sends a signal to the engine's process: SIGKILL ends it without a warning, SIGSTOP holds it. */
  signalEngine(signal: NodeJS.Signals): void;
}

export class App {
  readonly kind: HostOption['host'];
  readonly host: Host;
  /** The test's own folder. */
  readonly folder: string;
  /** Errors that the page told. */
  readonly problems: string[] = [];
  /** What a test means to cause. */
  #expected: RegExp | null = null;

  constructor(kind: HostOption['host'], host: Host, folder: string) {
    this.kind = kind;
    this.host = host;
    this.folder = folder;
  }

  /** @returns the path of a copy of a library that was made once for all tests. */
  library(name: keyof typeof libraries): string {
    const path = join(this.folder, `${name}.readout`);
    if (!existsSync(libraries[name]))
      throw new Error('Run `npm run e2e`, which makes the libraries for the tests first.');
    copyFileSync(libraries[name], path);
    return path;
  }

  /** From now on, and of before: errors with these words are those that the test is about. */
  expectProblems(words: RegExp): void {
    this.#expected = words;
    this.problems.splice(0, Infinity, ...this.problems.filter((problem) => !words.test(problem)));
  }

  async start(library: string | null = null): Promise<Page> {
    const page = await this.host.start(library);
    page.on('console', (message) => {
      if (message.type() === 'error' && this.#expected?.test(message.text()) !== true)
        this.problems.push(message.text());
    });
    page.on('pageerror', (error) => this.problems.push(String(error)));
    return page;
  }
}

interface Fixtures extends HostOption {
  readonly app: App;
}

export const test = base.extend<Fixtures>({
  host: ['browser', { option: true }],
  app: async ({ host, browser }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'readout-e2e-'));
    mkdirSync(join(folder, 'home'));
    const app = new App(
      host,
      host === 'electron' ? new ElectronHost(folder) : new BrowserHost(folder, browser),
      folder,
    );
    await use(app);
    await app.host.stop();
    rmSync(folder, { recursive: true, force: true });
    expect(app.problems).toEqual([]);
  },
});
