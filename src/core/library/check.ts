/** Proves a library: the database's own structure, every anchor, every index. Reads only. */
import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { foldedWords } from '../search/fold.ts';
import type { ReadHandle } from './handles.ts';
import { anchorHash } from './hash.ts';

export interface Problem {
  /** Which row: "statement 12 of “Title”". */
  readonly where: string;
  /** What is wrong, and what to do. */
  readonly what: string;
}

/** So many problems are listed; a damaged library has thousands of the same kind. */
const LISTED = 200;

class Findings {
  readonly list: Problem[] = [];
  #more = 0;

  add(where: string, what: string): void {
    if (this.list.length < LISTED) this.list.push({ where, what });
    else this.#more += 1;
  }

  all(): Problem[] {
    return this.#more === 0
      ? this.list
      : [...this.list, { where: 'the list', what: `${this.#more} more problems are not listed.` }];
  }
}

/**
 * A connection keeps FTS5's structure in memory and only a query looks whether another connection has changed it since;
 * `integrity_check` does not, and would call a sound index corrupt.
 */
function refreshIndexes(read: ReadHandle): void {
  for (const index of ['statement_index', 'document_index']) {
    read.all(`SELECT rowid FROM ${index} WHERE ${index} MATCH '"readout"' LIMIT 1`);
  }
}

function checkStructure(read: ReadHandle, findings: Findings): void {
  refreshIndexes(read);
  for (const line of read.pluck<string>('PRAGMA integrity_check(20)')) {
    if (line !== 'ok') findings.add('the database', `${line}. Restore your last backup.`);
  }
  for (const row of read.all<{ table: string; rowid: number; parent: string }>('PRAGMA foreign_key_check')) {
    findings.add(`${row.table} ${row.rowid}`, `It refers to a row of ${row.parent} that does not exist.`);
  }
}

interface Anchor {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly hash: string;
}

/** Every statement, cue, speaker's name, event and rule match stands where its row says. */
function checkAnchors(read: ReadHandle, findings: Findings): { documents: number; statements: number } {
  let documents = 0;
  let statements = 0;
  const texts = read.iterate<{ id: number; title: string; text: string; bodyStart: number; length: number }>(
    `SELECT d.id, d.title, t.text, d.body_start AS bodyStart, d.length FROM document d JOIN document_text t ON t.document_id = d.id`,
  );
  for (const document of texts) {
    documents += 1;
    if (document.text.length !== document.length)
      findings.add(
        `document ${document.id} “${document.title}”`,
        'Its text has another length than when it was imported.',
      );
    statements += checkStatements(read, document, findings);
    for (const event of read.all<Anchor>(
      'SELECT meeting_id AS id, start, end, hash FROM meeting_document WHERE document_id = ?',
      [document.id],
    )) {
      if (anchorHash(document.text.slice(event.start, event.end)) !== event.hash) {
        findings.add(`meeting ${event.id} in “${document.title}”`, 'The words that report it are not at their place.');
      }
    }
  }
  const stored = read.value<number>('SELECT count(*) FROM document') ?? 0;
  if (stored !== documents) findings.add('documents', `${stored - documents} of them have no text.`);
  return { documents, statements };
}

/** Every original file comes out again as the octets that were imported. */
function checkFiles(read: ReadHandle, findings: Findings): void {
  for (const document of read.iterate<{ id: number; title: string; hash: string; bytes: Uint8Array }>(
    `SELECT d.id, d.title, d.file_hash AS hash, f.bytes FROM document d JOIN document_file f ON f.document_id = d.id`,
  )) {
    if (!isFile(document.bytes, document.hash)) {
      findings.add(`document ${document.id} “${document.title}”`, 'Its original file is not what was imported.');
    }
  }
}

function isFile(deflated: Uint8Array, hash: string): boolean {
  try {
    return createHash('sha256').update(inflateSync(deflated)).digest('hex') === hash;
  } catch {
    return false;
  }
}

interface StatementAnchor extends Anchor {
  readonly text: string;
  readonly cue: string | null;
  readonly cueStart: number | null;
  readonly cueEnd: number | null;
  readonly speaker: string | null;
  readonly speakerStart: number | null;
  readonly speakerEnd: number | null;
}

function checkStatements(
  read: ReadHandle,
  document: { id: number; title: string; text: string },
  findings: Findings,
): number {
  const rows = read.all<StatementAnchor>(
    `SELECT id, start, end, hash, text, cue, cue_start AS cueStart, cue_end AS cueEnd, speaker_as_written AS speaker,
       speaker_start AS speakerStart, speaker_end AS speakerEnd FROM statement WHERE document_id = ?`,
    [document.id],
  );
  for (const row of rows) {
    const where = `statement ${row.id} in “${document.title}”`;
    const words = document.text.slice(row.start, row.end);
    if (words !== row.text || anchorHash(words) !== row.hash)
      findings.add(where, 'Its words are not at their place in the document. Correct or remove it.');
    if (row.cueStart !== null && row.cueEnd !== null && document.text.slice(row.cueStart, row.cueEnd) !== row.cue)
      findings.add(where, 'Its cue is not at its place.');
    if (
      row.speakerStart !== null &&
      row.speakerEnd !== null &&
      document.text.slice(row.speakerStart, row.speakerEnd) !== row.speaker
    ) {
      findings.add(where, 'The words that name its speaker are not at their place.');
    }
  }
  return rows.length;
}

