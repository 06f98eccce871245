/** Markdown with or without YAML front matter, to plain paragraphs: marks go, words, list marks and tables stay. */
import type { FileInput, Reader, Reading } from '../types.ts';
import { firstField, readFrontMatter } from './front-matter.ts';
import { type Line, unwrapBlocks } from './unwrap.ts';

export const markdownReader: Reader = {
  mediaType: 'text/markdown',
  recognises: (input) => input.text !== null && isMarkdown(input.text, input.extension),
  read: readMarkdown,
};

function isMarkdown(text: string, extension: string): boolean {
  if (readFrontMatter(text) !== null) return true;
  if (['md', 'markdown', 'mdown', 'mkd'].includes(extension)) return true;
  const sample = text.slice(0, 16_384);
  const headings = sample.match(/^#{1,6} \S/gmu)?.length ?? 0;
  const links = sample.match(/\]\(https?:/gu)?.length ?? 0;
  return headings + links >= 2;
}

function readMarkdown(input: FileInput): Reading {
  const text = input.text ?? '';
  const matter = readFrontMatter(text);
  const fields = matter?.fields ?? new Map<string, string>();
  const language = firstField(fields, 'language', 'lang');
  const date = firstField(
    fields,
    'date',
    'published',
    'published_time',
    'publication_date',
    'pubdate',
    'datepublished',
  );
  return {
    text: toParagraphs(matter?.body ?? text).join('\n\n'),
    layout: 'paragraphs',
    title: firstField(fields, 'title', 'headline') ?? findHeading(matter?.body ?? text),
    dates: date === null ? [] : [date],
    source: firstField(fields, 'source', 'publisher', 'site', 'site_name', 'author'),
    language: language === null ? null : { code: language, trusted: true },
    url: firstField(fields, 'url', 'source_url', 'link', 'canonical', 'canonical_url', 'permalink'),
  };
}

function findHeading(body: string): string | null {
  const match = /^\s*#{1,2} +(.+?)(?: +#+)?[ \t]*(?:\n|$)/u.exec(body);
  return match?.[1] === undefined ? null : readInline(match[1]);
}

/** The paragraphs of a Markdown body, without marks. */
function toParagraphs(body: string): string[] {
  const blocks: Line[][] = [[]];
  for (const raw of body.split('\n')) {
    const text = readLine(raw);
    const heading = /^#{1,6}\s/u.test(raw);
    if (text === '' || heading) blocks.push([]);
    if (text !== '') blocks.at(-1)?.push({ text, width: raw.trimEnd().length });
    // Two spaces at the end of a line are a break that is meant.
    if (heading || (/\S {2,}$|\\$/u.test(raw) && text !== '')) blocks.push([]);
  }
  return unwrapBlocks(blocks, true)
    .map(readInline)
    .filter((paragraph) => paragraph !== '');
}

/** One line without the marks of its block: heading, quotation, table, fence, rule. */
function readLine(raw: string): string {
  const line = raw
    .trim()
    .replace(/^(?:>\s?)+/u, '')
    .replace(/\\$/u, '');
  if (/^(?:```|~~~|={3,}$|\|?[\s:|-]*-{3,}[\s:|-]*$|(?:\*\s*){3,}$|\[[^\]]+\]:\s+\S+$)/u.test(line)) return '';
  if (/^\|.*\|$/u.test(line))
    return line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
      .join(' | ');
  return line.replace(/^#{1,6}\s+/u, '').replace(/^([-*+]|\d{1,3}[.)])\s+/u, '$1 ');
}

/** Tags that authors mix into Markdown; other words in angle brackets are text. */
const tags =
  /<\/?(?:a|abbr|b|blockquote|center|cite|code|colgroup|col|dd|details|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|ins|del|kbd|li|mark|ol|p|pre|q|s|section|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul|video)(?:\s[^<>]*)?\/?>/giu;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
/** Stands for an escaped mark while the others are taken out; a private-use character that no text has. */
const shield = '\ue000';

/** A paragraph without inline marks: emphasis, links, images, code, tags. A mark after a backslash stays. */
function readInline(text: string): string {
  const escaped: string[] = [];
  return (
    text
      .replaceAll(shield, '')
      .replace(/\\([!-/:-@[-`{-~])/gu, (_, mark: string) => `${shield}${String(escaped.push(mark) - 1)}${shield}`)
      .replace(/!\[[^\]]{0,500}\]\([^()\s]*(?:\s+"[^"]*")?\)/gu, '')
      .replace(/\[([^[\]]{0,2000})\]\(\s*<?[^()<>\s]*(?:\([^()\s]*\)[^()<>\s]*)*>?(?:\s+"[^"]*")?\s*\)/gu, '$1')
      .replace(/<((?:https?:\/\/|mailto:)[^<>\s]+)>/gu, '$1')
      .replace(/<!--[^<>]{0,5000}-->/gu, '')
      .replace(/<br\s*\/?>/giu, '\n')
      .replace(tags, '')
      .replace(/&(amp|lt|gt|quot|apos|nbsp);/gu, (whole, name: string) => entities[name] ?? whole)
      .replace(/(\*{1,3})(?=\S)((?:[^*]|\*(?!\*)){1,2000}?)(?<=\S)\1/gu, '$2')
      // What is left of emphasis that an editor closed behind a space.
      .replace(/(?<![\p{L}\p{N}*])\*{2,3}|\*{2,3}(?![\p{L}\p{N}*])/gu, '')
      .replace(/(?<![\p{L}\p{N}_])(_{1,2})(?=\S)([^_]{1,2000}?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
      .replace(/(?<!`)`([^`]{1,2000})`(?!`)/gu, '$1')
      .replace(new RegExp(`${shield}(\\d+)${shield}`, 'gu'), (_, index: string) => escaped[Number(index)] ?? '')
      .trim()
  );
}
