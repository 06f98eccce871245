/** Fills a library by hand for the tests of reports: documents given as texts, statements by their words. */
import { createHash } from 'node:crypto';
import type { WriteHandle } from '../core/library/handles.ts';
import { type Library, openLibrary } from '../core/library/open.ts';

interface StatementSpec {
  readonly words: string;
  readonly kind?: 'quote' | 'reported' | 'act';
  readonly turn?: boolean;
  readonly by: readonly string[];
  readonly asWritten?: string;
  readonly to?: string;
  readonly cue?: string;
  /** Theme -> state of its tag, or the words that a rule matched. */
  readonly themes?: Readonly<
    Record<string, 'hand' | 'accepted' | 'suggested' | 'rejected' | { readonly rule: string }>
  >;
  readonly confidence?: number;
  readonly review?: 'unreviewed' | 'uncertain' | 'confirmed';
}

interface DocumentSpec {
  readonly title: string;
  readonly source: string | null;
  readonly date: string | null;
  readonly language?: string;
  readonly url?: string;
  readonly file: string;
  /** Paragraphs of the body. */
  readonly body: readonly string[];
  readonly statements: readonly StatementSpec[];
}

interface MeetingSpec {
  readonly type: string;
  readonly date: string | null;
  readonly basis: string | null;
  readonly place: string | null;
  /** Name, role, country, and the files that bring them, where that is known. */
  readonly participants: readonly (readonly [string, string | null, string | null, (readonly string[])?])[];
  /** Files that report it, and words that say so; a file that only mentions it has `false`. */
  readonly documents: readonly (readonly [file: string, words: string, main?: boolean])[];
}

export interface LibrarySpec {
  /** Name, country, kind. */
  readonly people: readonly (readonly [name: string, country: string | null, kind?: string])[];
  /** Name, colour, parent. */
  readonly themes: readonly (readonly [name: string, color: string, parent?: string])[];
  readonly documents: readonly DocumentSpec[];
  readonly meetings: readonly MeetingSpec[];
}

const AT = '2025-01-14T09:00:00.000Z';

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Offset of words that a test promises to be there. */
function find(text: string, words: string): number {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`The text does not contain: ${words}`);
  return at;
}

function need(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`Nothing is named: ${name}`);
  return id;
}

class Filler {
  readonly #write: WriteHandle;
  readonly #people = new Map<string, number>();
  readonly #themes = new Map<string, number>();
  readonly #sources = new Map<string, number>();
  readonly #files = new Map<string, { id: number; text: string }>();

  constructor(write: WriteHandle) {
    this.#write = write;
  }

  fill(spec: LibrarySpec): void {
    for (const [name, country, kind = 'person'] of spec.people) {
      const sql = 'INSERT INTO person (kind, name, name_key, country) VALUES (?, ?, ?, ?)';
      this.#people.set(name, this.#write.run(sql, [kind, name, name.toLowerCase(), country]).id);
    }
    spec.themes.forEach(([name, color, parent], position) => {
      const sql =
        'INSERT INTO theme (parent_id, name, name_key, definition, color, position) VALUES (?, ?, ?, ?, ?, ?)';
      const above = parent === undefined ? null : need(this.#themes, parent);
      this.#themes.set(name, this.#write.run(sql, [above, name, name.toLowerCase(), '', color, position]).id);
    });
    for (const document of spec.documents) this.#document(document);
    for (const meeting of spec.meetings) this.#meeting(meeting);
  }

  #source(name: string | null): number | null {
    if (name === null) return null;
    const known = this.#sources.get(name);
    if (known !== undefined) return known;
    const { id } = this.#write.run('INSERT INTO source (name) VALUES (?)', [name]);
    this.#sources.set(name, id);
    return id;
  }

