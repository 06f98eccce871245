/** What the overview counts: a period, and sources. */
import { CalendarDays, ListFilter } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { plural } from '../../../shared/format.ts';
import { replaceField, splitConjuncts } from '../../../shared/query/conjuncts.ts';
import { readDateRange, writeDateRange } from '../../../shared/query/date-range.ts';
import { parseQuery } from '../../../shared/query/parse.ts';
import { DateField } from '../../parts/date-field.tsx';
import { chipWords } from '../../parts/filter-words.ts';
import { dateRangeOf } from '../../parts/months.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { Popover } from '../../ui/popover.tsx';
import { within } from './links.ts';

interface FilterProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

function conjunctsOf(query: string) {
  const parsed = parseQuery(query);
  return parsed.ok ? splitConjuncts(parsed.node) : [];
}

export function PeriodFilter({ query, onQuery }: FilterProps) {
  const [open, setOpen] = useState(false);
  const part = conjunctsOf(query).find((node) => node.type === 'field' && node.field === 'date');
  const range = dateRangeOf(query) ?? { from: null, to: null };
  const change = (from: string | null, to: string | null) => {
    const rest = replaceField(query, 'date', null);
    if (from === null && to === null) return onQuery(rest);
    const period = readDateRange(`${from ?? ''}..${to ?? ''}`);
    if (period.ok) onQuery(within(rest, `date:${writeDateRange(period.value)}`));
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label="Period"
      align="end"
      width={280}
      trigger={
        <Button kind="quiet" icon={CalendarDays}>
          {part ? chipWords(part).value : 'All years'}
        </Button>
      }
    >
      <div className="popform">
        <div className="halves">
          <DateField
            label="From"
            value={range.from}
            onChange={(from) => change(from, range.to)}
            placeholder="The first"
          />
          <DateField label="To" value={range.to} onChange={(to) => change(range.from, to)} placeholder="The last" />
        </div>
        <div className="row">
          <span className="end" />
          <Button kind="quiet" disabled={!part} onClick={() => onQuery(replaceField(query, 'date', null))}>
            All years
          </Button>
        </div>
      </div>
    </Popover>
  );
}

export function SourceFilter({
  query,
  onQuery,
  sources,
}: FilterProps & { sources: Output<'library.overview'>['sources'] }) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const chosen = conjunctsOf(query).flatMap((node) =>
    node.type === 'field' && node.field === 'source' ? node.values : [],
  );
  const toggle = (name: string) =>
    onQuery(
      replaceField(query, 'source', chosen.includes(name) ? chosen.filter((each) => each !== name) : [...chosen, name]),
    );
  const words = chosen.length === 0 ? 'All sources' : chosen.length === 1 ? chosen[0] : plural(chosen.length, 'source');
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label="Sources"
      align="end"
      width={280}
      trigger={
        <Button kind="quiet" icon={ListFilter}>
          {words}
        </Button>
      }
    >
      <ChoiceList
        label="Sources"
        placeholder="Find a source"
        text={text}
        onText={setText}
        choices={sources
          .filter(({ name }) => name !== '')
          .map(({ name, documents }) => ({
            value: name,
            label: name,
            detail: documents,
            checked: chosen.includes(name),
          }))}
        onChoose={toggle}
      />
    </Popover>
  );
}
