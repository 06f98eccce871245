/** PDFs: their text by page. Nothing in them is run, no font or picture is drawn. */
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileInput, Reader, Reading, Refusal } from '../types.ts';
import { type LaidOut, layOut, withoutMarks } from './pdf-layout.ts';
import type { PageText } from './pdf-pieces.ts';
import { type Item, placeText } from './pdf-place.ts';
import { believeTitle, isPrinted } from './properties.ts';

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
    const pages: (readonly PageText[])[] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await readPage(await document.getPage(number)));
    const laidOut = layOut(pages);
    const { text } = laidOut;
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
      title: findTitle(info, laidOut),
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
  getViewport(options: { scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  };
  getTextContent(): Promise<{ readonly items: readonly object[] }>;
  cleanup(): boolean;
}

async function readPage(page: PageLike): Promise<readonly PageText[]> {
  const { items } = await page.getTextContent();
  const written = items
    .filter(isItem)
    .filter((item) => item.str.trim() !== '')
    .map((item) => ({ ...item, str: withoutMarks(item.str) }));
  const placed = placeText(written, page.getViewport({ scale: 1 }));
  page.cleanup();
  return placed;
}

function isItem(item: object): item is Item {
  return 'str' in item && 'transform' in item && 'width' in item;
}

/** The title of the properties where the document prints it, then its headline, then that of the properties. */
function findTitle(info: object, { text, headline }: LaidOut): string | null {
  const written = 'Title' in info && typeof info.Title === 'string' ? info.Title : '';
  const believed = believeTitle(written, text);
  return believed !== null && isPrinted(believed, text) ? believed : (headline ?? believed);
}
