import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeText } from './decode.ts';

const russian = 'Президент России встретился 3 мая в Минске с коллегой. «Мы будем развивать торговлю», — сказал он.';
const decode = (bytes: Uint8Array): string | undefined => decodeText(bytes)?.text;

describe('what a page declares', () => {
  test.each([
    ['iso-8859-1', 'windows-1252', '“We will”, he said – yes, it’s done…'],
    ['us-ascii', 'windows-1252', '“We will”, he said – yes, it’s done…'],
    ['iso-8859-9', 'windows-1254', '“Evet”, dedi Erdoğan – İzmir’de…'],
    ['x-sjis', 'cp932', '①岸田総理大臣は東京で会談した'],
    ['ks_c_5601-1987', 'cp949', '윤석열 대통령은 서울에서 만났다'],
    ['gb2312', 'gb18030', '国家主席会见朱镕基'],
    ['iso-8859-8-i', 'iso-8859-8', 'ראש הממשלה נפגש'],
    ['x-mac-cyrillic', 'maccyrillic', russian],
    ['no-such-thing', 'windows-1251', russian],
  ])('%s is read as browsers read it', (label, encoding, words) => {
    const page = `<html><head><meta charset="${label}"></head><body><p>${words}</p></body></html>`;
    expect(decode(iconv.encode(page, encoding))).toBe(page);
  });
});

describe('UTF-8 with a fault', () => {
  test('stays UTF-8 but for the octets at fault', () => {
    const cut = Buffer.concat([Buffer.from(`${russian}\n`), Buffer.from([0xd0, 0x20]), Buffer.from(russian)]);
    expect(decode(cut)).toBe(`${russian}\n\ufffd ${russian}`);
    const mixed = Buffer.concat([Buffer.from('“We will” – it'), Buffer.from([0x92]), Buffer.from('s a café – “yes”.')]);
    expect(decode(mixed)).toBe('“We will” – it\ufffds a café – “yes”.');
  });

  test('a zero octet makes no UTF-16 of it', () => {
    expect(decode(Buffer.from('The President met\0the Minister today. '.repeat(3)))).toContain('met\0the Minister');
    expect(decode(Buffer.from(`${russian}\0${russian}`))).toBe(`${russian}\0${russian}`);
  });
});

describe('UTF-16 without a mark', () => {
  test.each([
    ['Chinese', '国家主席5月3日在北京会见法国总统，双方应深化贸易合作。'],
    ['Japanese', '岸田総理大臣は５月３日、東京で大統領と会談しました。「貿易関係を深めます」と述べました。'],
    ['Korean', '윤석열 대통령은 5월 3일 서울에서 프랑스 대통령과 만났다.'],
    ['Hindi', 'प्रधानमंत्री ने नई दिल्ली में राष्ट्रपति से मुलाकात की।'],
  ])('%s', (_, words) => {
    for (const encoding of ['utf-16le', 'utf-16be']) expect(decode(iconv.encode(words, encoding))).toBe(words);
  });

  test('is not found in octets of any other kind', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * index * 31 + index * 7) % 256);
    expect(decode(noise)).toBeUndefined();
  });
});

describe('statistics', () => {
  test('see what comes after a long beginning in ASCII', () => {
    const long = 'The President met the Minister today. '.repeat(2000);
    for (const encoding of ['windows-1251', 'koi8-r'])
      expect(
        decode(iconv.encode(`${long}\n${russian.replaceAll(/[«»—]/gu, '-')}`, encoding))?.endsWith('сказал он.'),
      ).toBe(true);
  });

  test('are not misled by English around a few foreign words', () => {
    const words =
      'The President of Russia Vladimir Putin (Владимир Путин) met the President of Belarus in Minsk today, and both agreed. ';
    expect(decode(iconv.encode(words.repeat(4), 'windows-1251'))).toBe(words.repeat(4));
  });

  test.each([
    ['windows-1250', 'President Duda met the Prime Minister in Łódź, and both agreed with Václav Havel’s friends. '],
    ['iso-8859-15', 'The Minister promised €5 million for Põltsamaa, and šokolaad for the žürii. '],
    ['windows-1252', 'He said “it’s naïve”… José and François – both of Évry – paid €5 and £3 (½ each). '],
    ['macintosh', 'The café in Évry was for José and François: “naïve”, said Señor Müller. '],
  ])('tell Western encodings apart by what can stand in a word: %s', (encoding, words) => {
    expect(decode(iconv.encode(words.repeat(3), encoding))).toBe(words.repeat(3));
  });
});

test('Japanese in seven bits', () => {
  const octets = Buffer.concat([
    Buffer.from('Speech: \x1b$B', 'latin1'),
    Buffer.from([0x46, 0x7c, 0x4b, 0x5c]),
    Buffer.from('\x1b(B (2024)', 'latin1'),
  ]);
  expect(decode(octets)).toBe('Speech: 日本 (2024)');
});
