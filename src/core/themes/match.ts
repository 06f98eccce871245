/**
 * Finds the terms of many rules in a text at once.
 *
 * All words of all rules stand in one trie over case-folded code units (after Aho and Corasick, "Efficient string matching",
 * CACM 18(6), 1975, without failure links: words begin at word starts only). A text is walked once; a token that ends on a
 * marked node carries the set of rule words it is. Then only tokens with such a set are looked at for phrases. The number of
 * rules hardly matters, and no input makes it slow.
 */
import type { RuleAction } from '../../shared/domain.ts';
import { gapWords, parseTerm, type Sequence, type TermMatch, type TermProblem } from './terms.ts';
import { breaks, eachToken } from './tokens.ts';
import { type FrozenTrie, WordTrie } from './word-trie.ts';

/** A rule as the matcher needs it. `unless`: terms, read as patterns, that except a statement or an occurrence. */
export interface MatcherRule {
  readonly id: number;
  readonly themeId: number;
  readonly term: string;
  readonly match: TermMatch;
  readonly caseSensitive: boolean;
  readonly action: RuleAction;
  readonly unless: readonly string[];
}

/** A place where a rule's term stands: UTF-16 code units of the given text, end exclusive. `term` is the rule's term. */
export interface RuleMatch {
  readonly ruleId: number;
  readonly themeId: number;
  readonly action: RuleAction;
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** A term that cannot be read; `unless` is the index of the exception it stands in, null if it is the rule's own term. */
interface RuleProblem extends TermProblem {
  readonly ruleId: number;
  readonly unless: number | null;
}

export interface Matcher {
  /** Rules that match nothing because a term cannot be read. */
  readonly problems: readonly RuleProblem[];
  /**
   * All matches in the text of one statement, by start, then rule. An exception that overlaps a match (rule `security`,
   * exception `security council`) takes away that match only; one that stands elsewhere takes away all matches of the rule.
   */
  match(text: string): RuleMatch[];
}

/** A sequence of atom numbers that belongs to a rule's term, or to one of its exceptions; `rule` indexes the rules. */
interface CompiledSequence {
  readonly atoms: readonly number[];
  readonly gaps: readonly boolean[];
  readonly rule: number;
}

interface Occurrence {
  readonly start: number;
  readonly end: number;
}

/** Sequences by the set of atoms that a token is: those that begin with one of them. */
type FirstIndex = readonly (readonly CompiledSequence[])[];

/** The tokens of one text in parallel arrays; reused from text to text. */
class TokenList {
  length = 0;
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  gaps = new Uint8Array(256);
  sets = new Int32Array(256);

  push(start: number, end: number, gap: number, set: number): void {
    if (this.length === this.starts.length) this.grow();
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.gaps[this.length] = gap;
    this.sets[this.length] = set;
    this.length += 1;
  }

  private grow(): void {
    const larger = <T extends Int32Array | Uint8Array>(old: T, made: T): T => {
      made.set(old);
      return made;
    };
    const size = this.starts.length * 2;
    this.starts = larger(this.starts, new Int32Array(size));
    this.ends = larger(this.ends, new Int32Array(size));
    this.gaps = larger(this.gaps, new Uint8Array(size));
    this.sets = larger(this.sets, new Int32Array(size));
  }
}

class CompiledRules implements Matcher {
  readonly problems: readonly RuleProblem[];
  private readonly rules: readonly MatcherRule[];
  private readonly trie: FrozenTrie;
  private readonly terms: FirstIndex;
  private readonly exceptions: FirstIndex;
  private readonly tokens = new TokenList();

