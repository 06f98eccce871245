import { describe, expect, it } from 'vitest';
import { english } from '../english/pack.ts';
import { extract } from '../extract.ts';
import { splitParagraphs } from '../text/paragraphs.ts';
import type { ExtractedMeeting } from '../types.ts';
import { completeYear, findDates } from './dates.ts';

const dates = (text: string, published: string | null = null): string[] =>
  findDates(english.tag(text, splitParagraphs(text)), english.lexicon, published).map((date) => date.iso);
const meetings = (text: string, date: string | null = null): readonly ExtractedMeeting[] =>
  extract({ text, bodyStart: 0, title: null, date, source: null, language: 'en' }).meetings;

describe('findDates', () => {
  it.each([
    ['on 13 September 2024', '2024-09-13'],
    ['March 20, 2002, 19:00', '2002-03-20'],
    ['on Sept. 5', '--09-05'],
    ['in March 2023', '2023-03'],
    ['on the 3rd of May 2020', '2020-05-03'],
    ['from 11-13 February 2024', '2024-02-11'],
    ['21 – 22 May 2023', '2023-05-21'],
    ['from 7 to 14 January 2023', '2023-01-07'],
    ['February 28 – March 2, 2024', '2024-02-28'],
    ['28 February – 2 March 2024', '2024-02-28'],
    ['ISLAMABAD, Mar 12', '--03-12'],
    ['09.04.2021', '2021-04-09'],
    ['Monday, 16 June 2025', '2025-06-16'],
  ])('%s', (text, iso) => {
    expect(dates(text)).toEqual([iso]);
  });

  it('reads days relative to the day of publication', () => {
    expect(dates('today', '2024-12-04')).toEqual(['2024-12-04']);
    expect(dates('yesterday (27)', '2024-11-28')).toEqual(['2024-11-27']);
    expect(dates('on Monday', '2024-12-04')).toEqual(['2024-12-02']);
    expect(dates('will meet on Monday', '2024-12-04')).toEqual(['2024-12-09']);
    expect(dates('this Wednesday (4)', '2024-12-06')).toEqual(['2024-12-04']);
    expect(dates('on Monday')).toEqual([]);
    expect(dates('It may 5 times fail')).toEqual([]);
  });
});

describe('completeYear', () => {
  const date = { start: 0, end: 0, iso: '--09-13', basis: 'stated', at: 0 } as const;
  it('takes the latest year to which a dated event points', () => {
    const election = { ...date, iso: '2024-07' };
    expect(completeYear(date, null, [election, { ...date, iso: '2023-03' }])).toEqual({
      iso: '2024-09-13',
      basis: 'inferred',
      from: election,
    });
    expect(completeYear({ ...date, iso: '--03-01' }, null, [election]).iso).toBe('2025-03-01');
  });
  it('takes the year of publication, or the one before for a day far ahead', () => {
    expect(completeYear(date, '2024-09-14', []).iso).toBe('2024-09-13');
    expect(completeYear({ ...date, iso: '--12-30' }, '2024-01-04', []).iso).toBe('2023-12-30');
  });
});

describe('meetings', () => {
  it('reads type, date, place and participants from the lead', () => {
    const [main] = meetings(
      'President Joe Biden spoke by phone today with Prime Minister Fumio Kishida of Japan.',
      '2022-07-08',
    );
    expect(main).toMatchObject({ main: true, type: 'phone_call', date: '2022-07-08', dateBasis: 'published' });
    expect(main?.participants.map(({ name, country }) => [name, country])).toEqual([
      ['Joe Biden', null],
      ['Fumio Kishida', 'Japan'],
    ]);
    expect(meetings('Minister Ann Lee met with Ambassador Bo Ray in Lusaka, Zambia on 3 May 2021.')[0]).toMatchObject({
      type: 'meeting',
      place: 'Lusaka, Zambia',
      date: '2021-05-03',
    });
  });

  it('reads date and place lines and datelines', () => {
    expect(
      meetings(
        'President Ann Lee met with President Bo Ray\n\nMarch 20, 2002, 19:00\nThe Kremlin, Moscow\n\nMr Ray thanked Ms Lee.',
      )[0],
    ).toMatchObject({ date: '2002-03-20', place: 'The Kremlin, Moscow' });
    expect(
      meetings('TBILISI, March 6, 2023 (Wire) - President Ann Lee held talks with President Bo Ray.')[0],
    ).toMatchObject({ type: 'talks', date: '2023-03-06', place: 'Tbilisi' });
  });

  it('adds those present and keeps planned visits apart', () => {
    const found = meetings(
      'President Ann Lee met with President Bo Ray in Paris on 3 May 2021.\n\nMs Lee invited President Bo Ray to visit Norway.\n\nThe meeting was attended by Minister of Trade Cy Poe.',
    );
    expect(found[0]?.participants.map(({ name }) => name)).toEqual(['Ann Lee', 'Bo Ray', 'Cy Poe']);
    expect(found[1]).toMatchObject({ main: false, type: 'visit', place: 'Norway' });
  });
});

const published = (text: string, title: string | null = null): readonly ExtractedMeeting[] =>
  extract({ text, bodyStart: 0, title, date: '2024-05-03', source: null, sourceCountry: 'US', language: 'en' })
    .meetings;
const countries = (meeting: ExtractedMeeting | undefined): (string | null)[] =>
  (meeting?.participants ?? []).map((person) => person.country);

