/** Finds processes: a test that kills the engine has to know it. Linux only, where the tests run. */
import { readdirSync, readFileSync } from 'node:fs';

/** @returns the newest descendant of a process whose command line has this word. */
export function descendant(ancestor: number, word: string): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = /\) \S (\d+)/.exec(read(`/proc/${name}/stat`))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const below = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === ancestor || below(parent));
  };
  const found = [...parents.keys()].filter((pid) => below(pid) && read(`/proc/${pid}/cmdline`).includes(word));
  const newest = found.toSorted((a, b) => a - b).at(-1);
  if (newest === undefined) throw new Error(`No process below ${ancestor} has ${word} in its command line.`);
  return newest;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
