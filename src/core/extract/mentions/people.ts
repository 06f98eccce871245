import type { PersonKind } from '../../../shared/domain.ts';
import type { CountryName, Lexicon } from '../pack.ts';
import type { Token } from '../text/token.ts';
import { completed, withoutHeadline, withoutParticiple } from './headline-forms.ts';
import { joinedToPeople } from './joined-names.ts';
import { NameSearch } from './name-search.ts';
import { compatible, fold, longWord, nameWords, soundOf } from './name-words.ts';
import type { NameMention } from './names.ts';
import {
  acts,
  isAffiliation,
  isBounded,
  isCutOff,
  isHeadlineVerb,
  isPartOfOther,
  length,
  speaksAlone,
} from './person-signs.ts';
import { nameText, placesAmong } from './place-names.ts';
import { singular } from './plurals.ts';

export { fold, nameWords } from './name-words.ts';

/** Somebody in the document, as collected from all mentions. */
export interface Person {
  key: string;
  kind: PersonKind;
  /** Folded words of the fullest name. */
  readonly words: string[];
  country: CountryName | null;
  /** The country is the publisher's, which the document takes for known. */
  countryAssumed: boolean;
  readonly titles: Set<string>;
  readonly roles: { title: string; country: string | null }[];
  readonly aliases: Map<string, number>;
  gender: 'm' | 'f' | null;
  /** Token position of the first mention. */
  firstAt: number;
}

/** So many holders of one office are compared with a description: more are a list, in which none is meant alone. */
const mostHolders = 200;

/** Everybody whom the document names, found by any of their names. */
export class People {
  readonly list: Person[] = [];
  private readonly byWord = new Map<string, Person[]>();
  private readonly bySound = new Map<string, Person[]>();
  private byOffice: Map<string, Person[]> | null = null;
  private byAcronym: Map<string, Person> | null = null;
  private readonly byKey = new Map<string, Person>();

  /** The person whose name has all these words, in any of its forms; the better match of titles wins, then the earlier. */
  find(words: readonly string[], titles: readonly string[]): Person | null {
    const last = words.at(-1);
    if (last === undefined) return null;
    let best: Person | null = null;
    let bestScore = -1;
    for (const person of this.candidates(words)) {
      if (!compatible(words, person.words)) continue;
      const score = (titles.some((title) => person.titles.has(title)) ? 2 : 0) + (person.words.at(-1) === last ? 1 : 0);
      if (score > bestScore) [best, bestScore] = [person, score];
    }
    return best;
  }

  /** Whoever has all these words stands under each of them: the rarest word has the fewest others. */
  private candidates(words: readonly string[]): readonly Person[] {
    let fewest: readonly Person[] | null = null;
    for (const word of words) {
      if (word.length === 1) continue;
      const bucket = this.byWord.get(word) ?? this.bySound.get(soundOf(word)) ?? [];
      if (fewest === null || bucket.length < fewest.length) fewest = bucket;
    }
    return fewest ?? this.byWord.get(words.at(-1) ?? '') ?? [];
  }

  /** Everybody who is called by a word of an office: "minister" for the foreign and the prime minister. Indexed at first use. */
  holding(office: string): readonly Person[] {
    this.byOffice ??= this.indexOffices();
    return this.byOffice.get(office) ?? this.byOffice.get(lastWord(office)) ?? [];
  }

  private indexOffices(): Map<string, Person[]> {
    const index = new Map<string, Person[]>();
    for (const person of this.list) {
      for (const word of new Set([...person.titles].flatMap((title) => [title, lastWord(title)]))) {
        const held = index.get(word);
        if (held === undefined) index.set(word, [person]);
        else if (held.length < mostHolders) held.push(person);
      }
    }
    return index;
  }

