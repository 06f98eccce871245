import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../text/token.ts';
import { bareName } from './weak-names.ts';

/** The longest plural office, with its article, in items: "the Ministers". */
const longestOffice = 3;

/**
 * "the Presidents of Costa Rica, X, and of Panama, Y": who holds a plural office in each of the countries, and where the list
 * ends; empty where fewer than two are named so.
 */
export function holdersByCountry(
  items: readonly Token[],
  from: number,
  end: number,
  reading: Reading,
): { people: Person[]; to: number } {
  const people: Person[] = [];
  const office = items.slice(from, from + longestOffice).findIndex((item) => isPluralTitle(item, reading));
  let to = from + office + 1;
  for (let at = to; office >= 0 && at < end; at = afterJoints(items, to)) {
    const holder = holderAt(items, at, reading);
    if (holder === null) break;
    holder.person.titles.add(items[from + office]?.lower.replace(/s$/, '') ?? '');
    people.push(holder.person);
    to = holder.to;
  }
  return people.length > 1 ? { people, to } : { people: [], to: from };
}

const isPluralTitle = (item: Token, { lexicon }: Reading): boolean =>
  item.lower.endsWith('s') && lexicon.titles.has(item.lower.slice(0, -1));

/** "(of) Costa Rica, X": a country, a comma and a name. */
function holderAt(items: readonly Token[], from: number, reading: Reading): { person: Person; to: number } | null {
  let at = from;
  while (/^(?:of|the)$/.test(items[at]?.lower ?? '')) at += 1;
  const country = reading.words.countries[items[at]?.index ?? -1] ?? null;
  const comma = items.findIndex(({ text }, i) => i > at && text === ',');
  const name = reading.nameAt.get(items[comma + 1]?.index ?? -1);
  if (country === null || comma < 0 || comma - at > longestOffice || name === undefined) return null;
  const person = reading.personAt.get(name.start) ?? bareName(items, comma + 1, name, true, reading);
  if (person === null) return null;
  person.country ??= country;
  return { person, to: comma + 1 + name.end - name.start };
}

function afterJoints(items: readonly Token[], from: number): number {
  let at = from;
  while (items[at]?.text === ',' || items[at]?.lower === 'and') at += 1;
  return at;
}
