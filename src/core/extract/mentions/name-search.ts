import type { Lexicon } from '../pack.ts';
import { withOtherGivenName } from './given-names.ts';
import { nameWords } from './name-words.ts';
import type { NameMention } from './names.ts';

/** Somebody by the folded words of the fullest name. */
interface Named {
  readonly words: readonly string[];
}

interface Finder<T extends Named> {
  find(words: readonly string[], titles: readonly string[]): T | null;
}

/** Finds the person of a name by all its words, or by another form of the given name, where the offices allow it. */
export class NameSearch<T extends Named> {
  /** The titles that stand with each form of a name. */
  private readonly offices = new Map<string, Set<string>>();
  private readonly people: Finder<T>;
  private readonly lexicon: Lexicon;

  constructor(people: Finder<T>, names: readonly { mention: NameMention; form: string }[], lexicon: Lexicon) {
    this.people = people;
    this.lexicon = lexicon;
    for (const { mention, form } of names) {
      const key = nameWords(form).join(' ');
      const held = this.offices.get(key) ?? new Set();
      for (const title of mention.titles) held.add(title);
      this.offices.set(key, held);
    }
  }

  find(words: readonly string[], titles: readonly string[]): T | null {
    const person = this.people.find(words, titles);
    if (person !== null) return this.isOtherRoyal(person, words, titles) ? null : person;
    for (const other of withOtherGivenName(words)) {
      const same = this.people.find(other, titles);
      if (same === null || same.words[0] !== other[0] || same.words.at(-1) !== words.at(-1)) continue;
      if (this.agree(words, same.words)) return same;
    }
    return null;
  }

  /** "President Joseph Bidden" and "Joe Bidden", not "Senator Joe Bidden": one has no office, or they share one. */
  private agree(one: readonly string[], other: readonly string[]): boolean {
    const [a, b] = [this.held(one), this.held(other)];
    return a.size === 0 || b.size === 0 || [...a].some((title) => b.has(title));
  }

  /** "Prince Vladimir" is not President Vladimir Petrenko: royals alone are called by their given name. */
  private isOtherRoyal(person: T, words: readonly string[], titles: readonly string[]): boolean {
    if (words.length > 1 || person.words.length < 2 || words[0] !== person.words[0]) return false;
    const royal = (title: string): boolean =>
      this.lexicon.titles.get(title) === 'royal' || /^(?:king|queen|emperor|empress|tsar)$/.test(title);
    const held = this.held(person.words);
    return titles.some(royal) && held.size > 0 && ![...held].some(royal);
  }

  private held(words: readonly string[]): ReadonlySet<string> {
    return this.offices.get(words.join(' ')) ?? new Set();
  }
}
