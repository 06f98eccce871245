/** A country: any words, completed from the countries that the library knows, however they are called. */
import { Autocomplete } from '@base-ui/react/autocomplete';
import { useState } from 'react';
import { useQuery } from '../api/queries.ts';
import { CompletionList } from './completion-list.tsx';
import { type Country, matchingCountries } from './country-matches.ts';

const noCountries: readonly Country[] = [];

interface CountryFieldProps {
  readonly id?: string;
  /** Its name, where no label stands beside it. */
  readonly label?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function CountryField({ id, label, value, onChange }: CountryFieldProps) {
  const countries = useQuery('people.countries', {}).value ?? noCountries;
  const [open, setOpen] = useState(false);
  const items = matchingCountries(countries, value);
  // What no country is called is as good, and what is there already needs no list over the form.
  const isOpen = open && value.trim() !== '' && items.length > 0 && items[0]?.name !== value;
  return (
    <Autocomplete.Root<Country>
      items={items}
      filter={null}
      value={value}
      onValueChange={onChange}
      open={isOpen}
      onOpenChange={(next, { reason }) => setOpen(next && reason === 'input-change')}
      itemToStringValue={(country) => country.name}
    >
      <Autocomplete.Input id={id} aria-label={label} className="input" dir="auto" maxLength={200} />
      <CompletionList<Country> />
    </Autocomplete.Root>
  );
}
