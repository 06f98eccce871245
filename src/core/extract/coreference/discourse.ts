import type { Person } from '../mentions/people.ts';
import { kindOfHead, type PhraseHead } from '../mentions/speakers.ts';
import type { Reading } from '../reading.ts';
import { Acronyms } from './acronyms.ts';
import { isPair, knownGroup, pairOf, partyKeys } from './groups.ts';
import { plainName } from './names.ts';
import { isOtherOffice, isPast, officeScore } from './offices.ts';
import type { Lead } from './principals.ts';
import type { Resolved } from './resolved.ts';

export type { Resolved } from './resolved.ts';

/**
 * What has been said so far, read in the order of the text. Pronouns and descriptions are resolved by salience: the last
 * subject first, then the parties of the main event (J. Hobbs, Resolving pronoun references, 1978; S. Lappin and
 * H. Leass, 1994: subjects weigh most), filtered by gender, title and country.
 */
export class Discourse {
  /** The latest single subject first. */
  recent: Person[] = [];
  private lastKeys: readonly string[] = [];
  private lastGroup: readonly string[] = [];
  lastPair: readonly string[] = [];
  readonly reading: Reading;
  private readonly acronyms: Acronyms;
  readonly principals: readonly Person[];
  readonly host: Person | null;
  readonly hostCountry: string | null;

  constructor(reading: Reading, lead: Lead, hostCountry: string | null) {
    const principals = lead.parties;
    this.reading = reading;
    this.acronyms = new Acronyms(reading.tokens, reading.text);
    this.principals = principals;
    this.hostCountry = hostCountry;
    this.host =
      principals.find((person) => person.country !== null && person.country.code === hostCountry) ??
      lead.host ??
      principals.find((person) => person.country === null) ??
      principals[0] ??
      null;
  }

  get lastSpeakers(): readonly string[] {
    return this.lastKeys;
  }

  /** The parties of the main event as a joint speaker. */
  get parties(): readonly string[] {
    return partyKeys(this.principals, this.reading);
  }

  /** Remembers who was subject; statements and mere mentions as subject both count. */
  note(keys: readonly string[]): void {
    if (keys.length === 0) return;
    this.lastKeys = keys;
    if (keys.length > 1) this.lastGroup = keys;
    if (keys.length === 2) this.lastPair = keys;
    const person = keys.length === 1 ? this.reading.people.byName(keys[0] ?? '') : null;
    if (person === null) return;
    this.lastGroup = [];
    this.recent = [person, ...this.recent.filter((other) => other !== person)].slice(0, 6);
  }

  /** Resolves a phrase; null where it names nobody who can speak. */
  resolve(phrase: PhraseHead, written: string): Resolved | null {
    switch (phrase.kind) {
      case 'named':
        return this.named(phrase, written);
      case 'pronoun':
        return this.pronoun(phrase, written);
      case 'role':
        return this.role(phrase, written);
      case 'group':
        return this.group(phrase, written);
      case 'country':
        return this.literal(
          phrase.countries.length === 1 && this.isCity(written)
            ? [plainName(written)]
            : phrase.countries.map((country) => country.name),
          phrase,
          `“${written}” acts as a party`,
          0.9,
        );
      case 'organisation':
        return this.organisation(phrase, written);
      case 'unnamed':
        return this.literal([plainName(written)], phrase, `“${written}” is named only so`, 0.75);
      default:
        return null;
    }
  }

  /** An organisation under its own name, or as the delegation named before. */
  private organisation(phrase: PhraseHead, written: string): Resolved {
    const known = /^(?:delegation|team|mission|side|group)$/.test(phrase.head)
      ? knownGroup(this.principals, phrase, written)
      : null;
    if (known !== null)
      return { keys: [known.key], step: `“${written}” is the group named before, ${known.key}`, certainty: 0.8 };
    return this.literal([plainName(written)], phrase, `“${written}” is named only so`, 0.75);
  }

  private isCity(written: string): boolean {
    return this.reading.lexicon.cities.has(plainName(written).toLowerCase());
  }

