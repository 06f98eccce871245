/** Which answers a change can alter. In doubt a question is asked again; lists of a million ids are worth the doubt. */
import type { NamesOf, OperationName } from '../../shared/contract.ts';

export type QueryName = NamesOf<'query'>;

/** What happened since the last look: the operations, and the tables with changed rows. */
export interface Changes {
  readonly operations: ReadonlySet<OperationName>;
  readonly tables: ReadonlySet<string>;
}

/** Operations that change what is said of rows, not which rows there are. */
const quiet: ReadonlySet<OperationName> = new Set<OperationName>([
  'tags.toggle',
  'tags.add',
  'tags.remove',
  'tags.decide',
  'tags.whole',
  'notes.set',
  'statements.review',
  'views.save',
  'views.remove',
]);

/** Lists that a quiet change alters only where their query asks for what it changes. */
const lists: ReadonlySet<QueryName> = new Set<QueryName>([
  'statements.ids',
  'statements.histogram',
  'documents.ids',
  'meetings.ids',
  'people.ids',
]);

const asksForState = /(?:^|[\s(-])(?:theme|is|has|review):/iu;

/** Tables whose change cannot alter the answer. */
const untouchedBy: Partial<Record<QueryName, ReadonlySet<string>>> = {
  'people.complete': new Set(['tag', 'note', 'view']),
  'documents.original': new Set(['tag', 'note', 'view', 'statement', 'speaker', 'theme', 'rule', 'person']),
  'imports.get': new Set(['tag', 'note', 'view', 'statement', 'speaker', 'theme', 'rule', 'person']),
};

function queryOf(input: unknown): string {
  return typeof input === 'object' && input !== null && 'query' in input ? String(input.query) : '';
}

export function isAffected(name: QueryName, input: unknown, { operations, tables }: Changes): boolean {
  const untouched = untouchedBy[name];
  if (untouched && [...tables].every((table) => untouched.has(table))) return false;
  if (!lists.has(name) || ![...operations].every((operation) => quiet.has(operation))) return true;
  return asksForState.test(queryOf(input));
}

/** What makes rows or takes them away because somebody wanted it. */
const structural: ReadonlySet<OperationName> = new Set<OperationName>([
  'statements.add',
  'statements.remove',
  'documents.remove',
  'meetings.merge',
  'meetings.split',
  'people.create',
  'people.merge',
  'people.split',
  'duplicates.decide',
]);

/** Whether a list shall show its new state at once. */
export function isStructural(operation: OperationName): boolean {
  return operation.startsWith('history.') || structural.has(operation);
}
