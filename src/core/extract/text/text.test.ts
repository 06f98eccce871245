import { describe, expect, it } from 'vitest';
import { english } from '../english/pack.ts';
import { findTitleCase } from './headlines.ts';
import { splitParagraphs } from './paragraphs.ts';
import { readParticipantLists } from './participant-lists.ts';
import { findQuotations } from './quotations.ts';
import { splitSentences } from './sentences.ts';

const inner = (text: string): string[] =>
  findQuotations(text, splitParagraphs(text)).map(({ inner: { start, end } }) => text.slice(start, end));

function sentences(text: string): string[] {
  const paragraphs = splitParagraphs(text);
  const tokens = english.tag(text, paragraphs);
  return splitSentences(tokens, findQuotations(text, paragraphs), paragraphs, text, english.lexicon.sentences).map(
    ({ start, end }) => text.slice(start, end),
  );
}

describe('splitParagraphs', () => {
  it('cuts at blank lines and after short lines, and joins wrapped ones', () => {
    const text =
      'Title\n\nMarch 20, 2002, 19:00\nThe Kremlin, Moscow\n\nA long line that a mail program has wrapped in the middle of the sentence\nand goes on here.';
    expect(splitParagraphs(text).map(({ start, end }) => text.slice(start, end).replace('\n', ' '))).toEqual([
      'Title',
      'March 20, 2002, 19:00',
      'The Kremlin, Moscow',
      'A long line that a mail program has wrapped in the middle of the sentence and goes on here.',
    ]);
  });
});

describe('findQuotations', () => {
  it.each([
    ['He said: “We agree.”', ['We agree.']],
    ['"A," he said. "B."', ['A,', 'B.']],
    ['«Oui», dit-il, « non ».', ['Oui', 'non']],
    ['„So ist es“, sagte er.', ['So ist es']],
    ["'It's ours,' she noted.", ["It's ours,"]],
    ['The leaders’ meeting and the parties’ hopes', []],
    ['“One “two” three” four', ['One “two” three']],
    ['“Not closed here', ['Not closed here']],
  ])('%s', (text, expected) => {
    expect(inner(text)).toEqual(expected);
  });

  it('lets a quotation run on over paragraphs that each open with a mark', () => {
    const text = '“First.\n\n“Second,” he said.';
    expect(findQuotations(text, splitParagraphs(text)).map(({ continues }) => continues)).toEqual([true, false]);
  });
});

describe('splitSentences', () => {
  it('knows abbreviations, initials and quotations', () => {
    expect(sentences('Mr. K.R. Uduwawala met Dr. M. J. De Silva in the U.S. on Feb. 18. He left.')).toEqual([
      'Mr. K.R. Uduwawala met Dr. M. J. De Silva in the U.S. on Feb. 18.',
      'He left.',
    ]);
    expect(sentences('“A. B,” he said. “C.”')).toEqual(['“A. B,” he said.', '“C.”']);
  });
});

describe('findTitleCase', () => {
  it('tells headlines in title case from sentences', () => {
    const text =
      'Readout of President Biden’s Call with President Xi\n\nVladimir Putin met with President Vojislav Kostunica';
    const paragraphs = splitParagraphs(text);
    expect(findTitleCase(english.tag(text, paragraphs), paragraphs, text)).toEqual([true, false]);
  });
});

describe('readParticipantLists', () => {
  it('finds the entries under a heading, up to the prose', () => {
    const text =
      'Intro.\n\nMeeting Participants\n\n- Greg Adams, Chair\n\n- Scott Kirby, CEO\n\nThey agreed to meet again soon.';
    expect([...readParticipantLists(text, splitParagraphs(text)).listed]).toEqual([2, 3]);
  });

  it('takes a sentence that ends in a colon over a marked list for its head', () => {
    const text = 'Leaders that participated in the roundtable included:\n\n- Greg Adams, Chair\n\n- Scott Kirby, CEO';
    expect([...readParticipantLists(text, splitParagraphs(text)).listed]).toEqual([1, 2]);
    const told = 'Those present agreed on three points:\n\nTrade will grow.';
    expect([...readParticipantLists(told, splitParagraphs(told)).listed]).toEqual([]);
  });

  it('takes each line for an entry, and a line that is not finished with the next', () => {
    const text =
      'Participants\nMs. Clara Nyberg, Director, Office of Monetary and Development Policy\nMr. Otto Falk, Deputy Assistant Secretary for the Economic Affairs of\nNorthern Europe\n\nSUBJECT\nThe Straits Problem';
    const { paragraphs, listed } = readParticipantLists(text, splitParagraphs(text));
    expect([...listed].map((index) => text.slice(paragraphs[index]?.start, paragraphs[index]?.end))).toEqual([
      'Ms. Clara Nyberg, Director, Office of Monetary and Development Policy',
      'Mr. Otto Falk, Deputy Assistant Secretary for the Economic Affairs of\nNorthern Europe',
    ]);
  });
  it('takes a row of people with a form of address for a list, and the representatives of a side', () => {
    const listed = (text: string): string[] => {
      const { paragraphs, listed } = readParticipantLists(text, splitParagraphs(text));
      return [...listed]
        .sort((a, b) => a - b)
        .map((index) => text.slice(paragraphs[index]?.start, paragraphs[index]?.end));
    };
    const minutes =
      'Minutes of the Council\n\nMr. A. Berg, Treasury\nMs. Ada Lund\nDr. Ole Falk\nMr. R. Short\n\nThe Council met.';
    expect(listed(minutes)).toEqual(['Mr. A. Berg, Treasury', 'Ms. Ada Lund', 'Dr. Ole Falk', 'Mr. R. Short']);
    expect(
      listed('Notes\n\nNorwegian Representatives:\nMinister Dahl\nBrig. Gen. Moe\n\nThe talks began at noon.'),
    ).toEqual(['Minister Dahl', 'Brig. Gen. Moe']);
    expect(listed('Letters\n\nMr. Berg wrote.\n\nMr. Falk answered him.')).toEqual([]);
  });
});
