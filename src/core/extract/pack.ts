import type { Span } from '../../shared/domain.ts';
import type { SentenceRules } from './text/sentences.ts';
import type { Token } from './text/token.ts';

/** Which inflected form of a cue verb a word is. English past and past participle are mostly one word: `past`. */
export type VerbShape = 'past' | 'participle' | 'present' | 'base' | 'ing';

/** What may follow a cue verb; classes after B. Levin, English Verb Classes and Alternations (1993), 29–37. */
export interface CueVerb {
  readonly lemma: string;
  /** Takes a clause: "said (that) …". */
  readonly clause: boolean;
  /** Introduces words in quotation marks. */
  readonly quote: boolean;
  /** An act with a noun phrase: "condemned the attack". */
  readonly noun: boolean;
  /** An act with an infinitive: "promised to look into it". */
  readonly infinitive: boolean;
  /** An act with an indirect question: "discussed how …". */
  readonly question: boolean;
  /** May name an addressee before the clause: "told reporters that …". */
  readonly addressee: boolean;
  /** Often no speech at all ("supported", "raised"): wants a speaker that is certain. */
  readonly weak: boolean;
  /** A particle that belongs to the verb: "pointed out". */
  readonly particles: readonly string[];
  /** Prepositions with which it is an act: "called for". May be several words. */
  readonly prepositions: readonly string[];
  /** No cue without one of its particles or prepositions. */
  readonly only: boolean;
  /** Direct objects without which its prepositions do not count: "exchanged views on". */
  readonly objects: readonly string[];
}

/** "held talks on": a verb of little meaning and a noun that names the speech act. */
export interface LightVerb {
  readonly lemma: string;
  readonly nouns: ReadonlySet<string>;
}

export interface VerbForm {
  readonly verb: CueVerb;
  readonly shapes: readonly VerbShape[];
}

export interface LightForm {
  readonly verb: LightVerb;
  readonly shapes: readonly VerbShape[];
}

/** What a phrase that names somebody is headed by. */
export type RoleClass =
  | 'head-of-state'
  | 'head-of-government'
  | 'minister'
  | 'deputy'
  | 'royal'
  | 'diplomat'
  | 'leader'
  | 'official'
  | 'guest'
  | 'counterpart'
  | 'cleric'
  | 'military'
  | 'business'
  | 'person'
  | 'role'
  | 'group';

export interface CountryName {
  /** ISO 3166-1 alpha-2, or EU, YU. */
  readonly code: string;
  readonly name: string;
}

/** The words a language is read with. All keys are lower case with straight apostrophes. */
export interface Lexicon {
  readonly verbs: ReadonlyMap<string, VerbForm>;
  readonly lightVerbs: ReadonlyMap<string, LightForm>;
  readonly honorifics: ReadonlySet<string>;
  /** Letters after a name: "mp", "obe". */
  readonly postnominals: ReadonlySet<string>;
  readonly ranks: ReadonlySet<string>;
  readonly titleModifiers: ReadonlySet<string>;
  readonly titles: ReadonlyMap<string, RoleClass>;
  readonly plurals: ReadonlySet<string>;
  readonly pairNouns: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  readonly organisationPlaces: ReadonlySet<string>;
  readonly portfolios: ReadonlySet<string>;
  readonly nameParticles: ReadonlySet<string>;
  readonly female: ReadonlySet<string>;
  readonly male: ReadonlySet<string>;
  /** Names of countries, of up to five words, and adjectives and capitals that stand for them. */
  readonly countries: ReadonlyMap<string, CountryName>;
  readonly demonyms: ReadonlyMap<string, CountryName>;
  readonly cities: ReadonlyMap<string, CountryName>;
  readonly whWords: ReadonlySet<string>;
  readonly subordinators: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly modals: ReadonlySet<string>;
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  /** Verbs and nouns of events whose subject or partner is a person: "met", "held". */
  readonly events: ReadonlySet<string>;
  /** Nouns of occasions and offices that headlines write with a capital and that are no part of a name. */
  readonly occasions: ReadonlySet<string>;
  /** Nouns that make the object of a verb an act: "stressed the importance of". */
  readonly abstract: ReadonlySet<string>;
  readonly notSpeakers: ReadonlySet<string>;
  readonly sentences: SentenceRules;
}

/** Everything extraction needs to know about one language. */
export interface LanguagePack {
  readonly language: string;
  readonly lexicon: Lexicon;
  /** Tokens of the given paragraphs, in the order of the text. */
  tag(text: string, paragraphs: readonly Span[]): Token[];
}
