import stateOffices from '../lexicons/en/state-offices.json' with { type: 'json' };
import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';

/** The protagonist begins a sentence in one of the first paragraphs. */
const leadParagraphs = 4;

/**
 * A publisher may take its president's office for known: "Ilham Karim received the envoy. … The President thanked him." Where a
 * text of a state that has a president speaks of "the President" or "the Head of State", nobody in it but foreigners is called so, and it
 * begins with somebody without an office, it is that person (`code`: the publisher's country, ISO). Not in minutes, whose list of
 * participants may have the President under no name.
 */
export function assumeHostOffice(reading: Reading, code: string | null): void {
  const never: readonly string[] = stateOffices.never.president;
  if (code === null || never.includes(code) || reading.listed.size > 0) return;
  const called = reading.people.list.filter(({ titles }) => titles.has('president') || titles.has('head of state'));
  if (called.some((person) => person.country === null || person.country.code === code)) return;
  const person = protagonist(reading);
  if (person === null || (person.country !== null && person.country.code !== code)) return;
  if (speaksOfPresident(reading)) person.titles.add('president');
}

/** Whom the first sentence that begins with a name is about, where the text gives no office. */
function protagonist(reading: Reading): Person | null {
  for (const { paragraph, items } of reading.sentences) {
    if (paragraph >= leadParagraphs) return null;
    const person = reading.personAt.get(items[0]?.index ?? -1);
    if (person !== undefined) return person.kind === 'person' && person.titles.size === 0 ? person : null;
  }
  return null;
}

/** "the President" alone, "the Head of State": not "the President of the Senate", "the President’s envoy" or "President Berg". */
function speaksOfPresident({ tokens, words, text }: Reading): boolean {
  if (!/\bthe (?:President|Head of State)\b/i.test(text)) return false;
  return tokens.some((token, at) => {
    if (token.lower !== 'the') return false;
    const [head, next, last] = [tokens[at + 1]?.text, tokens[at + 2]?.lower ?? '', tokens[at + 3]?.text];
    if (head === 'Head') return next === 'of' && last === 'State' && tokens[at + 4]?.lower !== 'of';
    return head === 'President' && next !== 'of' && words.classes[at + 2] === 'common';
  });
}
