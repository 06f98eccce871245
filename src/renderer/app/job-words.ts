/** A running job in a few words and an icon, for the status bar. */
import { Import, type LucideIcon, ScanText, Shield } from 'lucide-react';
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

const icons: Partial<Record<JobName, LucideIcon>> = { 'extraction.again': ScanText, 'library.backup': Shield };

export const jobIcon = (job: Job): LucideIcon => icons[job.name] ?? Import;

export function jobWords(job: Job): string {
  const verb = job.cancelling ? 'Stopping' : (verbs[job.name] ?? 'Working');
  return job.total === null ? `${verb}…` : `${verb} ${formatNumber(job.done)} of ${formatNumber(job.total)}`;
}
