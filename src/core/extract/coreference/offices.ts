import { holdsOffice, type Person } from '../mentions/people.ts';
import type { PhraseHead } from '../mentions/speakers.ts';
import type { Reading } from '../reading.ts';

export { singular } from '../mentions/plurals.ts';

/** What the fit of a description to a person is judged by. */
export interface Known {
  readonly reading: Reading;
  readonly principals: readonly Person[];
  /** The latest single subject first. */
  readonly recent: readonly Person[];
  readonly host: Person | null;
  readonly hostCountry: string | null;
}

/** How well a description fits a person: 0 when it cannot be them. */
export function officeScore(known: Known, person: Person, phrase: PhraseHead): number {
  if (isSomebodyElse(person, phrase, known.reading)) return 0;
  const byTitle = holdsOffice(person, phrase.head);
  const byClass = !byTitle && sharesClass(person, phrase, known.reading);
  if (
    phrase.country !== null &&
    person.country === null &&
    known.principals.some(
      (other) =>
        other.country?.code === phrase.country?.code &&
        (holdsOffice(other, phrase.head) || sharesClass(other, phrase, known.reading)),
    ) &&
    phrase.country.code !== known.hostCountry
  )
    return 0;
  const byCountry = phrase.country !== null && person.country?.code === phrase.country.code;
  if (phrase.country !== null && person.country !== null && !byCountry) return 0;
  if (!byTitle && !byClass) return known.principals.includes(person) && mayBe(known, person, phrase, byCountry) ? 1 : 0;
  const office = officeFit(person, phrase);
  if (office < 0) return 0;
  const rival = phrase.country === null || byCountry ? 0 : rivals(known, phrase);
  if (rival > 0) return 0;
  const principal = known.principals.includes(person) ? 2 : 0;
  const host = person === known.host && phrase.country === null ? 2 : 0;
  const recency = known.recent.indexOf(person);
  return (
    office +
    (byTitle ? 8 : 3) +
    (byClass && ofClass(person, phrase, known.reading) ? 3 : 0) +
    (byCountry ? 6 : 0) +
    principal +
    host +
    (recency >= 0 ? 1.5 - recency * 0.25 : 0) +
    (modifiersFit(person, phrase) ? 1 : 0)
  );
}

/** Whatever the person's offices, the description is of another: of one who held it before, or of one known by it alone. */
const isSomebodyElse = (person: Person, phrase: PhraseHead, reading: Reading): boolean =>
  (isPast(phrase) && !heldBefore(person)) ||
  isOtherOffice(person, phrase, reading) ||
  hasOtherPortfolio(person, phrase, reading);

/** "the Health Minister" beside the Civil Aviation Minister: every office of the person's is for something else. */
function hasOtherPortfolio({ roles }: Person, phrase: PhraseHead, { lexicon }: Reading): boolean {
  const wanted = phrase.modifiers.filter((word) => lexicon.portfolios.has(word));
  if (wanted.length === 0 || roles.length === 0 || !/(?:minister|secretary)$/.test(phrase.head)) return false;
  return roles.every(({ title }) => {
    const words = title.toLowerCase().split(/[^\p{L}]+/u);
    return (
      words.some((word) => lexicon.portfolios.has(word)) &&
      !wanted.some((word) => words.some((other) => alike(word, other)))
    );
  });
}

/** "defence" and "defense", "labour" and "labor", "economy" and "economic". */
const alike = (one: string, other: string): boolean => one.slice(0, 4) === other.slice(0, 4);

const past = /^(?:former|ex|late|then)$/;

/** "the former President": somebody who holds the office no more, who is never whoever holds it now. */
export const isPast = (phrase: PhraseHead): boolean => phrase.modifiers.some((word) => past.test(word));

/** Somebody whom the text calls a former holder of an office. */
const heldBefore = (person: Person): boolean =>
  person.roles.some(({ title }) => /\b(?:former|ex|late|then|emeritus)\b/i.test(title));

/** Somebody without a name, known as "the President": called by that office, and by no other. */
export function isOtherOffice(person: Person, phrase: PhraseHead, { lexicon }: Reading): boolean {
  if (person.kind !== 'person' || person.aliases.size > 0) return false;
  const office = phrase.head.slice(phrase.head.lastIndexOf(' ') + 1);
  return (
    phrase.roleClass !== 'leader' &&
    !person.words.includes(office) &&
    person.words.some((word) => lexicon.titles.has(word))
  );
}

