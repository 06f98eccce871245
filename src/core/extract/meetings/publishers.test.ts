import { describe, expect, it } from 'vitest';
import { extract } from '../extract.ts';
import type { ExtractedMeeting } from '../types.ts';
import latestReadouts from './latest-publishers.fixture.json' with { type: 'json' };
import furtherReadouts from './more-publishers.fixture.json' with { type: 'json' };
import firstReadouts from './publishers.fixture.json' with { type: 'json' };

/**
 * Invented readouts in the manner of publishers of many countries, with the main meetings that an analyst would write down
 * ("visit/talks" where either is right). Of some the fixture says what is still read wrong (`fallsShort`): those only count.
 */
interface Expected {
  readonly type: string;
  readonly date: string | null;
  readonly place: string | null;
  readonly participants: readonly string[];
}
interface Readout {
  readonly manner: string;
  readonly title: string;
  readonly date: string;
  readonly source: string;
  readonly text: readonly string[];
  readonly meetings: readonly Expected[];
  readonly fallsShort?: string;
}
const readouts: readonly Readout[] = [...firstReadouts, ...furtherReadouts, ...latestReadouts];

const fold = (words: string | null): string =>
  (words ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** "Biden" is "Joe Biden", "the Prime Minister" is "Prime Minister". */
const sameName = (a: string, b: string): boolean => a === b || a.includes(b) || b.includes(a);

function fits(found: ExtractedMeeting, expected: Expected): boolean {
  const [place, wanted] = [fold(found.place), fold(expected.place)];
  return (
    expected.type.split('/').includes(found.type) &&
    found.date === expected.date &&
    (wanted === '' || (place !== '' && sameName(place, wanted))) &&
    found.participants.length === expected.participants.length &&
    expected.participants.every((person) => isAmong(person, found))
  );
}

/** "Ann Lee | Norway", or "Ann Lee" where the text does not tell the country. */
function isAmong(person: string, found: ExtractedMeeting): boolean {
  const [name = '', country] = person.split(' | ');
  return found.participants.some(
    (other) => sameName(fold(other.name), fold(name)) && (country === undefined || other.country === country),
  );
}

function isRight(readout: Readout): boolean {
  const { title, date, source } = readout;
  const text = [title, ...readout.text].join('\n\n');
  const input = { text, bodyStart: title.length, title, date, source, language: 'en' };
  const found = extract(input).meetings.filter((meeting) => meeting.main);
  return (
    found.length === readout.meetings.length &&
    readout.meetings.every((expected) => found.some((meeting) => fits(meeting, expected)))
  );
}

describe('readouts in the manner of many publishers', () => {
  const short = readouts.filter((readout) => readout.fallsShort !== undefined);

  it.each(readouts.filter((readout) => readout.fallsShort === undefined))('$manner: $title', (readout) => {
    expect(isRight(readout)).toBe(true);
  });

  it(`reads ${readouts.length - short.length} or more of ${readouts.length} right in full`, () => {
    expect(readouts.filter(isRight).length).toBeGreaterThanOrEqual(readouts.length - short.length);
  });
});
