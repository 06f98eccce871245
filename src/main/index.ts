/** The main process: starts what there is, and does no work of its own. */
import { join } from 'node:path';
import { app, Menu, session } from 'electron';
import { RecentLibraries } from '../host/recent.ts';
import type { WorkspaceHost } from '../host/workspace.ts';
import { libraryFromArguments } from './arguments.ts';
import { startEngineProcess } from './engine-process.ts';
import { listenToPages } from './ipc.ts';
import { openLog } from './log.ts';
import { menuTemplate } from './menu.ts';
import { declareScheme, servePage } from './protocol.ts';
import { hardenContents, hardenSession, switches } from './security.ts';
import { shellFor } from './shell.ts';
import { Windows } from './windows.ts';

// Who starts Readout with this switch, as root has to, has given the sandbox up; Chromium would not start with both.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
declareScheme();
app.on('web-contents-created', (_event, contents) => hardenContents(contents));

const out = join(import.meta.dirname, '..');
const userData = app.getPath('userData');
const log = openLog(app.getPath('logs'));
const recent = new RecentLibraries(userData);
const host: WorkspaceHost = {
  startEngine: () => startEngineProcess(log),
  recent,
  sampleCorpus: join(app.isPackaged ? process.resourcesPath : join(out, '../resources'), 'sample-corpus', 'documents'),
  sampleLibrary: join(userData, 'Sample.readout'),
  now: process.env.READOUT_NOW ?? null,
};
const windows = new Windows(host, userData, () => void refreshMenu());

async function refreshMenu(): Promise<void> {
  const template = menuTemplate({
    mac: process.platform === 'darwin',
    recent: await recent.list(),
    command: (command) => windows.send(command),
    open: (path) => void windows.open(path),
    newWindow: () => void windows.create(null),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** A file that macOS opens before the app is ready. */
let early: string | null = null;

function listenToSystem(): void {
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (app.isReady()) void windows.open(path);
    else early = path;
  });
  app.on('second-instance', (_event, argv, folder) => void windows.open(libraryFromArguments(argv, folder)));
  app.on('activate', () => void windows.open(null));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || quitting) app.quit();
  });
  app.on('before-quit', () => {
    quitting = true;
  });
}
let quitting = false;

async function start(): Promise<void> {
  hardenSession(session.defaultSession);
  servePage(session.defaultSession.protocol, join(out, 'renderer'), (pathname) => windows.frame(pathname), log);
  listenToPages(windows, (one) => shellFor(one, windows, recent, out));
  await Promise.all([refreshMenu(), windows.open(early ?? libraryFromArguments(process.argv, process.cwd()))]);
}

if (app.requestSingleInstanceLock()) {
  listenToSystem();
  void app.whenReady().then(start);
} else {
  // The first instance opens the file and comes to the front.
  app.quit();
}
