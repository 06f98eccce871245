/** Word documents (.docx): paragraphs, headings, lists and tables; pictures, comments and macros are left alone. */
import type { FileInput, Reader, Reading, Refusal } from '../types.ts';
import { fitsTree, streamText } from './html-guard.ts';
import { readText } from './html-text.ts';
import { buildDocument } from './html-tree.ts';
import { isZip, ZipArchive } from './zip.ts';
import { zipDirectory } from './zip-directory.ts';

/** The XML of a thousand pages has about 10 MB; a file that declares more than this takes the reader minutes. Bytes. */
const largestXml = 48 * 1024 * 1024;

export const docxReader: Reader = {
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  recognises: (input) =>
    isZip(input.bytes) && [...zipDirectory(input.bytes).names].some((name) => /^word\/document\d*\.xml$/u.test(name)),
  read: readDocx,
};

async function readDocx(input: FileInput): Promise<Reading | Refusal> {
  const archive = await ZipArchive.open(input.bytes);
  let xml = 0;
  for (const [name, entry] of archive.entries) if (/\.(?:xml|rels)$/iu.test(name)) xml += entry.uncompressedSize;
  if (xml > largestXml) {
    return {
      ok: false,
      status: 'too-large',
      reason: 'The Word document unpacks to more than 48 MB of text: split it and import the parts.',
    };
  }
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(input.bytes) },
    {
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
    },
  );
  const page = `<html><body>${value}</body></html>`;
  if (!fitsTree(page)) return toReading(streamText(page), null);
  const document = buildDocument(page);
  const title = document.querySelector('h1')?.textContent?.trim() ?? null;
  return toReading(readText(document.body), title === '' ? null : title);
}

function toReading(text: string, title: string | null): Reading {
  return { text, layout: 'paragraphs', title, dates: [], source: null, language: null, url: null };
}
