import type { Token } from '../text/token.ts';
import type { NameMention } from './names.ts';

/** The words of a name as they stand in the text, without a genitive. */
export function nameText(mention: NameMention, tokens: readonly Token[], text: string): string {
  const [first, last] = [tokens[mention.start], tokens[mention.end - 1]];
  return first === undefined || last === undefined
    ? ''
    : text
        .slice(first.start, last.end)
        .replace(/\s+/g, ' ')
        .replace(/['’]s$/, '');
}

/** The names without an office that something happens at or in: "in Ain al-Tineh", not "trust in Anna Berg". */
export function placesAmong(mentions: readonly NameMention[], tokens: readonly Token[], text: string): Set<string> {
  const places = new Set<string>();
  for (const mention of mentions) {
    const before = tokens[mention.start - 1]?.lower;
    if (mention.strong || mention.roleStart < mention.start || !/^(?:at|in|near)$/.test(before ?? '')) continue;
    if (!/^(?:trust|faith|confidence|believe|interest)/.test(tokens[mention.start - 2]?.lower ?? ''))
      places.add(nameText(mention, tokens, text));
  }
  return places;
}
