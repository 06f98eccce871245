/**
 * Measures speed and memory: `node bench/run.ts NAME [--json]`. Prints one flat object of numbers with their units in the
 * names, and `machine`. Documents are read from `READOUT_BENCH_DATA_ROOT` (default `../shared/data`).
 */
import { machine } from './support/machine.ts';
import type { Figures } from './support/timing.ts';

const benches: Readonly<Record<string, () => Promise<Figures>>> = {
  import: async () => (await import('./import.ts')).measureImport(),
  'import-recoll': async () => (await import('./import-recoll.ts')).measureImportBesideRecoll(),
  'import-all': async () => (await import('./import-all.ts')).measureImportOfAll(),
  extract: async () => (await import('./extract.ts')).measureExtraction(),
  scale: async () => (await import('./scale/measure.ts')).measureScale(),
  start: async () => (await import('./start.ts')).measureStart(),
  report: async () => (await import('./report.ts')).measureReport(),
};

const [name = '', ...options] = process.argv.slice(2);
const bench = benches[name];
if (!bench) {
  process.stderr.write(`There is no bench “${name}”. Benches: ${Object.keys(benches).join(', ')}.\n`);
  process.exitCode = 2;
} else {
  const figures = { ...(await bench()), machine: machine() };
  if (options.includes('--json')) process.stdout.write(`${JSON.stringify(figures)}\n`);
  else for (const [what, value] of Object.entries(figures)) process.stdout.write(`${what.padEnd(36)} ${value}\n`);
}
