/**
 * The shell: the few native things of a window, and where the page finds its host.
 *
 * Two hosts implement it: Electron (preload bridge to the main process) and the loopback server (a small script of the
 * page). Either puts a `HostBridge` on `window.readout` before the page's own script runs.
 *
 * Values only, so that they can cross a bridge. A choice that the user cancels is `null`, never an error. A refusal is a
 * `Reply` with an error of the contract; a rejected promise is a bug.
 */

import type { Reply } from './contract/operation.ts';
import type { EngineClient, Input } from './contract.ts';
import type { ErrorValue } from './errors.ts';

/** What the page runs in; `browser` has no menu of its own and hands files over by upload and download. */
export type HostKind = 'electron' | 'browser';
export type Platform = 'linux' | 'mac' | 'windows' | 'other';

export interface HostInfo {
  readonly kind: HostKind;
  readonly platform: Platform;
  /** Version of Readout, `1.2.3`. */
  readonly version: string;
}

/** What the engine of this window is doing. Before a library is open it is `none`. */
export type EngineState =
  | { readonly state: 'none' }
  | { readonly state: 'running' }
  | { readonly state: 'restarting'; readonly attempt: number }
  | { readonly state: 'failed'; readonly error: ErrorValue };

/** A library that was open on this machine, newest first. */
export interface RecentLibrary {
  readonly path: string;
  /** The file's name without `.readout`. */
  readonly name: string;
  /** When it was last open: ISO 8601, UTC. */
  readonly openedAt: string;
  /** As counted when it was last open; null where not known. */
  readonly documents: number | null;
  readonly statements: number | null;
  /** False where the file is gone: the window offers to forget it. */
  readonly exists: boolean;
}

/** The library of this window. */
export interface OpenLibrary {
  readonly path: string;
  readonly name: string;
  /** Why its place is risky for a database: synchronised or on a network; null where it is neither. */
  readonly risk: 'synchronised' | 'network' | null;
}

/** A `File` of the page, as far as this layer may know one: it has no DOM. Hosts check `instanceof File`. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
}

/** Files and folders to import. `shown` names a path as the report shall name it (uploads have a made-up path). */
export interface PickedPaths {
  readonly paths: readonly string[];
  readonly shown: Readonly<Record<string, string>>;
}

/** A component that is bundled, for About. */
export interface BundledLicence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

export interface AppInfo {
  readonly version: string;
  /** Electron, Chromium, Node, SQLite: what is known. */
  readonly runtimes: readonly { readonly name: string; readonly version: string }[];
  readonly licences: readonly BundledLicence[];
}

/** What the platform's menu asks the page to do; the page carries it out as its own command of that name. */
export const menuCommands = [
  'library.new',
  'library.open',
  'library.close',
  'import.files',
  'import.folder',
  'report.open',
  'edit.undo',
  'edit.redo',
  'edit.find',
  'view.navigation',
  'view.details',
  'view.rowHeight',
  'view.palette',
  'go.back',
  'go.forward',
  'go.overview',
  'go.documents',
  'go.meetings',
  'go.statements',
  'go.people',
  'go.themes',
  'go.review',
  'go.history',
  'settings.open',
  'help.shortcuts',
  'help.about',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** What is shown in a frame of its own: HTML that the page must not hold itself, because its styles and words are foreign. */
export type FrameContent =
  | { readonly kind: 'report'; readonly input: Input<'reports.render'> }
  /** The document's original file: text, HTML and images are shown; for others the address answers 415. */
  | { readonly kind: 'original'; readonly document: number };

/** Ends a subscription. */
export type Unsubscribe = () => void;

export interface ShellContract {
  readonly info: HostInfo;

  /**
   * Asks for documents to import. The browser host uploads what was chosen to a folder of its own and names the uploads
   * in `shown`.
   */
  pickFiles(options: { readonly folders: boolean }): Promise<PickedPaths | null>;
  /** Turns files dropped on the page into paths; in Electron at once, in the browser by uploading them. */
  droppedPaths(files: readonly DroppedFile[]): Promise<Reply<PickedPaths>>;
  /** Asks for an existing library's file. The browser host asks by a list of its folder, or refuses with `null`. */
  pickLibrary(): Promise<string | null>;
  /** Asks where a new library goes and makes it; it is not open yet. The name is proposed, without `.readout`. */
  createLibrary(options: { readonly name: string }): Promise<Reply<string | null>>;
  /**
   * Gives octets to the user: a "save as" dialog, or a download.
   * @returns the path, or the name of the download; null where cancelled.
   */
  saveFile(file: {
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: Uint8Array;
  }): Promise<Reply<string | null>>;
  /** Asks where a file shall go that the engine writes itself (a backup). Null where cancelled; browser: its own folder. */
  pickSavePath(options: { readonly name: string }): Promise<string | null>;
  /** Opens an http(s) address in the user's browser, after the host has shown it and the user agreed. False: declined. */
  openLink(url: string): Promise<Reply<boolean>>;
  /** Shows a file in the system's file manager; the browser host refuses with an error in words. */
  showInFolder(path: string): Promise<Reply<null>>;

  /** The library of this window, or null: then the page shows its welcome. */
  library(): Promise<OpenLibrary | null>;
  /**
   * Opens a library in this window when it has none, else in a window of its own (Electron) or in place of the present
   * one (browser). Resolves when the engine answers; `onLibrary` tells the page.
   */
  openLibrary(path: string): Promise<Reply<OpenLibrary>>;
  /** Makes the sample library in the user's data folder where it is not there yet, and opens it. */
  openSample(): Promise<Reply<OpenLibrary>>;
  /** Closes the window's library; the page goes back to its welcome. */
  closeLibrary(): Promise<Reply<null>>;
  recentLibraries(): Promise<readonly RecentLibrary[]>;
  /** Takes a library off the list; its file stays. */
  forgetLibrary(path: string): Promise<readonly RecentLibrary[]>;
  /** Numbers for the list of recent libraries, told when they change. */
  reportCounts(counts: { readonly documents: number; readonly statements: number }): void;

  /**
   * An address for `<iframe sandbox src>`: the host renders the content at each request, with a policy of its own
   * (no script, no request, styles of its own allowed), which `srcdoc` and `blob:` would take from the page instead.
   * It is good until the library closes.
   */
  frameAddress(content: FrameContent): Promise<string>;

  appInfo(): Promise<AppInfo>;
  /** What stands in the title bar after the library's name ("Statements"); the host adds the rest. */
  setTitle(title: string): void;
  /** Follows the page's choice of colours, for title bar and native menus. */
  setTheme(theme: 'light' | 'dark' | 'system'): void;
  /** Tries again to start an engine that failed. */
  restartEngine(): Promise<Reply<null>>;

  onLibrary(listener: (library: OpenLibrary | null) => void): Unsubscribe;
  /** Tells the present state at once, then every change. */
  onEngineState(listener: (state: EngineState) => void): Unsubscribe;
  /** The platform's menu, and files opened with Readout by the system. */
  onMenuCommand(listener: (command: MenuCommand) => void): Unsubscribe;
}

/** What a host puts on `window.readout`. Both parts work before a library is open; the engine then refuses. */
export interface HostBridge {
  readonly engine: EngineClient;
  readonly shell: ShellContract;
}
