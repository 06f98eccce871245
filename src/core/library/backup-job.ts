/** The backup as a job: it copies in portions and proves the copy in a thread, so that work goes on meanwhile. */
import type { JobHandlers } from '../handlers.ts';
import { backupLibrary } from './backup.ts';

export const backupJobs: Pick<JobHandlers, 'library.backup'> = {
  'library.backup': ({ path, replace }, { library, signal }) => backupLibrary(library, path, replace, signal),
};
