/**
 * The bridge: the only way from the page to the main process. It offers named functions, never a channel, and gives the
 * page no object of Electron's.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import { channels, versionSwitch } from '../shared/channels.ts';
import type { EngineClient, EngineEvent } from '../shared/contract.ts';
import type {
  EngineState,
  HostBridge,
  MenuCommand,
  OpenLibrary,
  Platform,
  ShellContract,
  Unsubscribe,
} from '../shared/shell.ts';
import type { ShellOperation, ShellResult } from '../shared/shell-operations.ts';

const platforms: Readonly<Record<string, Platform>> = { linux: 'linux', darwin: 'mac', win32: 'windows' };

/** Main answers with the operation's own result; tests prove it. */
const ask = <N extends ShellOperation>(operation: N, input: unknown): Promise<ShellResult<N>> =>
  ipcRenderer.invoke(channels.shell, operation, input);

const tell = (operation: ShellOperation, input: unknown): void => {
  void ipcRenderer.invoke(channels.shell, operation, input);
};

function listen<T>(channel: string, listener: (value: T) => void): Unsubscribe {
  const heard = (_event: IpcRendererEvent, value: T): void => listener(value);
  ipcRenderer.on(channel, heard);
  return () => ipcRenderer.removeListener(channel, heard);
}

let state: EngineState = { state: 'none' };
listen<EngineState>(channels.state, (told) => {
  state = told;
});

const engine: EngineClient = {
  call: (operation, input, call) => ipcRenderer.invoke(channels.call, operation, input, call ?? null),
  cancel: (call) => ipcRenderer.send(channels.cancel, call),
  on: (listener) => listen<EngineEvent>(channels.event, listener),
};

const shell: ShellContract = {
  info: {
    kind: 'electron',
    platform: platforms[process.platform] ?? 'other',
    version: process.argv.find((word) => word.startsWith(versionSwitch))?.slice(versionSwitch.length) ?? '',
  },
  pickFiles: (options) => ask('pickFiles', options),
  droppedPaths: async (files) => {
    const paths = files.flatMap((file) => (file instanceof File ? [webUtils.getPathForFile(file)] : []));
    return { ok: true, value: { paths: paths.filter((path) => path !== ''), shown: {} } };
  },
  pickLibrary: () => ask('pickLibrary', null),
  createLibrary: (options) => ask('createLibrary', options),
  saveFile: (file) => ask('saveFile', file),
  pickSavePath: (options) => ask('pickSavePath', options),
  openLink: (url) => ask('openLink', url),
  showInFolder: (path) => ask('showInFolder', path),
  library: () => ask('library', null),
  openLibrary: (path) => ask('openLibrary', path),
  openSample: () => ask('openSample', null),
  closeLibrary: () => ask('closeLibrary', null),
  recentLibraries: () => ask('recentLibraries', null),
  forgetLibrary: (path) => ask('forgetLibrary', path),
  reportCounts: (counts) => tell('reportCounts', counts),
  frameAddress: (content) => ask('frameAddress', content),
  appInfo: () => ask('appInfo', null),
  setTitle: (title) => tell('setTitle', title),
  setTheme: (theme) => tell('setTheme', theme),
  restartEngine: () => ask('restartEngine', null),
  onLibrary: (listener) => listen<OpenLibrary | null>(channels.library, listener),
  onEngineState: (listener) => {
    let told = JSON.stringify(state);
    listener(state);
    // The main process says the state once more when the page has loaded: what is the same is no news.
    return listen<EngineState>(channels.state, (now) => {
      const known = told;
      told = JSON.stringify(now);
      if (told !== known) listener(now);
    });
  },
  onMenuCommand: (listener) => listen<MenuCommand>(channels.menu, listener),
};

const bridge: HostBridge = { engine, shell };
contextBridge.exposeInMainWorld('readout', bridge);
