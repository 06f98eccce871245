import shortForms from '../lexicons/en/given-names.json' with { type: 'json' };

/** Every short form with its full names, and every full name with its short forms. */
function readOthers(): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  const put = (word: string, other: string): void => {
    table.set(word, [...(table.get(word) ?? []), other]);
  };
  for (const [short, names] of Object.entries(shortForms))
    for (const full of names) {
      put(short, full);
      put(full, short);
    }
  return table;
}

const others = readOthers();

/**
 * The folded words of a name with its given name in its other forms: "joseph biden" for "joe biden", and the other way
 * round. Empty where there is none, or only one word.
 */
export function withOtherGivenName(words: readonly string[]): string[][] {
  const [given = '', ...rest] = words;
  if (rest.length === 0) return [];
  return (others.get(given) ?? []).map((other) => [other, ...rest]);
}
