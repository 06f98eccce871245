/** Which library a start is about. */
import { resolve } from 'node:path';

/**
 * The last argument that names a library: the system gives a double-clicked file this way. Chromium's switches and the
 * app's own folder are no libraries.
 * @param folder to which a relative path belongs: where the user stood.
 */
export function libraryFromArguments(argv: readonly string[], folder: string): string | null {
  const path = argv.slice(1).findLast((word) => !word.startsWith('-') && /\.readout$/i.test(word));
  return path === undefined ? null : resolve(folder, path);
}
