/** PDFs: their text by page. Nothing in them is run, no font or picture is drawn. */
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileInput, Reader, Reading, Refusal } from '../types.ts';
import { layOut, withoutMarks } from './pdf-layout.ts';
import type { PageText, Piece } from './pdf-pieces.ts';

/** Not `import.meta.resolve`: the built worker is CommonJS and has none. */
const packages = createRequire(import.meta.url);

/** More pages than any readout or report has; the rest would only keep the reader busy. */
const mostPages = 3000;

export const pdfReader: Reader = {
  mediaType: 'application/pdf',
  recognises: (input) => Buffer.from(input.bytes.subarray(0, 1024)).includes('%PDF-'),
  read: readPdf,
};

async function readPdf(input: FileInput): Promise<Reading | Refusal> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const home = new URL('.', pathToFileURL(packages.resolve('pdfjs-dist/package.json')));
  const task = pdfjs.getDocument({
    // The library takes the buffer over; the caller keeps its own.
    data: Uint8Array.from(input.bytes),
    cMapUrl: fileURLToPath(new URL('cmaps/', home)),
    cMapPacked: true,
    standardFontDataUrl: fileURLToPath(new URL('standard_fonts/', home)),
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > mostPages) {
      return {
        ok: false,
        status: 'too-large',
        reason: `The PDF has ${String(document.numPages)} pages; up to ${String(mostPages)} are read. Split it and import the parts.`,
      };
    }
    const pages: PageText[] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await readPage(await document.getPage(number)));
    const text = layOut(pages);
    if (!/[\p{L}\p{N}]/u.test(text)) {
      return {
        ok: false,
        status: 'scan',
        reason: 'The PDF has pictures of pages and no text: run text recognition (OCR) over it and import the result.',
      };
    }
    const { info } = await document.getMetadata();
    return {
      text,
      layout: 'paragraphs',
      title: readTitle(info, text),
      dates: [],
      source: null,
      language: null,
      url: null,
    };
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      return {
        ok: false,
        status: 'needs-password',
        reason: 'The PDF is protected by a password: open it, save it without one, and import that.',
      };
    }
    throw error;
  } finally {
    await task.destroy();
  }
}

interface PageLike {
  getViewport(options: { scale: number }): { readonly width: number };
  getTextContent(): Promise<{ readonly items: readonly object[] }>;
  cleanup(): boolean;
}

async function readPage(page: PageLike): Promise<PageText> {
  const { items } = await page.getTextContent();
  const pieces = items
    .filter(isItem)
    .filter((item) => item.str.trim() !== '')
    .map(toPiece);
  const { width } = page.getViewport({ scale: 1 });
  page.cleanup();
  return { width, pieces };
}

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

function isItem(item: object): item is Item {
  return 'str' in item && 'transform' in item && 'width' in item;
}

function toPiece(item: Item): Piece {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform;
  return { text: withoutMarks(item.str), x, y, width: item.width, size: Math.hypot(a, b) };
}

/** The title of the file's properties, when a person wrote it: the document prints it, or it is a phrase. */
function readTitle(info: object, text: string): string | null {
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.replace(/\s+/gu, ' ').trim() : '';
  if (
    title === '' ||
    /^(?:microsoft word|untitled|document\d*|slide \d)|\.(?:docx?|pdf|indd|pptx?|html?|tmp)$/iu.test(title)
  )
    return null;
  const printed = text.slice(0, 4000).replace(/\s+/gu, ' ').toLowerCase().includes(title.toLowerCase());
  return printed || title.split(' ').length >= 3 ? title : null;
}
