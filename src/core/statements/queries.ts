/** Reading statements: tables, the row in its source, the histogram. */

import { citation } from '../../shared/citation.ts';
import type { StatementRow } from '../../shared/contract/rows.ts';
import type { Output } from '../../shared/contract.ts';
import { ReadoutError } from '../../shared/errors.ts';
import { replaceField } from '../../shared/query/conjuncts.ts';
import { documentRows, documentText, placeOf } from '../documents/store.ts';
import type { SomeQueries } from '../handlers.ts';
import type { ReadHandle } from '../library/handles.ts';
import { roleIn } from '../people/store.ts';
import { compileQuery } from '../search/compile.ts';
import { ruleReason } from '../themes/store.ts';
import * as store from './store.ts';

/** Around a statement, the panel shows its paragraph; of a paragraph without end, so much on both sides. */
const PASSAGE_MARGIN = 600;

/** Runs of equal documents, for the table's group rows. */
function groupsOf(documents: readonly number[]): { documents: Uint32Array; counts: Uint32Array } {
  const heads: number[] = [];
  const counts: number[] = [];
  for (const document of documents) {
    if (heads.at(-1) === document) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    else {
      heads.push(document);
      counts.push(1);
    }
  }
  return { documents: Uint32Array.from(heads), counts: Uint32Array.from(counts) };
}

/** The paragraphs that a statement touches, cut where they are longer than a panel. */
function passageAround(text: string, start: number, end: number): { start: number; text: string } {
  const before = text.lastIndexOf('\n\n', start);
  const after = text.indexOf('\n\n', end);
  const from = Math.max(before < 0 ? 0 : before + 2, start - PASSAGE_MARGIN);
  const to = Math.min(after < 0 ? text.length : after, end + PASSAGE_MARGIN);
  return { start: from, text: text.slice(from, to) };
}

function cite(row: StatementRow): string {
  const [first] = row.speakers;
  return citation({
    speaker: row.speakers.length > 0 ? row.speakers.map((person) => person.name).join(' and ') : row.speakerAsWritten,
    speakerKind: row.speakers.length > 1 ? 'group' : (first?.kind ?? 'person'),
    speakerCountry: row.country,
    title: row.title,
    source: row.source,
    date: row.date,
    paragraph: row.paragraph === 0 ? null : row.paragraph,
    kind: row.kind,
  });
}

function detail(read: ReadHandle, id: number): Output<'statements.get'> {
  const [row] = store.statementRows(read, [id]);
  const more = store.particulars(read, id);
  const stored = row && documentText(read, row.document);
  const [document] = row ? documentRows(read, [row.document]) : [];
  if (!row || !more || !stored || !document) {
    throw new ReadoutError(
      'NOT_FOUND',
      'This statement is not in the library any more. It may have been removed or undone.',
    );
  }
  const spanOf = (start: number | null, end: number | null) => (start === null || end === null ? null : { start, end });
  return {
    row,
    passage: passageAround(stored.text, row.start, row.end),
    speakerSpan: spanOf(more.speakerStart, more.speakerEnd),
    cueSpan: spanOf(more.cueStart, more.cueEnd),
    position: more.position,
    of: more.of,
    place: placeOf(read, row.document),
    language: document.language,
    url: document.url,
    roles: row.speakers.flatMap((person) => {
      const role = roleIn(read, person.id, row.document);
      return role ? [{ person: person.id, ...role }] : [];
    }),
    origin: more.origin,
    evidence: JSON.parse(more.evidence) as Output<'statements.get'>['evidence'],
    reasons: row.tags.flatMap((tag) => {
      const reason = tag.rule === null ? undefined : ruleReason(read, tag.rule);
      return reason && tag.rule !== null ? [{ theme: tag.theme, rule: tag.rule, ...reason }] : [];
    }),
    citation: cite(row),
  };
}

export const statementQueries: SomeQueries<'statements'> = {
  'statements.ids': ({ query, sort, groupBy }, { read }) => {
    const where = compileQuery(read, query, 'statement');
    return {
      ids: Uint32Array.from(store.statementIds(read, where, sort)),
      all: store.countStatements(read),
      groups: groupBy === 'document' ? groupsOf(store.statementDocuments(read, where, sort)) : null,
    };
  },
  'statements.rows': ({ ids }, { read }) => store.statementRows(read, ids),
  'statements.get': ({ id }, { read }) => detail(read, id),
  'statements.histogram': ({ query }, { read }) =>
    store.histogram(read, compileQuery(read, replaceField(query, 'date', null), 'statement')),
};