/** FTS5 proves its own structure; whether it has all rows, and the right words for them, is seen here. */
function checkIndexes(read: ReadHandle, findings: Findings): void {
  for (const [table, index] of [
    ['statement', 'statement_index'],
    ['document', 'document_index'],
  ] as const) {
    const missing = read.pluck<number>(`SELECT id FROM ${table} EXCEPT SELECT rowid FROM ${index} LIMIT 20`);
    const foreign = read.pluck<number>(`SELECT rowid FROM ${index} EXCEPT SELECT id FROM ${table} LIMIT 20`);
    for (const id of missing) findings.add(`${table} ${id}`, 'The full-text index does not have it.');
    for (const id of foreign)
      findings.add(`${table} ${id}`, 'The full-text index has a row that does not exist any more.');
  }
  const indexed = indexedWords(read);
  for (const { id, text } of read.iterate<{ id: number; text: string }>('SELECT id, text FROM statement')) {
    const words = foldedWords(text).slice(0, comparedWords);
    const sum = words.reduce((before, word, at) => (before + wordMark(word, at)) | 0, 0);
    if (sum !== (indexed.get(id) ?? 0)) findings.add(`statement ${id}`, 'The full-text index has other words for it.');
  }
}

/** How many words of a statement, from its first, are compared with the index. */
const comparedWords = 8;

/**
 * For each statement the sum of the marks of its first words in the index: sums, because the index gives words by their spelling
 * and not by statement. Reading it once takes seconds where asking it for each statement’s words took minutes.
 */
function indexedWords(read: ReadHandle): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  const words = read.iterate<{ term: string; id: number; at: number }>(
    'SELECT term, doc AS id, "offset" AS at FROM temp.indexed_word WHERE "offset" < ?',
    [comparedWords],
  );
  for (const { term, id, at } of words) sums.set(id, ((sums.get(id) ?? 0) + wordMark(term, at)) | 0);
  return sums;
}

/** A number of 32 bits for a word at a place, so that the sums of different words differ but for one in four thousand million. */
function wordMark(word: string, at: number): number {
  let mark = at + 1;
  for (let i = 0; i < word.length; i += 1) mark = (Math.imul(mark, 31) + word.charCodeAt(i)) | 0;
  // The last bits of a product are those of its factors’: spread over all (the finaliser of MurmurHash3, public domain).
  mark = Math.imul(mark ^ (mark >>> 16), 0x85ebca6b);
  mark = Math.imul(mark ^ (mark >>> 13), 0xc2b2ae35);
  return mark ^ (mark >>> 16);
}

function checkTags(read: ReadHandle, findings: Findings): void {
  const wrong = read.all<{ statement: number }>(
    `SELECT t.statement_id AS statement FROM tag t JOIN statement s ON s.id = t.statement_id
       JOIN document d ON d.id = s.document_id WHERE t.match_start < 0 OR t.match_end > d.length OR t.match_start >= t.match_end`,
  );
  for (const tag of wrong)
    findings.add(`statement ${tag.statement}`, 'What a rule matched lies outside of its document.');
}

/** The kept numbers of statements by theme against the tags. */
function checkCounts(read: ReadHandle, findings: Findings): void {
  const wrong = read.pluck<string>(
    `WITH RECURSIVE above(theme, ancestor) AS (SELECT id, id FROM theme UNION ALL
         SELECT a.theme, t.parent_id FROM above a JOIN theme t ON t.id = a.ancestor WHERE t.parent_id IS NOT NULL),
       path(theme, ancestor) AS (SELECT theme, ancestor FROM above UNION SELECT id, 0 FROM theme),
       real(id, counted, suggested) AS (SELECT p.ancestor,
         count(DISTINCT CASE WHEN t.state IN ('hand', 'rule', 'accepted') THEN t.statement_id END),
         count(DISTINCT CASE WHEN t.state = 'suggested' THEN t.statement_id END)
         FROM path p LEFT JOIN tag t ON t.theme_id = p.theme AND t.statement_id IS NOT NULL GROUP BY p.ancestor)
     SELECT coalesce((SELECT name FROM theme WHERE id = c.theme_id), 'the codebook') FROM theme_count c
       LEFT JOIN real r ON r.id = c.theme_id
       WHERE coalesce(r.counted, 0) <> c.counted OR coalesce(r.suggested, 0) <> c.suggested
     UNION SELECT name FROM theme WHERE id NOT IN (SELECT theme_id FROM theme_count)`,
  );
  for (const name of wrong) findings.add(`theme “${name}”`, 'The library keeps a wrong number of its statements.');
}

export interface Verdict {
  readonly ok: boolean;
  readonly documents: number;
  readonly statements: number;
  readonly meetings: number;
  readonly problems: Problem[];
}

/** @returns everything that is wrong with a library; nothing is repaired */
export function checkLibrary(read: ReadHandle): Verdict {
  const findings = new Findings();
  checkStructure(read, findings);
  const counts = checkAnchors(read, findings);
  checkFiles(read, findings);
  checkIndexes(read, findings);
  checkTags(read, findings);
  checkCounts(read, findings);
  const problems = findings.all();
  return {
    ok: problems.length === 0,
    ...counts,
    meetings: read.value<number>('SELECT count(*) FROM meeting') ?? 0,
    problems,
  };
}
