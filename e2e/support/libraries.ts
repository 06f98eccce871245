/** Libraries that are made once, before all tests. */
import { join } from 'node:path';
import { root } from './page.ts';

export const libraries = {
  /** The sample corpus, imported. */
  sample: join(root, '.cache/e2e/sample.readout'),
  /** Nothing but the codebook. */
  empty: join(root, '.cache/e2e/empty.readout'),
} as const;
