import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storedZip } from '../../testing/stored-zip.ts';
import { readDocument } from './read.ts';
import type { ReadDocument } from './types.ts';

const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'readers/fixtures', name));

async function read(bytes: Uint8Array, name = 'a'): Promise<ReadDocument> {
  const result = await readDocument(bytes, { name });
  if (!result.ok) throw new Error(result.reason);
  return result.document;
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word document of this body, with other parts. */
function word(body: string, parts: Readonly<Record<string, string>> = {}): Buffer {
  const names = `xmlns:w="${main}" xmlns:r="${relations}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;
  return storedZip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${names}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [name, xml.replace(/^<(w:\w+)>/u, `<$1 ${names}>`)]),
    ),
  });
}

const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const paragraphsOf = async (body: string, parts?: Readonly<Record<string, string>>): Promise<string[]> =>
  (await read(word(body, parts))).text.split('\n\n');

describe('Word', () => {
  const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const box = `<w:txbxContent>${paragraph(run('In the box.'))}</w:txbxContent>`;

  test.each([
    [
      'a field',
      `${run('On ')}<w:fldSimple w:instr=" DATE ">${run('3 May')}</w:fldSimple>${run(' they met.')}`,
      'On 3 May they met.',
    ],
    [
      'a field with its instruction, and one in it',
      `${field('begin')}<w:r><w:instrText> IF </w:instrText></w:r>${field('begin')}${field('separate')}${run('inner')}${field('end')}${field('separate')}${run('shown.')}${field('end')}`,
      'shown.',
    ],
    [
      'ruby',
      `<w:r><w:ruby><w:rt>${run('とうきょう')}</w:rt><w:rubyBase>${run('東京')}</w:rubyBase></w:ruby></w:r>${run('で')}`,
      '東京で',
    ],
    ['a formula', `<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>${run(' holds')}`, 'a=b holds'],
    ['a direction', `<w:dir w:val="rtl">${run('one')}</w:dir><w:bdo w:val="rtl">${run(' two')}</w:bdo>`, 'one two'],
    [
      'hidden text',
      `${run('Seen, ')}${run('unseen, ', '<w:vanish/>')}${run('seen', '<w:vanish w:val="0"/>')}`,
      'Seen, seen',
    ],
    [
      'tracked changes',
      `${run('Kept ')}<w:del><w:r><w:delText>gone </w:delText></w:r></w:del><w:ins>${run('new ')}</w:ins><w:moveFrom>${run('from ')}</w:moveFrom><w:moveTo>${run('to')}</w:moveTo>`,
      'Kept new to',
    ],
    [
      'breaks and marks',
      '<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t><w:ptab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r>',
      'a\nb c\u2011de',
    ],
    ['symbols', '<w:r><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', 'α✓'],
    [
      'a control that waits for words',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here')}</w:sdtContent></w:sdt>${run('Text')}`,
      'Text',
    ],
    [
      'a control',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run('chosen')}</w:sdtContent></w:sdt>`,
      'chosen',
    ],
  ])('%s', async (_, content, text) => {
    expect(await paragraphsOf(paragraph(content))).toEqual([text]);
  });

  test('a page break parts paragraphs, not only words', async () => {
    expect(await paragraphsOf(paragraph(`${run('One.')}<w:r><w:br w:type="page"/></w:r>${run('Two.')}`))).toEqual([
      'One.',
      'Two.',
    ]);
  });

  test('a box once, whether an older program is shown it otherwise or not', async () => {
    const old = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`;
    expect(await paragraphsOf(paragraph(`${run('Be')}<w:r>${old}</w:r>${run('side.')}`))).toEqual([
      'Beside.',
      'In the box.',
    ]);
  });

  test('paragraphs and rows that were deleted, and what a paragraph was before', async () => {
    const joined = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('First, ')}</w:p>${paragraph(run('second.'))}`;
    const row = (content: string, properties = ''): string =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${paragraph(run(content))}</w:tc><w:tc>${paragraph(run('x'))}</w:tc></w:tr>`;
    const table = `<w:tbl>${row('kept')}${row('gone', '<w:del w:id="2"/>')}</w:tbl>`;
    const before = '<w:pStyle w:val="Body"/><w:pPrChange><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange>';
    const document = await read(word(joined + table + paragraph(run('No heading'), before)), 'name.docx');
    expect(document.text.split('\n\n')).toEqual(['First, second.', 'kept | x', 'No heading']);
    expect(document.title).toBe('name');
  });

  test('lists are numbered as Word numbers them', async () => {
    const level = (at: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2.')}${level(2, 'lowerLetter', '(%3)')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', 'Article %1')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`;
    const styles =
      '<w:styles><w:style w:styleId="a"><w:name w:val="List"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>';
    const item = (text: string, list: number, at = 0): string =>
      paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
    const body = [
      item('One', 1),
      item('Deeper', 1, 1),
      item('Deepest', 1, 2),
      paragraph(run('Between.')),
      item('Two', 1),
      item('Again', 1, 1),
      item('Peace', 2),
      item('War', 2),
      item('Five', 4),
      item('Six', 4),
      paragraph(run('Styled'), '<w:pStyle w:val="b"/>'),
      item('None', 0),
    ].join('');
    expect(await paragraphsOf(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styles })).toEqual([
      '1. One',
      '1.1. Deeper',
      '(a) Deepest',
      'Between.',
      '2. Two',
      '2.1. Again',
      'Article I Peace',
      'Article II War',
      '5. Five',
      '6. Six',
      '• Styled',
      'None',
    ]);
  });

  test('the title: its style, a heading at the top, the properties, a heading further down', async () => {
    const properties = (title: string): Record<string, string> => ({
      'docProps/core.xml': `<c xmlns:dc="x"><dc:title>${title}</dc:title><dc:language>fr-FR</dc:language></c>`,
    });
    const text = [1, 2, 3, 4].map((n) => paragraph(run(`Sentence ${n}.`))).join('');
    const heading = paragraph(run('Background'), '<w:pStyle w:val="Heading1"/>');
    const title = paragraph(run('Joint statement'), '<w:pStyle w:val="Title"/>');
    const titleOf = async (body: string, parts = {}): Promise<string> =>
      (await read(word(body, parts), 'name.docx')).title;
    expect(await titleOf(heading + text + title, properties('Talks on trade &amp; more'))).toBe('Joint statement');
    expect(await titleOf(heading + text, properties('Talks on trade &amp; more'))).toBe('Background');
    expect(await titleOf(text + heading, properties('Talks on trade &amp; more'))).toBe('Talks on trade & more');
    expect(await titleOf(text + heading, properties('Microsoft Word - draft.doc'))).toBe('Background');
    expect(await titleOf(text)).toBe('name');
  });

  test('in the strict form, with other prefixes, and with a page taken in', async () => {
    const strict = word(paragraph(run('The sides met.')))
      .toString('latin1')
      .replaceAll(main, 'http://purl.oclc.org/ooxml/wordprocessingml/main');
    expect(strict).toContain('purl.oclc');
    const body = `<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:ns1="${relations}"><ns0:body><ns0:p><ns0:r><ns0:t>The sides met.</ns0:t></ns0:r></ns0:p><ns0:altChunk ns1:id="r1"/></ns0:body></ns0:document>`;
    const rels = '<Relationships><Relationship Id="r1" Type="x/aFChunk" Target="page.html"/></Relationships>';
    const file = storedZip({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': body,
      'word/_rels/document.xml.rels': rels,
      'word/page.html': '<p>They <b>left</b>.</p>',
    });
    expect((await read(file)).text).toBe('The sides met.\n\nThey left.');
  });
});

describe.each(['features.docx', 'features.odt'])('%s of LibreOffice', (name) => {
  test('has all that the pages show, in its place, and nothing that they do not', async () => {
    const { text, title, language } = await read(fixture(name));
    expect(text.split('\n\n').map((one) => one.replace(/\d+\/\d+\/24/u, 'DATE'))).toEqual([
      'The Document Title',
      'A subtitle',
      'First heading',
      'The sides met in the capital with 5 million people. After the footnote the paragraph goes on.',
      'Endnote here, then more.',
      'Before kept INSERTED after.',
      'See the link, date DATE, hidden: end, Small Caps.',
      'Line\nbreak, tab here, five spaces.',
      'A comment sits here.',
      '1. One',
      'a) One-a',
      'b) One-b',
      '2. Two',
      'Second paragraph of two.',
      'Between.',
      '3. Three continues',
      '7. Seven starts',
      '8. Eight',
      '• Bullet',
      '• Sub bullet',
      'Merged head | Third',
      'Tall | b1 | c1',
      '| b2',
      'two',
      'paras',
      'n1 | n2',
      'Around the text box.',
      'Text box words.',
      '東京で会談した。',
      'In a section.',
      'فارسی',
      'رئیس‌جمهور ایران در ۱۳ شهریور با Vladimir Putin در Tehran دیدار کرد (سال 2024).',
      'ראש הממשלה נפגש עם נשיא ארה"ב ב-13 בספטמבר 2024 (ירושלים).',
      '国家主席习近平13日在北京会见美国客人。',
      'The end.',
      '1. The footnote text.',
      '2. The endnote text.',
    ]);
    expect([title, language]).toEqual(['The Document Title', 'en']);
  });
});

test('damaged parts of documents never throw and always say something', async () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const sound = paragraph(
    `${run('One')}<w:del>${run('x')}</w:del><w:sdt><w:sdtContent>${run('two')}</w:sdtContent></w:sdt>`,
  );
  const table = `<w:tbl><w:tr><w:tc>${sound}</w:tc><w:tc><w:tbl><w:tr><w:tc>${sound}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`;
  await fc.assert(
    fc.asyncProperty(share, share, fc.integer({ min: 1, max: 4 }), async (from, to, times) => {
      const body = sound + table + sound;
      const [start, end] = [from, to].map((one) => Math.floor(one * body.length));
      const damaged = body.slice(0, end) + body.slice(start, end).repeat(times) + (times > 2 ? '' : body.slice(end));
      const result = await readDocument(word(damaged), { name: 'a' });
      expect(result.ok ? result.document.text : result.reason).not.toBe('');
    }),
    { numRuns: 100 },
  );
});
