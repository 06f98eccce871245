/** OpenDocument texts (.odt): paragraphs, headings, lists, tables, boxes and notes. */
import { Parser } from 'htmlparser2';
import type { FileInput, Reader, Reading, Refusal } from '../types.ts';
import { OdtText } from './odt-body.ts';
import { readOdtStyles } from './odt-styles.ts';
import { believeTitle, languageOf, propertyOf } from './properties.ts';
import { isZip, ZipArchive } from './zip.ts';
import { zipDirectory } from './zip-directory.ts';

/** Bytes of content.xml. */
const largestXml = 48 * 1024 * 1024;

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
  const styles = (await archive.read('styles.xml', largestXml))?.toString('utf8') ?? '';
  const body = readBody(content, styles);
  const text = body.flow.end().join('\n\n');
  return {
    text,
    layout: 'paragraphs',
    title: body.title ?? body.heading ?? believeTitle(propertyOf(meta, 'dc:title') ?? '', text),
    dates: [],
    source: null,
    language: languageOf(meta),
    url: null,
  };
}

async function isEncrypted(archive: ZipArchive): Promise<boolean> {
  const manifest = await archive.read('META-INF/manifest.xml', largestXml);
  return manifest?.includes('encryption-data') ?? false;
}

/** A streaming parser without entities of its own: nothing in the XML is expanded. */
function readBody(content: string, styles: string): OdtText {
  const at = Math.max(0, content.indexOf('<office:body'));
  const body = new OdtText(readOdtStyles([styles, content.slice(0, at)]));
  new Parser(body, { xmlMode: true, decodeEntities: true }).end(content.slice(at));
  return body;
}
