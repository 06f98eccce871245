import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readDocument } from './read.ts';
import type { ReadDocument } from './types.ts';

const corpus = join(import.meta.dirname, '../../../resources/sample-corpus/documents');

async function read(content: string | Uint8Array, name = 'file.txt'): Promise<ReadDocument> {
  const result = await readDocument(typeof content === 'string' ? Buffer.from(content) : content, { name });
  if (!result.ok) throw new Error(`${result.status}: ${result.reason}`);
  return result.document;
}

async function refusal(bytes: Uint8Array, name = 'file.txt'): Promise<{ status: string; reason: string }> {
  const result = await readDocument(bytes, { name });
  if (result.ok) throw new Error('was read');
  return result;
}

describe('text files', () => {
  test('a copied page loses its counters and keeps every word of its sentences', async () => {
    const path = join(corpus, 'president.gov.by/meeting-ahmadian.txt');
    const document = await read(readFileSync(path), 'meeting-ahmadian.txt');
    const [title, first] = document.text.split('\n\n');
    expect(title).toBe('Meeting with Secretary of Supreme National Security Council of Iran Ali Akbar Ahmadian');
    expect(first).toMatch(/^Belarusian President Aleksandr Lukashenko met .* on 13 September\.$/u);
    expect(document.text).not.toMatch(/• (?:6|4:44)/u);
    expect(document.text.slice(document.bodyStart)).toMatch(/^Belarusian President/u);
    expect(document).toMatchObject({ title, date: null, dateBasis: null, source: null, language: 'en', url: null });
    const words = (text: string): string[] => text.replace(/• \S+/gu, '').split(/\s+/u).filter(Boolean);
    expect(words(document.text)).toEqual(words(readFileSync(path, 'utf8')));
  });

  test('hard-wrapped lines are joined', async () => {
    const wrapped = `The President of Kenya spoke by phone with the Prime Minister of
Ethiopia about the water of the Nile and the safety of shipping in
the Red Sea. Both leaders agreed that their ministers should meet in
Nairobi before the end of the year.

They thanked each other.`;
    expect((await read(wrapped)).text).toBe(
      'The President of Kenya spoke by phone with the Prime Minister of Ethiopia about the water of the Nile and the safety of shipping in the Red Sea. Both leaders agreed that their ministers should meet in Nairobi before the end of the year.\n\nThey thanked each other.',
    );
  });

  test('one line a paragraph becomes one paragraph a line', async () => {
    const lines = [
      `The sides met in Astana${' and talked at length'.repeat(6)}.`,
      `They agreed${' on many things'.repeat(8)}.`,
    ];
    expect((await read(lines.join('\n'))).text).toBe(lines.join('\n\n'));
  });

  test('a date in the name of a file is only inferred', async () => {
    const document = await read('The President met the Ambassador today (25).', '2024-10-25-en-243d52.txt');
    expect(document).toMatchObject({ date: '2024-10-25', dateBasis: 'inferred' });
  });

  test.each(['utf8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be', 'windows-1251', 'koi8-r'])(
    'Russian in %s',
    async (encoding) => {
      const text =
        'Президент провёл встречу с Премьер-министром. Стороны обсудили торговлю, безопасность и сотрудничество в регионе.';
      const document = await read(iconv.encode(text.repeat(4), encoding));
      expect(document.text).toBe(text.repeat(4));
      expect(document.language).toBe('ru');
    },
  );

  test.each(['gb18030', 'big5', 'shift_jis', 'euc-kr'])('East Asian text in %s', async (encoding) => {
    const text =
      {
        gb18030: '双方就两国关系和国际形势交换了意见，表示愿意加强经贸合作。',
        big5: '雙方就兩國關係和國際形勢交換了意見，表示願意加強經貿合作。',
        shift_jis: '両首脳は地域の安全保障について意見を交わし、協力を強化することで一致した。',
        'euc-kr': '두 정상은 지역 안보와 무역 협력에 대하여 의견을 나누고 협력하기로 하였다.',
      }[encoding] ?? '';
    expect((await read(iconv.encode(text.repeat(5), encoding))).text).toBe(text.repeat(5));
  });
});

