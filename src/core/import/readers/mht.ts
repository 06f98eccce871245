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
  const email = await PostalMime.parse(input.bytes, { maxNestingDepth: 50 });
  if (email.html === undefined)
    return { ok: false, status: 'empty', reason: 'The saved page holds no HTML: save it again as a web page.' };
  const location = email.headers.find(({ key }) => key === 'snapshot-content-location')?.value ?? null;
  const page = readPage({ ...input, text: email.html });
  return { ...page, url: page.url ?? location, title: page.title ?? email.subject ?? null };
}
