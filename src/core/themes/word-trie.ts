import type { Atom } from './terms.ts';
import { foldUnit } from './tokens.ts';

/** All words of all rules, as they are collected. */
export class WordTrie {
  private readonly atoms: Atom[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly children: Map<number, number>[] = [new Map()];
  private readonly ends = new Map<number, Set<number>>();
  private readonly beginnings = new Map<number, Set<number>>();

  /** The atom's number; equal atoms share one. */
  add(atom: Atom): number {
    const key = `${atom.forms.join(' ')}|${atom.exact?.join(' ') ?? ''}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.atoms.length;
    this.atoms.push(atom);
    this.numbers.set(key, number);
    for (const form of atom.forms) {
      const open = form.endsWith('*');
      const word = open ? form.slice(0, -1) : form;
      for (const spelling of new Set([word, word.normalize('NFD')])) this.insert(spelling, number, open);
    }
    return number;
  }

  private insert(word: string, atom: number, open: boolean): void {
    let node = 0;
    for (let i = 0; i < word.length; i += 1) {
      const code = word.charCodeAt(i);
      const next = this.children[node]?.get(code) ?? this.children.push(new Map()) - 1;
      this.children[node]?.set(code, next);
      node = next;
    }
    const marks = open ? this.beginnings : this.ends;
    marks.set(node, (marks.get(node) ?? new Set()).add(atom));
  }

  /** The trie as dense tables; see FrozenTrie. */
  freeze(): FrozenTrie {
    const codes = new Map<number, number>();
    for (const map of this.children)
      for (const code of map.keys()) if (!codes.has(code)) codes.set(code, codes.size + 1);
    const columns = new Uint16Array(0x10000);
    for (let code = 0; code < 0x10000; code += 1) columns[code] = codes.get(foldUnit(code)) ?? 0;
    const width = codes.size + 1;
    const next = new Int32Array(this.children.length * width);
    const whole = new Int32Array(this.children.length);
    const begun = new Int32Array(this.children.length);
    const sets: (readonly number[])[] = [[]];
    const walk = (node: number, inherited: readonly number[], inheritedSet: number): void => {
      const own = this.beginnings.get(node);
      const open = own ? [...inherited, ...own] : inherited;
      const openSet = own ? sets.push(open) - 1 : inheritedSet;
      const closed = this.ends.get(node);
      begun[node] = openSet;
      whole[node] = closed ? sets.push([...new Set([...open, ...closed])]) - 1 : openSet;
      for (const [code, child] of this.children[node] ?? []) {
        next[node * width + (codes.get(code) ?? 0)] = child;
        walk(child, open, openSet);
      }
    };
    walk(0, [], 0);
    return { columns, width, next, whole, begun, sets, atoms: this.atoms };
  }
}

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
