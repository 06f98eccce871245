/**
 * What a person types as a rule's term, read into sequences of words.
 *
 * In every term a word may end in `*`: `terror*` is any word that begins so. Other words match their regular English forms
 * too (word-forms.ts), unless the case is to match. Spaces and hyphens are the same.
 * A pattern may also have
 * - alternatives: `(arms|weapons of mass destruction) control`,
 * - an optional word or group: `closer? military ties`, `(air|missile)? defence`,
 * - `...`: up to five other words of the same sentence: `reform ... security council`.
 *
 * Patterns are not regular expressions: each is spread into at most 64 plain sequences with bounded gaps, so that matching
 * takes time linear in the text whatever was typed.
 */
import { eachToken, foldWord } from './tokens.ts';

/** How a rule's term is read. */
export type TermMatch = 'word' | 'phrase' | 'pattern';

/** Why a term cannot be a rule, and where: `position` counts UTF-16 code units from 0 in the term. */
export interface TermProblem {
  readonly message: string;
  readonly position: number;
}

/**
 * One word of a sequence: any of `words`, case-folded, in their English forms; one that ends in `*` is a beginning. `exact`
 * has the spellings if case is to match; then there are no other forms.
 */
export interface Atom {
  readonly words: readonly string[];
  readonly exact: readonly string[] | null;
}

/** One step: its word, and whether up to `gapWords` other words may stand before it. */
interface Step {
  readonly atom: Atom;
  readonly gap: boolean;
}

export type Sequence = readonly Step[];
export type ParsedTerm =
  | { readonly ok: true; readonly sequences: readonly Sequence[] }
  | { readonly ok: false; readonly problem: TermProblem };

/** The most words that `...` passes over. */
export const gapWords = 5;
const maxLength = 300;
const maxSequences = 64;
const maxDepth = 8;

class TermError extends Error {
  readonly position: number;
  constructor(message: string, position: number) {
    super(message);
    this.position = position;
  }
}

/** The words of plain text, as atoms; `at` is where the text stands in the term. */
function plainAtoms(text: string, at: number, caseSensitive: boolean): Atom[] {
  const atoms: Atom[] = [];
  eachToken(text, (start, end, _gap, dotted) => {
    const raw = text.slice(start, end);
    const word = (dotted ? raw.replaceAll('.', '') : raw).normalize('NFC');
    const open = text[end] === '*';
    atoms.push(atomOf(word, open, caseSensitive));
  });
  const star = text.search(/(?<![\p{L}\p{M}\p{N}])\*|\*(?=[\p{L}\p{M}\p{N}*])/u);
  if (star >= 0) throw new TermError('“*” stands at the end of a word only', at + star);
  return atoms;
}

function atomOf(word: string, open: boolean, caseSensitive: boolean): Atom {
  const folded = foldWord(word);
  if (open) return { words: [`${folded}*`], exact: caseSensitive ? [`${word}*`] : null };
  return { words: [folded], exact: caseSensitive ? [word] : null };
}

function join(left: readonly Sequence[], right: readonly Sequence[], position: number): Sequence[] {
  if (left.length * right.length > maxSequences) throw new TermError('too many alternatives in one pattern', position);
  return left.flatMap((a) => right.map((b) => [...a, ...b]));
}

/** Alternatives of one word each become one atom, which keeps the number of sequences small. */
function mergeAlternatives(branches: readonly Sequence[]): Sequence[] {
  const single = branches.filter((b) => b.length === 1 && b[0]?.gap === false).map((b) => b[0]?.atom);
  const atoms = single.filter((atom) => atom !== undefined);
  if (atoms.length < 2) return [...branches];
  const exact = atoms.every((a) => a.exact === null) ? null : atoms.flatMap((a) => a.exact ?? []);
  const merged: Atom = { words: atoms.flatMap((a) => a.words), exact };
  return [[{ atom: merged, gap: false }], ...branches.filter((b) => b.length !== 1 || b[0]?.gap !== false)];
}

/** Recursive descent over `(`, `|`, `)`, `?`, `...` and words. */
class PatternParser {
  private at = 0;
  private readonly text: string;
  private readonly caseSensitive: boolean;

