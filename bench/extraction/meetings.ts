/**
 * Main meetings on silver data: date, place and tagged persons (recall) on `kremlin_meetings.dev`, participants, date and
 * place on `frus_meetings.dev`, type and counterpart on `wh_readouts.dev`.
 *
 *   node bench/extraction/meetings.ts [--errors N]
 */
import { english } from '../../src/core/extract/english/pack.ts';
import { extract } from '../../src/core/extract/extract.ts';
import type { ExtractedMeeting } from '../../src/core/extract/types.ts';
import { inputOf, readLines } from './data.ts';
import { f1, fold, samePerson } from './score.ts';

interface Kremlin {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly place: string | null;
  readonly url: string;
  readonly text: string;
  readonly persons_tagged: readonly string[];
}
interface Frus {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly text: string;
  readonly date: { readonly iso: string } | null;
  readonly place: { readonly text: string } | null;
  readonly participants: readonly { readonly text: string }[];
}
interface WhiteHouse {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly url: string;
  readonly text: string;
  readonly event_type: string;
  readonly counterpart_string: string;
}

const errors: string[] = [];
const share = (a: number, b: number): number => (b === 0 ? 0 : Math.round((a / b) * 1000) / 1000);
const mainOf = (document: Parameters<typeof inputOf>[0]): ExtractedMeeting | undefined =>
  extract(inputOf(document)).meetings.find((meeting) => meeting.main);

function kremlin(): Record<string, number> {
  let [n, found, date, placeN, place, persons, hit] = [0, 0, 0, 0, 0, 0, 0];
  for (const document of readLines<Kremlin>('kremlin_meetings.dev.jsonl')) {
    n += 1;
    // The day of publication is withheld, so that the date must come from the text.
    const meeting = mainOf({ ...document, date: null });
    if (meeting !== undefined) found += 1;
    if (meeting?.date === document.date) date += 1;
    else if (meeting !== undefined) errors.push(`date  ${document.id} got ${meeting.date} want ${document.date}`);
    if (document.place !== null && document.place !== '') {
      placeN += 1;
      const [a, b] = [fold(meeting?.place), fold(document.place)];
      if (a !== '' && (a.includes(b) || b.includes(a))) place += 1;
      else if (meeting !== undefined) errors.push(`place ${document.id} got ${meeting.place} want ${document.place}`);
    }
    const tagged = document.persons_tagged.filter((person) => document.text.includes(person.split(' ')[0] ?? person));
    const names = tagged.length === 0 ? [] : extractNames(document);
    persons += tagged.length;
    hit += tagged.filter((person) =>
      names.some((name) => samePerson(name, fold(person.split(' ').reverse().join(' ')))),
    ).length;
  }
  return {
    documents: n,
    found: share(found, n),
    date: share(date, n),
    place: share(place, placeN),
    personsNamed: share(hit, persons),
  };
}

/** The site's tags are "Surname Name". */
function extractNames(document: Kremlin): string[] {
  return extract(inputOf(document)).people.map((person) => fold(person.key));
}

function frus(): Record<string, number> {
  let [n, found, dateN, date, placeN, place, tp, fp, fn] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (const document of readLines<Frus>('frus_meetings.dev.jsonl')) {
    n += 1;
    const meeting = mainOf({ ...document, date: null });
    if (meeting !== undefined) found += 1;
    if (document.date !== null) {
      dateN += 1;
      if (meeting?.date === document.date.iso.slice(0, 10)) date += 1;
      else errors.push(`frus date ${document.id} got ${meeting?.date} want ${document.date.iso}`);
    }
    if (document.place !== null) {
      placeN += 1;
      if (meeting?.place !== null && meeting !== undefined && fold(meeting.place).includes(fold(document.place.text)))
        place += 1;
    }
    // Names first: who is listed by name is not the one listed by an office alone.
    const gold = document.participants
      .flatMap((entry) => goldPeople(entry.text))
      .sort((a, b) => Number(a.office) - Number(b.office));
    const predicted = (meeting?.participants ?? []).map((person) => ({
      name: fold(person.name),
      office: `${fold(person.name)} ${fold(person.role)}`,
    }));
    const open = new Set(predicted);
    const hits = gold.filter(({ word, office }) => {
      const hit = [...open].find((other) => (office ? other.office : other.name).split(' ').includes(word));
      if (hit !== undefined) open.delete(hit);
      return hit !== undefined;
    });
    tp += hits.length;
    fn += gold.length - hits.length;
    fp += open.size;
    if (hits.length < gold.length)
      errors.push(
        `frus people ${document.id} missed ${gold
          .filter((entry) => !hits.includes(entry))
          .map(({ word }) => word)
          .join(', ')} beside ${[...open].map(({ name }) => name).join(', ')}`,
      );
  }
  return {
    documents: n,
    found: share(found, n),
    date: share(date, dateN),
    place: share(place, placeN),
    participants: f1(tp, fp, fn),
  };
}

