import type { Discourse } from '../coreference/discourse.ts';
import turnWords from '../lexicons/en/turns.json' with { type: 'json' };
import { titleCased } from '../mentions/name-forms.ts';
import { nameWords, type Person } from '../mentions/people.ts';
import { readPhrase } from '../mentions/speakers.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../text/token.ts';
import { nameInTitle } from './title-names.ts';

export const turnSpeakers = new Set(turnWords.speakers);
const fullWords = new Map(Object.entries(turnWords.full));

/** Whom the label of a turn names, and how that was concluded. */
export function speakerOf(
  label: { readonly start: number; readonly end: number; readonly tokens: readonly Token[] },
  reading: Reading,
  discourse: Discourse,
): { keys: string[]; step: string } {
  const written = reading.text.slice(label.start, label.end).replace(/\s+/g, ' ');
  const [first] = label.tokens;
  if (turnSpeakers.has(first?.lower.replace(/\.$/, '') ?? '')) return unnamed(label.tokens, written, reading);
  const person =
    namedIn(label.tokens, reading) ?? (isOffice(label.tokens, reading) ? null : capitals(written, reading));
  if (person !== null) return { keys: [person.key], step: `the label “${written}” names ${person.key}` };
  const office = ownOffice(label.tokens, reading, discourse);
  if (office !== null)
    return { keys: [office.key], step: `the label “${written}” is the office that ${office.key} holds here` };
  const phrase = readPhrase(label.tokens, { from: 0, to: label.tokens.length }, reading);
  const resolved = phrase.kind === 'role' && first?.lower !== 'the' ? discourse.resolve(phrase, plain(written)) : null;
  if (resolved !== null) return { keys: [...resolved.keys], step: resolved.step };
  const names = label.tokens.every((token) => reading.words.classes[token.index] === 'name');
  const shown = plain(
    reading.text.slice(first?.start ?? label.start, Math.min(label.end, label.tokens.at(-1)?.end ?? label.end)),
  );
  const added = reading.people.add(
    shown,
    names || isOffice(label.tokens, reading) ? 'person' : 'group',
    first?.index ?? 0,
  );
  return { keys: [added.key], step: `the label says “${written}”` };
}

/** "Q", "MODERATOR", "Reporter (in French)": somebody whom the transcript does not name, unless in brackets. */
function unnamed(tokens: readonly Token[], written: string, reading: Reading): { keys: string[]; step: string } {
  const person = namedInBrackets(tokens, reading) ?? namedIn(tokens.slice(1), reading);
  if (person !== null) return { keys: [person.key], step: `the label “${written}” names ${person.key}` };
  const key = fullWords.get(written.toLowerCase().replace(/\.$/, '')) ?? plain(written);
  const added = reading.people.add(key, 'group', tokens[0]?.index ?? 0);
  return { keys: [added.key], step: `the label says “${written}”, without a name` };
}

/** Without "the", and capitals throughout as a title. */
function plain(written: string): string {
  const words = written.replace(/^the\s+/i, '');
  return words === words.toUpperCase() && words.length > 3 ? titleCased(words) : words;
}

function isOffice(tokens: readonly Token[], reading: Reading): boolean {
  const last = tokens.at(-1);
  return (
    last !== undefined && reading.words.classes[last.index] === 'title' && !reading.lexicon.plurals.has(last.lower)
  );
}

/**
 * "THE PRESIDENT": in a publisher's own transcript the office is its own, so its holder is whom the title calls so
 * ("Remarks by President Biden"), else a party who is called so and is not of another country. Somebody who is merely
 * mentioned with that office does not hold it here.
 */
function ownOffice(tokens: readonly Token[], reading: Reading, discourse: Discourse): Person | null {
  if (tokens[0]?.lower !== 'the' || !isOffice(tokens, reading)) return null;
  const office = tokens.slice(1).map((token) => token.lower);
  const titled = holderInTitle(office, reading);
  if (titled !== null) return titled;
  const held = office.join(' ');
  return (
    discourse.principals.find(
      (person) =>
        person.kind === 'person' &&
        person.key.toLowerCase() !== held &&
        (person.country === null || person.country.code === discourse.hostCountry) &&
        person.roles.some((role) => role.title.toLowerCase() === held),
    ) ?? null
  );
}

/** Whom the title names right after the office: "President Biden" for "president", not for "vice president". */
function holderInTitle(office: readonly string[], reading: Reading): Person | null {
  const words = (reading.input.title ?? '').split(/\s+/);
  const lower = words.map((word) => word.toLowerCase());
  const { lexicon } = reading;
  for (let at = 0; at + office.length < words.length; at += 1) {
    if (!office.every((word, k) => lower[at + k] === word) || lexicon.titleModifiers.has(lower[at - 1] ?? '')) continue;
    const name = nameInTitle(words, at + office.length, lexicon);
    const next = at + office.length + name.length;
    const country = lexicon.countries.get((lower[next + 1] ?? '').replace(/\W+$/, ''));
    if (name.length === 0 || (lower[next] === 'of' && country !== undefined)) continue;
    const form = name.join(' ');
    const known = reading.people.find(nameWords(form), office);
    // Somebody else of that surname may be mentioned: a relative has the name but not the office.
    const holds = known !== null && (known.words.length === name.length || known.titles.has(office.join(' ')));
    const person = holds ? known : reading.people.add(form, 'person', 0);
    person.titles.add(office.join(' '));
    return person;
  }
  return null;
}

function namedIn(tokens: readonly Token[], reading: Reading): Person | null {
  const comma = tokens.findIndex((token) => token.text === ',');
  const bracket = tokens.findIndex((token) => token.text === '(');
  const outside = bracket < 0 ? tokens : tokens.slice(0, bracket);
  // A name stands after its office, and before the comma of an apposition: "Ivan Petrov, mayor of Pavlovo".
  const inName = comma > 0 ? outside.slice(0, comma) : outside;
  return lastPerson(inName, reading) ?? lastPerson(outside, reading) ?? namedInBrackets(tokens, reading);
}

function lastPerson(tokens: readonly Token[], reading: Reading): Person | null {
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const person = reading.personAt.get(tokens[at]?.index ?? -1);
    if (person !== undefined) return person;
  }
  return null;
}

/** "Moderator (Anna Berg)". */
function namedInBrackets(tokens: readonly Token[], reading: Reading): Person | null {
  const bracket = tokens.findIndex((token) => token.text === '(');
  const inside = bracket < 0 ? [] : tokens.slice(bracket + 1);
  const names = inside.filter(
    (token, at) =>
      reading.words.classes[token.index] === 'name' &&
      inside.slice(0, at).every((before) => reading.words.classes[before.index] === 'name'),
  );
  if (names.length < 2) return null;
  return reading.people.add(names.map((token) => token.text).join(' '), 'person', names[0]?.index ?? 0);
}

/** "SECRETARY BLINKEN": capitals throughout, matched by the last word. */
function capitals(written: string, reading: Reading): Person | null {
  const words = nameWords(written);
  const last = words.at(-1);
  return last === undefined ? null : reading.people.find([last], words.slice(0, -1));
}
