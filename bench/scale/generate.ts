/**
 * Makes a large library of synthetic documents: real sentences of real documents, recombined at random, with speakers,
 * meetings and tags in numbers as an import gives them. Only its size is meant to be real.
 */
import { hash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { insertDocument, insertFile, insertText, sourceId } from '../../src/core/documents/store.ts';
import { anchorHash } from '../../src/core/library/hash.ts';
import type { Library } from '../../src/core/library/open.ts';
import { insertMeeting, insertReport } from '../../src/core/meetings/store.ts';
import { bringParticipant } from '../../src/core/participants/store.ts';
import { insertAlias, insertMention, insertPerson } from '../../src/core/people/store.ts';
import { insertStatement } from '../../src/core/statements/store.ts';
import { seedCodebook } from '../../src/core/themes/seed.ts';
import { loadDocuments } from '../support/load-data.ts';
import { randomNumbers } from '../support/timing.ts';

const STATEMENTS_A_DOCUMENT = 20;
const DOCUMENTS_A_TRANSACTION = 500;
const PEOPLE = 4000;
const COUNTRIES = [
  'Belarus',
  'Russia',
  'United States',
  'China',
  'India',
  'Iran',
  'Sri Lanka',
  'Germany',
  'Brazil',
  null,
];
const CUES = ['said', 'noted', 'stressed', 'told', 'announced', 'agreed', null];
const AT = '2026-01-01T00:00:00.000Z';

interface Material {
  readonly sentences: readonly string[];
  readonly titles: readonly string[];
  readonly names: readonly string[];
  readonly dates: readonly string[];
  readonly sources: readonly string[];
}

/** Sentences of 40 to 400 characters, titles, dates, and names as they stand in the texts. */
function readMaterial(sentencesWanted: number): Material {
  const sentences: string[] = [];
  const titles: string[] = [];
  const names = new Set<string>();
  const dates: string[] = [];
  const sources = new Set<string>();
  for (const document of loadDocuments()) {
    titles.push(document.title.slice(0, 200));
    sources.add(document.source);
    if (document.date !== null && /^\d{4}-\d{2}-\d{2}$/.test(document.date)) dates.push(document.date);
    if (document.lang !== 'en' || sentences.length >= sentencesWanted) continue;
    for (const [name] of document.text.matchAll(/\b[A-Z][a-z]{2,12} [A-Z][a-z]{3,14}\b/g)) {
      if (names.size < PEOPLE) names.add(name);
    }
    for (const [sentence] of document.text.matchAll(/[A-Z][^.!?\n]{40,400}[.!?]/g)) sentences.push(sentence);
  }
  return { sentences, titles, names: [...names], dates, sources: [...sources] };
}

type Pick = <T>(list: readonly T[]) => T;

interface Making {
  readonly library: Library;
  readonly material: Material;
  readonly random: () => number;
  readonly pick: Pick;
  /** More likely the first: a few people say most. */
  readonly pickFirst: Pick;
  readonly people: readonly number[];
  readonly themes: readonly number[];
  readonly ruleOf: ReadonlyMap<number, number>;
}

function makePeople({ write }: Library, names: readonly string[], pick: Pick): number[] {
  return names.map((name) => {
    const id = insertPerson(write, name, 'person', pick(COUNTRIES));
    insertAlias(write, id, name.split(' ').at(-1) ?? name);
    return id;
  });
}

function makeDocument(making: Making, number: number): { id: number; sentences: readonly string[]; text: string } {
  const { material, pick, random } = making;
  const { write } = making.library;
  const title = pick(material.titles);
  const sentences = Array.from({ length: STATEMENTS_A_DOCUMENT }, () => pick(material.sentences));
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += 2) paragraphs.push(sentences.slice(at, at + 2).join(' '));
  const text = [title, ...paragraphs].join('\n\n');
  const textHash = hash('sha256', `${number} ${text}`);
  const id = insertDocument(write, {
    sourceId: sourceId(write, pick(material.sources)),
    title,
    date: random() < 0.05 ? null : pick(material.dates),
    dateBasis: 'stated',
    language: 'en',
    url: null,
    fileName: `synthetic-${number}.txt`,
    filePath: null,
    mediaType: 'text/plain',
    fileHash: hash('sha256', text),
    textHash,
    bodyStart: title.length + 2,
    length: text.length,
    importedAt: AT,
    importId: null,
    extraction: 1,
  });
  insertText(write, id, text);
  insertFile(write, id, text.length, deflateSync(text, { level: 1 }));
  return { id, sentences, text };
}

