import { isCapitalised } from '../text/token.ts';
import type { NameScan } from './titles.ts';

/** The most words that say of which body or city an office is: "St Petersburg Governor", "Road Transport Minister". */
const longestDescription = 5;

/**
 * Capitalised words right before an office describe it: "Jerusalem Mayor", "White House National Security Advisor". A
 * city after a preposition says where something happened.
 */
export function withDescription(scan: NameScan, leftmost: number, floor: number): number {
  let at = leftmost;
  while (at > floor && leftmost - at < longestDescription && !scan.breaks.has(at) && describes(scan, at - 1)) at -= 1;
  if (at === leftmost || !isCapitalised(scan.tokens[leftmost]?.text ?? '')) return leftmost;
  const before = at > floor && !scan.breaks.has(at) ? scan.tokens[at - 1] : undefined;
  if (before?.pos === 'ADP' || scan.tokens[at]?.pos !== 'PROPN') return leftmost;
  return at;
}

function describes(scan: NameScan, i: number): boolean {
  const token = scan.tokens[i];
  const kind = scan.words.classes[i];
  if (token === undefined || !isCapitalised(token.text)) return false;
  return kind === 'name' || kind === 'city' || kind === 'organisation' || kind === 'portfolio' || kind === 'modifier';
}

/** Honorifics and ranks with the words that belong to them: "Senior Professor", "Air Vice Marshal". */
export function isAddress(scan: NameScan, i: number): boolean {
  const kind = scan.words.classes[i];
  if (kind === 'honorific' || kind === 'rank') return true;
  const next = scan.words.classes[i + 1];
  const { lower } = scan.tokens[i] ?? { lower: '' };
  return (next === 'rank' && lower === 'field') || (next === 'honorific' && lower === 'senior');
}
