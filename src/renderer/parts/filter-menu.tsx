/** Choosing a filter: first the field, then its value. Type to narrow, arrows and Enter to choose. */
import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import { kindLabels, meetingTypeLabels, reviewLabels } from '../../shared/format.ts';
import { type FieldName, hasFlags, isFlags } from '../../shared/query/ast.ts';
import { replaceField, splitConjuncts } from '../../shared/query/conjuncts.ts';
import { queryFields } from '../../shared/query/fields.ts';
import { formatValue } from '../../shared/query/format.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import { useLast, useQuery } from '../api/queries.ts';
import { IconButton } from '../ui/button.tsx';
import { type Choice, ChoiceList } from '../ui/choice-list.tsx';
import { useThemes } from './use-themes.ts';

const titles: Partial<Record<FieldName, string>> = { is: 'State', has: 'Has', date: 'Date', document: 'Document' };

function titleOf(field: FieldName): string {
  return titles[field] ?? field.charAt(0).toUpperCase() + field.slice(1);
}

const labelled = (labels: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const plain = (values: readonly string[]): readonly Choice[] => values.map((value) => ({ value, label: value }));

function useChoices(field: FieldName | null, text: string): readonly Choice[] {
  const themes = useThemes();
  const people = useLast(
    useQuery('people.complete', field === 'speaker' || field === 'person' ? { text, limit: 12 } : null).value,
  );
  const overview = useQuery('library.overview', field === 'source' ? {} : null).value;
  switch (field) {
    case 'theme':
    case 'whole':
      return themes.map((theme) => ({
        value: theme.name,
        label: theme.name,
        color: theme.color,
        detail: theme.statements,
      }));
    case 'speaker':
    case 'person':
      return (people ?? []).map((each) => ({ value: each.name, label: each.name, detail: each.statements }));
    case 'source':
      // Documents without a source are counted under an empty name, for which a query has no word.
      return (overview?.sources ?? [])
        .filter(({ name }) => name !== '')
        .map((each) => ({ value: each.name, label: each.name, detail: each.documents }));
    case 'kind':
      return labelled(kindLabels);
    case 'type':
      return labelled(meetingTypeLabels);
    case 'review':
      return labelled(reviewLabels);
    case 'is':
      return plain(isFlags);
    case 'has':
      return plain(hasFlags);
    default:
      return [];
  }
}

/** Adds a value to the filters on a field: one more alternative where there already are some. */
function withValue(query: string, field: FieldName, value: string): string {
  const parsed = parseQuery(query);
  const present = parsed.ok ? splitConjuncts(parsed.node) : [];
  const earlier = present.flatMap((part) =>
    part.type === 'field' && part.field === field && field !== 'date' ? part.values.map(String) : [],
  );
  if (field === 'date') return `${replaceField(query, 'date', null)} date:${value}`.trim();
  return replaceField(query, field, [...new Set([...earlier, value])]);
}

const examples: Partial<Record<FieldName, string>> = {
  date: '2023, 2023-05 or 2022-10..2024-09',
};

interface FilterMenuProps {
  readonly fields: readonly FieldName[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

export function FilterMenu({ fields, query, onQuery }: FilterMenuProps) {
  const [field, setField] = useState<FieldName | null>(null);
  const [text, setText] = useState('');
  const choices = useChoices(field, text);
  if (field === null) {
    const known = queryFields.filter((each) => fields.includes(each.field));
    return (
      <ChoiceList
        key="fields"
        label="Filter by"
        placeholder="Filter by"
        text={text}
        onText={setText}
        choices={fields.flatMap((name) => {
          const help = known.find((each) => each.field === name)?.help;
          return help === undefined ? [] : [{ value: name, label: titleOf(name), hint: help }];
        })}
        onChoose={(value) => {
          setText('');
          setField(fields.find((each) => each === value) ?? null);
        }}
      />
    );
  }
  const typed = text.trim();
  const free = typed === '' || choices.some((choice) => choice.label.toLowerCase() === typed.toLowerCase());
  const problem = typed === '' ? null : parseQuery(`${field}:${field === 'date' ? typed : formatValue(typed)}`);
  const isClosedList = ['kind', 'type', 'review', 'is', 'has'].includes(field);
  return (
    <ChoiceList
      key={field}
      label={titleOf(field)}
      placeholder={examples[field] ?? titleOf(field)}
      before={<IconButton small icon={ChevronLeft} label="Back to the fields" onClick={() => setField(null)} />}
      text={text}
      onText={setText}
      choices={[
        ...choices,
        ...(free || isClosedList || !problem?.ok
          ? []
          : [{ value: typed, label: `${titleOf(field)} “${typed}”`, always: true }]),
      ]}
      problem={problem && !problem.ok && !isClosedList ? problem.error.message : null}
      onChoose={(value) => onQuery(withValue(query, field, value))}
    />
  );
}