function tag(making: Making, statement: number, start: number): void {
  const { write } = making.library;
  const { random } = making;
  const themes = new Set<number>();
  for (let wanted = Math.floor(random() * 5); wanted > 0; wanted -= 1) themes.add(making.pickFirst(making.themes));
  for (const theme of themes) {
    const chance = random();
    const state = chance < 0.8 ? 'rule' : chance < 0.9 ? 'suggested' : chance < 0.95 ? 'hand' : 'rejected';
    const byRule = state === 'hand' ? null : (making.ruleOf.get(theme) ?? null);
    write.run(
      `INSERT INTO tag (theme_id, statement_id, state, rule_id, match_start, match_end, at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [theme, statement, state, byRule, byRule === null ? null : start, byRule === null ? null : start + 8, AT],
    );
  }
}

function makeStatements(making: Making, document: ReturnType<typeof makeDocument>, cast: readonly number[]): void {
  const { write } = making.library;
  const { pick, random } = making;
  let from = 0;
  for (const [index, text] of document.sentences.entries()) {
    const start = document.text.indexOf(text, from);
    from = start + text.length;
    const cue = pick(CUES);
    const id = insertStatement(write, {
      documentId: document.id,
      start,
      end: from,
      paragraph: Math.floor(index / 2) + 1,
      kind: random() < 0.4 ? 'quote' : random() < 0.7 ? 'reported' : 'act',
      turn: 0,
      text,
      hash: anchorHash(text),
      cue,
      cueStart: null,
      cueEnd: null,
      speakerAsWritten: null,
      speakerStart: null,
      speakerEnd: null,
      addresseeId: random() < 0.1 ? pick(cast) : null,
      confidence: Math.floor(400 + random() * 600),
      review: random() < 0.05 ? 'confirmed' : random() < 0.1 ? 'uncertain' : 'unreviewed',
      origin: 'extracted',
      evidence: '{"pattern":"synthetic","steps":[]}',
    });
    if (random() < 0.97)
      write.run('INSERT INTO speaker (statement_id, person_id, position) VALUES (?, ?, 0)', [id, pick(cast)]);
    tag(making, id, start);
  }
}

function makeMeeting(making: Making, document: ReturnType<typeof makeDocument>, cast: readonly number[]): void {
  const { write } = making.library;
  const date = making.random() < 0.1 ? null : making.pick(making.material.dates);
  const meeting = insertMeeting(write, {
    type: making.random() < 0.6 ? 'meeting' : 'phone_call',
    date,
    dateBasis: date === null ? null : 'stated',
    place: making.random() < 0.5 ? 'Minsk' : null,
    review: 'unreviewed',
  });
  for (const person of cast) {
    bringParticipant(write, document.id, { meeting, person, role: null, country: null });
  }
  const [first = ''] = document.sentences;
  const start = document.text.indexOf(first);
  insertReport(write, {
    meeting,
    document: document.id,
    main: 1,
    start,
    end: start + first.length,
    dateStart: null,
    dateEnd: null,
    hash: anchorHash(first),
  });
}

/** Fills a new library with so many synthetic statements. */
export function generate(library: Library, statements: number): void {
  const material = readMaterial(Math.min(statements, 300_000));
  const random = randomNumbers(1);
  const pick: Pick = (list) => list[Math.floor(random() * list.length)] as (typeof list)[number];
  const pickFirst: Pick = (list) => list[Math.floor(random() ** 2 * list.length)] as (typeof list)[number];
  const { write } = library;
  const people = library.transaction(() => {
    seedCodebook(write);
    return makePeople(library, material.names, pick);
  });
  const themes = write.pluck<number>('SELECT id FROM theme ORDER BY parent_id IS NULL, id');
  const ruleOf = new Map(
    write
      .all<{ theme: number; rule: number }>('SELECT theme_id AS theme, min(id) AS rule FROM rule GROUP BY theme_id')
      .map((row) => [row.theme, row.rule]),
  );
  const making: Making = { library, material, random, pick, pickFirst, people, themes, ruleOf };
  const documents = Math.ceil(statements / STATEMENTS_A_DOCUMENT);
  for (let made = 0; made < documents; ) {
    library.transaction(() => {
      for (const end = Math.min(documents, made + DOCUMENTS_A_TRANSACTION); made < end; made += 1) {
        const document = makeDocument(making, made);
        const cast = [pickFirst(people), pickFirst(people), pickFirst(people)];
        for (const person of new Set(cast)) insertMention(write, document.id, person, 'Mr. Speaker', 3);
        makeStatements(making, document, cast);
        if (random() < 0.4) makeMeeting(making, document, cast);
      }
    });
  }
}
