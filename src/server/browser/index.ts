/** The loopback host's bridge: puts on `window.readout` what the preload script does in Electron. */
import type { EngineClient } from '../../shared/contract.ts';
import type { LibraryFolder, ServerOperation } from '../../shared/loopback.ts';
import type { HostBridge, Platform, ShellContract } from '../../shared/shell.ts';
import type { ShellResult } from '../../shared/shell-operations.ts';
import { ask } from './ask.ts';
import { events, libraries, listenToHost, presentState, states } from './feed.ts';
import { chooseFiles, download, droppedFiles, rememberDrops, upload } from './files.ts';
import { asReply, post } from './requests.ts';

const platforms: Readonly<Record<string, Platform>> = { linux: 'linux', darwin: 'mac', win32: 'windows' };

/** The host answers with the operation's own result; tests prove it. */
const shellCall = async <N extends ServerOperation>(operation: N, input: unknown): Promise<ShellResult<N>> =>
  (await post(`/shell/${operation}`, input)) as ShellResult<N>;

const tell = (operation: ServerOperation, input: unknown): void => {
  shellCall(operation, input).catch(() => undefined);
};

const engine: EngineClient = {
  call: (operation, input, call) =>
    // The host passes the engine's reply on as it is.
    asReply(async () => (await post(`/call/${operation}`, [input, call ?? null])) as never),
  cancel: (call) => {
    post('/cancel', call).catch(() => undefined);
  },
  on: (listener) => events.add(listener),
};

const shell: ShellContract = {
  info: {
    kind: 'browser',
    platform: platforms[fact('readout-platform')] ?? 'other',
    version: fact('readout-version'),
  },
  pickFiles: async ({ folders }) => {
    const files = await chooseFiles(folders);
    return files.length === 0 ? null : await upload(files);
  },
  droppedPaths: (files) => asReply(async () => ({ ok: true, value: await upload(await droppedFiles(files)) })),
  pickLibrary: async () => {
    const { folder, paths } = (await post('/libraries', null)) as LibraryFolder;
    const words = `A library is a file on this computer. New ones are made in ${folder}.`;
    const field = { label: 'Path of the library', value: paths[0] ?? '', proposals: paths };
    return await ask({ title: 'Open a library', words, field, yes: 'Open' });
  },
  createLibrary: ({ name }) =>
    asReply(async () => {
      const chosen = await ask({ title: 'New library', field: { label: 'Name', value: name }, yes: 'Make library' });
      return chosen === null ? { ok: true, value: null } : await shellCall('createLibrary', { name: chosen });
    }),
  saveFile: async ({ name, mediaType, bytes }) => {
    download(name, mediaType, bytes);
    return { ok: true, value: name };
  },
  pickSavePath: (options) => shellCall('pickSavePath', options),
  openLink: async (url) => {
    const address = URL.canParse(url) ? new URL(url) : null;
    if (address === null || !/^https?:$/.test(address.protocol)) {
      return { ok: false, error: { code: 'INPUT_INVALID', message: `${url} is not a web address.` } };
    }
    const words = `${address.href} – Readout itself never goes online; your browser will.`;
    const agreed = await ask({ title: 'Open this address?', words, yes: 'Open address' });
    if (agreed !== null) window.open(address.href, '_blank', 'noopener,noreferrer');
    return { ok: true, value: agreed !== null };
  },
  showInFolder: async (path) => ({
    ok: false,
    error: { code: 'FILE_UNREADABLE', message: `A page in a browser cannot show folders. The file is ${path}.` },
  }),
  library: () => shellCall('library', null),
  openLibrary: (path) => asReply(() => shellCall('openLibrary', path)),
  openSample: () => asReply(() => shellCall('openSample', null)),
  closeLibrary: () => asReply(() => shellCall('closeLibrary', null)),
  recentLibraries: () => shellCall('recentLibraries', null),
  forgetLibrary: (path) => shellCall('forgetLibrary', path),
  reportCounts: (counts) => tell('reportCounts', counts),
  frameAddress: (content) => shellCall('frameAddress', content),
  appInfo: () => shellCall('appInfo', null),
  setTitle: (title) => {
    document.title = title === '' ? 'Readout' : `${title} – Readout`;
  },
  // A page has no title bar of its own to colour.
  setTheme: () => undefined,
  restartEngine: () => asReply(() => shellCall('restartEngine', null)),
  onLibrary: (listener) => libraries.add(listener),
  onEngineState: (listener) => {
    listener(presentState());
    return states.add(listener);
  },
  // A browser's menu is the browser's.
  onMenuCommand: () => () => undefined,
};

function fact(name: string): string {
  return document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
}

const bridge: HostBridge = { engine, shell };
rememberDrops();
listenToHost();
Object.defineProperty(window, 'readout', { value: Object.freeze(bridge) });
