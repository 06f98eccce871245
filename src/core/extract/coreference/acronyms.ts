import { isCapitalised, type Token } from '../text/token.ts';

/** The most words that an acronym in brackets stands for. */
const longestName = 12;

/** What the acronyms of a document stand for, as it says where it first uses them: "African Union (AU)". */
export class Acronyms {
  private readonly tokens: readonly Token[];
  private readonly text: string;
  private names: Map<string, string> | null = null;

  constructor(tokens: readonly Token[], text: string) {
    this.tokens = tokens;
    this.text = text;
  }

  /** "officials of the AU" as "officials of the African Union" where the document says so. */
  expand(name: string): string {
    if (!/\p{Lu}{2}/u.test(name)) return name;
    this.names ??= this.collect();
    const { names } = this;
    return name
      .split(' ')
      .map((word) => names.get(word) ?? word)
      .join(' ');
  }

  private collect(): Map<string, string> {
    const names = new Map<string, string>();
    this.tokens.forEach((token, at) => {
      if (token.text !== '(' || this.tokens[at + 2]?.text !== ')') return;
      const acronym = this.tokens[at + 1]?.text ?? '';
      if (!/^\p{Lu}{2,8}$/u.test(acronym) || names.has(acronym)) return;
      const name = this.nameBefore(at, acronym);
      if (name !== null) names.set(acronym, name);
    });
    return names;
  }

  /** The words right before the bracket whose capitals spell the acronym. */
  private nameBefore(bracket: number, acronym: string): string | null {
    let left = acronym.length;
    for (let at = bracket - 1; at >= 0 && bracket - at <= longestName; at -= 1) {
      const word = this.tokens[at];
      if (word === undefined || (word.pos === 'PUNCT' && word.text !== ',')) return null;
      if (!isCapitalised(word.text)) continue;
      if (word.text.charAt(0) !== acronym.charAt(left - 1)) return null;
      left -= 1;
      if (left === 0)
        return this.text.slice(word.start, this.tokens[bracket - 1]?.end ?? word.end).replace(/\s+/g, ' ');
    }
    return null;
  }
}
