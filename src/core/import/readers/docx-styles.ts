/** What Word keeps apart from a document's text: the kinds of its paragraphs and the numbers of its lists. */
import { walkWord } from './docx-names.ts';
import { ListCounter, type ListLevel } from './list-numbers.ts';

/** The list and the level that a paragraph is an item of, as far as it says so itself. */
export interface Numbering {
  readonly list?: string;
  readonly level?: number;
}

interface Style {
  name: string;
  basedOn: string | null;
  list: string | null;
  level: number | null;
}

interface Levels {
  readonly levels: Map<number, ListLevel>;
  /** The level that paragraphs of a style have. */
  readonly byStyle: Map<string, number>;
  /** The style in which the levels stand. */
  link: string | null;
}

interface List {
  levels: string;
  readonly overrides: Map<number, number>;
}

/** Styles are based on each other at most this often. */
const longestChain = 20;

export class WordStyles {
  readonly #styles: ReadonlyMap<string, Style>;
  readonly #levels = new Map<string, Levels>();
  readonly #lists = new Map<string, List>();
  readonly #counters = new Map<string, ListCounter>();
  /** The lists whose overrides have been used. */
  readonly #begun = new Set<string>();

  /** @param styles the part styles.xml @param numbering the part numbering.xml; both may be empty */
  constructor(styles: string, numbering: string) {
    this.#styles = readStyles(styles);
    this.#readNumbering(numbering);
  }

  /** The level of a heading, 0 for the title of the document, null for other paragraphs. */
  headingOf(style: string | undefined): number | null {
    for (const { name } of this.#chain(style)) {
      if (name === 'title') return 0;
      const level = /^heading ?(\d)$/u.exec(name)?.[1];
      if (level !== undefined) return Number(level);
    }
    return null;
  }

  /** Counts a paragraph as an item of its list; its label with a space behind it, empty where it is none. */
  labelOf(own: Numbering, style: string | undefined): string {
    const inherited = this.#chain(style).find((one) => one.list !== null);
    const list = own.list ?? inherited?.list ?? null;
    const found = list === null || list === '0' ? undefined : this.#lists.get(list);
    const levels = found && this.#levelsOf(found.levels);
    if (list === null || !found || !levels) return '';
    const level = own.level ?? inherited?.level ?? (style === undefined ? 0 : (levels.byStyle.get(style) ?? 0));
    const counter = this.#counters.get(found.levels) ?? new ListCounter();
    this.#counters.set(found.levels, counter);
    this.#override(list, found, counter, level);
    counter.next(level, levels.levels.get(level)?.start ?? 1);
    return counter.label(level, levels.levels);
  }

  /** A list that begins with a number of its own does so once. */
  #override(list: string, { overrides }: List, counter: ListCounter, level: number): void {
    const start = overrides.get(level);
    const key = `${list} ${String(level)}`;
    if (start === undefined || this.#begun.has(key)) return;
    this.#begun.add(key);
    counter.restart(level, start);
  }

  #levelsOf(id: string, depth = 0): Levels | undefined {
    const levels = this.#levels.get(id);
    if (!levels?.link || depth > longestChain) return levels;
    const list = this.#lists.get(this.#styles.get(levels.link)?.list ?? '');
    return list === undefined ? levels : this.#levelsOf(list.levels, depth + 1);
  }

  #chain(style: string | undefined): Style[] {
    const chain: Style[] = [];
    for (let id = style; id !== undefined && chain.length < longestChain; ) {
      const found: Style = this.#styles.get(id) ?? { name: nameOf(id), basedOn: null, list: null, level: null };
      chain.push(found);
      id = found.basedOn ?? undefined;
    }
    return chain;
  }

  #readNumbering(xml: string): void {
    let levels: Levels | null = null;
    let list: List | null = null;
    let at = 0;
    let level: ListLevel | null = null;
    walkWord(xml, {
      open: (name, attributes) => {
        const { val = '' } = attributes;
        if (name === 'w:abstractNum') {
          levels = { levels: new Map(), byStyle: new Map(), link: null };
          this.#levels.set(attributes.abstractNumId ?? '', levels);
        } else if (name === 'w:num') {
          list = { levels: '', overrides: new Map() };
          this.#lists.set(attributes.numId ?? '', list);
        } else if (name === 'w:lvl') {
          at = Number(attributes.ilvl ?? 0);
          level = { start: 1, format: 'decimal', pattern: '' };
        } else if (name === 'w:lvlOverride') at = Number(attributes.ilvl ?? 0);
        else if (level && levelKeys.has(name)) level = withValue(level, name, val);
        else if (name === 'w:pStyle') levels?.byStyle.set(val, at);
        else if (name === 'w:numStyleLink' && levels) levels.link = val;
        else if (name === 'w:abstractNumId' && list) list.levels = val;
        else if (name === 'w:startOverride') list?.overrides.set(at, toNumber(val));
      },
      close: (name) => {
        if (name === 'w:lvl') {
          if (level && levels) levels.levels.set(at, level);
          level = null;
        } else if (name === 'w:abstractNum') levels = null;
      },
    });
  }
}

const levelKeys = new Set(['w:start', 'w:numFmt', 'w:lvlText']);

function withValue(level: ListLevel, name: string, value: string): ListLevel {
  if (name === 'w:start') return { ...level, start: toNumber(value) };
  return name === 'w:numFmt' ? { ...level, format: value } : { ...level, pattern: value };
}

function toNumber(written: string): number {
  const number = Number.parseInt(written, 10);
  return Number.isNaN(number) ? 1 : number;
}

/** A style that the file does not describe is named by its id: `Heading1`. */
function nameOf(id: string): string {
  return id.toLowerCase();
}

function readStyles(xml: string): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  walkWord(xml, {
    open(name, attributes) {
      const { val = '' } = attributes;
      if (name === 'w:style') {
        style = { name: '', basedOn: null, list: null, level: null };
        styles.set(attributes.styleId ?? '', style);
      } else if (style && name === 'w:name') style.name = val.toLowerCase();
      else if (style && name === 'w:basedOn') style.basedOn = val;
      else if (style && name === 'w:numId') style.list = val;
      else if (style && name === 'w:ilvl') style.level = toNumber(val);
    },
    close(name) {
      if (name === 'w:style') style = null;
    },
  });
  return styles;
}
