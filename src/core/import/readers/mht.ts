/** Saved web pages in one file (.mht, .mhtml): the page of the archive, read like any other page. */
import PostalMime from 'postal-mime';
import type { FileInput, Reader, Reading, Refusal } from '../types.ts';
import { readPage } from './html.ts';

export const mhtReader: Reader = {
  mediaType: 'multipart/related',
  recognises: (input) => input.text !== null && isSavedPage(input.text),
  read: readMht,
};

/** Browsers write the page's address and the type of the archive among the first headers. */
function isSavedPage(text: string): boolean {
  const head = text.slice(0, 8192).split('\n\n', 1)[0] ?? '';
  return (
    /^content-type:\s*multipart\/related/imu.test(head) &&
    (/^(?:snapshot-content-location|from:\s*<saved by)/imu.test(head) || /type="?text\/html/iu.test(head))
  );
}

async function readMht(input: FileInput): Promise<Reading | Refusal> {
  const whole = await PostalMime.parse(input.bytes, { maxNestingDepth: 50 });
  if (whole.html === undefined)
    return { ok: false, status: 'empty', reason: 'The saved page holds no HTML: save it again as a web page.' };
  const location = whole.headers.find(({ key }) => key === 'snapshot-content-location')?.value ?? null;
  const root = rootOf(input.bytes, whole.headers.find(({ key }) => key === 'content-type')?.value ?? '');
  const own = root === null ? undefined : (await PostalMime.parse(root, { maxNestingDepth: 50 })).html;
  const page = readPage({ ...input, text: own ?? whole.html });
  // A page of frames has its text in the others.
  const read =
    page.text.trim() === '' && own !== undefined ? readPage({ ...input, text: whole.html.replace(own, '') }) : page;
  return { ...read, url: read.url ?? location, title: read.title ?? whole.subject ?? null };
}

/** The first part of the archive, which is the page itself: what follows are its frames, pictures and advertisements. */
function rootOf(bytes: Uint8Array, contentType: string): Buffer | null {
  const boundary = /boundary="?([^";\r\n]{1,200})"?/iu.exec(contentType)?.[1]?.trim();
  if (boundary === undefined) return null;
  const octets = Buffer.from(bytes);
  const begin = octets.indexOf(`--${boundary}`, 0, 'latin1');
  const start = begin < 0 ? -1 : octets.indexOf('\n', begin) + 1;
  if (start <= 0) return null;
  const end = octets.indexOf(`\n--${boundary}`, start, 'latin1');
  const part = octets.subarray(start, end < 0 ? octets.length : end);
  return /^content-type:\s*text\/html|^content-type:\s*application\/xhtml/imu.test(
    part.subarray(0, 4096).toString('latin1'),
  )
    ? part
    : null;
}
