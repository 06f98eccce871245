import type { Lexicon } from '../pack.ts';
import type { Token } from '../text/token.ts';
import { singular, withoutSuffix } from './plurals.ts';
import type { WordClasses } from './word-classes.ts';

/** The longest title in words: "Secretary of the Supreme National Security Council of the Islamic Republic of Iran". */
export const longestTitle = 26;

export const titleGlue = new Set(['of', 'for', 'the', 'and', 'to', 'on', 'in', 'at', '&', "'s", "'", 'with']);

export interface NameScan {
  readonly tokens: readonly Token[];
  readonly words: WordClasses;
  readonly lexicon: Lexicon;
  /** Token positions at which a paragraph begins: no name or title reaches over one. */
  readonly breaks: ReadonlySet<number>;
}

/** Members of a parliament, who are "from" their constituency. */
export const deputies =
  /^(?:senator|sen\.|congress(?:wo)?man|representative|rep\.|delegate|member|mp|lawmaker|legislator)$/;

/** "prime minister" rather than "minister" where the two words are one title. */
export function fullTitle(scan: NameScan, i: number): string {
  const lower = scan.tokens[i]?.lower ?? '';
  const whole = `${scan.tokens[i - 1]?.lower ?? ''} ${lower}`;
  const general = `${lower} ${scan.tokens[i + 1]?.lower ?? ''}`;
  if (scan.lexicon.titles.has(general) && !scan.breaks.has(i + 1)) return general;
  return scan.lexicon.titles.has(whole) && !scan.breaks.has(i) ? whole : lower;
}

const shortOffices = new Map([
  ['pm', 'prime minister'],
  ['vp', 'vice president'],
  ['fm', 'foreign minister'],
  ['dpm', 'deputy prime minister'],
  ['eam', 'external affairs minister'],
  ['secdef', 'secretary'],
  ['sen.', 'senator'],
  ['gov.', 'governor'],
  ['amb.', 'ambassador'],
  ['amb', 'ambassador'],
]);

/** An office as one holder has it, in one spelling: "secretary general" for "Secretaries-General". */
export function officeName(title: string, lexicon: Lexicon): string {
  const plain = withoutSuffix(title);
  const one = shortOffices.get(plain) ?? (lexicon.titles.has(plain) ? plain : singular(plain));
  const spaced = one.replaceAll('-', ' ');
  return lexicon.titles.has(spaced) ? spaced : one;
}

/** The title at a token as one holder has it: "minister" for "Ministers". */
export function officeOf(scan: NameScan, i: number): string {
  return officeName(fullTitle(scan, i), scan.lexicon);
}

/** "Minister of Agriculture, Livestock, Land and Irrigation". */
export function isPortfolioList(scan: NameScan, i: number): boolean {
  return isPortfolio(scan, i - 1) && (isPortfolio(scan, i + 1) || scan.tokens[i + 1]?.lower === 'and');
}

/** What somebody is minister for; "Public Administration" is one though an administration is a body too. */
function isPortfolio({ tokens, words }: NameScan, i: number): boolean {
  return words.classes[i] === 'portfolio' || tokens[i]?.text === 'Administration';
}

/** "Agriculture, Plantations and Irrigation", "Foreign Affairs, European Union and Cooperation": up to three words between a comma and "and". */
export function listsPortfolio(scan: NameScan, comma: number): boolean {
  const { classes } = scan.words;
  if (!isPortfolio(scan, comma - 1)) return false;
  let at = comma + 1;
  while (at - comma < 4 && /^(?:name|portfolio|modifier|organisation|country)$/.test(classes[at] ?? '')) at += 1;
  const joint = scan.tokens[at];
  return at > comma + 1 && (joint?.lower === 'and' || joint?.text === ',') && isPortfolio(scan, at + 1);
}
