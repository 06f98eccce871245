import type { VerbShape } from '../pack.ts';

/** Irregular parts of a verb, where it has any. */
export interface Principal {
  readonly past?: string | readonly string[];
  readonly pp?: string;
}

const vowels = 'aeiou';
/** Verbs of the lexicon that double their last consonant; of those in -l the American spelling keeps it single. */
const doubling = new Set([
  'acquit',
  'admit',
  'chat',
  'commit',
  'concur',
  'confer',
  'dub',
  'extol',
  'hit',
  'label',
  'permit',
  'plan',
  'put',
  'quip',
  'rebut',
  'refer',
  'regret',
  'set',
  'signal',
  'slam',
  'sum',
]);

/** All forms of an English verb with the shapes each can be; British and American spelling of -ise and -our. */
export function inflect(lemma: string, principal: Principal): Map<string, VerbShape[]> {
  const forms = new Map<string, VerbShape[]>();
  const put = (form: string, shape: VerbShape): void => {
    const shapes = forms.get(form) ?? [];
    if (!shapes.includes(shape)) shapes.push(shape);
    forms.set(form, shapes);
  };
  for (const spelling of spellings(lemma)) {
    put(spelling, 'base');
    put(third(spelling), 'present');
    for (const stem of stems(spelling)) {
      put(participle(spelling, stem), 'ing');
      for (const past of pastForms(principal.past ?? regularPast(spelling, stem))) {
        put(past, 'past');
        put(principal.pp ?? past, 'participle');
      }
    }
  }
  return forms;
}

function spellings(lemma: string): string[] {
  if (lemma.endsWith('ise') && !/(?:prom|adv|pra|ra)ise$/.test(lemma)) return [lemma, `${lemma.slice(0, -3)}ize`];
  if (lemma.endsWith('our')) return [lemma, `${lemma.slice(0, -3)}or`];
  return [lemma];
}

function third(lemma: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
  return endsInConsonantY(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

const pastForms = (past: string | readonly string[]): readonly string[] => (typeof past === 'string' ? [past] : past);

function participle(lemma: string, stem: string): string {
  if (lemma.endsWith('e') && !lemma.endsWith('ee')) return `${lemma.slice(0, -1)}ing`;
  return `${stem}ing`;
}

function regularPast(lemma: string, stem: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  return endsInConsonantY(lemma) ? `${lemma.slice(0, -1)}ied` : `${stem}ed`;
}

function endsInConsonantY(lemma: string): boolean {
  return lemma.endsWith('y') && !vowels.includes(lemma.charAt(lemma.length - 2));
}

/** What endings are added to: "commit" gives "committ", "signal" both "signal" and "signall". */
function stems(lemma: string): string[] {
  if (!doubling.has(lemma)) return [lemma];
  const doubled = `${lemma}${lemma.charAt(lemma.length - 1)}`;
  return lemma.endsWith('l') && lemma !== 'extol' ? [lemma, doubled] : [doubled];
}
