/** A running job in a few words, for the status bar. */
import { formatNumber } from '../../shared/format.ts';
import type { Job, JobName } from '../api/jobs.ts';

const verbs: Readonly<Record<JobName, string>> = {
  'imports.start': 'Importing',
  'imports.columns': 'Looking at tables',
  'imports.resume': 'Importing',
  'watch.scan': 'Importing',
  'extraction.again': 'Extracting',
  'library.backup': 'Copying the library',
};

export function jobWords(job: Job): string {
  const verb = job.cancelling ? 'Stopping' : (verbs[job.name] ?? 'Working');
  return job.total === null ? `${verb}…` : `${verb} ${formatNumber(job.done)} of ${formatNumber(job.total)}`;
}
