/** The import of real documents from text files: time by wall clock and processor, memory, and what undoing it takes. */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createEngine } from '../src/core/engine.ts';
import { watchAnswers } from './support/answers.ts';
import { ask } from './support/ask.ts';
import { watchMemory } from './support/machine.ts';
import { type Figures, percentile, round, timed } from './support/timing.ts';
import { withFolder } from './support/work-folder.ts';

/** What an answer takes on this machine, at this time, without an import. */
const IDLE_MS = 3000;
const DOCUMENTS = Number(process.env.READOUT_BENCH_DOCUMENTS ?? 2000);

/** @returns the characters of the documents written */
function writeDocuments(folder: string): number {
  const script = fileURLToPath(new URL('./support/write-documents.ts', import.meta.url));
  return Number(execFileSync(process.execPath, [script, folder, String(DOCUMENTS)], { encoding: 'utf8' }));
}

export function measureImport(): Promise<Figures> {
  return withFolder(async (folder) => {
    const files = join(folder, 'files');
    const characters = writeDocuments(files);
    const path = join(folder, 'bench.readout');
    const engine = await createEngine({ path, mode: 'create' });
    const memory = watchMemory();
    const idle = watchAnswers(engine);
    await setTimeout(IDLE_MS);
    const idleWaits = idle.stop();
    const answers = watchAnswers(engine);
    const before = process.cpuUsage();
    const first = await timed(() => ask(engine, 'imports.start', { paths: [files] }));
    const used = process.cpuUsage(before);
    const privateMb = memory.stop();
    const waits = answers.stop();
    const again = await timed(() => ask(engine, 'imports.start', { paths: [files] }));
    await ask(engine, 'history.undo', {});
    const undone = await timed(() => ask(engine, 'history.undo', {}));
    const redone = await timed(() => ask(engine, 'history.redo', {}));
    const checked = await timed(() => ask(engine, 'library.check', {}));
    const info = await ask(engine, 'library.info', {});
    await engine.close();
    const seconds = first.ms / 1000;
    return {
      importDocuments: first.value.files.length,
      importedDocuments: first.value.imported + first.value.nearDuplicate + first.value.newerVersion,
      importCharacters: characters,
      importStatements: info.statements,
      importMeetings: info.meetings,
      importWallSeconds: round(seconds, 2),
      importProcessorSeconds: round((used.user + used.system) / 1e6, 2),
      importDocumentsPerSecond: round(first.value.files.length / seconds),
      importCharactersPerSecond: Math.round(characters / seconds),
      importPrivateMemoryMb: privateMb,
      idleAnswerP95Ms: round(percentile(idleWaits, 0.95)),
      idleAnswerMaxMs: round(Math.max(...idleWaits)),
      importAnswerP95Ms: round(percentile(waits, 0.95)),
      importAnswerMaxMs: round(Math.max(...waits)),
      importAgainWallSeconds: round(again.ms / 1000, 2),
      undoImportMs: round(undone.ms),
      redoImportMs: round(redone.ms),
      checkMs: round(checked.ms),
      checkProblems: checked.value.problems.length,
      libraryMb: round(statSync(path).size / 2 ** 20),
    };
  });
}
