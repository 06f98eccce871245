/** A running job, or a change that takes a while, in a few words and an icon, for the status bar. */
import { Import, type LucideIcon, Pencil, Redo2, ScanText, Shield, Trash2, Undo2 } from 'lucide-react';
import { formatNumber } from '../../shared/format.ts';
import type { CommandName, Job, JobName } from '../api/jobs.ts';

const verbs: Readonly<Record<JobName, string>> = {
  'imports.start': 'Importing',
  'imports.columns': 'Looking at tables',
  'imports.resume': 'Importing',
  'watch.scan': 'Importing',
  'extraction.again': 'Extracting',
  'library.backup': 'Copying the library',
};

const changeVerbs: Partial<Record<CommandName, string>> = {
  'documents.remove': 'Removing',
  'history.undo': 'Undoing',
  'history.undoTo': 'Undoing',
  'history.redo': 'Redoing',
};

const icons: Partial<Record<Job['name'], LucideIcon>> = {
  'extraction.again': ScanText,
  'library.backup': Shield,
  'documents.remove': Trash2,
  'history.undo': Undo2,
  'history.undoTo': Undo2,
  'history.redo': Redo2,
};

const isJob = (name: Job['name']): name is JobName => Object.hasOwn(verbs, name);

/** Whether it is a change: it is given up as a whole, wherever it stands. */
export const isChange = (job: Job): boolean => !isJob(job.name);

export const jobIcon = (job: Job): LucideIcon => icons[job.name] ?? (isChange(job) ? Pencil : Import);

export function jobWords(job: Job): string {
  const { name } = job;
  const verb = job.cancelling ? 'Stopping' : isJob(name) ? verbs[name] : (changeVerbs[name] ?? 'Changing');
  if (isChange(job)) return job.total === null ? `${verb}…` : `${verb}, ${Math.floor((100 * job.done) / job.total)}%`;
  return job.total === null ? `${verb}…` : `${verb} ${formatNumber(job.done)} of ${formatNumber(job.total)}`;
}
