import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';
import type { ExtractInput } from './types.ts';

const input = (text: string, more: Partial<ExtractInput> = {}): ExtractInput => ({
  text,
  bodyStart: 0,
  title: null,
  date: null,
  source: null,
  language: 'en',
  ...more,
});

/** Pieces that texts of the field are made of, and some that break readers. */
const pieces = [
  'President Vladimir Putin',
  'the Belarusian leader',
  'He',
  'said',
  'that',
  'thanked',
  ', ',
  '. ',
  ' “',
  '” ',
  '"',
  '«',
  '»',
  '\n\n',
  '\n',
  ': ',
  ' (',
  ') ',
  'met with',
  'and',
  'on 13 September',
  'in Minsk',
  'Participants',
  '– ',
  '’s ',
  'Jr.',
  'U.S.',
  'according to',
  'noting',
  '\u00a0',
  '\ud83d',
  '😀',
  'İstanbul',
  'ﷺ',
  '\u2060',
  '\u0000',
  '…',
  '“A.” he said',
  'As ',
  'who',
  'were discussed',
  'Question:',
  '1.',
  'e\u0301',
  'ſ',
  'ß',
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 })
  .map((parts) => parts.join(' '));

describe('extract', () => {
  it('never throws and gives spans that slice to their words, in order, without overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { statements, meetings, people } = extract(input(text));
        let last = 0;
        for (const statement of statements) {
          expect(statement.start).toBeGreaterThanOrEqual(last);
          expect(statement.end).toBeGreaterThan(statement.start);
          expect(statement.end).toBeLessThanOrEqual(text.length);
          last = statement.end;
          for (const part of [statement.cue, statement.speakerAsWritten])
            if (part !== null) expect(text.slice(part.start, part.end)).toBe(part.text);
          expect(statement.confidence).toBeGreaterThanOrEqual(0);
          expect(statement.confidence).toBeLessThanOrEqual(1);
          for (const key of statement.speakers) expect(people.some((person) => person.key === key)).toBe(true);
          expect(statement.evidence.steps.length).toBeGreaterThan(0);
        }
        for (const meeting of meetings)
          expect(text.slice(meeting.evidence.start, meeting.evidence.end)).toBe(meeting.evidence.text);
        expect(new Set(people.map((person) => person.key)).size).toBe(people.length);
      }),
      { numRuns: 400 },
    );
  });

  it('takes words that objects of the language have for names of their own for words', () => {
    for (const word of ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__']) {
      const text = `President Ivan Petrov met with Foreign Minister Anna Berg on Monday in Paris.\n\nThe ${word} of the bridge attended, and the meeting was attended by the ${word} Ida Lund.`;
      const { meetings } = extract(input(text, { date: '2024-05-01' }));
      expect(meetings[0]?.date, word).toBe('2024-04-29');
    }
  });

  it('gives the same value for the same input', () => {
    const text =
      'President Biden met with President Boric in Washington on May 3, 2023. He thanked him for his support. “We agree,” Boric said.';
    expect(extract(input(text))).toEqual(extract(input(text)));
  });

  it('reads only turns and long quotations in a language without a pack', () => {
    const quiet = extract(input('Президент встретился с министром «Газпрома».', { language: 'ru' }));
    expect(quiet).toEqual({ statements: [], meetings: [], people: [] });
    const text = 'В.Путин: Добрый день!\n\nРад вас видеть.\n\nА.Лукашенко: Спасибо.\n\nВ.Путин: Прошу вас.';
    expect(
      extract(input(text, { language: 'ru' })).statements.map((turn) => [
        turn.speakers[0],
        text.slice(turn.start, turn.end),
        turn.confidence < 0.6,
      ]),
    ).toEqual([
      ['В.Путин', 'Добрый день!\n\nРад вас видеть.', true],
      ['А.Лукашенко', 'Спасибо.', true],
      ['В.Путин', 'Прошу вас.', true],
    ]);
  });
});
