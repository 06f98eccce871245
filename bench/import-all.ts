/** The import of all documents from text files by the command line: time, processor time and memory of all processes. */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine } from '../src/core/engine.ts';
import { ask } from './support/ask.ts';
import { runMeasured } from './support/processes.ts';
import { type Figures, round } from './support/timing.ts';
import { withFolder } from './support/work-folder.ts';

/** More than there are. */
const ALL = 1_000_000;
const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export function measureImportOfAll(): Promise<Figures> {
  return withFolder(async (folder) => {
    const files = join(folder, 'files');
    const script = path('./support/write-documents.ts');
    const characters = Number(execFileSync(process.execPath, [script, files, String(ALL)], { encoding: 'utf8' }));
    const library = join(folder, 'all.readout');
    const command = [path('../bin/readout.js'), 'import', files, '--library', library];
    const run = await runMeasured(process.execPath, command, [0, 1]);
    const engine = await createEngine({ path: library });
    const info = await ask(engine, 'library.info', {});
    await engine.close();
    return {
      allCharacters: characters,
      allDocuments: info.documents,
      allStatements: info.statements,
      allWallSeconds: round(run.wallSeconds, 1),
      allProcessorSeconds: round(run.processorSeconds, 1),
      allCharactersPerSecond: Math.round(characters / run.wallSeconds),
      allPrivateMemoryMb: run.privateMb,
      allMemoryGrowthMb: run.growthMb,
      allLibraryMb: round(statSync(library).size / 2 ** 20),
    };
  });
}
