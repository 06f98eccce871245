/** Files of the user's: chosen or dropped, handed over to the host; and files for the user, as downloads. */
import type { DroppedFile, PickedPaths } from '../../shared/shell.ts';
import { post, put } from './requests.ts';

/** A file with the path that the user knows it by: with its folders where a folder was chosen. */
export interface Named {
  readonly name: string;
  readonly file: File;
}

const AT_A_TIME = 4;

/** Must be called while a click is handled: browsers open the dialog only then. */
export function chooseFiles(folders: boolean): Promise<readonly Named[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = folders;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(named([...(input.files ?? [])])));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

export async function upload(files: readonly Named[]): Promise<PickedPaths> {
  const key = String(await post('/uploads', null));
  const rest = [...files];
  const carry = async (): Promise<void> => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
      await put(`/uploads/${key}?name=${encodeURIComponent(next.name)}`, next.file);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, carry));
  // The host's own answer; its shape is the contract's.
  return (await post(`/uploads/${key}`, null)) as PickedPaths;
}

/** What was dropped last: only the event itself tells files from folders. */
let dropped: readonly FileSystemEntry[] = [];

export function rememberDrops(): void {
  window.addEventListener(
    'drop',
    (event) => {
      dropped = [...(event.dataTransfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
    },
    true,
  );
}

/** @returns the files that the page was given, and those in dropped folders. */
export async function droppedFiles(given: readonly DroppedFile[]): Promise<readonly Named[]> {
  const entries = dropped;
  dropped = [];
  if (entries.some((entry) => entry.isDirectory)) return (await Promise.all(entries.map(within))).flat();
  return named(given.filter((file) => file instanceof File));
}

function named(files: readonly File[]): readonly Named[] {
  return files.map((file) => ({ name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file }));
}

async function within(entry: FileSystemEntry): Promise<readonly Named[]> {
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ name: entry.fullPath.slice(1), file }];
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return [];
  const reader = entry.createReader();
  const found: FileSystemEntry[] = [];
  // It gives a hundred at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    found.push(...some);
  }
  return (await Promise.all(found.map(within))).flat();
}

export function download(name: string, mediaType: string, bytes: Uint8Array): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the content over by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