  constructor(rules: readonly MatcherRule[]) {
    const words = new WordTrie();
    const problems: RuleProblem[] = [];
    const terms: CompiledSequence[] = [];
    const exceptions: CompiledSequence[] = [];
    const compile = (sequence: Sequence, rule: number): CompiledSequence => ({
      atoms: sequence.map((step) => words.add(step.atom)),
      gaps: sequence.map((step) => step.gap),
      rule,
    });
    rules.forEach((rule, index) => {
      const read = readRule(rule);
      if ('problem' in read) {
        problems.push(read.problem);
        return;
      }
      for (const sequence of read.own) terms.push(compile(sequence, index));
      for (const sequence of read.exceptions) exceptions.push(compile(sequence, index));
    });
    this.rules = rules;
    this.problems = problems;
    this.trie = words.freeze();
    this.terms = indexByFirst(terms, this.trie);
    this.exceptions = indexByFirst(exceptions, this.trie);
  }

  match(text: string): RuleMatch[] {
    this.scan(text);
    const found = new Map<number, Occurrence[]>();
    this.collect(text, this.terms, () => true, found);
    const excepted = new Map<number, Occurrence[]>();
    if (found.size > 0) this.collect(text, this.exceptions, (sequence) => found.has(sequence.rule), excepted);
    this.tokens.length = 0;
    const matches: RuleMatch[] = [];
    for (const [index, occurrences] of found) {
      const rule = this.rules[index];
      if (!rule) continue;
      for (const { start, end } of withoutExceptions(occurrences, excepted.get(index) ?? []))
        matches.push({ ruleId: rule.id, themeId: rule.themeId, action: rule.action, term: rule.term, start, end });
    }
    return matches.sort((a, b) => a.start - b.start || a.end - b.end || a.ruleId - b.ruleId);
  }

  private scan(text: string): void {
    const { columns, width, next, whole, begun } = this.trie;
    const tokens = this.tokens;
    tokens.length = 0;
    eachToken(text, (start, end, gap, dotted) => {
      let node = 0;
      let set = 0;
      let at = start;
      for (; at < end; at += 1) {
        const code = text.charCodeAt(at);
        if (dotted && code === 0x2e) continue;
        const column = columns[code] ?? 0;
        const following = column === 0 ? 0 : (next[node * width + column] ?? 0);
        if (following === 0) break;
        node = following;
      }
      if (node !== 0) set = (at === end ? whole[node] : begun[node]) ?? 0;
      tokens.push(start, end, gap, set);
    });
  }

  /** Adds, by rule, where the wanted sequences of an index stand, by start. */
  private collect(
    text: string,
    index: FirstIndex,
    wanted: (sequence: CompiledSequence) => boolean,
    found: Map<number, Occurrence[]>,
  ): void {
    const { length, sets, starts, ends } = this.tokens;
    for (let token = 0; token < length; token += 1) {
      const set = sets[token] ?? 0;
      if (set === 0) continue;
      for (const sequence of index[set] ?? []) {
        if (!wanted(sequence)) continue;
        const last = this.follow(text, token, sequence);
        if (last < 0) continue;
        const occurrence = { start: starts[token] ?? 0, end: ends[last] ?? 0 };
        const occurrences = found.get(sequence.rule);
        if (occurrences) occurrences.push(occurrence);
        else found.set(sequence.rule, [occurrence]);
      }
    }
  }

  /** Whether the token is the atom, its case included where that matters. */
  private isAtom(text: string, token: number, atom: number): boolean {
    const set = this.tokens.sets[token] ?? 0;
    return set !== 0 && (this.trie.sets[set] ?? []).includes(atom) && this.isSpelled(text, token, atom);
  }

  private isSpelled(text: string, token: number, atom: number): boolean {
    const exact = this.trie.atoms[atom]?.exact;
    if (!exact) return true;
    const raw = text.slice(this.tokens.starts[token], this.tokens.ends[token]).normalize('NFC');
    const word = raw.includes('.') ? raw.replaceAll('.', '') : raw;
    return exact.some((e) => (e.endsWith('*') ? word.startsWith(e.slice(0, -1)) : word === e));
  }

