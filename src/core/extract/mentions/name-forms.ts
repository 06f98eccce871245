import type { Lexicon } from '../pack.ts';
import { isCapitalised, type Token } from '../text/token.ts';
import { fold } from './people.ts';

/** The most words that belong to a name before its surname in a title: "Andrés Manuel López". */
const longestGiven = 3;

/** How a document writes names outside of capitals: from its title, then from its text. */
export class NameForms {
  private readonly titleWords: readonly string[];
  private readonly tokens: readonly Token[];
  private readonly lexicon: Lexicon;
  private cased: Map<string, string> | null = null;

  constructor(title: string | null, tokens: readonly Token[], lexicon: Lexicon) {
    this.titleWords = (title ?? '').split(/\s+/).filter((word) => word !== '');
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /** The name as readers know it: a lone surname with what the title says before it, capitals as the text writes them elsewhere. */
  proper(form: string): string {
    const shown = isShouted(form)
      ? form
          .split(' ')
          .map((word, at) => this.casedWord(word, at > 0))
          .join(' ')
      : form;
    return shown.includes(' ') ? shown : (this.inTitle(shown) ?? shown);
  }

  /** The first run of name words in the title that ends with this surname. */
  private inTitle(surname: string): string | null {
    const wanted = fold(surname);
    const at = this.titleWords.findIndex((word) => fold(bare(word)) === wanted);
    if (at < 1) return null;
    let from = at;
    while (from > 0 && at - from < longestGiven && this.isGiven(this.titleWords[from - 1] ?? '')) from -= 1;
    return from === at ? null : [...this.titleWords.slice(from, at), bare(this.titleWords[at] ?? '')].join(' ');
  }

  /** A capitalised word that the lexicon does not know as part of an office, and no mark after it. */
  private isGiven(word: string): boolean {
    const lower = word.toLowerCase();
    const { lexicon } = this;
    return (
      /^\p{Lu}[\p{L}'’.-]*$/u.test(word) &&
      (!word.endsWith('.') || word.length === 2) &&
      !/['’]s$/.test(word) &&
      word !== word.toUpperCase().slice(0, 2) &&
      ![lexicon.titles, lexicon.honorifics, lexicon.ranks, lexicon.titleModifiers, lexicon.portfolios].some((known) =>
        known.has(lower),
      ) &&
      ![lexicon.organisations, lexicon.plurals, lexicon.occasions, lexicon.countries, lexicon.demonyms].some((known) =>
        known.has(lower),
      )
    );
  }

  /** "DEL" inside a name is "del" unless the text writes it with a capital. */
  private casedWord(word: string, inner: boolean): string {
    this.cased ??= casedWords(this.tokens);
    const lower = word.toLowerCase();
    if (inner && this.lexicon.nameParticles.has(lower) && !this.cased.has(lower)) return lower;
    return this.cased.get(lower) ?? titleCased(word);
  }
}

/** Capitals throughout, and more than initials: "PSAKI", "LÓPEZ OBRADOR". */
function isShouted(form: string): boolean {
  return form === form.toUpperCase() && /\p{Lu}{3}/u.test(form);
}

/** "JEAN-PIERRE" -> "Jean-Pierre", "O’CONNELL" -> "O’Connell". */
export function titleCased(words: string): string {
  return words
    .toLowerCase()
    .replace(/(^|[\s’'-])(\p{L})/gu, (_, mark: string, letter: string) => mark + letter.toUpperCase());
}

/** Words by their lower case, as the text writes them with a capital and small letters. */
function casedWords(tokens: readonly Token[]): Map<string, string> {
  const cased = new Map<string, string>();
  for (const { text, lower } of tokens)
    if (isCapitalised(text) && text !== text.toUpperCase() && !cased.has(lower)) cased.set(lower, text);
  return cased;
}

/** Without the mark or the genitive at its end. */
function bare(word: string): string {
  return word.replace(/['’]s?$|[,.;:]+$/u, '').replace(/['’]s$/u, '');
}
