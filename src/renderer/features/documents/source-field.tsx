/** Who published a document: any name, completed from the sources that the library has. */
import { Autocomplete } from '@base-ui/react/autocomplete';
import { ChevronDown } from 'lucide-react';
import type { Output } from '../../../shared/contract.ts';
import { formatNumber } from '../../../shared/format.ts';
import { useQuery } from '../../api/queries.ts';
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
  return (
    <Autocomplete.Root<Source>
      items={sources}
      value={value}
      onValueChange={(next) => onChange(next)}
      itemToStringValue={(source) => source.name}
    >
      <Autocomplete.InputGroup className="combo">
        <Autocomplete.Input id={id} className="input" dir="auto" maxLength={200} placeholder={placeholder} />
        <Autocomplete.Trigger className="combo-open" aria-label="Show sources">
          <Icon of={ChevronDown} size="s" />
        </Autocomplete.Trigger>
      </Autocomplete.InputGroup>
      <Autocomplete.Portal>
        <Autocomplete.Positioner className="positioner" align="start" sideOffset={4}>
          <Autocomplete.Popup className="menu combo-list">
            <Autocomplete.List>
              {(source: Source) => (
                <Autocomplete.Item key={source.name} value={source} className="menu-item">
                  <span className="cut" dir="auto">
                    {source.name}
                  </span>
                  <span className="end">{formatNumber(source.documents)}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
