/** Imports: the jobs, and the kept reports. */
import { ReadoutError } from '../../shared/errors.ts';
import type { JobHandlers, SomeQueries } from '../handlers.ts';
import { findTables } from './column-choices.ts';
import { CANCELLED } from './outcomes.ts';
import { startImport } from './start.ts';
import * as store from './store.ts';
import { changedFiles, watchedFolders } from './watched.ts';

export const importJobs: Pick<JobHandlers, 'imports.start' | 'imports.columns' | 'imports.resume' | 'watch.scan'> = {
  'imports.start': (input, context) => startImport(context, input),
  'imports.columns': async ({ paths }, context) => ({ tables: await findTables(paths, context) }),
  'imports.resume': async ({ id }, context) => {
    const asked = store.unfinishedImport(context.read, id);
    if (!asked)
      throw new ReadoutError(
        'NOT_FOUND',
        'This import was read to its end, or was resumed already. Nothing was changed. Import the files again to look for new ones.',
      );
    await context.step((write) => store.markResumed(write, id));
    return startImport(context, { paths: [...asked.paths], shown: { ...asked.shown }, dryRun: false, columns: [] });
  },
  'watch.scan': (_input, context) =>
    startImport(context, {
      paths: changedFiles(watchedFolders(context.read), store.lastReports(context.read, CANCELLED)),
      shown: {},
      dryRun: false,
      columns: [],
    }),
};

export const importQueries: SomeQueries<'imports'> = {
  'imports.list': (_input, { read }) => store.listImports(read),
  'imports.get': ({ id }, { read }) => {
    const report = store.getImport(read, id);
    if (!report) throw new ReadoutError('NOT_FOUND', 'The report of this import is not in the library any more.');
    return report;
  },
};