  constructor(text: string, caseSensitive: boolean) {
    this.text = text;
    this.caseSensitive = caseSensitive;
  }

  parse(): Sequence[] {
    const sequences = this.alternatives(0);
    if (this.at < this.text.length) throw new TermError('“)” without “(”', this.at);
    return sequences;
  }

  private alternatives(depth: number): Sequence[] {
    if (depth > maxDepth) throw new TermError('too many groups inside each other', this.at);
    const branches = this.sequence(depth);
    while (this.text[this.at] === '|') {
      this.at += 1;
      branches.push(...this.sequence(depth));
    }
    if (branches.length > maxSequences) throw new TermError('too many alternatives in one pattern', this.at);
    return mergeAlternatives(branches);
  }

  private sequence(depth: number): Sequence[] {
    let done: Sequence[] = [[]];
    let gapAt = -1;
    const start = this.at;
    while (this.at < this.text.length && this.text[this.at] !== '|' && this.text[this.at] !== ')') {
      const from = this.at;
      if (/\s/.test(this.text[from] ?? '')) {
        this.at += 1;
        continue;
      }
      if (this.text.startsWith('...', from) || this.text[from] === '…') {
        if (done.some((s) => s.length === 0) || gapAt >= 0) throw new TermError('“...” stands between two words', from);
        gapAt = from;
        this.at += this.text[from] === '…' ? 1 : 3;
        continue;
      }
      const item = this.item(depth);
      done = join(done, gapAt < 0 ? item : item.map(withGap), from);
      gapAt = -1;
    }
    if (gapAt >= 0) throw new TermError('“...” stands between two words', gapAt);
    if (done.every((s) => s.length === 0)) throw new TermError('a word is missing here', start);
    return done;
  }

  private item(depth: number): Sequence[] {
    const from = this.at;
    let item: Sequence[];
    if (this.text[from] === '(') {
      this.at += 1;
      item = this.alternatives(depth + 1);
      if (this.text[this.at] !== ')') throw new TermError('“(” is not closed', from);
      this.at += 1;
    } else {
      while (
        this.at < this.text.length &&
        !/[\s()|?…]/.test(this.text[this.at] ?? '') &&
        !this.text.startsWith('...', this.at)
      )
        this.at += 1;
      if (this.at === from) throw new TermError('“?” stands after a word or a group', from);
      const atoms = plainAtoms(this.text.slice(from, this.at), from, this.caseSensitive);
      if (atoms.length === 0) throw new TermError('a word is missing here', from);
      item = [atoms.map((atom) => ({ atom, gap: false }))];
    }
    if (this.text[this.at] !== '?') return item;
    this.at += 1;
    return [...item, []];
  }
}

function withGap(sequence: Sequence): Sequence {
  return sequence.map((step, i) => (i === 0 ? { atom: step.atom, gap: true } : step));
}

function read(term: string, match: TermMatch, caseSensitive: boolean): Sequence[] {
  if (term.length > maxLength) throw new TermError(`a term has at most ${maxLength} characters`, maxLength);
  if (match === 'pattern') {
    const sequences = new PatternParser(term, caseSensitive).parse();
    if (sequences.some((s) => s.length === 0)) throw new TermError('at least one word must not be optional', 0);
    return sequences;
  }
  const atoms = plainAtoms(term, 0, caseSensitive);
  if (atoms.length === 0) throw new TermError('a word is missing here', 0);
  return [atoms.map((atom) => ({ atom, gap: false }))];
}

/**
 * Reads a term. `word` and `phrase` read alike (a word with a hyphen is two tokens); only `pattern` knows operators.
 * Never throws for what a person typed: the problem says what is wrong and where.
 */
export function parseTerm(term: string, match: TermMatch, caseSensitive = false): ParsedTerm {
  try {
    return { ok: true, sequences: read(term, match, caseSensitive) };
  } catch (error) {
    if (error instanceof TermError) return { ok: false, problem: { message: error.message, position: error.position } };
    throw error;
  }
}
