/** Watched folders: a choice that the library keeps, and the files in them that no import has seen as they are now. */
import { statSync } from 'node:fs';
import { z } from 'zod';
import type { ReadHandle } from '../library/handles.ts';
import { getPreference } from '../library/preferences.ts';
import { findFiles } from './find-files.ts';

/** The name of the preference: absolute paths of folders. */
export const WATCHED_FOLDERS = 'watched-folders';

const folders = z.array(z.string().min(1)).max(100);

/** Nothing is watched that nobody chose. */
export function watchedFolders(read: ReadHandle): string[] {
  const parsed = folders.safeParse(getPreference(read, WATCHED_FOLDERS));
  return parsed.success ? parsed.data : [];
}

/**
 * Files in the folders that changed since a report last named them. A folder that is not there now (a stick, a share) is
 * passed over: it comes back.
 * @param lastReports ISO 8601 by path
 */
export function changedFiles(watched: readonly string[], lastReports: ReadonlyMap<string, string>): string[] {
  return findFiles(watched)
    .filter(({ refusal }) => refusal === null)
    .filter(({ path, shown }) => {
      const reported = lastReports.get(shown);
      const stats = statSync(path, { throwIfNoEntry: false });
      // `ctime` too: a file that is copied or moved here keeps its old time of change.
      return stats && (reported === undefined || Math.max(stats.mtimeMs, stats.ctimeMs) > Date.parse(reported));
    })
    .map(({ path }) => path);
}
