import { describe, expect, it } from 'vitest';
import { extract } from '../extract.ts';
import type { ExtractedMeeting } from '../types.ts';

/** The main meetings of an invented report of 7 May 2025. */
function all(title: string, ...paragraphs: string[]): ExtractedMeeting[] {
  const text = [title, ...paragraphs].join('\n\n');
  const input = { text, bodyStart: title.length, title, date: '2025-05-07', source: null, language: 'en' };
  return extract(input).meetings.filter((meeting) => meeting.main);
}
const read = (title: string, ...paragraphs: string[]): ExtractedMeeting | undefined => all(title, ...paragraphs)[0];
const names = (meeting: ExtractedMeeting | undefined): string[] =>
  (meeting?.participants ?? []).map((person) => person.name);

describe('what states an event', () => {
  it.each([
    'Governor Ada Lund sat down with Ambassador Nora Dahl in Porto.',
    'Governor Ada Lund bade farewell to Ambassador Nora Dahl in Porto.',
    'Governor Ada Lund exchanged views with Ambassador Nora Dahl in Porto.',
    'Governor Ada Lund paid a farewell call on Ambassador Nora Dahl in Porto.',
    'Governor Ada Lund had, on Tuesday, at the headquarters of the Party, a meeting with Ambassador Nora Dahl in Porto.',
    'Governor Ada Lund and Ambassador Nora Dahl led the second round of political consultations in Porto.',
  ])('%s', (sentence) => {
    const meeting = read('News of the day', sentence);
    expect([meeting?.type, names(meeting)]).toEqual(['meeting', ['Ada Lund', 'Nora Dahl']]);
  });

  it('takes what somebody talks over with another for an event, and its type from what the text calls it', () => {
    const explored = 'Minister Ole Berg has explored prospects for trade with Premier Ana Costa.';
    const call = 'This came during a phone call on Tuesday.';
    expect(read('Berg explores trade', explored, call)).toMatchObject({ type: 'phone_call', date: '2025-05-06' });
    expect(names(read('Berg explores trade', explored))).toEqual(['Ole Berg', 'Ana Costa']);
    const other = 'Minister Ole Berg discussed his meeting with Premier Ana Costa.';
    expect(all('Berg in parliament', other).flatMap(names)).not.toContain('Ole Berg');
  });

  it('takes neither an appeal nor greetings to those at an event for one', () => {
    expect(
      all('Statement on fishing', 'The Ministers, Ole Berg and Ana Costa, call on countries to protect it.'),
    ).toEqual([]);
    expect(all('Greetings on the opening of the Youth Forum', 'Premier Ana Costa wishes the forum success.')).toEqual(
      [],
    );
  });
});

describe('who takes part', () => {
  it.each([
    'Ole Berg, Foreign Minister of Norway, and Nora Dahl, Cabinet Secretary for Trade of Kenya, met in Porto.',
    'Foreign Minister Ole Berg and his Kenyan counterpart, Nora Dahl, met in Porto.',
    'Minister Ole Berg, met with Ambassador Nora Dahl in Porto.',
    'On behalf of King Olav Lund, Minister Ole Berg met Ambassador Nora Dahl in Porto.',
  ])('%s', (sentence) => {
    expect(names(read('Talks in Porto', sentence)).sort()).toEqual(['Nora Dahl', 'Ole Berg']);
  });

  it('reads the list behind a plural, each of its country', () => {
    const meeting = read(
      'Berg meets counterparts',
      'Minister Ole Berg met his Greek and Kenyan counterparts, Nikos Vlachos and Moses Otieno, in Porto.',
    );
    expect(meeting?.participants.map(({ name, country }) => [name, country])).toEqual([
      ['Ole Berg', null],
      ['Nikos Vlachos', 'Greece'],
      ['Moses Otieno', 'Kenya'],
    ]);
  });

  it('reads who represents whom, and who they are that were only counted', () => {
    const represented = 'Norway was represented by Minister Ole Berg and Kenya by Minister Nora Dahl.';
    expect(names(read('Summit in Porto', 'The summit was held in Porto.', represented)).sort()).toEqual([
      'Nora Dahl',
      'Ole Berg',
    ]);
    const letters = 'President Ada Lund received letters of credence from two new envoys.';
    const they = 'They are Ms. Nora Dahl, Ambassador of Norway; and Mr. Moses Otieno, Ambassador of Kenya.';
    expect(names(read('Envoys present credentials', letters, they))).toEqual(['Ada Lund', 'Nora Dahl', 'Moses Otieno']);
  });
});

describe('where it was', () => {
  it.each([
    ['in the Kenyan capital Nairobi', 'Nairobi'],
    ['in the southern port city of Mombasa', 'Mombasa'],
    ['with military honours at Karlsberg Palace', 'Karlsberg Palace'],
    ['at the Palacio de la Moneda', 'Palacio de la Moneda'],
    ['at the Ministry of Foreign Affairs', 'Ministry of Foreign Affairs'],
    ['at his residence in Mombasa', 'Mombasa'],
  ])('%s', (words, place) => {
    expect(read('Minister receives premier', `Minister Ole Berg received Premier Ana Costa ${words}.`)?.place).toBe(
      place,
    );
  });

  it('prefers the city to the country that another sentence names', () => {
    const visit = 'As part of a visit to Kenya, Minister Ole Berg met Premier Ana Costa.';
    expect(read('Ole Berg met Ana Costa in Nairobi', visit)?.place).toBe('Nairobi');
  });
});
