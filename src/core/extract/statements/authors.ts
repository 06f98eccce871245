import { nameWords, type Person } from '../mentions/people.ts';
import { nobodyOf, type PhraseHead } from '../mentions/phrase-heads.ts';
import { readPhrase } from '../mentions/speakers.ts';
import type { Reading } from '../reading.ts';
import { phraseAfter } from './noun-phrases.ts';
import { nameInTitle } from './title-names.ts';

/** Whom the narrator's own pronouns stand for; null where the text does not say. */
interface Authors {
  readonly we: PhraseHead | null;
  readonly i: PhraseHead | null;
}

const known = new WeakMap<Reading, Authors>();

/**
 * Whom "we" and "I" stand for outside quotations: in a declaration that says so ("We, the Foreign Ministers of the
 * Association, met in Vientiane"), and in a statement that is called by who makes it ("Statement by President Berg on …").
 * Reads a document once.
 */
export function authorOf(pronoun: string, reading: Reading): PhraseHead | null {
  let authors = known.get(reading);
  if (authors === undefined) {
    authors = { we: jointAuthors(reading), i: titledAuthor(reading) };
    known.set(reading, authors);
  }
  return pronoun === 'we' ? authors.we : pronoun === 'i' ? authors.i : null;
}

function jointAuthors(reading: Reading): PhraseHead | null {
  for (const { items } of reading.sentences) {
    if (items[0]?.lower !== 'we') continue;
    const from = items[1]?.text === ',' ? 2 : 1;
    if (items[from]?.lower !== 'the') continue;
    const range = phraseAfter(items, from, reading);
    const phrase = range === null ? null : readPhrase(items, range, reading);
    if (range === null || phrase === null || phrase.kind === 'nobody') continue;
    const [first, last] = [items[from + 1], items[range.to - 1]];
    if (first === undefined || last === undefined) continue;
    const name = reading.text.slice(first.start, last.end).replace(/\s+/g, ' ');
    const group = reading.people.add(name, 'group', first.index);
    return { ...phrase, kind: 'named', people: [group], parts: [], plural: true };
  }
  return null;
}

const longestOffice = 8;
const statementBy =
  /^(?:press |video |written |official )?(?:statements?|messages?|letter|remarks|address|speech|greetings)\b.{0,40}?\s(?:by|from|of)\s+(.+)$/iu;

const ownStatement =
  /^(.{5,120}?)['’]s?\s(?:(?:press|opening|closing|introductory|video|joint|full|doorstep)\s)?(?:statement|remarks|speech|address|message|letter|op-ed|article|comments)\b/iu;
/** The most words of a name before the genitive. */
const longestOwner = 5;

/** "Minister of Foreign Affairs Eleni Papadaki’s statement": whom the text knows by the last words before the genitive. */
function ownerOf(title: string, reading: Reading): Person | null {
  const words = ownStatement.exec(title)?.[1]?.split(/\s+/) ?? [];
  for (let count = Math.min(longestOwner, words.length); count > 1; count -= 1) {
    const person = reading.people.find(nameWords(words.slice(-count).join(' ')), []);
    if (person?.kind === 'person') return person;
  }
  return null;
}

/** The person whom a title names first after "Statement by", behind the office: "Vice President Kamala Harris". */
function titledAuthor(reading: Reading): PhraseHead | null {
  const { lexicon } = reading;
  const title = reading.input.title ?? reading.text.slice(0, 300).split('\n')[0] ?? '';
  const words = statementBy.exec(title)?.[1]?.split(/\s+/) ?? [];
  const office = words.findIndex(
    (word, at) => lexicon.titles.has(word.toLowerCase()) && !lexicon.titles.has(words[at + 1]?.toLowerCase() ?? ''),
  );
  const name = office < 0 || office > longestOffice ? [] : nameInTitle(words, office + 1, lexicon);
  const verb = name.findIndex((word) => /ing$/.test(word));
  const form = (verb > 0 ? name.slice(0, verb) : name).join(' ');
  const owner = form === '' ? ownerOf(title, reading) : null;
  if (owner !== null) return { ...nobodyOf('i'), kind: 'named', people: [owner] };
  if (form === '') return null;
  const person =
    reading.people.find(nameWords(form), [words[office]?.toLowerCase() ?? '']) ?? reading.people.add(form, 'person', 0);
  return { ...nobodyOf('i'), kind: 'named', people: [person] };
}
