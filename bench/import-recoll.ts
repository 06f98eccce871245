/**
 * The import of one folder, side by side with `recollindex` (Debian's recoll) in the same run: the official pages and some
 * thousand documents written out as files. Recoll makes a full-text index; Readout also extracts statements and meetings.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine } from '../src/core/engine.ts';
import { ask } from './support/ask.ts';
import { loadFolder } from './support/load-data.ts';
import { type Run, runMeasured } from './support/processes.ts';
import { type Figures, round } from './support/timing.ts';
import { withFolder } from './support/work-folder.ts';

const DOCUMENTS = Number(process.env.READOUT_BENCH_DOCUMENTS ?? 5000);
const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** @returns the characters of the written documents, without the official pages */
function writeFolder(folder: string): number {
  const script = path('./support/write-documents.ts');
  const characters = Number(
    execFileSync(process.execPath, [script, join(folder, 'load'), String(DOCUMENTS)], { encoding: 'utf8' }),
  );
  const official = join(dirname(loadFolder()), 'official');
  // The table of contents of the official pages is no document.
  const filter = (from: string): boolean => from !== join(official, 'index.csv');
  if (existsSync(official)) cpSync(official, join(folder, 'official'), { recursive: true, filter });
  return characters;
}

/** Null where recoll is not installed. */
async function runRecoll(folder: string, files: string): Promise<Run | null> {
  if (spawnSync('recollindex', ['-h']).error) {
    process.stderr.write('recollindex is not installed (Debian: apt-get install recoll): measured without it.\n');
    return null;
  }
  const settings = join(folder, 'recoll');
  mkdirSync(settings);
  writeFileSync(join(settings, 'recoll.conf'), `topdirs = ${files}\nskippedPaths =\n`);
  return runMeasured('recollindex', ['-c', settings]);
}

function compared(readout: Run, recoll: Run | null): Figures {
  if (recoll === null) return {};
  return {
    recollWallSeconds: round(recoll.wallSeconds, 2),
    recollProcessorSeconds: round(recoll.processorSeconds, 2),
    recollPrivateMemoryMb: recoll.privateMb,
    wallRatio: round(readout.wallSeconds / recoll.wallSeconds, 2),
    processorRatio: round(readout.processorSeconds / recoll.processorSeconds, 2),
  };
}

export function measureImportBesideRecoll(): Promise<Figures> {
  return withFolder(async (folder) => {
    const files = join(folder, 'files');
    const characters = writeFolder(files);
    const library = join(folder, 'bench.readout');
    const recoll = await runRecoll(folder, files);
    // Status 1: some files are no documents.
    const readout = await runMeasured(
      process.execPath,
      [path('../bin/readout.js'), 'import', files, '--library', library],
      [0, 1],
    );
    const engine = await createEngine({ path: library });
    const [report] = await ask(engine, 'imports.list', {});
    const { documents, statements } = await ask(engine, 'library.info', {});
    await engine.close();
    return {
      writtenCharacters: characters,
      documents,
      statements,
      failedFiles: report?.failed ?? 0,
      readoutWallSeconds: round(readout.wallSeconds, 2),
      readoutProcessorSeconds: round(readout.processorSeconds, 2),
      readoutPrivateMemoryMb: readout.privateMb,
      readoutMemoryGrowthMb: readout.growthMb,
      readoutCharactersPerSecond: Math.round(characters / readout.wallSeconds),
      libraryMb: round(statSync(library).size / 2 ** 20),
      ...compared(readout, recoll),
    };
  });
}
