import { isCapitalised } from '../text/token.ts';
import type { NameScan } from './titles.ts';

/** Ships are named after admirals and presidents: "the cruiser Admiral Lazar". */
const vessels =
  /^(?:aircraft-carrier|battleship|carrier|corvette|cruiser|destroyer|ferry|flagship|freighter|frigate|icebreaker|liner|minesweeper|ship|steamer|submarine|tanker|trawler|vessel|warship|yacht)s?$/;
/** Last words of the names of occasions, works, buildings, firms and groups, which no surname is. */
const things =
  /^(?:accords?|agenda|air|airlines|airport|airways|arabiya|awards?|bridge|campaign|caucus|centers|centres|chapters|charter|christmas|communities|convention|corridor|countries|declaration|defender|doctrine|dynamics|easter|elections?|electric|enterprises|festival|games|highway|holdings|hospital|industries|initiative|jazeera|laboratories|library|medal|memorial|medicine|month|motors|nursing|museum|nations|peoples|partnership|pharma|pharmaceuticals|principles|prize|provisions|program(?:me)?|project|ramadan|republics|resources|sheet|solutions|square|stadium|states|strategy|surgery|systems|technologies|theras|theros|treaty|university|week|weekend|year)$|^(?:business|crafts|crew|fire|fisher|guards|police|service|sports)(?:wo)?men$|.{3}(?:ology|ectomy)$/;
/** What stands at the end of the name of a body or building that is called after somebody. */
const namedAfter =
  /^(?:academy|act|airport|avenue|barracks|base|boulevard|campaign|centre|center|city|college|county|foundation|hospital|inc|initiative|institute|library|llc|museum|partnership|project|school|square|stadium|station|street|university)\.?$/;
/** The most words between the name in the name of a body and its last word: "John Kent Defence University". */
const mostBetween = 3;

/** Whether capitalised words are no person's name, whatever stands before them: initials alone, ships, bodies, occasions. */
export function isThing(scan: NameScan, start: number, end: number): boolean {
  if (onlyInitials(scan, start, end) || isVessel(scan, start) || isNamesake(scan, end) || isFirm(scan, end))
    return true;
  return scan.words.classes[start - 1] !== 'honorific' && endsAsThing(scan, start, end);
}

/** "D. C.", "U.N." */
function onlyInitials({ tokens }: NameScan, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) if (!/^(?:\p{Lu}\.)+$/u.test(tokens[i]?.text ?? '')) return false;
  return true;
}

/** "the aircraft carrier Admiral Essel". */
function isVessel({ tokens, words, breaks }: NameScan, start: number): boolean {
  let at = start - 1;
  while (/^(?:title|rank|honorific)$/.test(words.classes[at] ?? '') && !breaks.has(at)) at -= 1;
  return at < start - 1 && vessels.test(tokens[at]?.lower ?? '');
}

/** "General Sir John Kent Defence University": the name goes on to the word for a body. */
function isNamesake({ tokens, breaks }: NameScan, end: number): boolean {
  for (let i = end; i < end + mostBetween; i += 1) {
    const token = tokens[i];
    // "the George Floyd Justice in Policing Act"
    const joins = i > end && /^(?:in|of|for|on|'s)$/.test(token?.lower ?? '');
    if (token === undefined || breaks.has(i) || (!isCapitalised(token.text) && !joins)) return false;
    if (namedAfter.test(token.lower)) return true;
  }
  return false;
}

/** "Land Use Atlas, Inc." */
const isFirm = ({ tokens }: NameScan, end: number): boolean =>
  tokens[end]?.text === ',' && /^(?:inc|llc|ltd|plc|corp)\.?$/.test(tokens[end + 1]?.lower ?? '');

/** "General Motors", "Lincoln Memorial Library", "Holy Week", "the Least Developed Countries". */
function endsAsThing({ tokens, lexicon }: NameScan, start: number, end: number): boolean {
  const last = tokens[end - 1]?.lower ?? '';
  const before = tokens[end - 2]?.lower ?? '';
  if (last === 'day' && !before.endsWith('.') && (end - start > 2 || (end - start > 1 && before === "'s"))) return true;
  return things.test(last) || (end - start > 1 && last !== 'men' && lexicon.plurals.has(last));
}