  #document(spec: DocumentSpec): void {
    const text = [spec.title, ...spec.body].join('\n\n');
    const { id } = this.#write.run(
      `INSERT INTO document (source_id, title, date, date_basis, language, url, file_name, media_type, file_hash, text_hash,
         body_start, length, imported_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'text/plain', ?, ?, ?, ?, ?)`,
      [
        ...[this.#source(spec.source), spec.title, spec.date, spec.date === null ? null : 'published'],
        ...[spec.language ?? 'en', spec.url ?? null, spec.file, hash(spec.file), hash(text)],
        ...[spec.title.length + 2, text.length, AT],
      ],
    );
    this.#write.run('INSERT INTO document_text (document_id, text) VALUES (?, ?)', [id, text]);
    this.#files.set(spec.file, { id, text });
    for (const statement of spec.statements) this.#statement(id, text, spec.title.length + 2, statement);
  }

  #statement(document: number, text: string, bodyStart: number, spec: StatementSpec): void {
    const start = find(text, spec.words);
    const paragraph = text.slice(bodyStart, start).split('\n\n').length;
    const { id } = this.#write.run(
      `INSERT INTO statement (document_id, start, end, paragraph, kind, turn, text, hash, cue, speaker_as_written,
         addressee_id, confidence, review, origin, evidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'extracted', '{}')`,
      [
        ...[document, start, start + spec.words.length, paragraph, spec.kind ?? 'quote', spec.turn === true ? 1 : 0],
        ...[spec.words, hash(spec.words), spec.cue ?? null, spec.asWritten ?? null],
        ...[spec.to === undefined ? null : need(this.#people, spec.to), spec.confidence ?? 800],
        spec.review ?? 'unreviewed',
      ],
    );
    spec.by.forEach((name, position) => {
      const sql = 'INSERT INTO speaker (statement_id, person_id, position) VALUES (?, ?, ?)';
      this.#write.run(sql, [id, need(this.#people, name), position]);
    });
    for (const [theme, tag] of Object.entries(spec.themes ?? {})) {
      const match = typeof tag === 'string' ? null : start + find(spec.words, tag.rule);
      this.#write.run(
        'INSERT INTO tag (theme_id, statement_id, state, match_start, match_end, at) VALUES (?, ?, ?, ?, ?, ?)',
        [need(this.#themes, theme), id, typeof tag === 'string' ? tag : 'rule', match, match, AT],
      );
    }
  }

  #meeting(spec: MeetingSpec): void {
    const sql = 'INSERT INTO meeting (type, date, date_basis, place) VALUES (?, ?, ?, ?)';
    const { id } = this.#write.run(sql, [spec.type, spec.date, spec.basis, spec.place]);
    spec.participants.forEach(([name, role, country, files = []], position) => {
      const participant = this.#write.run(
        'INSERT INTO participant (meeting_id, person_id, role, country, position) VALUES (?, ?, ?, ?, ?)',
        [id, need(this.#people, name), role, country, position],
      ).id;
      for (const file of files) {
        this.#write.run('INSERT INTO participant_document (participant_id, document_id) VALUES (?, ?)', [
          participant,
          this.#files.get(file)?.id ?? null,
        ]);
      }
    });
    for (const [file, words, main = true] of spec.documents) {
      const document = this.#files.get(file);
      if (!document) throw new Error(`There is no file ${file}`);
      const start = find(document.text, words);
      this.#write.run(
        'INSERT INTO meeting_document (meeting_id, document_id, main, start, end, hash) VALUES (?, ?, ?, ?, ?, ?)',
        [id, document.id, main ? 1 : 0, start, start + words.length, hash(words)],
      );
    }
  }
}

/** Makes a library at `path` and fills it; the caller closes it. */
export function reportLibrary(path: string, spec: LibrarySpec): Library {
  const library = openLibrary(path, { create: true });
  library.transaction(() => new Filler(library.write).fill(spec));
  return library;
}

/** All statements, as the engine orders them for a report. */
export function statementIds(library: Library): number[] {
  return library.read.pluck<number>(
    'SELECT s.id FROM statement s JOIN document d ON d.id = s.document_id ORDER BY d.date IS NULL, d.date, d.id, s.start',
  );
}
