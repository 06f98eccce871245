import { expect, test } from 'vitest';
import { findNamedDate, findPublicationDate } from './dateline.ts';
import { findDate, readDate } from './dates.ts';

test.each([
  ['13 September 2024', '2024-09-13'],
  ['13th of September, 2024', '2024-09-13'],
  ['Sept. 3, 2024', '2024-09-03'],
  ['Wednesday, September 11, 2019', '2019-09-11'],
  ['2024-09-13T23:59:00-05:00', '2024-09-13'],
  ['Fri, 13 Sep 2024 10:00:00 +0000', '2024-09-13'],
  ['20240913', '2024-09-13'],
  ['13.09.2024', '2024-09-13'],
  ['25/12/2024', '2024-12-25'],
  ['12/25/2024', '2024-12-25'],
  ['September 2024', '2024-09'],
  ['2024', '2024'],
  ['2024-09', '2024-09'],
  ['13 сентября 2024 года', '2024-09-13'],
  ['13. September 2024', '2024-09-13'],
  ['13 de septiembre de 2024', '2024-09-13'],
  ['2024年9月13日', '2024-09-13'],
  ['13 سبتمبر ٢٠٢٤', '2024-09-13'],
])('%s', (written, iso) => {
  expect(readDate(written)).toBe(iso);
});

test.each([
  '13 September',
  'March on Washington',
  '03/05/2024',
  '31 February 2024',
  '13 Septembral 2024',
  '',
  'Room 2024b',
])('no date: %s', (written) => {
  expect(readDate(written)).toBeNull();
});

test('a found date says where it stands', () => {
  const text = 'Published on 13 September 2024 in Minsk';
  const found = findDate(text);
  expect(found === null ? null : text.slice(found.start, found.end)).toBe('13 September 2024');
});

test.each([
  [['Title', 'October 3, 2002, 18:05\nThe Kremlin, Moscow', 'Text.'], '2002-10-03'],
  [['Friday, January 4, 2019', 'Text.'], '2019-01-04'],
  [['GENEVA, March 6, 2023 – Armenia and Azerbaijan met.'], '2023-03-06'],
  [['Text of the story.', 'Publication date: December 21, 2000, 21:00'], '2000-12-21'],
  [['MINSK, 13 September (BelTA) – The President met the Minister.'], null],
  [['The Minister will arrive on 13 September 2024.', 'More.'], null],
  [['The war began on 24 February 2022', 'More.'], null],
  [['The Ambassador of 4 March 2020 said that trade had grown.'], null],
])('the publication date of %j', (paragraphs, iso) => {
  expect(findPublicationDate(paragraphs)).toBe(iso);
});

test.each([
  ['2024-10-25-en-243d52.txt', '2024-10-25'],
  ['readout_20211207.md', '2021-12-07'],
  ['meeting-ahmadian.txt', null],
  ['report 123456789012.txt', null],
])('the date in the name %s', (name, iso) => {
  expect(findNamedDate(name)).toBe(iso);
});
