/** Asks the machine what `place.ts` decides upon. */
import { execFile } from 'node:child_process';
import { readFile, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { type Mount, type Risk, readLinuxMounts, readMacMounts, riskOf } from './place.ts';

/** @param path of a library, which need not exist yet. Never fails: what cannot be found out is no risk that is known. */
export async function riskOfPlace(path: string): Promise<Risk> {
  // Resolving also turns a drive letter of Windows into the network path behind it.
  const folder = await realpath(dirname(resolve(path))).catch(() => dirname(resolve(path)));
  return riskOf({
    path: join(folder, basename(path)),
    windows: process.platform === 'win32',
    mounts: await mounts(),
    synchronised: await synchronised(),
  });
}

async function mounts(): Promise<readonly Mount[]> {
  if (process.platform === 'linux') return readLinuxMounts(await readFile('/proc/self/mounts', 'utf8').catch(() => ''));
  if (process.platform !== 'darwin') return [];
  return new Promise((answer) => {
    execFile('/sbin/mount', { timeout: 2000 }, (_error, stdout) => answer(readMacMounts(stdout)));
  });
}

async function synchronised(): Promise<readonly string[]> {
  const { OneDrive, OneDriveCommercial, OneDriveConsumer } = process.env;
  const told = [OneDrive, OneDriveCommercial, OneDriveConsumer].filter(
    (folder) => folder !== undefined && folder !== '',
  );
  return [...told.map(String), ...(await dropboxFolders())];
}

/** Dropbox writes where its folders are to a small file, so that other programs can know. */
async function dropboxFolders(): Promise<readonly string[]> {
  const base = process.env.LOCALAPPDATA ?? process.env.APPDATA;
  const file =
    process.platform === 'win32' && base !== undefined
      ? join(base, 'Dropbox', 'info.json')
      : join(homedir(), '.dropbox', 'info.json');
  const text = await readFile(file, 'utf8').catch(() => '{}');
  return [...text.matchAll(/"path":\s*("(?:[^"\\]|\\.)*")/g)].map(([, path]) => String(JSON.parse(path ?? '""')));
}
