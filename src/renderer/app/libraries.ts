/** Opening, making and closing libraries through the host; what goes wrong is shown. */
import type { Reply } from '../../shared/contract/operation.ts';
import { bridge } from '../api/bridge.ts';
import { failure } from '../api/commands.ts';
import { createStore } from '../api/store.ts';

/** A reply's value, or null after its error was shown. */
export function valueOrShow<T>(reply: Reply<T>): T | null {
  if (reply.ok) return reply.value;
  failure.set(reply.error);
  return null;
}

/** What the window waits for while a library is made or opened, in words. */
export const opening = createStore<string | null>(null);

async function whileOpening<T>(words: string, work: () => Promise<T>): Promise<T> {
  opening.set(words);
  try {
    return await work();
  } finally {
    opening.set(null);
  }
}

/** Whether a library is open in this window afterwards. */
export async function openLibraryAt(path: string): Promise<boolean> {
  return whileOpening('Opening the library…', async () => {
    return valueOrShow(await bridge().shell.openLibrary(path)) !== null;
  });
}

export async function openPickedLibrary(): Promise<void> {
  const path = await bridge().shell.pickLibrary();
  if (path !== null) await openLibraryAt(path);
}

export async function newLibrary(name = 'library'): Promise<boolean> {
  const path = valueOrShow(await bridge().shell.createLibrary({ name }));
  return path === null ? false : openLibraryAt(path);
}

export async function openSampleLibrary(): Promise<void> {
  await whileOpening('Making the sample library…', async () => valueOrShow(await bridge().shell.openSample()));
}

export async function closeLibrary(): Promise<void> {
  valueOrShow(await bridge().shell.closeLibrary());
}
