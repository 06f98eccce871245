import abbreviations from '../lexicons/en/abbreviations.json' with { type: 'json' };
import countryList from '../lexicons/en/countries.json' with { type: 'json' };
import cueVerbs from '../lexicons/en/cue-verbs.json' with { type: 'json' };
import eventWords from '../lexicons/en/events.json' with { type: 'json' };
import lightVerbs from '../lexicons/en/light-verbs.json' with { type: 'json' };
import roles from '../lexicons/en/roles.json' with { type: 'json' };
import words from '../lexicons/en/words.json' with { type: 'json' };
import type { CountryName, CueVerb, LanguagePack, Lexicon, LightForm, RoleClass, VerbForm } from '../pack.ts';
import { inflect, type Principal } from './inflection.ts';
import { tagEnglish } from './tagger.ts';

interface CueEntry extends Principal {
  readonly f: string;
  readonly part?: readonly string[];
  readonly p?: readonly string[];
  readonly only?: boolean;
  readonly obj?: readonly string[];
}

/** Reads the flags of `cue-verbs.json` (its README names them). */
function cueVerb(lemma: string, entry: CueEntry): CueVerb {
  const has = (flag: string): boolean => entry.f.includes(flag);
  return {
    lemma,
    clause: has('c'),
    quote: has('q'),
    noun: has('n') || has('s'),
    infinitive: has('i'),
    question: has('w'),
    addressee: has('a'),
    weak: has('s'),
    particles: entry.part ?? [],
    prepositions: entry.p ?? [],
    only: entry.only === true || entry.f === '',
    objects: entry.obj ?? [],
  };
}

function verbTable(): Map<string, VerbForm> {
  const table = new Map<string, VerbForm>();
  for (const [lemma, entry] of Object.entries(cueVerbs as Record<string, CueEntry>)) {
    const verb = cueVerb(lemma, entry);
    for (const [form, shapes] of inflect(lemma, entry)) if (!table.has(form)) table.set(form, { verb, shapes });
  }
  return table;
}

function lightTable(): Map<string, LightForm> {
  const table = new Map<string, LightForm>();
  for (const [lemma, entry] of Object.entries(lightVerbs as Record<string, Principal & { nouns: string[] }>)) {
    const verb = { lemma, nouns: new Set(entry.nouns) };
    for (const [form, shapes] of inflect(lemma, entry)) table.set(form, { verb, shapes });
  }
  return table;
}

function countryTables(): Pick<Lexicon, 'countries' | 'demonyms' | 'cities'> {
  const countries = new Map<string, CountryName>();
  const demonyms = new Map<string, CountryName>();
  const cities = new Map<string, CountryName>();
  const put = (table: Map<string, CountryName>, keys: readonly string[], country: CountryName): void => {
    for (const key of keys) table.set(key.toLowerCase().replaceAll('’', "'"), country);
  };
  for (const entry of countryList) {
    const country = { code: entry.code, name: entry.name };
    put(countries, entry.names, country);
    put(demonyms, entry.demonyms, country);
    put(cities, entry.cities, country);
  }
  return { countries, demonyms, cities };
}

function buildLexicon(): Lexicon {
  return {
    verbs: verbTable(),
    lightVerbs: lightTable(),
    honorifics: new Set(roles.honorifics),
    postnominals: new Set(roles.postnominals),
    ranks: new Set(roles.ranks),
    titleModifiers: new Set(roles.modifiers),
    titles: new Map(Object.entries(roles.titles) as [string, RoleClass][]),
    plurals: new Set(roles.plurals),
    pairNouns: new Set(roles.pair),
    organisations: new Set(roles.organisations),
    organisationPlaces: new Set(roles.organisationsPlaces),
    portfolios: new Set(roles.portfolios),
    nameParticles: new Set(roles.particles),
    female: new Set(roles.female),
    male: new Set(roles.male),
    ...countryTables(),
    whWords: new Set(words.whWords),
    subordinators: new Set(words.subordinators),
    relatives: new Set(words.relatives),
    adverbs: new Set(words.adverbs),
    pronouns: new Map(Object.entries(words.pronouns)),
    auxiliaries: new Set(words.auxiliaries),
    modals: new Set(words.modals),
    months: words.months,
    weekdays: words.weekdays,
    events: new Set([
      ...eventWords.meetVerbs,
      ...eventWords.talkVerbs,
      ...eventWords.callVerbs,
      ...eventWords.visitVerbs,
      ...eventWords.travelVerbs,
      ...eventWords.holdVerbs,
      ...Object.keys(eventWords.nouns),
    ]),
    occasions: new Set(words.occasions),
    abstract: new Set(words.abstract),
    notSpeakers: new Set(words.notSpeakers),
    sentences: { abbreviations: new Set(abbreviations.abbreviations), starters: new Set(abbreviations.starters) },
  };
}

/** English: wink-nlp's tagger and the lexicons in `lexicons/en`. */
export const english: LanguagePack = { language: 'en', lexicon: buildLexicon(), tag: tagEnglish };
