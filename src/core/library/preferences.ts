/** What a library remembers of its window and its coder: not undone, not part of the domain. */
import type { SomeQueries } from '../handlers.ts';
import type { ReadHandle, WriteHandle } from './handles.ts';

/** @returns null where it was never set */
export function getPreference(read: ReadHandle, name: string): unknown {
  const json = read.value<string>('SELECT value FROM preference WHERE name = ?', [name]);
  return json === undefined ? null : (JSON.parse(json) as unknown);
}

export function setPreference(write: WriteHandle, name: string, value: unknown): void {
  write.run(
    'INSERT INTO preference (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [name, JSON.stringify(value ?? null)],
  );
}

/** The name of who tags, as set in the library. */
export function coderName(read: ReadHandle): string | null {
  const name = getPreference(read, 'coder');
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : null;
}

export const preferenceQueries: SomeQueries<'preferences'> = {
  'preferences.get': ({ name }, { read }) => ({ value: getPreference(read, name) }),
};
