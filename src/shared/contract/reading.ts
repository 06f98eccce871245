/** Operations that read and change documents, statements, meetings and people. */
import { z } from 'zod';
import { dateBases, meetingTypes, personKinds, reviewStates, statementKinds } from '../domain.ts';
import { command, query } from './operation.ts';
import {
  documentRow,
  id,
  idList,
  ids,
  isoDate,
  meetingRow,
  octets,
  personRef,
  personRow,
  span,
  statementRow,
} from './rows.ts';

/** A table's request: the query language, and columns to sort by ("date", "-speaker"). */
const tableInput = z.object({ query: z.string().default(''), sort: z.array(z.string()).default([]) });
/** Ids in order; `all` counts the table without the query. */
const tableIds = z.object({ ids: idList, all: z.number().int() });
/** At most 1,000 rows a request: what a view can show. */
const rowsInput = z.object({ ids: ids.max(1000) });
export const changed = z.object({ changed: z.number().int(), label: z.string() });

/** A person by id, or by a name that becomes a new person. */
const personInput = z.union([z.object({ id }), z.object({ name: z.string().trim().min(1).max(300) })]);
const statementInput = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  kind: z.enum(statementKinds),
  speakers: z.array(personInput).max(20),
  addressee: personInput.nullable(),
  cue: z.string().max(200).nullable(),
});

const themeCount = z.object({ theme: id, statements: z.number().int() });

const statementDetail = z.object({
  row: statementRow,
  /** The paragraphs around it, verbatim; `start` is the passage's offset in the document. */
  passage: z.object({ start: z.number().int(), text: z.string() }),
  speakerSpan: span.nullable(),
  cueSpan: span.nullable(),
  position: z.number().int(),
  of: z.number().int(),
  place: z.string().nullable(),
  language: z.string(),
  url: z.string().nullable(),
  /** Title and country of each speaker as this document gives them. */
  roles: z.array(z.object({ person: id, title: z.string(), country: z.string().nullable() })),
  origin: z.enum(['extracted', 'corrected', 'added']),
  evidence: z.object({ pattern: z.string(), steps: z.array(z.string()) }),
  /** For each tag by rule: the rule's term, and how earlier matches were decided. */
  reasons: z.array(
    z.object({ theme: id, rule: id, term: z.string(), accepted: z.number().int(), decided: z.number().int() }),
  ),
  citation: z.string(),
});

export const statements = {
  'statements.ids': query(
    tableInput.extend({ groupBy: z.literal('document').nullable().default(null) }),
    tableIds.extend({ groups: z.object({ documents: idList, counts: idList }).nullable() }),
  ),
  'statements.rows': query(rowsInput, z.array(statementRow)),
  'statements.get': query(z.object({ id }), statementDetail),
  /** Statements by month over the whole library and within the query without its date part. */
  'statements.histogram': query(
    z.object({ query: z.string().default('') }),
    z.array(z.object({ month: z.string(), all: z.number().int(), hits: z.number().int() })),
  ),
  'statements.review': command(z.object({ ids, review: z.enum(reviewStates) }), changed),
  'statements.edit': command(statementInput.partial().extend({ id }), changed),
  /** Who makes these statements, instead of who was found; nobody where `speakers` is empty. Corrected, as by an edit. */
  'statements.setSpeakers': command(z.object({ ids, speakers: statementInput.shape.speakers }), changed),
  'statements.add': command(statementInput.extend({ document: id }), changed.extend({ id })),
  'statements.remove': command(z.object({ ids }), changed),
};

const documentDetail = z.object({
  row: documentRow,
  text: z.string(),
  bodyStart: z.number().int(),
  /** Paragraphs of the body, counted from 1; the title's has number 0. */
  paragraphs: z.array(span.extend({ number: z.number().int() })),
  statements: z.array(statementRow),
  /** Who speaks or is named here, most statements first: completion offers them before others. */
  people: z.array(personRef.extend({ statements: z.number().int() })),
  meetings: z.array(meetingRow),
  place: z.string().nullable(),
  newerThan: id.nullable(),
});

