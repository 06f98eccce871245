/** Adding a first filter where there is no room for a bar: a button in the head of a narrow list. */
import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import type { FieldName } from '../../shared/query/ast.ts';
import { useShortcut } from '../app/shortcuts.ts';
import { IconButton } from '../ui/button.tsx';
import { Popover } from '../ui/popover.tsx';
import { FilterMenu } from './filter-menu.tsx';

interface AddFilterProps {
  readonly fields: readonly FieldName[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

export function AddFilter({ fields, query, onQuery }: AddFilterProps) {
  const [adding, setAdding] = useState(false);
  useShortcut('addFilter', () => setAdding(true));
  return (
    <Popover
      open={adding}
      onOpenChange={setAdding}
      label="Add a filter"
      align="end"
      width={280}
      trigger={<IconButton icon={ListFilter} label="Filter" shortcut="addFilter" />}
    >
      <FilterMenu
        fields={fields}
        query={query}
        onQuery={(next) => {
          setAdding(false);
          onQuery(next);
        }}
      />
    </Popover>
  );
}
