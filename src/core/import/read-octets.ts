/** The octets of a file on a disk that others write to meanwhile. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { MAX_FILE_BYTES } from './read.ts';

export type Octets = { readonly bytes: Uint8Array } | { readonly tooLarge: number } | { readonly reason: string };

/**
 * Reads a file as it is at one moment: never more than it had when it was opened, never from a pipe or a device (opening
 * one that nobody writes to would wait for ever), and not one that changed in between.
 * @throws what the system says of a file that is not there or may not be read
 */
export function readOctets(path: string): Octets {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const before = fstatSync(file);
    if (!before.isFile()) return { reason: 'This is neither a file nor a folder. It was left alone.' };
    if (before.size > MAX_FILE_BYTES) return { tooLarge: before.size };
    const bytes = new Uint8Array(before.size);
    let read = 0;
    while (read < bytes.length) {
      const more = readSync(file, bytes, read, bytes.length - read, null);
      if (more === 0) break;
      read += more;
    }
    const after = fstatSync(file);
    if (read < bytes.length || after.size !== before.size || after.mtimeMs !== before.mtimeMs)
      return { reason: 'The file changed while it was read. Import it again when it is complete.' };
    return { bytes };
  } finally {
    closeSync(file);
  }
}
