import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReadMember, readDocument, readFile } from './read.ts';

const fixtures = join(import.meta.dirname, 'readers/fixtures');
const fixture = (name: string): Buffer => readFileSync(join(fixtures, name));

async function membersOf(bytes: Uint8Array, name: string): Promise<ReadMember[]> {
  const members: ReadMember[] = [];
  for await (const member of readFile(bytes, { name })) members.push(member);
  return members;
}

/** Paths with the text that was read, or the status of a refusal. */
async function outline(bytes: Uint8Array, name: string): Promise<[string | null, string][]> {
  return (await membersOf(bytes, name)).map(({ path, result }) => [
    path,
    result.ok ? result.document.text : result.status,
  ]);
}

const talks = [
  'Talks in Astana',
  'The President of Kazakhstan met the Prime Minister of Mongolia on 13 September 2024.',
];

describe('documents', () => {
  test('PDF: columns in order, broken lines joined, what the browser printed around it gone, pages kept', async () => {
    const result = await readDocument(fixture('two-columns.pdf'), { name: 'a.pdf' });
    if (!result.ok) throw new Error(result.reason);
    const { text, title, date, pageStarts } = result.document;
    const paragraphs = text.split('\n\n');
    expect([title, date]).toEqual(['Talks in Astana on trade', '2024-09-13']);
    expect(paragraphs.slice(0, 2)).toEqual(['Talks in Astana on trade', '13 September 2024']);
    expect(paragraphs[2]).toMatch(/^The President of Kazakhstan held talks .* next spring\.$/u);
    const numbers = [...text.matchAll(/Column text number (\d+)/gu)].map((match) => Number(match[1]));
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(text).not.toMatch(/file:|AM|PM|1\/2/u);
    expect(pageStarts?.length).toBe(2);
    expect(pageStarts?.[0]).toBe(0);
    expect(text.slice(pageStarts?.[1])).toMatch(/^\S/u);
  });

  test('a Persian PDF reads in the order of its words', async () => {
    const result = await readDocument(fixture('persian.pdf'), { name: 'a.pdf' });
    if (!result.ok) throw new Error(result.reason);
    expect(result.document.text.split('\n\n')).toEqual([
      'دیدار وزیر امور خارجه با همتای عمانی',
      'وزیر امور خارجه جمهوری اسلامی ایران روز ۱۳ شهریور ۱۴۰۳ با همتای عمانی خود در تهران دیدار و گفتگو کرد. دو طرف درباره همکاری های اقتصادی و تحولات منطقه گفتگو کردند.',
      'وی گفت: «ما از گسترش روابط تجاری استقبال می کنیم» و در سال 2024 رشد 15 درصدی ثبت شد.',
    ]);
    expect(result.document.language).toBe('fa');
  });

  test('a Persian PDF of a word processor has its marks and quotation marks where they belong', async () => {
    const result = await readDocument(fixture('persian-writer.pdf'), { name: 'a.pdf' });
    if (!result.ok) throw new Error(result.reason);
    const [title, first] = result.document.text.split('\n\n');
    expect(title).toBe('دیدار رئیسجمهور با وزیر خارجه روسیه');
    expect(first).toBe(
      'بند 1. رئیسجمهور ایران در دیدار با وزیر خارجه روسیه گفت: «ما برای گسترش همکاریهای دوجانبه آمادهایم». وی افزود که حجم تجارت دو کشور در سال گذشته ۲۰ درصد افزایش یافته است.',
    );
  });

  test('a Chinese PDF has no spaces about its numbers', async () => {
    const result = await readDocument(fixture('chinese.pdf'), { name: 'a.pdf' });
    if (!result.ok) throw new Error(result.reason);
    expect(result.document.text.split('\n\n')).toEqual([
      '哈萨克斯坦总统同蒙古国总理举行会谈',
      '2024年9月13日，哈萨克斯坦总统在阿斯塔纳同蒙古国总理举行会谈。双方就贸易、投资和地区安全问题深入交换意见，一致同意在2025年前把双边贸易额提高到10亿美元。',
      '总统指出：“我们愿同蒙方加强各领域合作，推动世界多极化进程。”总理对此表示感谢，并邀请总统明年访问乌兰巴托。',
    ]);
    expect(result.document.language).toBe('zh');
  });

  test('Word: heading, paragraphs, table', async () => {
    expect(await outline(fixture('talks.docx'), 'a.bin')).toEqual([
      [null, [...talks, '“We agreed on trade,” he said.', 'Year | Trade', '2023 | 5 billion'].join('\n\n')],
    ]);
  });

  test('a Word document that unpacks to too much is refused at once', async () => {
    const started = performance.now();
    expect(await outline(fixture('bomb.docx'), 'a.docx')).toEqual([[null, 'too-large']]);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test.each(['writer.docx', 'writer.odt', 'writer.rtf'])('%s as LibreOffice writes it', async (name) => {
    const result = await readDocument(fixture(name), { name: 'a' });
    if (!result.ok) throw new Error(result.reason);
    expect(result.document.text.split('\n\n')).toEqual([
      'Talks in Astana',
      'The President of Kazakhstan met the Prime Minister of Mongolia on 13 September 2024 – “a good day”, Erdoğan’s guest said; Минск, 北京.',
      '• First & foremost',
      '• Second',
      '1. One',
      '2. Two',
      'Year | Trade',
      '2023 | 5 billion',
      'The end.',
    ]);
    expect(result.document.title).toBe('Talks in Astana');
  });

  test('a PDF with a password and a PDF of pictures say so', async () => {
    expect(await outline(fixture('protected.pdf'), 'a.pdf')).toEqual([[null, 'needs-password']]);
    expect(await outline(fixture('scan.pdf'), 'a.pdf')).toEqual([[null, 'scan']]);
  });

  test('OpenDocument: deleted words and comments are not text', async () => {
    expect(await outline(fixture('edited.odt'), 'a.odt')).toEqual([
      [null, [...talks, '• First & foremost', '• Second', '2023 | 5 billion'].join('\n\n')],
    ]);
  });

  test('takes a word of RTF that it does not know for no text, whatever its name', async () => {
    const rtf = String.raw`{\rtf1\ansi Talks \constructor were \toString held.\par}`;
    const result = await readDocument(Buffer.from(rtf, 'latin1'), { name: 'a.rtf' });
    expect(result).toMatchObject({ ok: true, document: { text: 'Talks were held.' } });
  });

  test('RTF: Unicode, code pages, hidden groups', async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1251{\fonttbl{\f0 Arial;}}{\info{\title Talks}{\author X}}{\*\generator Y;}\pard \b Talks\b0\par
The sides met in \'cc\'e8\'ed\'f1\'ea \endash  \ldblquote trade\rdblquote , Erdo\u287?an said.\par{\header page 1}\pict}`;
    const result = await readDocument(Buffer.from(rtf, 'latin1'), { name: 'a.rtf' });
    if (!result.ok) throw new Error(result.reason);
    expect(result.document.text).toBe('Talks\n\nThe sides met in Минск – “trade”, Erdoğan said.');
    expect(result.document.title).toBe('Talks');
  });

  test('a saved page is read like the page, and keeps its address', async () => {
    const result = await readDocument(fixture('page.mht'), { name: 'page.mht' });
    if (!result.ok) throw new Error(result.reason);
    expect(result.document).toMatchObject({
      text: 'Talks in Astana\n\nThe sides met in Astana’s centre and spoke of trade and of transport.',
      url: 'https://en.kremlin.ru/events/president/news/1',
      source: 'kremlin.ru',
    });
  });
});

describe('files of several documents', () => {
  test('a mail and its attachments', async () => {
    const members = await membersOf(fixture('mail.eml'), 'mail.eml');
    expect(members.map(({ path }) => path)).toEqual([null, 'annex.txt', 'talks.docx']);
    const [mail, annex, attached] = members.map(({ result }) => (result.ok ? result.document : null));
    expect(mail).toMatchObject({
      title: 'Talks in Astana, part 1 — Überblick',
      date: '2024-09-13',
      source: 'Press Office',
    });
    expect(annex?.text).toBe('The annex lists the agreements.');
    expect(attached?.text).toMatch(/^Talks in Astana\n\nThe President/u);
  });

  test('the messages of a mailbox', async () => {
    const text = (part: number): string =>
      `The sides met and agreed on trade – “a good day”, part ${part}.\n\nFrom now on they will meet every year.`;
    expect(await outline(fixture('mails.mbox'), 'mails')).toEqual([
      ['message 1', text(1)],
      ['message 2', text(2)],
    ]);
  });

  test('an archive: folders, archives within, names that lead out, files that cannot be read', async () => {
    expect(await outline(fixture('archive.zip'), 'a.zip')).toEqual([
      ['folder/a.txt', 'The sides met in Minsk.'],
      ['folder/b.html', 'A page\n\nThe Minister arrived.'],
      ['out.txt', 'damaged'],
      ['inner.zip!/deep.txt', 'A text in an archive in an archive.'],
      ['picture.png', 'unsupported'],
    ]);
  });

  test('the rows of a workbook, with dates as Excel stores them', async () => {
    const members = await membersOf(fixture('statements.xlsx'), 'a.xlsx');
    expect(
      members.map(({ path, result }) => [
        path,
        result.ok ? [result.document.title, result.document.date, result.document.text] : null,
      ]),
    ).toEqual([
      ['row 2', ['Talks in Astana', '2024-09-13', 'The sides met & agreed on trade.']],
      ['row 3', ['Second', '2024-10-01', 'They met again.']],
    ]);
  });

  test('the rows of a workbook as LibreOffice writes it', async () => {
    const members = await membersOf(fixture('calc.xlsx'), 'a.xlsx');
    expect(members.map(({ result }) => (result.ok ? [result.document.date, result.document.text] : null))).toEqual([
      ['2024-09-13', 'Kassym-Jomart Tokayev: The sides met & agreed.'],
      ['2024-10-01', 'They met again.'],
    ]);
  });

  test.each([
    ['a.csv', 'Title,Date,Body,Speaker\n"Talks, day one",2024-09-13,"They met.\nThey left.",Xi Jinping\n,,,\n'],
    ['a.tsv', 'title\tdate\ttext\tspeaker\nTalks, day one\t2024-09-13\t"They met.\nThey left."\tXi Jinping\n'],
    [
      'a.json',
      '[{"headline":"Talks, day one","published_at":"2024-09-13T10:00:00Z","content":"They met.\\nThey left.","speaker":"Xi Jinping"}]',
    ],
    [
      'a.jsonl',
      '{"title":"Talks, day one","date":"2024-09-13","text":"They met.\\nThey left.","speaker":"Xi Jinping"}\n{"title":"Only a title"}\n',
    ],
  ])('the rows of %s', async (name, content) => {
    const [first] = await membersOf(Buffer.from(content), name);
    expect(first?.result.ok ? first.result.document : null).toMatchObject({
      title: 'Talks, day one',
      date: '2024-09-13',
      text: 'Xi Jinping: They met.\n\nThey left.',
    });
  });

  test('a record of JSON is one document', async () => {
    const record = {
      doc_id: 'x',
      date_str: '2024-10-25',
      description: 'Pledges Support',
      url_metadata: 'https://pmd.gov.lk/news/x/',
      lang: 'en',
    };
    const result = await readDocument(Buffer.from(JSON.stringify(record)), { name: 'x.json' });
    expect(result.ok ? result.document : null).toMatchObject({
      title: 'Pledges Support',
      date: '2024-10-25',
      url: 'https://pmd.gov.lk/news/x/',
      language: 'en',
      source: "Sri Lanka President's Media Division",
    });
  });
});

test('prose with commas, colons and brackets is plain text', async () => {
  const prose =
    'The sides met, spoke, and left.\nDate: none, Subject: trade.\n[They agreed.]\n{Later}, they said, more.';
  expect(
    (await membersOf(Buffer.from(prose), 'a.txt')).map(({ path, result }) => [
      path,
      result.ok && result.document.mediaType,
    ]),
  ).toEqual([[null, 'text/plain']]);
});

const originals = [
  'two-columns.pdf',
  'features.pdf',
  'features.docx',
  'features.odt',
  'talks.docx',
  'writer.odt',
  'writer.rtf',
  'calc.xlsx',
  'mail.eml',
  'mails.mbox',
  'archive.zip',
  'page.mht',
].map(fixture);

test('damaged copies never throw and always say something', async () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const damage = fc.record({
    original: fc.constantFrom(...originals),
    end: share,
    flips: fc.array(fc.tuple(share, fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
    cut: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ original, end, flips, cut }) => {
      const bytes = Buffer.from(cut ? original.subarray(0, Math.floor(end * original.length)) : original);
      for (const [place, value] of flips) bytes[Math.floor(place * (bytes.length - 1))] = value;
      const members = await membersOf(bytes, 'a');
      for (const { result } of members) expect(result.ok ? result.document.text : result.reason).not.toBe('');
    }),
    { numRuns: 100 },
  );
});
