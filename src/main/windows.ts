/** The windows: one a library. */
import { join, resolve } from 'node:path';
import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import { z } from 'zod';
import type { Content } from '../host/content.ts';
import { JsonFile } from '../host/json-file.ts';
import { Workspace, type WorkspaceHost } from '../host/workspace.ts';
import { channels, pageOrigin, versionSwitch } from '../shared/channels.ts';
import type { ErrorValue } from '../shared/errors.ts';
import type { MenuCommand } from '../shared/shell.ts';
import { placeWindow, smallest, type WindowState, windowState } from './window-state.ts';

export interface AppWindow {
  readonly window: BrowserWindow;
  readonly workspace: Workspace;
  /** What the page shows, for the title. */
  title: string;
}

/** The key under which a window without a library remembers its place. */
const WELCOME = '';
/** Backgrounds of the page (`--bg`), so that a new window does not flash. */
const background = { light: '#f5f6f8', dark: '#15171b' } as const;
const RELOADS = 3;
/** How long a page that is being closed may take to hear of it, in milliseconds. */
const PATIENCE = 1500;

export class Windows {
  readonly #host: WorkspaceHost;
  readonly #states: JsonFile<z.ZodRecord<z.ZodString, typeof windowState>>;
  readonly #changed: () => void;
  #all = new Map<number, AppWindow>();

  /** @param changed told when a library was opened, for the list in the menu. */
  constructor(host: WorkspaceHost, folder: string, changed: () => void) {
    this.#host = host;
    this.#states = new JsonFile(join(folder, 'windows.json'), z.record(z.string(), windowState), {});
    this.#changed = changed;
  }

  /** @returns the window with these web contents, if it is one of ours. */
  of(contents: number): AppWindow | null {
    return this.#all.get(contents) ?? null;
  }

  get focused(): AppWindow | null {
    const window = BrowserWindow.getFocusedWindow();
    return (window === null ? null : this.of(window.webContents.id)) ?? [...this.#all.values()].at(-1) ?? null;
  }

  send(command: MenuCommand): void {
    this.focused?.window.webContents.send(channels.menu, command);
  }

  /** Brings the window with this library to the front. @returns null where no window has it. */
  show(path: string): AppWindow | null {
    const found = [...this.#all.values()].find(({ workspace }) => workspace.path === resolve(path)) ?? null;
    if (found !== null) bringToFront(found.window);
    return found;
  }

  /** What a start, a double click or the menu asks for: the window with this library, made where there is none. */
  async open(path: string | null): Promise<void> {
    if (path === null) {
      if (this.focused === null) await this.create(null);
      else bringToFront(this.focused.window);
      return;
    }
    if (this.show(path) !== null) return;
    const empty = [...this.#all.values()].find(({ workspace }) => workspace.path === null);
    const target = empty ?? (await this.create(path));
    bringToFront(target.window);
    const reply = await target.workspace.open(path);
    if (!reply.ok) await this.#explain(target.window, path, reply.error);
  }

  /** @param path for whose library the window's place is looked up. */
  async create(path: string | null): Promise<AppWindow> {
    const saved = (await this.#states.read())[path ?? WELCOME] ?? null;
    const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()];
    const window = new BrowserWindow({
      ...placeWindow(
        saved,
        displays.map(({ workArea }) => workArea),
      ),
      minWidth: smallest.width,
      minHeight: smallest.height,
      show: false,
      title: 'Readout',
      backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
      webPreferences: {
        preload: join(import.meta.dirname, '../preload/index.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        devTools: !app.isPackaged,
        additionalArguments: [versionSwitch + app.getVersion()],
      },
    });
    const made = this.#adopt(window);
    if (saved?.maximised === true) window.maximize();
    window.once('ready-to-show', () => window.show());
    void window.loadURL(`${pageOrigin}/`);
    return made;
  }

  /** A frame's address is known to one window only. */
  frame(pathname: string): Promise<Content> | null {
    const owner = [...this.#all.values()].find(({ workspace }) => workspace.frames.has(pathname));
    return owner?.workspace.frame(pathname) ?? null;
  }

  retitle(one: AppWindow): void {
    const parts = [one.title, one.workspace.library?.name ?? '', 'Readout'];
    if (!one.window.isDestroyed()) one.window.setTitle(parts.filter((part) => part !== '').join(' – '));
  }

  #adopt(window: BrowserWindow): AppWindow {
    const { webContents } = window;
    const tell = (channel: string, value: unknown): void => {
      if (!webContents.isDestroyed()) webContents.send(channel, value);
    };
    const workspace = new Workspace(this.#host, {
      event: (event) => tell(channels.event, event),
      state: (state) => tell(channels.state, state),
      library: (library) => {
        tell(channels.library, library);
        this.retitle(made);
        this.#changed();
      },
    });
    const made: AppWindow = { window, workspace, title: '' };
    const { id } = webContents;
    this.#all.set(id, made);
    // A page that loads late, or again, learns how things stand.
    webContents.on('did-finish-load', () => tell(channels.state, workspace.state));
    window.on('page-title-updated', (event) => event.preventDefault());
    this.#reloadAfterCrash(made);
    this.#closeLibraryFirst(made);
    window.once('closed', () => this.#all.delete(id));
    return made;
  }

  /** The engine is a process of its own: a page that died has lost nothing but its place. */
  #reloadAfterCrash({ window }: AppWindow): void {
    let reloads = 0;
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit' || window.isDestroyed()) return;
      reloads += 1;
      if (reloads <= RELOADS) window.webContents.reload();
      else window.destroy();
    });
  }

  #closeLibraryFirst({ window, workspace }: AppWindow): void {
    let closing = false;
    window.on('close', (event) => {
      event.preventDefault();
      if (closing) return;
      closing = true;
      const state: WindowState = { bounds: window.getNormalBounds(), maximised: window.isMaximized() };
      const path = workspace.library?.path ?? WELCOME;
      const remembered = this.#states.change((states) => ({ ...states, [path]: state }));
      // Hidden at once, so that it feels closed, and so that the page hears of it and writes down what it held back.
      window.hide();
      const closed = lastWords(window).then(() => workspace.close());
      void Promise.allSettled([closed, remembered]).then(() => window.destroy());
    });
  }

  async #explain(window: BrowserWindow, path: string, error: ErrorValue): Promise<void> {
    await dialog.showMessageBox(window, {
      type: 'error',
      title: 'Readout',
      message: `${path} was not opened.`,
      detail: error.message,
    });
  }
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Settles when the page has heard that it is hidden, and what it then sent has come. */
async function lastWords({ webContents }: BrowserWindow): Promise<void> {
  const heard = webContents.executeJavaScript(`new Promise((done) => {
    if (document.visibilityState === 'hidden') setTimeout(done, 50);
    else document.addEventListener('visibilitychange', () => setTimeout(done, 50), { once: true });
  })`);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([heard, late]).catch(() => undefined);
}
