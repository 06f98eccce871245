/** Readout in a browser: `npm start` as it is where there is no Electron. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Host } from './app.ts';
import { descendant } from './engine-pid.ts';
import { root } from './page.ts';

export class BrowserHost implements Host {
  readonly #folder: string;
  readonly #browser: Browser;
  #server: ChildProcess | null = null;
  #context: BrowserContext | null = null;
  #page: Page | null = null;
  address = '';

  constructor(folder: string, browser: Browser) {
    this.#folder = folder;
    this.#browser = browser;
  }

  async start(library: string | null): Promise<Page> {
    const home = join(this.#folder, 'home');
    const args = ['scripts/start.ts', '--serve', '--no-open', '--no-build', ...(library === null ? [] : [library])];
    const env = { ...process.env, HOME: home, XDG_DATA_HOME: join(home, 'data'), INIT_CWD: this.#folder };
    this.#server = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.address = await this.#firstLine(this.#server);
    this.#context = await this.#browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
    this.#page = await this.#context.newPage();
    await this.#page.goto(this.address);
    return this.#page;
  }

  async closeWindow(): Promise<void> {
    await this.page.close({ runBeforeUnload: false });
    // Ctrl+C in the terminal comes later than that.
    await new Promise((resolve) => setTimeout(resolve, 500));
  }

  async stop(): Promise<void> {
    await this.#context?.close();
    await this.stopServer();
  }

  /** Ends the server, as Ctrl+C in its terminal does; the page stays. */
  async stopServer(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null || server.exitCode !== null) return;
    server.kill('SIGINT');
    await once(server, 'exit');
  }

  async choose(paths: readonly string[], open: () => Promise<void>): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await open();
    await (await chooser).setFiles([...paths]);
  }

  async save(act: () => Promise<void>): Promise<string> {
    const download = this.page.waitForEvent('download');
    await act();
    const done = await download;
    const path = join(this.#folder, done.suggestedFilename());
    await done.saveAs(path);
    return path;
  }

  signalEngine(signal: NodeJS.Signals): void {
    process.kill(descendant(this.#server?.pid ?? 0, 'engine/index.ts'), signal);
  }

  get page(): Page {
    if (this.#page === null) throw new Error('Readout was not started.');
    return this.#page;
  }

  async #firstLine(server: ChildProcess): Promise<string> {
    if (server.stdout === null) throw new Error('The server has no output.');
    for await (const line of createInterface({ input: server.stdout })) return line;
    throw new Error('The server ended without an address.');
  }
}