  private named(phrase: PhraseHead, written: string): Resolved {
    const keys = this.namedKeys(phrase, written);
    const joint = keys.length === 1 && phrase.people[0]?.key !== written ? this.withPartners(phrase, keys) : keys;
    return { keys: joint, step: `“${written}” names ${joint.join(' and ')}`, certainty: 0.98 };
  }

  private namedKeys(phrase: PhraseHead, written: string): string[] {
    const keys = phrase.people.map((person) => person.key);
    if (phrase.parts.length === 0) return keys;
    return [...new Set(phrase.parts.flatMap((part) => this.partKeys(part, written)))];
  }

  /** One side of "He and Dr Mohib", "the Secretary and President X". */
  private partKeys(part: PhraseHead, written: string): readonly string[] {
    if (part.kind === 'named') return part.people.map((person) => person.key);
    if (part.kind === 'pronoun') return this.pronoun(part, written)?.keys ?? [];
    const person = this.byRole(part) ?? this.untitled(part);
    return person === null ? [] : [person.key];
  }

  /** "the President and the four leaders": a plural beside somebody named means the other parties too. */
  private withPartners(phrase: PhraseHead, keys: readonly string[]): readonly string[] {
    return (phrase.plural || phrase.joined === true) && this.principals.length > 1
      ? [...new Set([...keys, ...this.parties])]
      : keys;
  }

  private pronoun(phrase: PhraseHead, written: string): Resolved | null {
    if (phrase.plural) {
      const keys =
        this.lastGroup.length > 1
          ? this.lastGroup
          : this.lastKeys.length === 1 && this.isPlural(this.lastKeys[0])
            ? this.lastKeys
            : this.parties;
      if (keys.length === 0)
        return this.lastKeys.length > 0 && !this.lastKeys.some((key) => this.isCollective(key))
          ? { keys: this.lastKeys, step: `“${written}” taken for the last speaker`, certainty: 0.5 }
          : null;
      return { keys, step: `“${written}” are ${keys.join(' and ')}`, certainty: 0.85 };
    }
    const gender = this.reading.lexicon.pronouns.get(phrase.head);
    const person = [...this.recent, ...this.principals].find(
      (candidate) => candidate.gender === null || candidate.gender === gender,
    );
    if (person === undefined)
      return this.lastKeys.length > 0
        ? { keys: this.lastKeys, step: `“${written}” taken for the last speaker`, certainty: 0.5 }
        : null;
    person.gender ??= gender === 'f' ? 'f' : 'm';
    return {
      keys: [person.key],
      step: `“${written}” is ${person.key}, the last one who spoke or acted`,
      certainty: 0.9,
    };
  }

  private isCollective(key: string): boolean {
    return this.reading.lexicon.plurals.has(key.split(' ').at(-1)?.toLowerCase() ?? '');
  }

  private isPlural(key: string | undefined): boolean {
    if (key === undefined) return false;
    const { people, lexicon } = this.reading;
    return people.byName(key)?.kind !== 'person' && !lexicon.titles.has(key.split(' ').at(-1)?.toLowerCase() ?? '');
  }

  private role(phrase: PhraseHead, written: string): Resolved | null {
    if (
      this.reading.lexicon.honorifics.has(phrase.head) &&
      !this.reading.lexicon.titles.has(phrase.head) &&
      this.host !== null
    )
      return { keys: [this.host.key], step: `“${written}” is the host, ${this.host.key}`, certainty: 0.75 };
    const last = this.lastUnnamed(phrase);
    if (last !== null) return { keys: [last], step: `“${written}” is the one named before, ${last}`, certainty: 0.8 };
    const titled = this.byRole(phrase);
    const person = this.preferHost(phrase, titled);
    const joint = person !== null && phrase.joined === true ? this.withPartners(phrase, [person.key]) : [];
    if (joint.length > 1)
      return { keys: joint, step: `“${written}” are the parties: ${joint.join(' and ')}`, certainty: 0.8 };
    if (person !== null)
      return { keys: [person.key], step: `“${written}” is ${person.key}${roleHint(person)}`, certainty: 0.93 };
    if (phrase.roleClass === 'guest' || phrase.roleClass === 'counterpart' || phrase.roleClass === 'role') {
      const other = this.other(phrase);
      if (other !== null)
        return { keys: [other.key], step: `“${written}” is the other party, ${other.key}`, certainty: 0.85 };
    }
    const unnamed = this.untitled(phrase);
    if (unnamed !== null)
      return {
        keys: [unnamed.key],
        step: `“${written}” is ${unnamed.key}, whose office the text does not name`,
        certainty: 0.75,
      };
    return this.literal([plainName(written)], phrase, `“${written}” is named only so`, 0.6);
  }

