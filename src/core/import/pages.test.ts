import { describe, expect, test } from 'vitest';
import { readDocument } from './read.ts';
import type { ReadDocument } from './types.ts';

const first = 'The President met the Prime Minister in Paris. “We will deepen our trade,” he said, and left for home.';
const second = 'They also discussed energy and the border, and told their ministers to prepare an agreement.';
const body = `<p>${first}</p><p>${second}</p>`;

async function read(content: string, name = 'page.html'): Promise<ReadDocument> {
  const result = await readDocument(Buffer.from(content), { name });
  if (!result.ok) throw new Error(result.reason);
  return result.document;
}

const page = (head: string, content: string): string =>
  `<!doctype html><html lang="en"><head><title>Talks in Paris</title>${head}</head><body>${content}</body></html>`;
const dateOf = async (head: string, content: string): Promise<string | null> => (await read(page(head, content))).date;

describe('the date of a page', () => {
  test('is not that of other pages beside it', async () => {
    const aside = '<aside><h3>Related</h3><time datetime="2019-01-01">1 Jan 2019</time> <a href="/a">Old</a></aside>';
    const article = `<article><h1>Talks in Paris</h1><p class="date">May 3, 2024</p>${body}</article>`;
    expect(await dateOf('', article + aside)).toBe('2024-05-03');
    const teaser =
      '<article class="card"><h3><a href="/1">Other</a></h3><time datetime="2020-01-01">x</time></article>';
    expect(await dateOf('', `<article><h1>Talks in Paris</h1>${body}</article>${teaser}`)).toBeNull();
    const related = '<div class="related-news"><time datetime="2019-01-01">1 Jan 2019</time></div>';
    expect(
      await dateOf('', `<main><h1>Talks in Paris</h1><time datetime="2024-05-03">x</time>${body}${related}</main>`),
    ).toBe('2024-05-03');
  });

  test.each([
    ['<!--\n{"@type":"Article","headline":"T","datePublished":"2024-05-03"}\n//-->'],
    ['/*<![CDATA[*/{"@type":"Article","headline":"T","datePublished":"2024-05-03"}/*]]>*/'],
    ['//<![CDATA[\n{"@type":"Article","headline":"T","datePublished":"2024-05-03"}\n//]]>'],
    ['{"@type":"Article","headline":"T\nU","datePublished":"2024-05-03",}'],
  ])('in JSON-LD as sites write it: %j', async (data) => {
    const head = `<script type="application/ld+json">${data}</script>`;
    expect(await dateOf(head, `<main><h1>Talks in Paris</h1>${body}</main>`)).toBe('2024-05-03');
  });

  test.each([
    ['3 мая 2024 года, 14:00'],
    ['Пятница, 3 мая 2024 г.'],
    ['Publié le 3 mai 2024'],
    ['vendredi 3 mai 2024'],
    ['Freitag, 3. Mai 2024'],
    ['٣ مايو ٢٠٢٤'],
  ])('in words: %s', async (line) => {
    expect(await dateOf('', `<main><h1>Talks in Paris</h1><div>${line}</div>${body}</main>`)).toBe('2024-05-03');
  });
});

describe('the text of a page', () => {
  const text = `Talks in Paris\n\n${first}\n\n${second}`;

  test('is that of the article with the headline, without teasers of others', async () => {
    const teasers = [1, 2, 3]
      .map(
        (n) =>
          `<article><h3><a href="/${n}">Other ${n}</a></h3><p>A teaser of another page, number ${n}.</p></article>`,
      )
      .join('');
    expect((await read(page('', `<article><h1>Talks in Paris</h1>${body}</article>${teasers}`))).text).toBe(text);
  });

  test('has no “read also” in its middle, but what a sentence says stays', async () => {
    const also = '<p><strong>Read also:</strong> <a href="/x">Old story</a></p>';
    const more = '<p>READ MORE: <a href="/z">Third story</a></p>';
    const content = `<article><h1>Talks in Paris</h1><p>${first}</p>${also}<p>${second}</p>${more}</article>`;
    expect((await read(page('', content))).text).toBe(text);
    const sentence = 'See also the statement of <a href="/s">3 May</a>, he said.';
    expect(
      (await read(page('', `<article><h1>Talks in Paris</h1>${body}<p>${sentence}</p></article>`))).text,
    ).toContain('See also the statement of 3 May, he said.');
  });

  test('has nothing that the page does not show', async () => {
    const unseen = '<p style="color:red; display:none">Unseen.</p>';
    expect((await read(page('', `<main><h1>Talks in Paris</h1>${unseen}${body}</main>`))).text).toBe(text);
    expect((await read(page('', `<main style="display: none"><h1>Talks in Paris</h1>${body}</main>`))).text).toBe(text);
  });
});

test('XHTML begins as XML does, and its entities are never resolved', async () => {
  const doctype = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY b "lol">]>';
  const content = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Talks in Paris</title></head><body><h1>Talks in Paris</h1>${body}<p>&x;&b;</p></body></html>`;
  const document = await read(`<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${content}`, 'a.xhtml');
  expect(document.text).toBe(`Talks in Paris\n\n${first}\n\n${second}\n\n&x;&b;`);
});

test('SingleFile says where a page was saved', async () => {
  const comment =
    '<!--\n Page saved with SingleFile \n url: https://example.gov/talks \n saved date: Fri May 03 2024\n-->';
  expect((await read(page('', body).replace('<head>', `${comment}<head>`))).url).toBe('https://example.gov/talks');
});

test('a title that was escaped once too often', async () => {
  const head = '<meta property="og:title" content="Smith &amp;amp; Jones &amp;#8211; talks">';
  expect((await read(page(head, `<main>${body}</main>`))).title).toBe('Smith & Jones – talks');
});
