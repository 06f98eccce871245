import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';

/** The event is announced in the headline or the first paragraphs. */
const leadParagraphs = 6;
const mostPrincipals = 8;
const eventWords =
  /^(?:met|meets|meeting|meetings|talks|negotiations|call|called|phone|telephone|telephoned|spoke|speaks|received|receives|hosted|hosts|welcomed|visit|visited|visits|held|holds|chaired|convened|conversation|discussion|discussions|discussed|summit|conference|ceremony|joined|attended|audience|conferred|talked|guest)$/;

/** The parties of the main event: whom the headline and the lead name together with an event, in order. */
export function findPrincipals(reading: Reading): Person[] {
  const found: Person[] = [];
  for (const sentence of reading.sentences) {
    if (sentence.paragraph >= leadParagraphs || found.length >= 2) break;
    if (!sentence.items.some((item) => eventWords.test(item.lower))) continue;
    for (const person of peopleIn(sentence, reading))
      if (!found.includes(person) && found.length < mostPrincipals) found.push(person);
  }
  if (found.length > 0) return found;
  return reading.people.list
    .filter((person) => person.kind === 'person')
    .sort((a, b) => a.firstAt - b.firstAt)
    .slice(0, 1);
}

/** Everybody whom a sentence names outside quotation marks, in order. */
export function peopleIn(sentence: Sentence, reading: Reading): Person[] {
  const people: Person[] = [];
  for (const item of sentence.items) {
    const person = reading.personAt.get(item.index);
    if (person !== undefined && !people.includes(person)) people.push(person);
  }
  return people;
}

/** Country of the publisher by the country code at the end of its host: kremlin.ru, pmd.gov.lk, whitehouse.gov. */
export function hostCountry(source: string | null): string | null {
  if (source === null) return null;
  const label = /\.([a-z]{2,4})(?:[/:].*)?$/i.exec(source.trim())?.[1]?.toUpperCase() ?? '';
  if (label === 'GOV' || label === 'MIL') return 'US';
  if (label === 'UK') return 'GB';
  return label.length === 2 ? label : null;
}
