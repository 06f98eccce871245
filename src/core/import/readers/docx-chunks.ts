/** Pages and texts that a Word document takes in whole, as programs without Word write them. */
import type { FileInput } from '../types.ts';
import { walkWord } from './docx-names.ts';
import { readMarkup } from './html.ts';
import { mhtReader } from './mht.ts';
import type { ZipArchive } from './zip.ts';

/** Bytes of one such part. */
const largestChunk = 16 * 1024 * 1024;

/** The paragraphs of each part that the document takes in, by the id that it is called by. Kinds that are not read are left out. */
export async function readChunks(
  archive: ZipArchive,
  relations: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const targets = new Map<string, string>();
  walkWord(relations, {
    open(_, { Id = '', Type = '', Target = '' }) {
      if (Type.endsWith('/aFChunk')) targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `word/${Target}`);
    },
    close: () => undefined,
  });
  const chunks = new Map<string, readonly string[]>();
  for (const [id, name] of targets) {
    const bytes = await archive.read(name, largestChunk);
    if (bytes !== null) chunks.set(id, (await readChunk(bytes, name)).split('\n\n'));
  }
  return chunks;
}

async function readChunk(bytes: Uint8Array, name: string): Promise<string> {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const text = Buffer.from(bytes).toString('utf8');
  const input: FileInput = { bytes, text, name, extension, choices: [], describes: null };
  if (mhtReader.recognises(input)) {
    const page = await mhtReader.read(input);
    return 'ok' in page ? '' : page.text;
  }
  if (/^x?html?$/u.test(extension)) return readMarkup(text);
  return extension === 'txt' ? text : '';
}
