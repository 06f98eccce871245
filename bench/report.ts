/** The report of the sample corpus, and of a larger synthetic library. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine } from '../src/core/engine.ts';
import { openLibrary } from '../src/core/library/open.ts';
import { generate } from './scale/generate.ts';
import { ask } from './support/ask.ts';
import { watchMemory } from './support/machine.ts';
import { type Figures, percentile, repeated, round } from './support/timing.ts';
import { withFolder } from './support/work-folder.ts';

const SYNTHETIC_STATEMENTS = 5000;

async function measure(path: string, prefix: string): Promise<Figures> {
  const engine = await createEngine({ path });
  const memory = watchMemory();
  const rendered = await ask(engine, 'reports.render', { format: 'html' });
  // Another title each time: the report of the same choices is made once.
  const times = await repeated(5, (run) => ask(engine, 'reports.render', { format: 'html', title: `Run ${run}` }));
  await engine.close();
  return {
    [`${prefix}ReportStatements`]: rendered.statements,
    [`${prefix}ReportBytes`]: rendered.bytes.length,
    [`${prefix}ReportP50Ms`]: round(percentile(times, 0.5)),
    [`${prefix}ReportMaxMs`]: round(Math.max(...times)),
    [`${prefix}ReportPrivateMemoryMb`]: memory.stop(),
  };
}

export function measureReport(): Promise<Figures> {
  return withFolder(async (folder) => {
    const sample = join(folder, 'sample.readout');
    const engine = await createEngine({ path: sample, mode: 'create' });
    const corpus = fileURLToPath(new URL('../resources/sample-corpus/documents', import.meta.url));
    await ask(engine, 'imports.start', { paths: [corpus] });
    await engine.close();
    const synthetic = join(folder, 'synthetic.readout');
    const library = openLibrary(synthetic, { create: true });
    generate(library, SYNTHETIC_STATEMENTS);
    library.close();
    return { ...(await measure(sample, 'sample')), ...(await measure(synthetic, 'synthetic')) };
  });
}
