/** The documents that speed is measured with: real ones, one JSON object a line in gzip files, outside of the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface LoadDocument {
  readonly id: string;
  readonly source: string;
  readonly title: string;
  readonly date: string | null;
  readonly url: string | null;
  readonly lang: string;
  readonly text: string;
}

/** `READOUT_BENCH_DATA_ROOT`, or the folder beside the repository. */
export function loadFolder(): string {
  return join(resolve(process.env.READOUT_BENCH_DATA_ROOT ?? '../shared/data'), 'load');
}

/** Documents of all files in the order of the files' names. @throws Error where there is no such data */
export function* loadDocuments(): Generator<LoadDocument> {
  const folder = loadFolder();
  if (!existsSync(folder)) {
    throw new Error(`There are no documents at ${folder}. Name their place with READOUT_BENCH_DATA_ROOT.`);
  }
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl.gz'))
    .sort()) {
    for (const line of gunzipSync(readFileSync(join(folder, file)))
      .toString('utf8')
      .split('\n')) {
      if (line !== '') yield JSON.parse(line) as LoadDocument;
    }
  }
}

/** Every `step`-th document, so that all sources are among a few. */
export function someDocuments(count: number): LoadDocument[] {
  const all = [...loadDocuments()];
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, index) => index % step === 0).slice(0, count);
}
