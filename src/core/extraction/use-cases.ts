/** Running extraction again. */
import type { JobHandlers } from '../handlers.ts';
import { runAgain } from './again.ts';

export const extractionJobs: Pick<JobHandlers, 'extraction.again'> = {
  'extraction.again': (input, context) => runAgain(context, input),
};