/** A party of the named country, or of the same class of office, where no title fits: "the Chancellor" for a foreign minister. */
function mayBe(known: Known, person: Person, phrase: PhraseHead, byCountry: boolean): boolean {
  if (phrase.roleClass === 'person' || phrase.head.startsWith('spokes')) return false;
  if (byCountry) return true;
  const { titles } = known.reading.lexicon;
  const close =
    phrase.roleClass === 'minister' ||
    phrase.roleClass === 'diplomat' ||
    phrase.roleClass === 'royal' ||
    phrase.roleClass === 'cleric';
  return close && phrase.of.length === 0 && [...person.titles].some((title) => titles.get(title) === phrase.roleClass);
}

/** People of the country that the description names: while there is one, nobody without a country fits. */
function rivals(known: Known, phrase: PhraseHead): number {
  return [...known.principals, ...known.recent, ...known.reading.people.holding(phrase.head)].filter(
    (person) =>
      person.country?.code === phrase.country?.code &&
      (person.titles.has(phrase.head) || sharesClass(person, phrase, known.reading)),
  ).length;
}

/** "the diplomat" is rather an ambassador than a minister. */
function ofClass(person: Person, phrase: PhraseHead, { lexicon }: Reading): boolean {
  return [...person.titles].some((title) => lexicon.titles.get(title) === phrase.roleClass);
}

/** "leader" and "head of state" can mean whoever holds an office of that class. */
export function sharesClass(person: Person, phrase: PhraseHead, reading: Reading): boolean {
  const wanted = phrase.roleClass;
  if (wanted === null) return false;
  if (/^(?:pontiff|holy father)$/.test(phrase.head)) return person.titles.has('pope');
  const classes = [...person.titles].map((title) => reading.lexicon.titles.get(title));
  if (wanted === 'leader')
    return (
      classes.includes('head-of-state') ||
      classes.includes('head-of-government') ||
      classes.includes('leader') ||
      classes.includes('royal')
    );
  if (/^(?:legislator|lawmaker|parliamentarian)$/.test(phrase.head))
    return person.roles.some(({ title }) =>
      /\b(?:assembly|parliament|senat\w+|congress\w*|duma|mp|deput(?:y|ies))\b/i.test(title),
    );
  if (/^(?:premier|prime minister)$/.test(phrase.head))
    return person.titles.has('premier') || person.titles.has('prime minister');
  if (phrase.head === 'president' && phrase.of.length === 0 && isHeadOfState(person)) return true;
  if (wanted === 'head-of-state' && phrase.head !== 'head' && phrase.head !== 'monarch') return false;
  if (
    phrase.head === 'official' ||
    phrase.head === 'diplomat' ||
    phrase.head === 'dignitary' ||
    phrase.head === 'politician'
  )
    return classes.includes('minister') || classes.includes('diplomat') || classes.includes('official');
  if (phrase.head === 'head' || phrase.head === 'monarch') return classes.includes(wanted);
  return false;
}

const isHeadOfState = ({ roles }: Person): boolean =>
  roles.some(({ title }) => /^(?:the )?head of state$/i.test(title));

/** "President of the World Bank Group": the office's words must be those of the person's role; -1 when they are not. */
function officeFit(person: Person, phrase: PhraseHead): number {
  if (phrase.of.length === 0) return 0;
  const roles = person.roles.map((role) => role.title.toLowerCase());
  if (roles.some((role) => phrase.of.every((word) => role.includes(word)))) return 6;
  return roles.length === 0 || (roles.every((role) => !/\b(?:of|for|to)\b/.test(role)) && phrase.of.length < 2)
    ? 0
    : -1;
}

function modifiersFit(person: Person, phrase: PhraseHead): boolean {
  if (phrase.modifiers.length === 0)
    return !person.roles.some((role) => /\b(?:deputy|vice|acting|former)\b/i.test(role.title));
  return person.roles.some((role) => phrase.modifiers.every((word) => role.title.toLowerCase().includes(word)));
}