describe('countries of participants', () => {
  it('gives the host the publisher’s country', () => {
    const [meeting] = published('President Quill met with Prime Minister Jean Morel of France in Paris.');
    expect(countries(meeting)).toEqual(['United States', 'France']);
  });

  it('concludes nothing where either may be the guest', () => {
    const [meeting] = published('President Quill met with Vice President Jean Morel.');
    expect(countries(meeting)).toEqual([null, null]);
  });

  it('takes who holds an office that the publisher’s state does not have for the guest', () => {
    const [meeting] = published('President Quill met with Prime Minister Jean Morel.');
    expect(countries(meeting)).toEqual(['United States', null]);
  });

  it('takes neither the place before a name nor a posting for a country', () => {
    const [meeting] = published('In Nigeria, Mr. Finer met with the French Ambassador to Nigeria Jean Morel.');
    expect(meeting?.participants.map((person) => [person.name, person.country])).toContainEqual([
      'Jean Morel',
      'France',
    ]);
    expect(countries(meeting)).not.toContain('Nigeria');
  });
});

describe('dates of events', () => {
  it('leaves out what is long past and counts from the line that heads the report', () => {
    const text =
      'President Ann Lee met with President Bo Ray\n\nMarch 20, 2002, 19:00\n\nMs Lee visited Norway from March 18 to 21. She met with President Bo Ray in 1999.';
    expect(meetings(text)[0]).toMatchObject({ date: '2002-03-20' });
  });
});

describe('transcripts', () => {
  const title = 'Remarks by President Quill at a Roundtable with Mayors';
  const text = `${title}\n\nRoosevelt Room\n\n5:03 P.M. EDT\n\nTHE PRESIDENT: Last year I met with Prime Minister Jean Morel in Paris. I was joined by Senator Abel Stone.\n\nMAYOR DUNN: Thank you, Mr. President.\n\nTHE PRESIDENT: We hosted a summit with King Olaf of Norway.`;

  it('reports the event of the title, with those who speak, and none of which they speak', () => {
    const main = published(text, title).filter((meeting) => meeting.main);
    expect(main).toHaveLength(1);
    expect(main[0]).toMatchObject({ type: 'meeting', date: '2024-05-03', place: 'Roosevelt Room' });
    const names = main[0]?.participants.map((person) => person.name) ?? [];
    expect(names).toEqual(expect.arrayContaining(['Quill', 'Dunn']));
    expect(names.join()).not.toMatch(/Morel|Stone|Olaf/);
  });
});

describe('who takes part', () => {
  it('keeps the group that people of one side meet, unless its members are named', () => {
    const [group] = published('President Quill and Vice President Nora Lake met with members of Congress.');
    expect(group?.participants.map((person) => person.name)).toContain('members of Congress');
    const [named] = published(
      'President Quill met with business leaders. Those present included Ms. Ada Flint, CEO of Orb, and Mr. Hugh Pym, founder of Sill.',
    );
    expect(named?.participants.map((person) => person.name)).toEqual(['Quill', 'Ada Flint', 'Hugh Pym']);
  });

  it('makes no row of what a possessive says', () => {
    const [meeting] = published(
      'President Quill and Prime Minister Jean Morel of France met with their officials in Paris.',
    );
    expect(meeting?.participants.map((person) => person.name)).toEqual(['Quill', 'Jean Morel']);
  });

  it('takes whom only the title names for the holder of an office', () => {
    const [call] = published(
      'The President spoke today with Prime Minister Jean Morel of France.',
      'Readout of President Harold Quill Call with Prime Minister Morel',
    );
    expect(call?.participants.map(({ name, role, country }) => [name, role, country])).toEqual([
      ['Harold Quill', 'President', 'United States'],
      ['Jean Morel', 'Prime Minister', 'France'],
    ]);
  });

  it('gives officials at home the country of the one who is known', () => {
    const [meeting] = published(
      'President Quill received Secretary of Energy Nora Lake. Mr. Otto Brand, CEO of Orb, and Deputy Secretary Ida Moss were also present.',
    );
    expect(countries(meeting)).toEqual(['United States', 'United States', null, 'United States']);
  });

  it('lists surnames under a heading and offices that stand alone', () => {
    const text =
      'Memorandum of Conversation\n\nMay 3, 2024\n\nPARTICIPANTS\n\nState:\n\nThe Secretary\n\nColonel Randall\n\nMessrs. Waugh, Linville\n\nMr. Randall opened the meeting.';
    expect(published(text)[0]?.participants.map((person) => person.name)).toEqual(
      expect.arrayContaining(['Secretary', 'Randall', 'Waugh', 'Linville']),
    );
  });
});

describe('events', () => {
  it('reports none from a proclamation', () => {
    const text = 'President Quill met with Prime Minister Jean Morel of France.';
    expect(published(text, 'A Proclamation on Friendship Day')).toEqual([]);
    expect(published(text)).toHaveLength(1);
    expect(published(`By the authority vested in me as President it is hereby ordered: ${text}`)).toEqual([]);
  });

  it('takes neither a parliament nor an appeal nor a way to the polls for an event', () => {
    expect(
      published(
        'The people of Norway went to the polls. President Quill thanked Congress and repeated a call for calm.',
      ),
    ).toEqual([]);
  });

  it('reads what the same person did next under a pronoun, and leaves out whose envoy somebody is', () => {
    const found = published(
      'Secretary Anna Berg met with Foreign Minister Hugo Lind of Sweden. She also met with President Harold Quill’s Special Envoy, Mr. Omar Vell.',
    );
    expect(found.map((meeting) => meeting.participants.map((person) => person.name))).toEqual([
      ['Anna Berg', 'Hugo Lind'],
      ['Anna Berg', 'Omar Vell'],
    ]);
  });
});
