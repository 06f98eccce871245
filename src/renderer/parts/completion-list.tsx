/** The names that a text field can be completed with, under the field. Stands in its `Autocomplete.Root`, which has the items. */
import { Autocomplete } from '@base-ui/react/autocomplete';

interface CompletionListProps<T> {
  /** What stands at the end of a name's line. */
  readonly detail?: (item: T) => string;
}

export function CompletionList<T extends { readonly name: string }>({ detail }: CompletionListProps<T>) {
  return (
    <Autocomplete.Portal>
      <Autocomplete.Positioner className="positioner" align="start" sideOffset={4}>
        <Autocomplete.Popup className="menu combo-list">
          <Autocomplete.List>
            {(item: T) => (
              <Autocomplete.Item key={item.name} value={item} className="menu-item">
                <span className="cut" dir="auto">
                  {item.name}
                </span>
                {detail && <span className="end">{detail(item)}</span>}
              </Autocomplete.Item>
            )}
          </Autocomplete.List>
        </Autocomplete.Popup>
      </Autocomplete.Positioner>
    </Autocomplete.Portal>
  );
}
