import type { CountryName, RoleClass } from '../pack.ts';
import type { Reading } from '../reading.ts';
import type { ItemRange } from '../statements/noun-phrases.ts';
import { isCapitalised, type Token } from '../text/token.ts';
import type { Person } from './people.ts';
import { withoutSuffix } from './plurals.ts';
import { officeName } from './titles.ts';

/** What a noun phrase says about whom it names, before anybody is looked up. */
export interface PhraseHead {
  readonly kind: 'named' | 'pronoun' | 'role' | 'group' | 'organisation' | 'country' | 'unnamed' | 'nobody';
  /** "the Secretary and President X": the parts of a phrase that names one and describes the other. */
  readonly parts: readonly PhraseHead[];
  /** People named in it, in order. */
  readonly people: readonly Person[];
  /** Countries named as parties: "Russia and Yugoslavia". */
  readonly countries: readonly CountryName[];
  /** Head noun, lower case. */
  readonly head: string;
  readonly roleClass: RoleClass | null;
  /** Country of an adjective or "of": "the Belarusian leader". */
  readonly country: CountryName | null;
  readonly definite: boolean;
  readonly plural: boolean;
  /** An office beside somebody unnamed: "the President and his guest". */
  readonly joined?: boolean;
  /** Capitalised words after the head, lower case: "world", "bank", "group". */
  readonly of: readonly string[];
  /** "acting", "deputy" … before the head. */
  readonly modifiers: readonly string[];
}

/** Position of the head noun: the last noun before the first preposition, comma or bracket. */
export function findHead(items: readonly Token[], range: ItemRange, reading: Reading): number | null {
  let head: number | null = null;
  for (let at = range.from; at < range.to; at += 1) {
    const item = items[at];
    if (item === undefined) break;
    if (item.pos === 'ADP' || item.text === ',' || item.text === '(' || item.pos === 'CCONJ') {
      if (head !== null && !isQuantity(items[head], item)) break;
      continue;
    }
    if (
      item.pos === 'NOUN' ||
      item.pos === 'PROPN' ||
      item.pos === 'QUOTE' ||
      (item.index >= 0 &&
        reading.words.classes[item.index] !== 'common' &&
        reading.words.classes[item.index] !== 'particle')
    )
      head = at;
    else if (item.pos === 'PART') head = null;
  }
  return head;
}

/** "a number of Senators": the head stands after "of". */
function isQuantity(head: Token | undefined, of: Token): boolean {
  return (
    of.lower === 'of' &&
    head !== undefined &&
    /^(?:one|number|group|majority|couple|series|lot|dozens|hundreds|some|many|several|most|members)$/.test(head.lower)
  );
}

export function describe(
  items: readonly Token[],
  range: ItemRange,
  headAt: number | null,
  reading: Reading,
): PhraseHead {
  const { lexicon, words } = reading;
  const head = headAt === null ? '' : (items[headAt]?.lower ?? '');
  const modifiers: string[] = [];
  let country: CountryName | null = null;
  let definite = false;
  const of: string[] = [];
  for (let at = range.from; at < range.to; at += 1) {
    const item = items[at];
    if (item === undefined) break;
    const place = item.index >= 0 ? (words.countries[item.index] ?? null) : null;
    if (place !== null && country === null) country = place;
    if (
      headAt !== null &&
      at < headAt &&
      (words.classes[item.index] === 'modifier' ||
        words.classes[item.index] === 'portfolio' ||
        words.classes[item.index] === 'title')
    )
      modifiers.push(item.lower);
    if (
      headAt !== null &&
      at > headAt &&
      item.index >= 0 &&
      isCapitalised(item.text) &&
      place === null &&
      item.lower !== 'state' &&
      item.lower !== 'government' &&
      item.lower !== 'republic'
    )
      of.push(item.lower);
    if (at === range.from) definite = isDefinite(item, reading);
  }
  if (head.startsWith('ex-')) modifiers.push('ex');
  const whole = phraseTitle(items, headAt);
  const roleClass = lexicon.titles.get(whole) ?? lexicon.titles.get(withoutSuffix(head)) ?? null;
  return {
    kind: 'role',
    parts: [],
    people: [],
    countries: [],
    head: officeHead(lexicon.titles.has(whole) && !whole.includes(' of ') ? whole : head, reading),
    roleClass,
    country,
    definite,
    plural: lexicon.plurals.has(head),
    of,
    modifiers,
  };
}

const officeHead = (head: string, { lexicon }: Reading): string =>
  lexicon.titles.has(withoutSuffix(head)) ? officeName(head, lexicon) : head;

/** Definite by its determiner, or because it begins with a name, title or country. */
function isDefinite(first: Token, reading: Reading): boolean {
  if (/^(?:the|this|these|both|his|her|their|its|our|two|all)$/.test(first.lower)) return true;
  const kind = first.index >= 0 ? reading.words.classes[first.index] : 'common';
  return isCapitalised(first.text) && kind !== 'common' && !reading.lexicon.plurals.has(first.lower);
}

/** "head of state", "prime minister": titles of several words count before their last word alone. */
function phraseTitle(items: readonly Token[], headAt: number | null): string {
  if (headAt === null) return '';
  const head = items[headAt]?.lower ?? '';
  const after = items[headAt + 2]?.lower ?? '';
  if (items[headAt + 1]?.lower === 'of' && (after === 'state' || after === 'government')) return `${head} of ${after}`;
  return `${items[headAt - 1]?.lower ?? ''} ${head}`;
}

/** A phrase that names nobody. */
export function nobodyOf(head: string): PhraseHead {
  return {
    kind: 'nobody',
    parts: [],
    people: [],
    countries: [],
    head,
    roleClass: null,
    country: null,
    definite: false,
    plural: false,
    of: [],
    modifiers: [],
  };
}
