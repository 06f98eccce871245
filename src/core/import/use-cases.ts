/** Imports: the job, and the kept reports. */
import { ReadoutError } from '../../shared/errors.ts';
import type { JobHandlers, SomeQueries } from '../handlers.ts';
import { startImport } from './start.ts';
import * as store from './store.ts';

export const importJobs: Pick<JobHandlers, 'imports.start'> = {
  'imports.start': (input, context) => startImport(context, input),
};

export const importQueries: SomeQueries<'imports'> = {
  'imports.list': (_input, { read }) => store.listImports(read),
  'imports.get': ({ id }, { read }) => {
    const report = store.getImport(read, id);
    if (!report) throw new ReadoutError('NOT_FOUND', 'The report of this import is not in the library any more.');
    return report;
  },
};
