/** Who published a document: any name, completed from the sources that the library has. */
import { Autocomplete } from '@base-ui/react/autocomplete';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { formatNumber } from '../../../shared/format.ts';
import { useQuery } from '../../api/queries.ts';
import { CompletionList } from '../../parts/completion-list.tsx';
import { Icon } from '../../ui/icon.tsx';

type Source = Output<'library.overview'>['sources'][number];

const noSources: readonly Source[] = [];

interface SourceFieldProps {
  readonly id: string;
  readonly value: string;
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
}

export function SourceField({ id, value, placeholder, onChange }: SourceFieldProps) {
  const sources = useQuery('library.overview', {}).value?.sources ?? noSources;
  const [open, setOpen] = useState(false);
  /** What is typed narrows the list; its button shows all of them. */
  const [narrowed, setNarrowed] = useState(false);
  // Documents without a source are counted under an empty name.
  const named = sources.filter(({ name }) => name !== '');
  const items = narrowed ? named.filter(({ name }) => name.toLowerCase().includes(value.toLowerCase())) : named;
  // A name that no source has is as good: no empty list lies over the form.
  if (open && items.length === 0) setOpen(false);
  return (
    <Autocomplete.Root<Source>
      items={items}
      filter={null}
      value={value}
      onValueChange={(next, { reason }) => {
        setNarrowed(reason === 'input-change');
        onChange(next);
      }}
      open={open}
      onOpenChange={(next, { reason }) => {
        if (reason === 'trigger-press') setNarrowed(false);
        setOpen(next);
      }}
      itemToStringValue={(source) => source.name}
    >
      <Autocomplete.InputGroup className="combo">
        <Autocomplete.Input id={id} className="input" dir="auto" maxLength={200} placeholder={placeholder} />
        <Autocomplete.Trigger className="combo-open" aria-label="Show sources">
          <Icon of={ChevronDown} size="s" />
        </Autocomplete.Trigger>
      </Autocomplete.InputGroup>
      <CompletionList<Source> detail={({ documents }) => formatNumber(documents)} />
    </Autocomplete.Root>
  );
}
