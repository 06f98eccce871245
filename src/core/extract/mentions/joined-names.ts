import type { Lexicon } from '../pack.ts';
import { isCapitalised, type Token } from '../text/token.ts';
import type { NameMention } from './names.ts';
import { endsLikeThing, length } from './person-signs.ts';

/** The most words of a name for which only its neighbours in a list vouch. */
const mostWords = 5;

/**
 * Names that stand in a row with somebody: in "Viktor Orban, Olafur Grimsson and President Zuzana Cap met" the first two are
 * people because the third is (coordination joins what is alike). Returns the positions of all mentions of rows that end with "and".
 */
export function joinedToPeople(
  mentions: readonly NameMention[],
  isPerson: (at: number) => boolean,
  tokens: readonly Token[],
  lexicon: Lexicon,
): Set<number> {
  const found = new Set<number>();
  for (let from = 0; from < mentions.length; ) {
    let to = from + 1;
    let closed = false;
    for (; to < mentions.length; to += 1) {
      const joint = jointOf(mentions[to - 1], mentions[to], tokens);
      if (joint === null) break;
      closed = joint === 'and';
    }
    if (closed) joinRow(mentions, from, to);
    from = to;
  }
  return found;

  function joinRow(row: readonly NameMention[], from: number, to: number): void {
    let people = 0;
    for (let at = from; at < to; at += 1) if (isPerson(at)) people += 1;
    if (people === 0) return;
    for (let at = from; at < to; at += 1) {
      const mention = row[at];
      if (mention !== undefined && mayBeName(mention, tokens, lexicon)) found.add(at);
    }
  }
}

/** Whether only a comma, "and" or both stand between a name and the next with its title, in one sentence. */
function jointOf(
  one: NameMention | undefined,
  other: NameMention | undefined,
  tokens: readonly Token[],
): 'and' | ',' | null {
  if (one === undefined || other === undefined) return null;
  const from = Math.max(one.end, one.claimed);
  const between = tokens.slice(from, Math.min(other.roleStart, from + 3)).map(({ lower, text }) => lower || text);
  if (other.roleStart - from > 2 || between.length === 0) return null;
  const words = between.join(' ');
  if (words === ',') return ',';
  return words === 'and' || words === ', and' ? 'and' : null;
}

/** Two to five words with small letters in them that do not end like a body or thing, nor go on to one. */
function mayBeName(mention: NameMention, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const words = length(mention);
  if (words < 2 || words > mostWords || endsLikeThing(mention, tokens, lexicon)) return false;
  const next = tokens[mention.end];
  const last = tokens[mention.end - 1];
  const goesOn = next !== undefined && isCapitalised(next.text) && next.start - (last?.end ?? 0) === 1;
  if (goesOn || /^(?:the|of|in|at|a|an)$/.test(tokens[mention.start - 1]?.lower ?? '')) return false;
  for (let at = mention.start; at < mention.end; at += 1) {
    const { text, pos } = tokens[at] ?? { text: '', pos: 'X' };
    if (isCapitalised(text) && (pos !== 'PROPN' || /^\p{Lu}{2,}$/u.test(text))) return false;
  }
  return true;
}
