/** The countries that extraction knows, for completion: under the name that the library uses, with what else they are called. */
import countries from '../extract/lexicons/en/countries.json' with { type: 'json' };

export interface Country {
  readonly name: string;
  /** Other names: "UK", "Great Britain". */
  readonly others: string[];
}

const byName = new Intl.Collator('en');

export function knownCountries(): Country[] {
  return countries
    .map(({ name, names }) => ({ name, others: names.filter((other) => other !== name) }))
    .toSorted((a, b) => byName.compare(a.name, b.name));
}
