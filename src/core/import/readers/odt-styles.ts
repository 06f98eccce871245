/** What OpenDocument keeps apart from a document's text: which styles hide it, make it a title, number it. */
import { Parser } from 'htmlparser2';
import type { ListLevel } from './list-numbers.ts';

const formats: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
]);

export interface OdtStyles {
  /** Styles whose text is not shown. */
  readonly hidden: ReadonlySet<string>;
  /** Styles of the document's title. */
  readonly titles: ReadonlySet<string>;
  /** The levels of each list style; the chapters' under an empty name. */
  readonly lists: ReadonlyMap<string, ReadonlyMap<number, ListLevel>>;
}

/** @param parts the XML of styles.xml and content.xml, without the documents' text */
export function readOdtStyles(parts: readonly string[]): OdtStyles {
  const hidden = new Set<string>();
  const titles = new Set(['Title']);
  const lists = new Map<string, Map<number, ListLevel>>();
  let style = '';
  let levels = new Map<number, ListLevel>();
  const sink = {
    onopentag(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === 'style:style') {
        style = attributes['style:name'] ?? '';
        if (attributes['style:parent-style-name'] === 'Title') titles.add(style);
      } else if (name === 'style:text-properties' && attributes['text:display'] === 'none') hidden.add(style);
      else if (name === 'text:list-style' || name === 'text:outline-style') {
        levels = new Map();
        lists.set(name === 'text:outline-style' ? '' : (attributes['style:name'] ?? ''), levels);
      } else if (/^text:(?:list-level-style-|outline-level-style)/u.test(name))
        levels.set(Number(attributes['text:level'] ?? 1) - 1, readLevel(name, attributes));
    },
  };
  for (const part of parts) new Parser(sink, { xmlMode: true, decodeEntities: true }).end(part);
  return { hidden, titles, lists };
}

/** More levels than this are in no label. */
const mostLevels = 10;

function readLevel(name: string, attributes: Readonly<Record<string, string>>): ListLevel {
  const start = Number.parseInt(attributes['text:start-value'] ?? '1', 10) || 1;
  if (name === 'text:list-level-style-bullet') return { start, format: 'bullet', pattern: '' };
  const written = attributes['style:num-format'] ?? '';
  if (written === '') return { start, format: 'none', pattern: '' };
  const level = Number(attributes['text:level'] ?? 1);
  const shown = Math.min(Number(attributes['text:display-levels'] ?? 1) || 1, level, mostLevels);
  const numbers = Array.from({ length: shown }, (_, at) => `%${String(level - shown + at + 1)}`).join('.');
  const pattern = `${attributes['style:num-prefix'] ?? ''}${numbers}${attributes['style:num-suffix'] ?? ''}`;
  return { start, format: formats.get(written) ?? 'decimal', pattern };
}
