/** What was read from the library for one report, joined and indexed, before anything is counted or printed. */
import type { ReadHandle } from '../library/handles.ts';
import {
  type DocumentRecord,
  loadDocuments,
  loadPersons,
  loadSpeakers,
  loadStatements,
  loadTags,
  loadThemes,
  type PersonRecord,
  type StatementRecord,
  type TagRecord,
  type ThemeRecord,
} from './store.ts';

export interface Material {
  /** In the order asked for. */
  readonly statements: readonly StatementRecord[];
  /** Their documents in the order of first appearance. */
  readonly documents: readonly DocumentRecord[];
  /** Number of a document in the report, by its id: counted from 1. */
  readonly numbers: ReadonlyMap<number, number>;
  readonly persons: ReadonlyMap<number, PersonRecord>;
  readonly speakers: ReadonlyMap<number, readonly PersonRecord[]>;
  readonly tags: ReadonlyMap<number, readonly TagRecord[]>;
  readonly themes: ThemeTree;
}

interface ThemeTree {
  /** In the codebook's order. */
  readonly all: readonly ThemeRecord[];
  /** The top-level ancestor of a theme, by its id. */
  readonly top: ReadonlyMap<number, ThemeRecord>;
}

export function groupBy<T, V>(rows: readonly T[], key: (row: T) => number, value: (row: T) => V): Map<number, V[]> {
  const groups = new Map<number, V[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(value(row));
    else groups.set(key(row), [value(row)]);
  }
  return groups;
}

/** A theme whose parents run in a circle is its own top. */
function themeTree(all: readonly ThemeRecord[]): ThemeTree {
  const byId = new Map(all.map((theme) => [theme.id, theme]));
  const top = new Map<number, ThemeRecord>();
  for (const theme of all) {
    let ancestor = theme;
    for (let steps = 0; steps < all.length && ancestor.parent !== null; steps++) {
      ancestor = byId.get(ancestor.parent) ?? { ...ancestor, parent: null };
    }
    top.set(theme.id, ancestor.parent === null ? ancestor : theme);
  }
  return { all, top };
}

/** Ids that are no statement (any more) are left out. */
export function readMaterial(read: ReadHandle, ids: Iterable<number>): Material {
  const order = Array.from(ids);
  const found = new Map(loadStatements(read, order).map((row) => [row.id, row]));
  const statements = order.map((id) => found.get(id)).filter((row) => row !== undefined);
  const documentIds = new Set(statements.map((row) => row.document));
  const byId = new Map(loadDocuments(read, documentIds).map((row) => [row.id, row]));
  const documents = Array.from(documentIds, (id) => byId.get(id)).filter((row) => row !== undefined);
  const speaking = loadSpeakers(read, found.keys());
  const addressees = statements.map((row) => row.addressee).filter((id) => id !== null);
  const asked = new Set([...speaking.map((row) => row.person), ...addressees]);
  const persons = new Map(loadPersons(read, asked).map((person) => [person.id, person]));
  const speakers = new Map<number, PersonRecord[]>();
  for (const { statement, person: id } of speaking) {
    const person = persons.get(id);
    if (person) speakers.set(statement, [...(speakers.get(statement) ?? []), person]);
  }
  return {
    statements,
    documents,
    numbers: new Map(documents.map((row, at) => [row.id, at + 1])),
    persons,
    speakers,
    tags: groupBy(
      loadTags(read, found.keys()),
      (row) => row.statement,
      (row) => row,
    ),
    themes: themeTree(loadThemes(read)),
  };
}
