/** Readout in Electron. */
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Host } from './app.ts';
import { descendant } from './engine-pid.ts';
import { root } from './page.ts';

export class ElectronHost implements Host {
  readonly #folder: string;
  #app: ElectronApplication | null = null;
  #saves = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Electron itself, for tests of what only it has. */
  get app(): ElectronApplication {
    if (this.#app === null) throw new Error('Readout was not started.');
    return this.#app;
  }

  get arguments(): readonly string[] {
    return [root, `--user-data-dir=${join(this.#folder, 'settings')}`];
  }

  async start(library: string | null): Promise<Page> {
    const env = { ...process.env, HOME: join(this.#folder, 'home'), ELECTRON_DISABLE_SECURITY_WARNINGS: '1' };
    const args = [...this.arguments, ...(library === null ? [] : [library])];
    this.#app = await _electron.launch({ args, env, cwd: root });
    return await this.#app.firstWindow();
  }

  async closeWindow(): Promise<void> {
    const closed = this.app.waitForEvent('close');
    // The last window's end is the app's.
    await this.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await closed;
    this.#app = null;
  }

  async stop(): Promise<void> {
    await this.#app?.close();
    this.#app = null;
  }

  async choose(paths: readonly string[], open: () => Promise<void>): Promise<void> {
    await this.app.evaluate(
      ({ dialog }, { filePaths, filePath }) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
        // Where there is no library yet, one is made.
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      },
      { filePaths: paths, filePath: join(this.#folder, 'made.readout') },
    );
    await open();
  }

  async save(act: () => Promise<void>): Promise<string> {
    this.#saves += 1;
    const folder = join(this.#folder, `saved-${this.#saves}`);
    const saved = this.app.evaluate(
      ({ dialog }, to) =>
        new Promise<string>((resolve) => {
          dialog.showSaveDialog = async (...args: unknown[]) => {
            const options = args.at(-1);
            const proposed =
              typeof options === 'object' && options !== null && 'defaultPath' in options ? options.defaultPath : '';
            const filePath = `${to}-${String(proposed).split('/').at(-1)}`;
            resolve(filePath);
            return { canceled: false, filePath };
          };
        }),
      folder,
    );
    await act();
    return await saved;
  }

  signalEngine(signal: NodeJS.Signals): void {
    process.kill(descendant(this.app.process().pid ?? 0, 'engine.cjs'), signal);
  }
}