  /** "EAM" for the External Affairs Minister: the first letters of somebody's office. */
  byInitials(acronym: string): Person | null {
    if (this.byAcronym === null) {
      this.byAcronym = new Map();
      for (const person of this.list)
        for (const role of person.kind === 'person' ? person.roles : []) {
          const short = /\((\p{Lu}{2,6})\)$/u.exec(role.title)?.[1] ?? initials(role.title);
          // "CS" for the Agriculture Cabinet Secretary
          for (const part of [short, short.slice(1)])
            if (part.length > 1 && !this.byAcronym.has(part)) this.byAcronym.set(part, person);
        }
    }
    return this.byAcronym.get(acronym) ?? null;
  }

  byName(key: string): Person | null {
    return this.byKey.get(fold(key)) ?? null;
  }

  add(key: string, kind: PersonKind, firstAt: number): Person {
    const known = this.byKey.get(fold(key));
    if (known !== undefined) return known;
    const words = nameWords(key);
    // "Joseph R. Biden" beside "Joseph R. Biden, Jr."
    const same = kind === 'person' && words.length > 1 ? this.find(words, []) : null;
    if (same !== null && same.words.length === words.length && same.words.every((word, at) => word === words[at]))
      return same;
    const person: Person = {
      key,
      kind,
      words,
      country: null,
      countryAssumed: false,
      titles: new Set(),
      roles: [],
      aliases: new Map(),
      gender: null,
      firstAt,
    };
    this.list.push(person);
    this.byKey.set(fold(key), person);
    for (const word of kind === 'person' ? new Set(words) : []) {
      put(this.byWord, word, person);
      if (word.length >= longWord) put(this.bySound, soundOf(word), person);
    }
    return person;
  }
}

function put(index: Map<string, Person[]>, key: string, person: Person): void {
  const bucket = index.get(key);
  if (bucket === undefined) index.set(key, [person]);
  else bucket.push(person);
}

const lastWord = (title: string): string => title.slice(title.lastIndexOf(' ') + 1);

/** First letters of the capitalised words: "External Affairs Minister" -> EAM. */
function initials(title: string): string {
  return title
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && word.charAt(0) !== word.charAt(0).toLowerCase())
    .map((word) => word.charAt(0))
    .join('');
}

/** Whether somebody is called by an office: "president", or "foreign minister" with the role "Minister of Foreign Affairs". */
export function holdsOffice(person: Person, office: string): boolean {
  if (person.titles.has(office)) return true;
  const space = office.lastIndexOf(' ');
  if (space < 0 || !person.titles.has(office.slice(space + 1))) return false;
  const word = office.slice(0, space);
  return person.roles.some((role) => role.title.toLowerCase().includes(word));
}

/** Where a token stands, as far as it matters for names. */
export interface Where {
  inHeadline(token: number): boolean;
  inList(token: number): boolean;
  /** The name as readers know it: capitals resolved, a lone surname completed from the title. */
  properName(form: string): string;
}

/**
 * Builds the people of a document from its names: fullest forms first, so that every shorter form finds its person.
 * Forms of one word count only with a title or honorific. `where` tells which tokens stand in a headline in title case or in a list of participants. `mentions` must be in the order of the text.
 */