  /**
   * Follows a sequence from its first token, which is known to be its first word; gives the last token, or -1. After a gap
   * the positions reached are a small sorted set, never a tree of attempts.
   */
  private follow(text: string, first: number, sequence: CompiledSequence): number {
    const { atoms, gaps } = sequence;
    let token = first;
    let step = 1;
    for (; step < atoms.length && !gaps[step]; step += 1) {
      token += 1;
      if (!this.isNext(token) || !this.isAtom(text, token, atoms[step] ?? -1)) return -1;
    }
    if (!this.isSpelled(text, first, atoms[0] ?? -1)) return -1;
    let reached: readonly number[] = [token];
    for (; step < atoms.length && reached.length > 0; step += 1) {
      const candidates = gaps[step]
        ? this.afterGap(reached)
        : reached.map((at) => at + 1).filter((at) => this.isNext(at));
      reached = candidates.filter((at) => this.isAtom(text, at, atoms[step] ?? -1));
    }
    return reached[0] ?? -1;
  }

  /** Whether the token follows the one before it without punctuation. */
  private isNext(token: number): boolean {
    return token < this.tokens.length && this.tokens.gaps[token] === breaks.none;
  }

  private afterGap(reached: readonly number[]): number[] {
    const candidates = new Set<number>();
    for (const from of reached) {
      for (let token = from + 1; token <= from + 1 + gapWords && token < this.tokens.length; token += 1) {
        if (this.tokens.gaps[token] === breaks.sentence) break;
        candidates.add(token);
      }
    }
    return [...candidates].sort((a, b) => a - b);
  }
}

function indexByFirst(sequences: readonly CompiledSequence[], trie: FrozenTrie): FirstIndex {
  const byAtom = new Map<number, CompiledSequence[]>();
  for (const sequence of sequences) {
    const first = sequence.atoms[0] ?? -1;
    const list = byAtom.get(first);
    if (list) list.push(sequence);
    else byAtom.set(first, [sequence]);
  }
  return trie.sets.map((set) => set.flatMap((atom) => byAtom.get(atom) ?? []));
}

function readRule(
  rule: MatcherRule,
): { own: readonly Sequence[]; exceptions: readonly Sequence[] } | { problem: RuleProblem } {
  const own = parseTerm(rule.term, rule.match, rule.caseSensitive);
  if (!own.ok) return { problem: { ...own.problem, ruleId: rule.id, unless: null } };
  const exceptions: Sequence[] = [];
  for (const [i, term] of rule.unless.entries()) {
    const read = parseTerm(term, 'pattern');
    if (!read.ok) return { problem: { ...read.problem, ruleId: rule.id, unless: i } };
    exceptions.push(...read.sequences);
  }
  return { own: own.sequences, exceptions };
}

/** Both lists are sorted by start, because the text is walked once. */
function withoutExceptions(own: readonly Occurrence[], exceptions: readonly Occurrence[]): Occurrence[] {
  const kept: Occurrence[] = [];
  const used = new Set<Occurrence>();
  let from = 0;
  let previous: Occurrence | undefined;
  for (const occurrence of own) {
    while (from < exceptions.length && (exceptions[from]?.end ?? 0) <= occurrence.start) from += 1;
    let excepted = false;
    for (let i = from; i < exceptions.length; i += 1) {
      const exception = exceptions[i];
      if (!exception || exception.start >= occurrence.end) break;
      if (exception.end <= occurrence.start) continue;
      excepted = true;
      used.add(exception);
    }
    const again = previous?.start === occurrence.start && previous.end === occurrence.end;
    if (!excepted && !again) kept.push(occurrence);
    previous = occurrence;
  }
  return used.size === exceptions.length ? kept : [];
}

/**
 * Makes a matcher from rules, in time linear in their terms. A rule whose term cannot be read is listed in `problems` and
 * matches nothing; nothing throws. A matcher is for one thread; it keeps buffers from text to text.
 */
export function compileRules(rules: readonly MatcherRule[]): Matcher {
  return new CompiledRules(rules);
}
