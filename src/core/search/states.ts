/**
 * What `theme:`, `whole:`, `review:`, `is:` and `has:` ask of each table. A theme or a note stands on a statement, or on a document or a
 * meeting as a whole. What stands on a part speaks for the whole, never the other way round: a meeting has the themes of the
 * documents that report it and these have their statements', but a statement has only its own.
 */
import type { FieldNode, HasFlag, IsFlag } from '../../shared/query/ast.ts';
import { COUNTED, type Condition, type Level, list, onStatement } from './condition.ts';
import { type Sql, sql } from './sql.ts';

type Fields<F extends FieldNode['field']> = Extract<FieldNode, { field: F }>;

const isStatement: Readonly<Record<IsFlag, string>> = {
  // The plus: one look into the index for a statement's few tags instead of one for each state.
  untagged: `NOT EXISTS (SELECT 1 FROM tag t WHERE t.statement_id = s.id AND +t.state IN ${COUNTED})`,
  tagged: `EXISTS (SELECT 1 FROM tag t WHERE t.statement_id = s.id AND +t.state IN ${COUNTED})`,
  suggested: `EXISTS (SELECT 1 FROM tag t WHERE t.statement_id = s.id AND t.state = 'suggested')`,
  confirmed: `s.review = 'confirmed'`,
  unreviewed: `s.review = 'unreviewed'`,
  uncertain: `s.review = 'uncertain'`,
  turn: 's.turn = 1',
  noted: 'EXISTS (SELECT 1 FROM note n WHERE n.statement_id = s.id)',
};

/** What a flag asks beyond the statements, of the row that is shown. */
type Whole = Readonly<Partial<Record<Level, readonly Condition[]>>>;

const document = (text: string): Condition => ({ level: 'document', sql: sql(text) });
const meeting = (text: string): Condition => ({ level: 'meeting', sql: sql(text) });

const documentTagged = document(`EXISTS (SELECT 1 FROM tag t WHERE t.document_id = d.id AND +t.state IN ${COUNTED})`);
const wholeTagged: Whole = {
  document: [documentTagged],
  meeting: [
    documentTagged,
    meeting(`EXISTS (SELECT 1 FROM tag t WHERE t.meeting_id = m.id AND +t.state IN ${COUNTED})`),
  ],
};
const wholeNoted: Whole = {
  document: [document('EXISTS (SELECT 1 FROM note n WHERE n.document_id = d.id)')],
  person: [{ level: 'person', sql: sql('EXISTS (SELECT 1 FROM note n WHERE n.person_id = p.id)') }],
};

/** A flag that asks for something of the meeting itself asks the meeting alone where meetings are shown. */
const meetingAlone: Partial<Record<IsFlag | HasFlag, Condition>> = {
  confirmed: meeting(`m.review = 'confirmed'`),
  unreviewed: meeting(`m.review = 'unreviewed'`),
  uncertain: meeting(`m.review = 'uncertain'`),
  noted: meeting('EXISTS (SELECT 1 FROM note n WHERE n.meeting_id = m.id)'),
  note: meeting('EXISTS (SELECT 1 FROM note n WHERE n.meeting_id = m.id)'),
  date: meeting('m.date IS NOT NULL'),
  place: meeting('m.place IS NOT NULL'),
};

const hasConditions: Readonly<Record<HasFlag, Condition>> = {
  note: onStatement(sql(isStatement.noted)),
  tag: onStatement(sql(isStatement.tagged)),
  suggestion: onStatement(sql(isStatement.suggested)),
  speaker: onStatement(sql('EXISTS (SELECT 1 FROM speaker k WHERE k.statement_id = s.id)')),
  addressee: onStatement(sql('s.addressee_id IS NOT NULL')),
  date: document('d.date IS NOT NULL'),
  place: document(
    'EXISTS (SELECT 1 FROM meeting_document x JOIN meeting y ON y.id = x.meeting_id WHERE x.document_id = d.id AND x.main = 1 AND y.place IS NOT NULL)',
  ),
};

const wholes: Partial<Record<IsFlag | HasFlag, Whole>> = {
  tagged: wholeTagged,
  tag: wholeTagged,
  noted: wholeNoted,
  note: wholeNoted,
};

function flagConditions(flag: IsFlag | HasFlag, own: Condition, shown: Level): readonly Condition[] {
  const alone = shown === 'meeting' ? meetingAlone[flag] : undefined;
  return alone ? [alone] : [own, ...(wholes[flag]?.[shown] ?? [])];
}

/** One of the conditions must hold. */
export function stateConditions(node: Fields<'review' | 'is' | 'has'>, shown: Level): readonly Condition[] {
  switch (node.field) {
    case 'review': {
      const states = list(node.values);
      const level = shown === 'meeting' ? 'meeting' : 'statement';
      const row = level === 'meeting' ? 'm' : 's';
      return [{ level, sql: sql(`${row}.review IN (${states.marks})`, ...states.values) }];
    }
    case 'is':
      return node.values.flatMap((flag) => flagConditions(flag, onStatement(sql(isStatement[flag])), shown));
    case 'has':
      return node.values.flatMap((flag) => flagConditions(flag, hasConditions[flag], shown));
  }
}

/** The rows of a table with a counted tag of one of these themes; by the index of themes, which has no column for wholes. */
function themed(target: 'statement' | 'document' | 'meeting', themes: readonly number[]): Sql {
  const wanted = list(themes);
  const ofWhole = target === 'statement' ? '' : 'AND t.statement_id IS NULL';
  return sql(
    `IN (SELECT t.${target}_id FROM tag t WHERE t.theme_id IN (${wanted.marks}) AND t.state IN ${COUNTED} ${ofWhole} AND t.${target}_id IS NOT NULL)`,
    ...wanted.values,
  );
}

function themedOn(level: 'statement' | 'document' | 'meeting', themes: readonly number[]): Condition {
  const { text, params } = themed(level, themes);
  return { level, sql: sql(`${level.charAt(0)}.id ${text}`, ...params) };
}

/** Rows with one of these themes on the whole alone: of the meeting in Meetings, elsewhere of the document. */
export function wholeConditions(themes: readonly number[], shown: Level): readonly Condition[] {
  return [themedOn(shown === 'meeting' ? 'meeting' : 'document', themes)];
}

/** Rows with one of these themes: on a statement, or, in Documents and Meetings, on the whole. */
export function themeConditions(themes: readonly number[], shown: Level): readonly Condition[] {
  const statement = themedOn('statement', themes);
  if (shown === 'document') return [statement, themedOn('document', themes)];
  if (shown === 'meeting') return [statement, themedOn('document', themes), themedOn('meeting', themes)];
  return [statement];
}
