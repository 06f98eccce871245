/** Statements and themes of a report: who says what, its excerpt, its citation and its number. */
import { footnote, footnoteIbid } from '../../shared/citation.ts';
import type { Material } from './material.ts';
import type { Excerpt, ReportStatement, ReportTheme, TableRow, ThemeEntry } from './model.ts';
import { passage } from './passage.ts';
import type { DocumentRecord, StatementRecord, TagRecord, ThemeRecord } from './store.ts';

/** "A", "A and B", "A, B and C". */
function joinNames(names: readonly string[]): string | null {
  if (names.length < 2) return names[0] ?? null;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** A stored language as a tag that HTML, DOCX and Intl accept; null where it says nothing. */
export function languageTag(language: string): string | null {
  return /^[a-z]{2,3}$/u.test(language) && language !== 'und' ? language : null;
}

interface Placed {
  readonly record: StatementRecord;
  readonly document: DocumentRecord;
  readonly statement: ReportStatement;
  /** Its counted tags whose theme exists. */
  readonly tags: readonly TagRecord[];
}

function place(material: Material): Placed[] {
  const documents = new Map(material.documents.map((row) => [row.id, row]));
  return material.statements.flatMap((record) => {
    const document = documents.get(record.document);
    if (!document) return [];
    const statement: ReportStatement = {
      id: record.id,
      document: material.numbers.get(document.id) ?? 0,
      kind: record.kind,
      turn: record.turn === 1,
      speaker: joinNames((material.speakers.get(record.id) ?? []).map((person) => person.name)),
      speakerAsWritten: record.speakerAsWritten,
      addressee: record.addressee === null ? null : (material.persons.get(record.addressee)?.name ?? null),
      cue: record.cue,
      date: document.date,
      language: languageTag(document.language),
    };
    const tags = (material.tags.get(record.id) ?? []).filter((tag) => material.themes.top.has(tag.theme));
    return [{ record, document, statement, tags }];
  });
}

function excerpt(item: Placed, tags: readonly TagRecord[]): Excerpt {
  const { record, document } = item;
  const matches = tags
    .map((tag) => (tag.matchStart === null ? -1 : tag.matchStart - record.start))
    .filter((match) => match >= 0 && match < record.text.length);
  const { paragraphs, skipped } = passage(record.text, matches, languageTag(document.language));
  // What begins in the title, which has number 0, goes on in the body's paragraph 1.
  return { paragraph: record.paragraph + skipped || null, passage: paragraphs };
}

/**
 * Which statements a limited report prints: what people decided before what rules did, confirmed before unreviewed, then
 * the most certain; in the order of the report.
 */
function select(items: readonly Placed[], limit: number): readonly Placed[] {
  if (limit === 0 || items.length <= limit) return items;
  const rank = (item: Placed): number =>
    (item.record.review === 'confirmed' ? 4000 : 0) +
    (item.tags.some((tag) => tag.state !== 'rule') ? 2000 : 0) +
    item.record.confidence;
  const ranked = items.map((item, at) => ({ item, at, rank: rank(item) }));
  ranked.sort((a, b) => b.rank - a.rank || a.at - b.at);
  return ranked
    .slice(0, limit)
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/**
 * A name in a script that runs from right to left, kept apart from the English words around it by Unicode's isolates, so
 * that a note keeps its order in every format.
 */
function isolate<T extends string | null>(text: T): T | string {
  return text !== null && /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text)
    ? `\u2068${text}\u2069`
    : text;
}

/** The note of an excerpt, and its short form where the statement before is of the same document. */
function cite(
  placed: Placed,
  before: Placed | undefined,
  paragraph: number | null,
): { citation: string; ibid: string | null } {
  const nameOf = ({ statement }: Placed): string | null => statement.speaker ?? statement.speakerAsWritten;
  const speaker = nameOf(placed);
  const item = {
    speaker: isolate(speaker),
    title: isolate(placed.document.title),
    source: isolate(placed.document.source),
    date: placed.document.date,
    paragraph,
    kind: placed.statement.kind,
  };
  const citation = footnote(item);
  if (before?.document.id !== placed.document.id) return { citation, ibid: null };
  const short = footnoteIbid(item);
  if (nameOf(before) === speaker) return { citation, ibid: short };
  return { citation, ibid: item.speaker === null ? null : `${item.speaker}, ${short.replace(/^Ibid/u, 'ibid')}` };
}

function themeOf(theme: ThemeRecord, items: readonly Placed[], material: Material, context: Numbering): ReportTheme {
  const below = material.themes.all.filter((other) => other !== theme && material.themes.top.get(other.id) === theme);
  const inTheme = (tag: TagRecord): boolean => material.themes.top.get(tag.theme) === theme;
  const shown = select(items, context.limit);
  const entries = shown.map((placed, at): ThemeEntry => {
    const words = excerpt(placed, placed.tags.filter(inTheme));
    const subthemes = below.filter((sub) => placed.tags.some((tag) => tag.theme === sub.id)).map((sub) => sub.name);
    const { statement } = placed;
    return { ...words, ...cite(placed, shown[at - 1], words.paragraph), statement, subthemes, note: context.next++ };
  });
  const subthemes = below.map((sub) => ({
    name: sub.name,
    statements: items.filter((item) => item.tags.some((tag) => tag.theme === sub.id)).length,
  }));
  return {
    name: theme.name,
    definition: theme.definition,
    color: theme.color,
    statements: items.length,
    documents: new Set(items.map((item) => item.document.id)).size,
    subthemes: subthemes.filter((sub) => sub.statements > 0),
    entries,
  };
}

interface Numbering {
  readonly limit: number;
  next: number;
}

/** @param limit at most so many statements a theme; 0 takes all */
export function statementsAndThemes(
  material: Material,
  limit: number,
): { themes: ReportTheme[]; statements: TableRow[] } {
  const placed = place(material);
  const tops = material.themes.all.filter((theme) => material.themes.top.get(theme.id) === theme);
  const context: Numbering = { limit, next: 1 };
  const has = (item: Placed, theme: ThemeRecord): boolean =>
    item.tags.some((tag) => material.themes.top.get(tag.theme) === theme);
  const themes = tops
    .map((theme) => ({ theme, items: placed.filter((item) => has(item, theme)) }))
    .filter(({ items }) => items.length > 0)
    .map(({ theme, items }) => themeOf(theme, items, material, context));
  const statements = placed.map((item) => ({
    ...excerpt(item, []),
    statement: item.statement,
    themes: tops.filter((theme) => has(item, theme)).map((theme) => theme.name),
  }));
  return { themes, statements };
}
