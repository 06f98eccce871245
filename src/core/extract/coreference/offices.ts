import type { Person } from '../mentions/people.ts';
import type { PhraseHead } from '../mentions/speakers.ts';
import type { Reading } from '../reading.ts';

/** "leader" and "head of state" can mean whoever holds an office of that class. */
export function sharesClass(person: Person, phrase: PhraseHead, reading: Reading): boolean {
  const wanted = phrase.roleClass;
  if (wanted === null) return false;
  const classes = [...person.titles].map((title) => reading.lexicon.titles.get(title));
  if (wanted === 'leader')
    return (
      classes.includes('head-of-state') ||
      classes.includes('head-of-government') ||
      classes.includes('leader') ||
      classes.includes('royal')
    );
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

/** "President of the World Bank Group": the office's words must be those of the person's role; -1 when they are not. */
export function officeFit(person: Person, phrase: PhraseHead): number {
  if (phrase.of.length === 0) return 0;
  const roles = person.roles.map((role) => role.title.toLowerCase());
  if (roles.some((role) => phrase.of.every((word) => role.includes(word)))) return 6;
  return roles.length === 0 || (roles.every((role) => !/\b(?:of|for|to)\b/.test(role)) && phrase.of.length < 2)
    ? 0
    : -1;
}

export function modifiersFit(person: Person, phrase: PhraseHead): boolean {
  if (phrase.modifiers.length === 0)
    return !person.roles.some((role) => /\b(?:deputy|vice|acting|former)\b/i.test(role.title));
  return person.roles.some((role) => phrase.modifiers.every((word) => role.title.toLowerCase().includes(word)));
}

export function singular(plural: string): string {
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`;
  return plural.endsWith('s') ? plural.slice(0, -1) : plural;
}