describe('Markdown', () => {
  test('front matter gives the metadata, marks go and words stay', async () => {
    const document = await read(
      `---
title: Readout of the Call
date: '2021-05-15'
source_url: https://bidenwhitehouse.archives.gov/briefing-room/readout/
language: en
---

**The President** spoke with [Prime
Minister Netanyahu](https://example.org/a_(b)) about *trade* \\[and more\\].

-   First point
-   Second point with file_name_here
`,
      'call.md',
    );
    expect(document.text).toBe(
      'The President spoke with Prime\nMinister Netanyahu about trade [and more].\n\n- First point\n\n- Second point with file_name_here',
    );
    expect(document).toMatchObject({
      title: 'Readout of the Call',
      date: '2021-05-15',
      dateBasis: 'stated',
      source: 'White House',
      language: 'en',
      url: 'https://bidenwhitehouse.archives.gov/briefing-room/readout/',
      mediaType: 'text/markdown',
      bodyStart: 0,
    });
  });

  test('front matter that is no YAML is read line by line', async () => {
    const document = await read('---\ntitle: Talks: the second day\ndate: 2 March 2024\n---\nThe talks went on.\n');
    expect(document).toMatchObject({ title: 'Talks: the second day', date: '2024-03-02' });
  });
});

describe('web pages', () => {
  test('the article stays and the page around it goes', async () => {
    const document = await read(
      `<!doctype html><html lang="en"><head><title>Talks in Minsk • The Site</title>
<meta property="og:site_name" content="The Site"><link rel="canonical" href="https://news.example.org/1">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Talks in Minsk","datePublished":"2024-09-13T10:00:00+03:00"}]}</script>
</head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
<article><a rel="category" href="/n">News</a><h1>Talks in Minsk</h1><time datetime="2024-09-13">September 13, 2024</time>
<div class="share-buttons"><a>Facebook</a> <a>Twitter</a></div>
<p>The sides&nbsp;met in Minsk and dis&shy;cussed trade.<br>They agreed on a plan.</p>
<ul><li>First</li><li>Second</li></ul><ol start="3"><li>Third</li></ol>
<table><tr><th>Year</th><th>Trade</th></tr><tr><td>2023</td><td>5 billion</td></tr></table>
<div><h3>See also</h3><a href="/2">Another meeting</a></div></article>
<footer>All rights reserved</footer></body></html>`,
      'page.html',
    );
    expect(document.text.split('\n\n')).toEqual([
      'Talks in Minsk',
      'September 13, 2024',
      'The sides met in Minsk and discussed trade.\nThey agreed on a plan.',
      '• First',
      '• Second',
      '3. Third',
      'Year | Trade',
      '2023 | 5 billion',
    ]);
    expect(document).toMatchObject({
      title: 'Talks in Minsk',
      date: '2024-09-13',
      source: 'The Site',
      url: 'https://news.example.org/1',
      language: 'en',
      mediaType: 'text/html',
    });
    expect(document.text.slice(document.bodyStart)).toMatch(/^September 13/u);
  });

  test.each([
    [
      'without markup for articles, with a date and counters under the headline',
      `<div class="header"><ul class="menu"><li><a>President</a></li><li><a>Events</a></li><li><a>State</a></li></ul></div>
<h1>Meeting with the Minister</h1><div class="date">5 March 2024</div><ul class="tabs"><li>6</li><li>4:44</li></ul>
<div class="text"><p>The President met with the Minister of Foreign Affairs of Vietnam on 5 March.</p>
<p>"You are always welcome here, and we remember our visits," the head of state said.</p></div>
<div class="social"><a>Facebook</a><a>Telegram</a></div><div class="col"><h4>See also</h4><ul><li><a>A visit</a></li></ul></div>
<div class="subscribe-banner"><p>Subscribe to our channel and get the news first.</p></div>`,
      'Meeting with the Minister|The President met with the Minister of Foreign Affairs of Vietnam on 5 March.|"You are always welcome here, and we remember our visits," the head of state said.',
      '2024-03-05',
    ],
    [
      'of a government, with a label above the headline and a table of metadata',
      `<div class="cookie-banner"><p>We use cookies.</p></div><main><span>Press release</span><h1>Meeting with the Minister</h1>
<p>The Prime Minister spoke to the President of France this afternoon.</p><div class="metadata"><dl><dt>From:</dt><dd>Office</dd></dl></div>
<p>They discussed Ukraine.</p><div class="share-links"><h2>Share this page</h2><ul><li><a>Facebook</a></li></ul></div>
<div class="published">Published 21 May 2024</div></main><footer>Copyright</footer>`,
      'Meeting with the Minister|The Prime Minister spoke to the President of France this afternoon.|They discussed Ukraine.',
      '2024-05-21',
    ],
    [
      'laid out with tables',
      `<table><tr><td colspan=2><a>Home</a> | <a>About</a> | <a>Contact</a></td></tr><tr><td><a>Speeches</a><br><a>Visits</a></td><td><h1>Meeting with the Minister</h1>
12 July 2003<br><br>The Minister received today the Ambassador of Vietnam, who came to present his credentials. They spoke about trade in rice.<br><br>
The Ambassador thanked the Minister. He said that the Prime Minister would visit the capital in October.<br><br><a>Print</a> | <a>Send by e-mail</a></td></tr></table>`,
      'Meeting with the Minister|12 July 2003|The Minister received today the Ambassador of Vietnam, who came to present his credentials. They spoke about trade in rice.|The Ambassador thanked the Minister. He said that the Prime Minister would visit the capital in October.',
      '2003-07-12',
    ],
  ])('a page %s', async (_, body, expected, date) => {
    const document = await read(
      `<!doctype html><html><head><title>Meeting with the Minister | Site</title></head><body>${body}</body></html>`,
      'a.html',
    );
    expect(document.text.split('\n\n')).toEqual(expected.split('|'));
    expect([document.title, document.date]).toEqual(['Meeting with the Minister', date]);
  });

  test('a page as kremlin.ru serves it', async () => {
    const path = join(corpus, 'kremlin.ru/2017-05-18-macron-call.html');
    const document = await read(readFileSync(path), 'page.html');
    expect(document).toMatchObject({
      title: 'Telephone conversation with President of France Emmanuel Macron',
      date: '2017-05-18',
      source: 'kremlin.ru',
    });
    expect(document.text.split('\n\n')[1]).toMatch(/^Vladimir Putin had a telephone conversation/u);
    expect(document.text).toMatch(/\n\nMay 18, 2017, \d\d:\d\d\n\n/u);
    expect(document.text).not.toMatch(/Publication|Direct link|Share|Biography/u);
  });

  test('a fragment without html and body keeps its text', async () => {
    expect((await read('<p>The Minister arrived.</p><p>He left.</p>', 'a.html')).text).toBe(
      'The Minister arrived.\n\nHe left.',
    );
  });
});

describe('refusals say what a file is', () => {
  test.each([
    ['empty', new Uint8Array(0), /empty/u],
    ['empty', Buffer.from(' \n \n'), /no text/u],
    ['unsupported', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), /PNG picture/u],
    ['unsupported', Buffer.from('SQLite format 3\0'), /database/u],
    ['unsupported', Buffer.from('\x7fELF\x02\x01'), /program/u],
    ['damaged', Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251)), /not text/u],
  ])('%s', async (status, bytes, reason) => {
    const result = await refusal(bytes);
    expect(result.status).toBe(status);
    expect(result.reason).toMatch(reason);
  });

  test('too large', async () => {
    expect((await refusal(new Uint8Array(64 * 1024 * 1024 + 1))).status).toBe('too-large');
  });
});

test('the same words have the same fingerprint, whatever their marks and lines', async () => {
  const one = await read('He said: “We agree,” and left.\n\nThen he\u00a0wrote.');
  const two = await read('He said: "We agree," and left.\n\n\nThen he wrote.\n');
  const three = await read('He said: "We disagree," and left.\n\nThen he wrote.');
  expect(two.textHash).toBe(one.textHash);
  expect(three.textHash).not.toBe(one.textHash);
});
