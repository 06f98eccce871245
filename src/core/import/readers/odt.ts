/** OpenDocument texts (.odt): paragraphs, headings, lists and tables. */
import { Parser } from 'htmlparser2';
import type { FileInput, Reader, Reading, Refusal } from '../types.ts';
import { isZip, ZipArchive } from './zip.ts';

/** Bytes of content.xml. */
const largestXml = 48 * 1024 * 1024;
const deepest = 500;

export const odtReader: Reader = {
  mediaType: 'application/vnd.oasis.opendocument.text',
  recognises: (input) =>
    isZip(input.bytes) &&
    Buffer.from(input.bytes.subarray(0, 200)).includes('mimetypeapplication/vnd.oasis.opendocument.text'),
  read: readOdt,
};

async function readOdt(input: FileInput): Promise<Reading | Refusal> {
  const archive = await ZipArchive.open(input.bytes);
  if ((archive.entries.get('content.xml')?.uncompressedSize ?? 0) > largestXml) {
    return {
      ok: false,
      status: 'too-large',
      reason: 'The document unpacks to more than 48 MB of text: split it and import the parts.',
    };
  }
  if (await isEncrypted(archive)) {
    return {
      ok: false,
      status: 'needs-password',
      reason: 'The document is protected by a password: open it, save it without one, and import that.',
    };
  }
  const content = (await archive.read('content.xml', largestXml))?.toString('utf8');
  if (content === undefined)
    return { ok: false, status: 'damaged', reason: 'The document holds no content.xml: get a fresh copy.' };
  const meta = (await archive.read('meta.xml', largestXml))?.toString('utf8') ?? '';
  const title = /<dc:title>([^<]{1,500})<\/dc:title>/u.exec(meta)?.[1] ?? null;
  const language = /<dc:language>([A-Za-z-]{2,10})<\/dc:language>/u.exec(meta)?.[1];
  const { text, heading } = readContent(content);
  return {
    text,
    layout: 'paragraphs',
    title: heading ?? title,
    dates: [],
    source: null,
    language: language === undefined ? null : { code: language, trusted: false },
    url: null,
  };
}

async function isEncrypted(archive: ZipArchive): Promise<boolean> {
  const manifest = await archive.read('META-INF/manifest.xml', largestXml);
  return manifest?.includes('encryption-data') ?? false;
}

const silent = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note-citation',
  'office:scripts',
  'office:styles',
  'office:automatic-styles',
  'text:sequence-decls',
]);

/** Paragraphs parted by blank lines. A streaming parser without entities of its own: nothing in the XML is expanded. */
function readContent(xml: string): { readonly text: string; readonly heading: string | null } {
  const paragraphs: string[] = [];
  let current = '';
  let row: string[] | null = null;
  let mark = '';
  let depth = 0;
  let muted = 0;
  let heading: string | null = null;
  let titled = false;
  const finish = (): void => {
    const text = current.replace(/[^\S\n]+/gu, ' ').trim();
    current = '';
    if (text === '') return;
    if (row !== null) row.push(text.replaceAll('\n', ' '));
    else paragraphs.push(mark + text);
    if (titled) heading ??= text;
    mark = '';
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > deepest) throw new Error('the document is nested too deep');
        if (silent.has(name)) muted += 1;
        else if (name === 'text:p' || name === 'text:h') {
          if (row === null) finish();
          titled = name === 'text:h' || attributes['text:style-name'] === 'Title';
        } else if (name === 'text:list-item') mark = '• ';
        else if (name === 'table:table-row') row = [];
        else if (name === 'text:line-break') current += '\n';
        else if (name === 'text:tab' || name === 'text:s') current += ' ';
      },
      ontext(text) {
        if (muted === 0) current += text.replace(/\s+/gu, ' ');
      },
      onclosetag(name) {
        depth -= 1;
        if (silent.has(name)) muted -= 1;
        else if (name === 'text:p' || name === 'text:h') {
          if (muted === 0) finish();
          titled = false;
        } else if (name === 'table:table-row' && row !== null) {
          if (row.length > 0) paragraphs.push(row.join(' | '));
          row = null;
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(/<office:body[\s\S]*/u.exec(xml)?.[0] ?? xml);
  return { text: paragraphs.join('\n\n'), heading };
}
