/** The shell in Electron: dialogs, links, and the libraries of windows. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, dialog, nativeTheme, type OpenDialogOptions, shell } from 'electron';
import { appInfo } from '../host/about.ts';
import { webAddress } from '../host/links.ts';
import type { RecentLibraries } from '../host/recent.ts';
import { pageOrigin } from '../shared/channels.ts';
import type { Reply } from '../shared/contract/operation.ts';
import type { OpenLibrary, PickedPaths } from '../shared/shell.ts';
import type { ShellHandlers } from '../shared/shell-operations.ts';
import type { AppWindow, Windows } from './windows.ts';

const libraries = [{ name: 'Readout libraries', extensions: ['readout'] }];

/** The handlers for one window's page. */
export function shellFor(one: AppWindow, windows: Windows, recent: RecentLibraries, out: string): ShellHandlers {
  const { window, workspace } = one;
  return {
    ...dialogsFor(one),
    library: async () => await workspace.settled(),
    openLibrary: (path) => openLibrary(one, windows, path),
    openSample: async () => {
      const made = await workspace.makeSample();
      return made.ok ? await openLibrary(one, windows, made.value) : made;
    },
    closeLibrary: async () => {
      await workspace.close();
      return { ok: true, value: null };
    },
    recentLibraries: () => recent.list(),
    forgetLibrary: async (path) => {
      await recent.forget(path);
      return await recent.list();
    },
    reportCounts: async (counts) => {
      if (workspace.library !== null) await recent.counted(workspace.library.path, counts);
    },
    frameAddress: async (content) => pageOrigin + workspace.frames.add(content),
    appInfo: () => appInfo(out, app.getVersion(), process.versions),
    setTitle: async (title) => {
      one.title = title;
      windows.retitle(one);
    },
    setTheme: async (theme) => {
      nativeTheme.themeSource = theme;
    },
    restartEngine: () => workspace.restart(),
    showInFolder: async (path) => {
      shell.showItemInFolder(path);
      return { ok: true, value: null };
    },
    openLink: async (url) => {
      const address = webAddress(url);
      if (address === null)
        return { ok: false, error: { code: 'INPUT_INVALID', message: `${url} is not a web address.` } };
      const { response } = await dialog.showMessageBox(window, {
        type: 'question',
        title: 'Readout',
        message: 'Open this address in your browser?',
        detail: `${address}\n\nReadout itself never goes online; your browser will.`,
        buttons: ['Open in Browser', 'Cancel'],
        defaultId: 1,
        cancelId: 1,
      });
      if (response === 0) await shell.openExternal(address);
      return { ok: true, value: response === 0 };
    },
  };
}

type DialogOperation = 'pickFiles' | 'pickLibrary' | 'createLibrary' | 'saveFile' | 'pickSavePath';

function dialogsFor({ window, workspace }: AppWindow): ShellHandlers<DialogOperation> {
  const choose = async (options: OpenDialogOptions): Promise<readonly string[]> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
    return canceled ? [] : filePaths;
  };
  const savePath = async (name: string, filters = filtersFor(name)): Promise<string | null> => {
    const defaultPath = join(app.getPath('documents'), name);
    const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath, filters });
    return canceled || filePath === '' ? null : filePath;
  };
  return {
    pickFiles: async ({ folders }): Promise<PickedPaths | null> => {
      const properties = folders
        ? (['openDirectory', 'multiSelections'] as const)
        : (['openFile', 'multiSelections'] as const);
      const paths = await choose({ title: 'Import documents', buttonLabel: 'Import', properties: [...properties] });
      return paths.length === 0 ? null : { paths, shown: {} };
    },
    pickLibrary: async () => {
      const paths = await choose({ title: 'Open a library', properties: ['openFile'], filters: libraries });
      return paths[0] ?? null;
    },
    createLibrary: async ({ name }): Promise<Reply<string | null>> => {
      const path = await savePath(`${name}.readout`, libraries);
      if (path === null) return { ok: true, value: null };
      return await workspace.create(path.toLowerCase().endsWith('.readout') ? path : `${path}.readout`);
    },
    saveFile: async ({ name, bytes }): Promise<Reply<string | null>> => {
      const path = await savePath(name);
      if (path === null) return { ok: true, value: null };
      try {
        await writeFile(path, bytes);
        return { ok: true, value: path };
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return {
          ok: false,
          error: { code: 'FILE_UNWRITABLE', message: `${path} was not saved: ${why}. Choose another place.` },
        };
      }
    },
    pickSavePath: ({ name }) => savePath(name),
  };
}

/** The dialog proposes the name's own ending. */
function filtersFor(name: string): { name: string; extensions: string[] }[] {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1];
  return ending === undefined ? [] : [{ name: ending.toUpperCase(), extensions: [ending] }];
}

/** In this window when it has none, else in a window of its own; a library is open once. */
async function openLibrary(one: AppWindow, windows: Windows, path: string): Promise<Reply<OpenLibrary>> {
  const shown = (await windows.show(path)?.workspace.settled()) ?? null;
  if (shown !== null) return { ok: true, value: shown };
  if (one.workspace.path === null) return await one.workspace.open(path);
  const other = await windows.create(path);
  const reply = await other.workspace.open(path);
  if (!reply.ok) other.window.destroy();
  return reply;
}
