/** The columns each table can be sorted by. `-name` is descending. */
import { ReadoutError } from '../../shared/errors.ts';

const speakerName =
  '(SELECT n.name_key FROM speaker k JOIN person n ON n.id = k.person_id WHERE k.statement_id = s.id ORDER BY k.position LIMIT 1)';
const speakerCountry =
  '(SELECT n.country FROM speaker k JOIN person n ON n.id = k.person_id WHERE k.statement_id = s.id ORDER BY k.position LIMIT 1)';
const sourceName = '(SELECT name FROM source WHERE source.id = d.source_id)';

export const sortable = {
  statement: {
    date: 'd.date',
    document: 'd.id',
    start: 's.start',
    id: 's.id',
    kind: 's.kind',
    paragraph: 's.paragraph',
    confidence: 's.confidence',
    review: 's.review',
    speaker: speakerName,
    country: speakerCountry,
    source: sourceName,
    title: 'd.title',
  },
  document: {
    date: 'd.date',
    id: 'd.id',
    title: 'd.title',
    source: sourceName,
    language: 'd.language',
    file: 'd.file_name',
    statements: '(SELECT count(*) FROM statement s WHERE s.document_id = d.id)',
  },
  meeting: {
    date: 'm.date',
    id: 'm.id',
    type: 'm.type',
    place: 'm.place',
    documents: '(SELECT count(*) FROM meeting_document x WHERE x.meeting_id = m.id AND x.main = 1)',
  },
  person: {
    name: 'p.name_key',
    id: 'p.id',
    country: 'p.country',
    kind: 'p.kind',
    statements: '(SELECT count(*) FROM speaker k WHERE k.person_id = p.id)',
    meetings: '(SELECT count(*) FROM participant q WHERE q.person_id = p.id)',
  },
} as const;

/** What a table shows first without a wish, and what breaks ties. */
const defaults = {
  statement: 'd.date DESC, d.id, s.start',
  document: 'd.date DESC, d.id',
  meeting: 'm.date DESC, m.id',
  person: `${sortable.person.statements} DESC, p.name_key, p.id`,
} as const;

/**
 * @returns what follows ORDER BY
 * @throws ReadoutError COLUMN_UNKNOWN
 */
export function orderBy(table: keyof typeof sortable, sort: readonly string[]): string {
  const columns = new Map<string, string>(Object.entries(sortable[table]));
  const wished = sort.map((name) => {
    const descending = name.startsWith('-');
    const column = columns.get(descending ? name.slice(1) : name);
    if (!column) {
      throw new ReadoutError(
        'COLUMN_UNKNOWN',
        `There is no column “${name.replace(/^-/, '')}” to sort by. Columns: ${[...columns.keys()].join(', ')}.`,
      );
    }
    return `${column} ${descending ? 'DESC' : 'ASC'} NULLS LAST`;
  });
  return [...wished, defaults[table]].join(', ');
}