/** Whom an entry of a FRUS list names: by a surname, or by an office alone ("The Secretary"). */
interface GoldPerson {
  readonly word: string;
  readonly office: boolean;
}

/** Lines that head a part of a list: departments, sides, countries, whatever ends with a colon. */
const notPeople =
  /:$|^(?:participants|present|also present|others?|interpreters?|state|defense|treasury|white house|agriculture|commerce|u\.?s\.?)$|^(?:the )?[\w. ]*(?:side|delegation|embassy|agency|government|office|department)s?$|^(?:department|government|office|ministry|embassy|bureau) of\b|declassified/i;
const officeAlone =
  /^(?:the )?(?:acting |deputy |under |assistant |vice )*(president|secretary|ambassador|chancellor|minister|chairman)(?: of (?:state|defense|the treasury))?$/i;

/**
 * People in an entry of a FRUS list: the silver data has whole lines, "State: Messrs. Waugh, Kalijarvi" and headings among
 * them. Somebody listed by office alone counts as found when a participant is called by that office.
 */
function goldPeople(entry: string): GoldPerson[] {
  const line = entry.trim();
  if (notPeople.test(line) || english.lexicon.countries.has(line.toLowerCase()) || /^[A-Z/]{2,8}$/.test(line))
    return [];
  const office = officeAlone.exec(line)?.[1];
  if (office !== undefined) return [{ word: office.toLowerCase(), office: true }];
  const people = line
    .replace(/^[A-Z][\w/]{0,12}\s*[—–-]+\s*(?=[A-Z])/, '')
    .replace(/^[A-Z][\w. ]{0,40}:\s*/, '')
    .replace(/\([^)]*\)/g, '');
  const names = /Messrs/.test(people)
    ? people.replace(/.*?Messrs?\.?/, '').split(/,| and /)
    : [people.split(/,|—|–|;/)[0] ?? ''];
  return names.flatMap((name) => {
    const words = fold(name.replace(/\b(?:Jr|Sr|II|III)\b\.?/g, ''))
      .split(' ')
      .filter((word) => word.length > 1);
    const word = words.at(-1);
    return word === undefined || words.length > 6 ? [] : [{ word, office: false }];
  });
}

function whiteHouse(): Record<string, number> {
  let [n, found, type, counterpart] = [0, 0, 0, 0];
  for (const document of readLines<WhiteHouse>('wh_readouts.dev.jsonl')) {
    n += 1;
    const meeting = mainOf(document);
    if (meeting !== undefined) found += 1;
    if (meeting?.type === document.event_type) type += 1;
    else errors.push(`wh type ${document.id.slice(-70)} got ${meeting?.type} want ${document.event_type}`);
    const wanted = fold(document.counterpart_string);
    if (
      (meeting?.participants ?? []).some((person) =>
        fold(person.name)
          .split(' ')
          .some((word) => word.length > 3 && wanted.split(' ').includes(word)),
      )
    )
      counterpart += 1;
    else
      errors.push(
        `wh counterpart ${document.id.slice(-50)} want ${document.counterpart_string} got ${(meeting?.participants ?? []).map((person) => person.name).join(', ')}`,
      );
  }
  return { documents: n, found: share(found, n), type: share(type, n), counterpart: share(counterpart, n) };
}

console.log(JSON.stringify({ kremlin: kremlin(), frus: frus(), whiteHouse: whiteHouse() }, null, 1));
const at = process.argv.indexOf('--errors');
if (at >= 0)
  for (const line of errors.slice(0, Number(process.argv[at + 1] ?? 40))) console.log(line.replaceAll('\n', ' '));
