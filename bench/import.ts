/** The import of real documents from text files: time by wall clock and processor, memory, and what undoing it takes. */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '../src/core/engine.ts';
import { ask } from './support/ask.ts';
import { type LoadDocument, someDocuments } from './support/load-data.ts';
import { watchMemory } from './support/machine.ts';
import { type Figures, round, timed } from './support/timing.ts';
import { withFolder } from './support/work-folder.ts';

const DOCUMENTS = Number(process.env.READOUT_BENCH_DOCUMENTS ?? 2000);

/** Writes documents as Markdown with front matter; @returns their characters */
function writeDocuments(folder: string, documents: readonly LoadDocument[]): number {
  mkdirSync(folder);
  for (const [index, document] of documents.entries()) {
    const head = [
      '---',
      `title: ${JSON.stringify(document.title)}`,
      `date: ${document.date ?? ''}`,
      `url: ${document.url ?? ''}`,
      '---',
      '',
    ];
    writeFileSync(join(folder, `${String(index).padStart(5, '0')}.md`), `${head.join('\n')}\n${document.text}\n`);
  }
  return documents.reduce((sum, document) => sum + document.text.length, 0);
}

export function measureImport(): Promise<Figures> {
  return withFolder(async (folder) => {
    const files = join(folder, 'files');
    const characters = writeDocuments(files, someDocuments(DOCUMENTS));
    const path = join(folder, 'bench.readout');
    const engine = await createEngine({ path, mode: 'create' });
    const memory = watchMemory();
    const before = process.cpuUsage();
    const first = await timed(() => ask(engine, 'imports.start', { paths: [files] }));
    const used = process.cpuUsage(before);
    const privateMb = memory.stop();
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
      importAgainWallSeconds: round(again.ms / 1000, 2),
      undoImportMs: round(undone.ms),
      redoImportMs: round(redone.ms),
      checkMs: round(checked.ms),
      checkProblems: checked.value.problems.length,
      libraryMb: round(statSync(path).size / 2 ** 20),
    };
  });
}
