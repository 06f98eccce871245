/** A person by name, with completion: people of the document first, and the name itself as a new person. */
import { Combobox } from '@base-ui/react/combobox';
import { ChevronDown, Plus, User } from 'lucide-react';
import { useState } from 'react';
import { plural } from '../../shared/format.ts';
import { useLast, useQuery } from '../api/queries.ts';
import { Icon } from '../ui/icon.tsx';

/** A person of the library, or a name that becomes one. */
export type PersonChoice =
  | { readonly id: number; readonly name: string }
  | { readonly id: null; readonly name: string };

interface Suggestion {
  readonly id: number | null;
  readonly name: string;
  readonly detail: string;
}

interface PersonFieldProps {
  readonly id?: string;
  /** Its name, where no label stands beside it. */
  readonly label?: string;
  readonly value: PersonChoice | null;
  readonly onChange: (value: PersonChoice | null) => void;
  /** Whose people come first. */
  readonly document: number | null;
}

function Bold({ text, part }: { text: string; part: string }) {
  const at = text.toLowerCase().indexOf(part.toLowerCase());
  if (part === '' || at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <b className="strong">{text.slice(at, at + part.length)}</b>
      {text.slice(at + part.length)}
    </>
  );
}

export function PersonField({ id, label, value, onChange, document }: PersonFieldProps) {
  const [text, setText] = useState(value?.name ?? '');
  const typed = text.trim();
  const answer = useQuery('people.complete', { text: typed, document, limit: 8 }).value;
  const before = useLast(answer) ?? [];
  // Until the answer is there, only those of the one before who fit: Enter never takes somebody who was not typed.
  const found = answer ?? before.filter((each) => each.name.toLowerCase().includes(typed.toLowerCase()));
  const known = found.some((each) => each.name.toLowerCase() === typed.toLowerCase());
  const items: Suggestion[] = [
    ...found.map((each) => ({ id: each.id, name: each.name, detail: plural(each.statements, 'statement') })),
    ...(typed === '' || known ? [] : [{ id: null, name: typed, detail: '' }]),
  ];
  const selected = value === null ? null : { ...value, detail: '' };
  return (
    <Combobox.Root<Suggestion>
      items={items}
      filter={null}
      value={selected}
      inputValue={text}
      onInputValueChange={(next) => {
        setText(next);
        if (next.trim() === '') onChange(null);
      }}
      onValueChange={(next) => onChange(next === null ? null : ({ id: next.id, name: next.name } as PersonChoice))}
      itemToStringLabel={(item) => item.name}
      isItemEqualToValue={(a, b) => a.id === b.id && a.name === b.name}
      autoHighlight
    >
      <Combobox.InputGroup className="combo">
        <Combobox.Input id={id} aria-label={label} className="input" dir="auto" />
        <Combobox.Trigger className="combo-open" aria-label="Show people">
          <Icon of={ChevronDown} size="s" />
        </Combobox.Trigger>
      </Combobox.InputGroup>
      <Combobox.Portal>
        <Combobox.Positioner className="positioner" align="start" sideOffset={4}>
          <Combobox.Popup className="menu combo-list">
            <Combobox.List>
              {(item: Suggestion) => (
                <Combobox.Item
                  key={item.id ?? 'new'}
                  value={item}
                  className={`menu-item${item.id === null ? ' new' : ''}`}
                >
                  <Icon of={item.id === null ? Plus : User} />
                  <span className="cut" dir="auto">
                    {item.id === null ? `New person “${item.name}”` : <Bold text={item.name} part={typed} />}
                  </span>
                  <span className="end">{item.detail}</span>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
