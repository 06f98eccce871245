import { hostVerbs } from '../meetings/event-words.ts';
import type { Person } from '../mentions/people.ts';
import type { CountryName } from '../pack.ts';
import type { Reading } from '../reading.ts';
import type { Lead } from './principals.ts';
import { isForeignOffice, servesState } from './state-offices.ts';

/**
 * A publisher writes of its own state's offices without the country: "President Biden met Prime Minister Sunak of the
 * United Kingdom". Gives the publisher's country (ISO code) to the parties on the host's side who hold an office and
 * are given none, where the office is one that this state has: to the only one, to all of them where another party is of a foreign country or somebody's counterpart,
 * to whoever receives others, and to the other of two where one is foreign. Otherwise somebody without a country may be the guest, and nothing is concluded.
 */
export function assumePublisherCountry(reading: Reading, lead: Lead, code: string | null): void {
  const country = code === null ? null : countryOf(code, reading);
  if (country === null) return;
  const people = lead.parties.filter((person) => person.kind === 'person');
  const open = people.filter(
    (person) =>
      person.country === null &&
      !person.titles.has('counterpart') &&
      servesState(person, reading) &&
      !isForeignOffice(person, country.code),
  );
  const foreign = people.some((person) => isFromAbroad(person, country.code));
  const own = people.some((person) => person.country?.code === country.code);
  for (const person of open) {
    const other = people.length === 2 && foreign && !own && open.length === 1;
    if (isBesideProtagonist(person, people)) continue;
    if (!other && !isHostSide(person, reading, lead)) continue;
    if ((open.length > 1 || own) && !foreign && !receives(person, lead)) continue;
    person.country = country;
    person.countryAssumed = true;
  }
}

/**
 * "Viktor Pavlov and Bill Hale discussed … President Hale instructed": where the text begins with somebody whose office it takes
 * for known, that is who is at home.
 */
function isBesideProtagonist(person: Person, parties: readonly Person[]): boolean {
  const [first] = parties.toSorted((a, b) => a.firstAt - b.firstAt);
  return (
    first !== undefined &&
    first !== person &&
    first.titles.size === 0 &&
    first.country === null &&
    person.titles.has('president')
  );
}

/** Of another country as written, somebody's counterpart, or with an office that this state does not have. */
function isFromAbroad(person: Person, code: string): boolean {
  if (person.country !== null) return person.country.code !== code;
  return person.titles.has('counterpart') || isForeignOffice(person, code);
}

/** Somebody named before the word of the event, or first after "between": "X met …", "X's call with …", not "a meeting with X". */
function isHostSide(person: Person, reading: Reading, lead: Lead): boolean {
  if (lead.host === person) return true;
  return lead.events.some(({ participants, sentence: { items }, at }) => {
    if (!participants.includes(person)) return false;
    const between = items.findIndex((item, i) => i > at && item.lower === 'between');
    const and = items.findIndex((item, i) => i > between && item.lower === 'and');
    return (
      items.slice(0, at).some((item) => reading.personAt.get(item.index) === person) ||
      (between > 0 && items.slice(between, and).some((item) => reading.personAt.get(item.index) === person))
    );
  });
}

/** Offices of a state that need no "of": a chairman or director may be of any body. */
const offices = new Set(['head-of-state', 'head-of-government', 'minister', 'deputy']);
const publicOffices =
  /^(?:governor|commissioner|speaker|senator|mayor|mp|prosecutor|attorney general|cabinet secretary)$/;

/**
 * The officials of a meeting at which nobody is from abroad and somebody is known to be of the publisher's state: where no
 * country is given they are of that state too.
 */
export function assumeHomeCountry(people: readonly Person[], reading: Reading, code: string | null): void {
  const country = code === null ? null : countryOf(code, reading);
  const foreign = people.some((person) => code !== null && isFromAbroad(person, code));
  if (country === null || foreign || !people.some((person) => person.country?.code === code)) return;
  for (const person of people) {
    if (person.country !== null || !holdsStateOffice(person, reading) || !servesState(person, reading)) continue;
    person.country = country;
    person.countryAssumed = true;
  }
}

/** Whether somebody holds an office of a state: "Secretary to the Treasury", not "President of the World Bank". */
export function holdsStateOffice(person: Person, reading: Reading): boolean {
  return [...person.titles].some((title) => {
    const kind = reading.lexicon.titles.get(title) ?? '';
    if (publicOffices.test(title)) return true;
    if (!offices.has(kind)) return false;
    return kind === 'minister' || person.roles.every((role) => !/\bof\b/i.test(role.title));
  });
}

/** "X received Y": whoever receives is at home, at least in an embassy. */
function receives(person: Person, lead: Lead): boolean {
  return lead.events.some(({ actor, at, sentence: { items } }) => {
    const passive = /^(?:was|were|been)$/.test(items[at - 1]?.lower ?? '');
    return actor === person && !passive && hostVerbs.has(items[at]?.lower ?? '');
  });
}

function countryOf(code: string, reading: Reading): CountryName | null {
  for (const country of reading.lexicon.countries.values()) if (country.code === code) return country;
  return null;
}
