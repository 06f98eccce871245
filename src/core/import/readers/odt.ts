/** OpenDocument texts (.odt): paragraphs, headings, lists and tables. */
import { Parser } from 'htmlparser2';
import type { FileInput, Reader, Reading, Refusal } from '../types.ts';
import { isZip, ZipArchive } from './zip.ts';
import { zipDirectory } from './zip-directory.ts';

/** Bytes of content.xml. */
const largestXml = 48 * 1024 * 1024;
const deepest = 500;

export const odtReader: Reader = {
  mediaType: 'application/vnd.oasis.opendocument.text',
  recognises: (input) =>
    isZip(input.bytes) && zipDirectory(input.bytes).mimetype.startsWith('application/vnd.oasis.opendocument.text'),
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
  const content = new OdtText(findNumbered(xml));
  const parser = new Parser(content, { xmlMode: true, decodeEntities: true });
  parser.end(/<office:body[\s\S]*/u.exec(xml)?.[0] ?? xml);
  return { text: content.paragraphs.join('\n\n'), heading: content.heading };
}

type Attributes = Readonly<Record<string, string>>;

/** Takes the elements of a document one after the other. */
class OdtText {
  readonly paragraphs: string[] = [];
  heading: string | null = null;
  readonly #numbered: ReadonlySet<string>;
  /** The lists around the place: the next number of each, or null for one with bullets. */
  readonly #lists: (number | null)[] = [];
  #row: string[] | null = null;
  #current = '';
  #mark = '';
  #depth = 0;
  #muted = 0;
  #titled = false;

  constructor(numbered: ReadonlySet<string>) {
    this.#numbered = numbered;
  }

  onopentag(name: string, attributes: Attributes): void {
    this.#depth += 1;
    if (this.#depth > deepest) throw new Error('the document is nested too deep');
    if (silent.has(name)) this.#muted += 1;
    else if (name === 'text:p' || name === 'text:h') this.#openParagraph(name, attributes);
    else if (name === 'text:list') this.#openList(attributes['text:style-name']);
    else if (name === 'text:list-item') this.#openItem();
    else if (name === 'table:table-row') this.#row = [];
    else if (name === 'text:line-break') this.#current += '\n';
    else if (name === 'text:tab' || name === 'text:s') this.#current += ' ';
  }

  ontext(text: string): void {
    if (this.#muted === 0) this.#current += text.replace(/\s+/gu, ' ');
  }

  onclosetag(name: string): void {
    this.#depth -= 1;
    if (silent.has(name)) this.#muted -= 1;
    else if (name === 'text:p' || name === 'text:h') {
      if (this.#muted === 0) this.#finish();
      this.#titled = false;
    } else if (name === 'text:list') this.#lists.pop();
    else if (name === 'table:table-row') this.#closeRow();
  }

  #openParagraph(name: string, attributes: Attributes): void {
    if (this.#row === null) this.#finish();
    this.#titled = name === 'text:h' || attributes['text:style-name'] === 'Title';
  }

  /** A list within a list has no style of its own and goes on with that of the outer one. */
  #openList(style: string | undefined): void {
    const numbered = style === undefined ? typeof this.#lists.at(-1) === 'number' : this.#numbered.has(style);
    this.#lists.push(numbered ? 1 : null);
  }

  #openItem(): void {
    const number = this.#lists.at(-1) ?? null;
    this.#mark = number === null ? '• ' : `${String(number)}. `;
    if (number !== null) this.#lists[this.#lists.length - 1] = number + 1;
  }

  #closeRow(): void {
    if (this.#row !== null && this.#row.length > 0) this.paragraphs.push(this.#row.join(' | '));
    this.#row = null;
  }

  #finish(): void {
    const text = this.#current.replace(/[^\S\n]+/gu, ' ').trim();
    this.#current = '';
    if (text === '') return;
    if (this.#row !== null) this.#row.push(text.replaceAll('\n', ' '));
    else this.paragraphs.push(this.#mark + text);
    if (this.#titled) this.heading ??= text;
    this.#mark = '';
  }
}

/** The names of list styles whose first level has numbers. */
function findNumbered(xml: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const match of xml.matchAll(
    /<text:list-style style:name="([^"]{1,100})"[^>]{0,500}>\s*<text:list-level-style-number\b/gu,
  )) {
    if (match[1] !== undefined) names.add(match[1]);
  }
  return names;
}
