/** A meeting in words: which countries, which people. */
import type { MeetingRow, ParticipantRow } from '../../shared/contract/rows.ts';
import { meetingTypeLabels } from '../../shared/format.ts';

type People = Pick<MeetingRow, 'participants'>;

/** Used only where several names have to share a line. */
const shortCountries: Readonly<Record<string, string>> = {
  'United States': 'US',
  'United Kingdom': 'UK',
  'United Arab Emirates': 'UAE',
};

/** Countries where the family name stands first in English texts, too. */
const familyNameFirst = new Set(['China', 'Hong Kong', 'North Korea', 'South Korea', 'Taiwan', 'Vietnam']);

/** "Biden" of "Joseph R. Biden, Jr.", "Xi" of "Xi Jinping"; names of groups and organisations whole. */
export function familyName(person: Pick<ParticipantRow, 'name' | 'kind' | 'country'>): string {
  if (person.kind !== 'person') return person.name;
  const words = person.name.replace(/,?\s+(?:Jr|Sr)\.?$|,?\s+I{2,3}$/u, '').split(/\s+/u);
  const first = familyNameFirst.has(person.country ?? '') && words.length < 4;
  return (first ? words[0] : words.at(-1)) ?? person.name;
}

function countriesOf({ participants }: People): readonly string[] {
  return [...new Set(participants.flatMap(({ country }) => country ?? []))];
}

/** "Belarus – Iran"; people where no countries are known, the type where nobody is. */
export function meetingCountries(row: People & Pick<MeetingRow, 'type'>): string {
  const countries = countriesOf(row);
  if (countries.length === 0) {
    return row.participants.length === 0 ? meetingTypeLabels[row.type] : shortNames(row.participants);
  }
  if (countries.length === 1) {
    const others = row.participants.filter(({ country }) => country === null);
    return [countries[0], ...others.slice(0, 1).map(({ name }) => name)].join(' – ');
  }
  return countries.length === 2
    ? countries.join(' – ')
    : countries.map((name) => shortCountries[name] ?? name).join(' – ');
}

/** "Biden, Starmer"; "Biden, Johnson and 3 others". */
export function shortNames(participants: MeetingRow['participants']): string {
  const names = participants.map(familyName);
  if (names.length <= 3) return names.join(', ');
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} others`;
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** "Phone call of Biden, Johnson, Draghi, Macron and Merkel". */
export function meetingTitle(row: People & Pick<MeetingRow, 'type'>): string {
  const type = meetingTypeLabels[row.type];
  const names = row.participants.map(familyName);
  if (names.length === 0) return type;
  const shown = names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} others`] : names;
  return `${row.type === 'other' ? 'Event' : type} of ${joined(shown)}`;
}

/** "President, US". */
export function roleAndCountry({ role, country }: Pick<ParticipantRow, 'role' | 'country'>): string {
  return [role, country && (role ? (shortCountries[country] ?? country) : country)].filter(Boolean).join(', ');
}
