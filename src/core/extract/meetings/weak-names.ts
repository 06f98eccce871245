import type { NameMention } from '../mentions/names.ts';
import type { Person } from '../mentions/people.ts';
import type { CountryName } from '../pack.ts';
import type { Reading } from '../reading.ts';
import type { ItemRange } from '../statements/noun-phrases.ts';
import { isCapitalised, type Token } from '../text/token.ts';

/** Words that end the names of bodies, places and subjects rather than of people. */
const noSurname =
  /(?:ment|tion|sion|ship|ness|ology|ism|ity|ics)$|^(?:agency|ltd|co\.|county|valley|river|sea|islands?|day|festival|award|prize|cup|games|report|act|plan|strategy|agenda|week|year|corridor|pact|accord|treaty|protocol|framework|fund|plc|palace|residence|hotel|secretariat|headquarters|airport|complex|museum|stadium|university|college|institute|council|committee|ministry|office)$/;
const [fewestWords, mostWords] = [2, 6];

/**
 * People in a list of those who took part, where even a bare "Paul Aguirre-Hale" is a person, which elsewhere it might not
 * be: beside somebody named, or as one of a group ("congressmen Tom Reddick and …"); `open` where the list has begun
 * before the range. Returns everybody whom the list's commas and "and" join, in order; registers the bare names.
 */
export function namesJoined(items: readonly Token[], range: ItemRange, reading: Reading, open = false): Person[] {
  const found: Person[] = [];
  let inList = open;
  for (let at = range.from; at < range.to; at += 1) {
    const index = items[at]?.index ?? -1;
    const name = reading.nameAt.get(index);
    if (name === undefined) continue;
    const known = reading.personAt.get(index);
    const before = items[at - (name.start - name.roleStart) - 1];
    const leads = known === undefined && leadsToNamed(items, at + name.end - name.start, reading);
    const person =
      known === undefined
        ? bareName(items, at, name, inList || leads, reading)
        : inList && !joins(before)
          ? null
          : known;
    inList ||= known !== undefined || person !== null;
    if (person !== null && !found.includes(person)) found.push(person);
    at += name.end - name.start - 1;
  }
  return found;
}

/** "Vladimir Putin and President of China Xi Jinping": who is joined to somebody named is a person too. */
const leadsToNamed = (items: readonly Token[], at: number, reading: Reading): boolean =>
  items[at]?.lower === 'and' &&
  (reading.nameByRole.has(items[at + 1]?.index ?? -1) || reading.personAt.has(items[at + 1]?.index ?? -1));

const joins = (before: Token | undefined): boolean =>
  before !== undefined &&
  /^(?:,|;|:|and|&|by|with|were|was|included|including|the|his|her|their)$/.test(before.lower || before.text);

/** Registers a name that stands where a list names people; null where it is rather a place, a body or a title of a work. */
export function bareName(
  items: readonly Token[],
  at: number,
  name: NameMention,
  inList: boolean,
  reading: Reading,
): Person | null {
  const start = afterPlurals(name, reading);
  const words = name.end - start;
  if (words < fewestWords || words > mostWords || !(start > name.start || opensEntry(items[at - 1], inList, reading)))
    return null;
  const next = reading.words.classes[name.end];
  if (next === 'organisation' || next === 'title' || next === 'portfolio') return null;
  const [first, last] = [reading.tokens[start], reading.tokens[name.end - 1]];
  if (first === undefined || last === undefined || !isCapitalised(first.text)) return null;
  if (noSurname.test(last.lower) || reading.lexicon.portfolios.has(last.lower)) return null;
  const person = reading.people.add(reading.text.slice(first.start, last.end).replace(/\s+/g, ' '), 'person', start);
  person.country ??= name.country ?? countryBefore(items, at, reading);
  return person;
}

/** "the ambassadors of Canada, Marc Tessier; India, Anil Bhargava": each after the country. */
function countryBefore(items: readonly Token[], at: number, reading: Reading): CountryName | null {
  const country = reading.words.countries[items[at - 2]?.index ?? -1] ?? null;
  return items[at - 1]?.text === ',' &&
    country !== null &&
    /^(?:of|;|and)$/.test(items[at - 3]?.lower || (items[at - 3]?.text ?? ''))
    ? country
    : null;
}

/** "Cabinet Secretaries Moses Kibaara": the plural of a title runs on into the name. */
function afterPlurals(name: NameMention, reading: Reading): number {
  let start = name.start;
  while (start < name.end && reading.lexicon.plurals.has(reading.tokens[start]?.lower ?? '')) start += 1;
  return start;
}

/** The first one stands right after a group or title that the names spell out, the others where the list goes on. */
function opensEntry(before: Token | undefined, inList: boolean, reading: Reading): boolean {
  if (before === undefined) return inList;
  if (inList) return before.lower !== 'the' && joins(before);
  const kind = reading.words.classes[before.index];
  return kind === 'title' || reading.lexicon.plurals.has(before.lower) || isPluralOffice(before.lower, reading);
}

/** "congressmen", "legislators": a plural that the lexicon has in the singular. */
export function isPluralOffice(word: string, reading: Reading): boolean {
  const one = word.replace(/men$/, 'man').replace(/s$/, '');
  return one !== word && reading.lexicon.titles.has(one);
}