export const documents = {
  'documents.ids': query(tableInput, tableIds),
  'documents.rows': query(rowsInput, z.array(documentRow)),
  'documents.get': query(z.object({ id }), documentDetail),
  'documents.original': query(z.object({ id }), z.object({ name: z.string(), mediaType: z.string(), bytes: octets })),
  'documents.update': command(
    z.object({
      ids,
      title: z.string().trim().min(1).max(1000).optional(),
      date: isoDate.nullable().optional(),
      source: z.string().trim().max(200).nullable().optional(),
      language: z.string().trim().min(2).max(8).optional(),
      url: z.string().trim().max(2000).nullable().optional(),
    }),
    changed,
  ),
  'documents.remove': command(z.object({ ids }), changed),
};

const readout = z.object({
  document: documentRow,
  country: z.string().nullable(),
  main: z.boolean(),
  /** The words that report the event. */
  evidence: span.extend({ text: z.string() }),
  /** The words of this document from which the event's date follows, where they stand elsewhere. */
  dateEvidence: z.string().nullable(),
  statements: z.array(statementRow),
});

/** One of all who took part, in their order. Without a country the person's own counts. */
const participantInput = z.object({
  person: personInput,
  role: z.string().trim().max(300).nullable(),
  country: z.string().trim().max(200).nullable(),
});

export const meetings = {
  'meetings.ids': query(tableInput, tableIds.extend({ severalReadouts: z.number().int() })),
  'meetings.rows': query(rowsInput, z.array(meetingRow)),
  'meetings.get': query(
    z.object({ id }),
    z.object({
      row: meetingRow,
      readouts: z.array(readout),
      /**
       * One row a theme: for each readout the statements on it, each under its most special themes only. Fewest
       * readouts first; themeless statements last.
       */
      points: z.array(z.object({ theme: id.nullable(), readouts: z.number().int(), cells: z.array(z.array(id)) })),
      /** The sentence from which an inferred date follows. */
      dateEvidence: z.string().nullable(),
      /** Of each participant, in their order: whether a person put them there, and which documents name them, and how. */
      brought: z.array(
        z.object({
          person: id,
          byHand: z.boolean(),
          documents: z.array(z.object({ id, forms: z.array(z.string()) })),
        }),
      ),
    }),
  ),
  'meetings.update': command(
    z.object({
      id,
      type: z.enum(meetingTypes).optional(),
      date: isoDate.nullable().optional(),
      dateBasis: z.enum(dateBases).optional(),
      place: z.string().trim().max(300).nullable().optional(),
      review: z.enum(reviewStates).optional(),
      participants: z.array(participantInput).max(200).optional(),
    }),
    changed,
  ),
  'meetings.merge': command(z.object({ into: id, ids }), changed),
  'meetings.split': command(z.object({ id, document: id }), changed),
};

export const people = {
  'people.ids': query(tableInput, tableIds),
  'people.rows': query(rowsInput, z.array(personRow)),
  'people.get': query(
    z.object({ id }),
    z.object({
      row: personRow,
      documents: z.number().int(),
      first: isoDate.nullable(),
      last: isoDate.nullable(),
      /** Ways the documents name them, most used first; `since` the first date. */
      forms: z.array(z.object({ form: z.string(), times: z.number().int(), since: isoDate.nullable() })),
      /** A role as stated, from its first to its last date. */
      roles: z.array(
        z.object({
          title: z.string(),
          country: z.string().nullable(),
          from: isoDate.nullable(),
          to: isoDate.nullable(),
          documents: z.number().int(),
        }),
      ),
      themes: z.array(themeCount),
      meetings: z.array(meetingRow),
    }),
  ),
  /** Completion of a name; people of the document first. */
  'people.complete': query(
    z.object({ text: z.string(), document: id.nullable().default(null), limit: z.number().int().max(50).default(8) }),
    z.array(personRef.extend({ statements: z.number().int(), country: z.string().nullable() })),
  ),
  /** The countries that are known, in the order of their names, with what else they are called. */
  'people.countries': query(z.object({}), z.array(z.object({ name: z.string(), others: z.array(z.string()) }))),
  'people.create': command(
    z.object({ name: z.string().trim().min(1).max(300), kind: z.enum(personKinds) }),
    changed.extend({ id }),
  ),
  'people.update': command(
    z.object({
      id,
      name: z.string().trim().min(1).max(300).optional(),
      kind: z.enum(personKinds).optional(),
      country: z.string().trim().max(200).nullable().optional(),
    }),
    changed,
  ),
  'people.merge': command(z.object({ into: id, ids }), changed),
  /** Makes some forms of a name a person of their own, with what the documents say under these forms. */
  'people.split': command(z.object({ id, forms: z.array(z.string().min(1)).min(1).max(100) }), changed.extend({ id })),
};
