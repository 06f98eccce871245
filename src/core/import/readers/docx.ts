/** Word documents (.docx): paragraphs, headings, lists, tables, boxes and notes; pictures, comments and macros are left alone. */
import type { FileInput, Reader, Reading, Refusal } from '../types.ts';
import { type Heading, WordText } from './docx-body.ts';
import { readChunks } from './docx-chunks.ts';
import { walkWord } from './docx-names.ts';
import { WordStyles } from './docx-styles.ts';
import { believeTitle, languageOf, propertyOf } from './properties.ts';
import { isZip, ZipArchive } from './zip.ts';
import { zipDirectory } from './zip-directory.ts';

/** The XML of a thousand pages has about 10 MB; a file that declares more than this takes the reader minutes. Bytes. */
const largestXml = 48 * 1024 * 1024;
const mainPart = /^word\/document\d*\.xml$/u;

export const docxReader: Reader = {
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  recognises: (input) => isZip(input.bytes) && [...zipDirectory(input.bytes).names].some((name) => mainPart.test(name)),
  read: readDocx,
};

async function readDocx(input: FileInput): Promise<Reading | Refusal> {
  const archive = await ZipArchive.open(input.bytes);
  let size = 0;
  for (const [name, entry] of archive.entries) if (/\.(?:xml|rels)$/iu.test(name)) size += entry.uncompressedSize;
  if (size > largestXml) {
    return {
      ok: false,
      status: 'too-large',
      reason: 'The Word document unpacks to more than 48 MB of text: split it and import the parts.',
    };
  }
  const main = [...archive.entries.keys()].find((name) => mainPart.test(name)) ?? '';
  const part = async (name: string): Promise<string> => (await archive.read(name, largestXml))?.toString('utf8') ?? '';
  const styles = new WordStyles(await part('word/styles.xml'), await part('word/numbering.xml'));
  const others = new Map([
    ...(await readChunks(archive, await part(relationsOf(main)))),
    ...readNotes(await part('word/footnotes.xml'), 'footnote', styles),
    ...readNotes(await part('word/endnotes.xml'), 'endnote', styles),
  ]);
  const body = new WordText(styles, others);
  walkWord(await part(main), body);
  const text = body.flow.end().join('\n\n');
  const properties = await part('docProps/core.xml');
  return {
    text,
    layout: 'paragraphs',
    title: findTitle(body.headings, propertyOf(properties, 'dc:title'), text),
    dates: [],
    source: null,
    language: languageOf(properties),
    url: null,
  };
}

/** The part that says which parts a part calls by which ids. */
function relationsOf(part: string): string {
  return part.replace(/^word\//u, 'word/_rels/').concat('.rels');
}

/** Only a heading at the top is surely the document's own, not that of a part. */
const topParagraphs = 3;

function findTitle(headings: readonly Heading[], declared: string | null, text: string): string | null {
  const titled =
    headings.find(({ level }) => level === 0) ?? headings.find(({ level, at }) => level === 1 && at < topParagraphs);
  const believed = declared === null ? null : believeTitle(declared, text);
  return titled?.text ?? believed ?? headings.find(({ level }) => level === 1)?.text ?? null;
}

/** The paragraphs of each note, by its kind and number. */
function readNotes(xml: string, kind: string, styles: WordStyles): Map<string, readonly string[]> {
  const notes = new Map<string, readonly string[]>();
  let note: WordText | null = null;
  let key = '';
  walkWord(xml, {
    open(name, attributes) {
      if (name === `w:${kind}`) {
        note = new WordText(styles, new Map());
        key = `${kind} ${attributes.id ?? ''}`;
      } else note?.open(name, attributes);
    },
    text(text) {
      note?.text(text);
    },
    close(name) {
      if (name === `w:${kind}`) {
        if (note) notes.set(key, note.flow.end());
        note = null;
      } else note?.close(name);
    },
  });
  return notes;
}