export function collectPeople(
  mentions: readonly NameMention[],
  tokens: readonly Token[],
  text: string,
  lexicon: Lexicon,
  where: Where,
): { people: People; of: Map<number, Person> } {
  const people = new People();
  const of = new Map<number, Person>();
  const written = mentions.map((mention, at) => ({ mention, at, form: nameText(mention, tokens, text) }));
  const bodyForms = written
    .filter(({ mention }) => !where.inHeadline(mention.start))
    .map(({ form }) => nameWords(form));
  const inBody = new Set(bodyForms.flat());
  const named = written.map((name) => {
    if (!where.inHeadline(name.mention.start)) return name;
    const form = isCutOff(name.mention, tokens) ? completed(name.form, inBody, tokens) : name.form;
    return { ...name, form: withoutHeadline(withoutParticiple(form, inBody), inBody, bodyForms) };
  });
  const surnames = new Set(
    named
      .filter(({ mention }) => mention.strong || speaksAlone(mention, tokens, lexicon))
      .map(({ form }) => nameWords(form).at(-1)),
  );
  const vouched = joinedToPeople(
    mentions,
    (at) => mentions[at]?.strong === true && !where.inHeadline(mentions[at]?.start ?? 0),
    tokens,
    lexicon,
  );
  const places = placesAmong(mentions, tokens, text);
  const isStrong = (mention: NameMention, form: string, at: number): boolean =>
    mention.strong ||
    (vouched.has(at) && !where.inHeadline(mention.start)) ||
    (length(mention) > 1 && where.inList(mention.start) && !isAffiliation(mention, tokens)) ||
    (length(mention) > 1 &&
      (surnames.has(nameWords(form).at(-1)) || (!places.has(form) && acts(mention, tokens, lexicon))));
  const strong = named
    .filter(({ mention, form, at }) => isStrong(mention, form, at))
    .map((name) => ({ ...name, words: name.form.split(' ').length }))
    .sort((a, b) => b.words - a.words || a.at - b.at);
  const recurs = new Set(
    written.filter(({ mention }) => !isHeadlineVerb(mention, tokens, text)).flatMap(({ form }) => nameWords(form)),
  );
  const sought = new NameSearch(people, named, lexicon);
  for (const { mention, form } of strong) {
    if (!/\p{L}.*\p{L}/u.test(form)) continue;
    if (isHeadlineVerb(mention, tokens, text) && !recurs.has(nameWords(form)[0] ?? '')) continue;
    // In a headline where every word is capitalised only what the body names again is a name.
    if (
      where.inHeadline(mention.start) &&
      !nameWords(form).some((word) => inBody.has(word)) &&
      !isBounded(mention, tokens, lexicon)
    )
      continue;
    if (sought.find(nameWords(form), mention.titles) === null)
      people.add(where.properName(form), 'person', mention.start);
  }
  for (const { mention, form } of named) {
    const person = sought.find(nameWords(form), mention.titles);
    if (person !== null && isGivenOnly(person, form) && isPartOfOther(mention, tokens, lexicon)) continue;
    // "EU" is no person, "Xi" is.
    if (person === null || (!mention.strong && form.length < 3 && form === form.toUpperCase())) continue;
    of.set(mention.start, person);
    describe(person, mention, form, text, lexicon);
  }
  return { people, of };
}

/** Only the first word of a longer name. */
const isGivenOnly = (person: Person, form: string): boolean =>
  !form.includes(' ') &&
  person.words.length > 1 &&
  person.words[0] === fold(form) &&
  person.words.at(-1) !== fold(form);

function describe(person: Person, mention: NameMention, form: string, text: string, lexicon: Lexicon): void {
  person.firstAt = Math.min(person.firstAt, mention.start);
  person.country ??= mention.country;
  person.aliases.set(form, (person.aliases.get(form) ?? 0) + 1);
  for (const title of mention.titles) person.titles.add(title);
  const signs = [mention.honorific, ...mention.titles];
  for (const sign of signs) {
    if (sign === null) continue;
    if (lexicon.female.has(sign)) person.gender = 'f';
    else if (lexicon.male.has(sign)) person.gender ??= 'm';
  }
  if (mention.role === null) return;
  const written = text.slice(mention.role.start, mention.role.end).replace(/\s+/g, ' ');
  const title = mention.plural ? ofOne(written, lexicon) : written;
  const role = { title, country: mention.country?.name ?? null };
  const same = person.roles.findIndex((known) => known.title.toLowerCase() === title.toLowerCase());
  if (same < 0) person.roles.push(role);
  // "PRESIDENT" of a headline is what the text calls "President".
  else if (person.roles[same]?.title === title.toUpperCase()) person.roles[same] = role;
}

/** "Senator" of "Senators X and Y": the role as each of them has it. */
function ofOne(title: string, lexicon: Lexicon): string {
  if (/\bjoint chiefs\b/i.test(title)) return title;
  return title
    .split(' ')
    .map((word) => (lexicon.plurals.has(word.toLowerCase()) ? singular(word) : word))
    .join(' ');
}