  /** "the official" after "an official who asked not to be named": whoever spoke last is called so, and by no name. */
  private lastUnnamed(phrase: PhraseHead): string | null {
    const [key = '', ...others] = this.lastKeys;
    const same = /^an? /.test(key) && new RegExp(`\\b${phrase.head}\\b`).test(key);
    return same && others.length === 0 && phrase.country === null && phrase.of.length === 0 ? key : null;
  }

  /** In a publisher's own text "the Head of State" without a country is its own, even where only the guest's office is named. */
  private preferHost(phrase: PhraseHead, titled: Person | null): Person | null {
    const own = this.untitled(phrase);
    const foreign =
      titled !== null &&
      titled.country !== null &&
      titled.country.code !== this.hostCountry &&
      this.hostCountry !== null;
    return foreign && phrase.country === null && own !== null && own === this.host ? own : titled;
  }

  /** "The President" where nobody is called so: a party whose office the document takes for known. */
  private untitled(phrase: PhraseHead): Person | null {
    if (
      phrase.roleClass === null ||
      phrase.roleClass === 'person' ||
      isPast(phrase) ||
      (phrase.country !== null && phrase.country.code !== this.hostCountry)
    )
      return null;
    const open = this.principals.filter(
      (person) => person.kind === 'person' && person.titles.size === 0 && !isOtherOffice(person, phrase, this.reading),
    );
    return open.includes(this.host as Person) ? this.host : (open[0] ?? null);
  }

  private byRole(phrase: PhraseHead): Person | null {
    const pool = [...this.principals, ...this.recent, ...this.reading.people.holding(phrase.head)];
    let best: Person | null = null;
    let bestScore = 0;
    for (const person of new Set(pool)) {
      const score = officeScore(this, person, phrase);
      if (score > bestScore) [best, bestScore] = [person, score];
    }
    return best;
  }

  /** "his counterpart", "the foreign guest": the party who is not the host or not the last subject. */
  private other(phrase: PhraseHead): Person | null {
    const not = phrase.roleClass === 'counterpart' ? (this.recent[0] ?? this.host) : this.host;
    if (phrase.roleClass === 'role') return this.host;
    return (
      this.principals.find(
        (person) =>
          person !== not &&
          (phrase.country === null || person.country === null || person.country.code === phrase.country.code),
      ) ?? null
    );
  }

  private group(phrase: PhraseHead, written: string): Resolved {
    const known = phrase.definite ? knownGroup(this.principals, phrase, written) : null;
    if (known !== null)
      return { keys: [known.key], step: `“${written}” is the group named before, ${known.key}`, certainty: 0.8 };
    const pair = isPair(phrase, written, this.reading.lexicon) ? pairOf(this, phrase, written) : null;
    if (pair !== null) return pair;
    return this.literal([plainName(written)], phrase, `“${written}” is a group named only so`, 0.7);
  }

  private literal(keys: readonly string[], phrase: PhraseHead, step: string, certainty: number): Resolved {
    // An office that nobody is named for speaks unnamed, as "a senior official" does.
    const kind = phrase.kind === 'role' ? 'group' : kindOfHead(phrase);
    const registered = keys.map((key) => this.reading.people.add(this.acronyms.expand(key), kind, 0).key);
    return { keys: registered, step, certainty };
  }
}

function roleHint(person: Person): string {
  const role = person.roles[0];
  const office = role === undefined ? '' : `, ${role.title}`;
  return person.countryAssumed ? `${office} (of ${person.country?.name ?? ''}, the publisher’s country)` : office;
}
