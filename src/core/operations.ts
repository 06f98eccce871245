/** Every query and job of the contract with its handler: a missing one does not compile. Commands: commands.ts. */
import { documentQueries } from './documents/use-cases.ts';
import { extractionJobs } from './extraction/use-cases.ts';
import type { JobHandlers, QueryHandlers } from './handlers.ts';
import { historyQueries } from './history/handlers.ts';
import { importJobs, importQueries } from './import/use-cases.ts';
import { backupJobs } from './library/backup-job.ts';
import { preferenceQueries } from './library/preferences.ts';
import { meetingQueries } from './meetings/use-cases.ts';
import { overviewQueries } from './overview/queries.ts';
import { peopleQueries } from './people/use-cases.ts';
import { reportQueries } from './reports/use-cases.ts';
import { reviewQueries } from './review/use-cases.ts';
import { statementQueries } from './statements/queries.ts';
import { themeQueries } from './themes/use-cases.ts';
import { duplicateQueries } from './versions/use-cases.ts';
import { viewQueries } from './views/use-cases.ts';

export const queries: QueryHandlers = {
  ...overviewQueries,
  ...importQueries,
  ...documentQueries,
  ...duplicateQueries,
  ...statementQueries,
  ...meetingQueries,
  ...peopleQueries,
  ...themeQueries,
  ...reviewQueries,
  ...viewQueries,
  ...historyQueries,
  ...reportQueries,
  ...preferenceQueries,
};
export const jobs: JobHandlers = { ...importJobs, ...extractionJobs, ...backupJobs };

/** How the history names a job that is under way. */
export const jobLabels: Readonly<Record<keyof JobHandlers, string>> = {
  'imports.start': 'Import',
  'imports.columns': 'Columns',
  'imports.resume': 'Import',
  'watch.scan': 'Import from watched folders',
  'extraction.again': 'Extraction',
  'library.backup': 'Backup',
};
