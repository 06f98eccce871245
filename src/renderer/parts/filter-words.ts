/** A part of a query in the words of a filter chip. */
import { formatDateRange, kindLabels, meetingTypeLabels, reviewLabels } from '../../shared/format.ts';
import type { FieldNode, QueryNode } from '../../shared/query/ast.ts';
import { formatQuery } from '../../shared/query/format.ts';

export interface ChipWords {
  readonly name: string;
  readonly operator: string;
  readonly value: string;
}

const names: Readonly<Record<FieldNode['field'], string>> = {
  speaker: 'Speaker',
  person: 'Person',
  theme: 'Theme',
  whole: 'Theme of the whole',
  source: 'Source',
  country: 'Country',
  language: 'Language',
  title: 'Title',
  place: 'Place',
  kind: 'Kind',
  type: 'Type',
  review: 'Review',
  is: 'State',
  has: 'Has',
  document: 'Document',
  meeting: 'Meeting',
  date: 'Date',
};

/** "2022-10-01..2024-09-30" as "Oct 2022 – Sep 2024": whole months and years without their days. */
function rangeWords(from: string | null, to: string | null): string {
  const lastDay = (day: string) => new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
  const startsMonth = from === null || from.endsWith('-01');
  const endsMonth = to === null || Number(to.slice(8)) === lastDay(to);
  if (!startsMonth || !endsMonth) return formatDateRange(from, to);
  const startsYear = from === null || from.endsWith('-01-01');
  const endsYear = to === null || to.endsWith('-12-31');
  const length = startsYear && endsYear ? 4 : 7;
  return formatDateRange(from?.slice(0, length) ?? null, to?.slice(0, length) ?? null);
}

function valuesOf(node: FieldNode): readonly string[] {
  switch (node.field) {
    case 'kind':
      return node.values.map((value) => kindLabels[value]);
    case 'type':
      return node.values.map((value) => meetingTypeLabels[value]);
    case 'review':
      return node.values.map((value) => reviewLabels[value]);
    case 'date':
      return node.values.map(({ from, to }) => rangeWords(from, to));
    default:
      return node.values.map(String);
  }
}

export function chipWords(node: QueryNode): ChipWords {
  if (node.type === 'not') {
    const inner = chipWords(node.part);
    if (node.part.type === 'field') return { ...inner, operator: inner.operator.replace('is', 'is not') };
    return { name: 'Text', operator: 'is without', value: inner.value };
  }
  if (node.type === 'text') {
    return { name: 'Text', operator: node.prefix ? 'begins with' : 'contains', value: `“${node.text}”` };
  }
  if (node.type === 'and' || node.type === 'or') return { name: 'Any of', operator: '', value: formatQuery(node) };
  const values = valuesOf(node);
  const several = node.values.length > 1;
  return { name: names[node.field], operator: several ? 'is any of' : 'is', value: values.join(', ') };
}
