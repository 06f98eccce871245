import type { Atom } from './terms.ts';
import { foldedUnits } from './tokens.ts';
import { wordForms } from './word-forms.ts';

/**
 * `next[node * width + columns[codeUnit]]` is the following node, 0 for none. `whole[node]` numbers the set of atoms that a
 * token ending there is, `begun[node]` the set of those it is however it goes on. Set 0 is empty.
 */
export interface FrozenTrie {
  readonly columns: Uint16Array;
  readonly width: number;
  readonly next: Int32Array;
  readonly whole: Int32Array;
  readonly begun: Int32Array;
  readonly sets: readonly (readonly number[])[];
  readonly atoms: readonly Atom[];
}

/** All words of all rules, as they are collected: nodes in parallel arrays, node 0 is the root. */
export class WordTrie {
  private readonly atoms: Atom[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly codes: number[] = [0];
  private readonly firstChild: number[] = [0];
  private readonly sibling: number[] = [0];
  private readonly ends = new Map<number, number[]>();
  private readonly beginnings = new Map<number, number[]>();

  /** The atom's number; equal atoms share one. */
  add(atom: Atom): number {
    const key = `${atom.words.join(' ')}|${atom.exact?.join(' ') ?? ''}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.atoms.push(atom) - 1;
    this.numbers.set(key, number);
    for (const word of atom.words) {
      if (word.endsWith('*')) this.insert(word.slice(0, -1), number, this.beginnings);
      else for (const form of atom.exact ? [word] : wordForms(word)) this.insert(form, number, this.ends);
    }
    return number;
  }

  /** Marks the node of a word, and of its decomposed spelling, which imported texts may have. */
  private insert(word: string, atom: number, marks: Map<number, number[]>): void {
    const decomposed = word.normalize('NFD');
    for (const spelling of decomposed === word ? [word] : [word, decomposed]) {
      let node = 0;
      for (let i = 0; i < spelling.length; i += 1) node = this.child(node, spelling.charCodeAt(i));
      const marked = marks.get(node);
      if (!marked) marks.set(node, [atom]);
      else if (!marked.includes(atom)) marked.push(atom);
    }
  }

  private child(node: number, code: number): number {
    for (let at = this.firstChild[node] ?? 0; at !== 0; at = this.sibling[at] ?? 0)
      if (this.codes[at] === code) return at;
    const made = this.codes.push(code) - 1;
    this.sibling.push(this.firstChild[node] ?? 0);
    this.firstChild.push(0);
    this.firstChild[node] = made;
    return made;
  }

  /** The trie as dense tables. */
  freeze(): FrozenTrie {
    const columnOf = new Map<number, number>();
    for (const code of this.codes.slice(1)) if (!columnOf.has(code)) columnOf.set(code, columnOf.size + 1);
    const columns = new Uint16Array(0x10000);
    for (const [code, column] of columnOf) columns[code] = column;
    for (const [code, lower] of foldedUnits()) columns[code] = columns[lower] ?? 0;
    const width = columnOf.size + 1;
    const size = this.codes.length;
    const next = new Int32Array(size * width);
    const whole = new Int32Array(size);
    const begun = new Int32Array(size);
    const sets: (readonly number[])[] = [[]];
    // A node is made after its parent, so that one pass in order has each parent's set ready.
    for (let node = 0; node < size; node += 1) {
      const openSet = extended(sets, begun[node] ?? 0, this.beginnings.get(node));
      begun[node] = openSet;
      whole[node] = extended(sets, openSet, this.ends.get(node));
      for (let at = this.firstChild[node] ?? 0; at !== 0; at = this.sibling[at] ?? 0) {
        next[node * width + (columnOf.get(this.codes[at] ?? 0) ?? 0)] = at;
        begun[at] = openSet;
      }
    }
    return { columns, width, next, whole, begun, sets, atoms: this.atoms };
  }
}

/** The number of the set that has the atoms of another set and more; a new set only if there are more. */
function extended(sets: (readonly number[])[], set: number, more: readonly number[] | undefined): number {
  if (!more) return set;
  return sets.push([...new Set([...(sets[set] ?? []), ...more])]) - 1;
}
