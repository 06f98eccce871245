/** Extraction alone, in one thread, of real documents of all sources. */
import { extract } from '../src/core/extract/extract.ts';
import { someDocuments } from './support/load-data.ts';
import { privateMemoryMb } from './support/machine.ts';
import { type Figures, percentile, round, timed } from './support/timing.ts';

const DOCUMENTS = Number(process.env.READOUT_BENCH_DOCUMENTS ?? 500);

export async function measureExtraction(): Promise<Figures> {
  const documents = someDocuments(DOCUMENTS);
  const times: number[] = [];
  let statements = 0;
  const before = process.cpuUsage();
  const all = await timed(async () => {
    for (const document of documents) {
      const { text, title, date, source, lang: language } = document;
      const one = await timed(() => extract({ text, bodyStart: 0, title, date, source, language }));
      times.push(one.ms);
      statements += one.value.statements.length;
    }
  });
  const used = process.cpuUsage(before);
  const characters = documents.reduce((sum, document) => sum + document.text.length, 0);
  return {
    extractDocuments: documents.length,
    extractCharacters: characters,
    extractStatements: statements,
    extractWallSeconds: round(all.ms / 1000, 2),
    extractProcessorSeconds: round((used.user + used.system) / 1e6, 2),
    extractCharactersPerSecond: Math.round((characters / all.ms) * 1000),
    extractDocumentP50Ms: round(percentile(times, 0.5)),
    extractDocumentP95Ms: round(percentile(times, 0.95)),
    extractDocumentMaxMs: round(Math.max(...times)),
    extractPrivateMemoryMb: privateMemoryMb(),
  };
}
