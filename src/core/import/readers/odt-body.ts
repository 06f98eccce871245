/** The text of an OpenDocument text. */
import { Flow } from './flow.ts';
import { ListCounter } from './list-numbers.ts';
import type { OdtStyles } from './odt-styles.ts';

const deepest = 500;

/** Content that is no text of the document. */
const silent = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:forms',
  'text:note-citation',
  'text:ruby-text',
  'text:sequence-decls',
  'office:event-listeners',
  'svg:title',
  'svg:desc',
  'math:annotation',
]);

type Attributes = Readonly<Record<string, string>>;

interface List {
  /** Name of its style: a list within a list has none of its own and goes on with that of the outer one. */
  readonly style: string;
  readonly counter: ListCounter;
}

/** Takes the elements of a document one after the other. */
export class OdtText {
  readonly flow = new Flow();
  /** The document's title: what has its style, else the first heading at the top. */
  title: string | null = null;
  heading: string | null = null;
  readonly #styles: OdtStyles;
  readonly #lists: List[] = [];
  /** The counters of the lists that may be continued, by the lists' ids and their styles. */
  readonly #counters = new Map<string, ListCounter>();
  /** For each open element whether it hides what is in it. */
  readonly #hiding: boolean[] = [];
  readonly #open: Attributes[] = [];
  /** Over how many columns the cells around the place go, and how many of those behind the last cell are covered. */
  readonly #spans: number[] = [];
  #covered = 0;
  #muted = 0;
  /** Whether the next paragraph is the first of a list's item. */
  #item = false;

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  onopentag(name: string, attributes: Attributes): void {
    if (this.#hiding.length >= deepest) throw new Error('the document is nested too deep');
    const hides = silent.has(name) || this.#isHidden(name, attributes);
    this.#hiding.push(hides);
    if (hides) this.#muted += 1;
    if (this.#muted === 0) this.#openContent(name, attributes);
  }

  ontext(text: string): void {
    if (this.#muted === 0 && this.#open.length > 0) this.flow.add(text.replace(/\s+/gu, ' '));
  }

  onclosetag(name: string): void {
    if (this.#muted === 0) this.#closeContent(name);
    if (this.#hiding.pop() === true) this.#muted -= 1;
  }

  #isHidden(name: string, attributes: Attributes): boolean {
    if (name === 'text:section') return attributes['text:display'] === 'none';
    return /^text:(?:span|p|h)$/u.test(name) && this.#styles.hidden.has(attributes['text:style-name'] ?? '');
  }

  #openContent(name: string, attributes: Attributes): void {
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.#openParagraph(name, attributes);
        break;
      case 'text:list':
        this.#openList(attributes);
        break;
      case 'text:list-item':
        this.#openItem(attributes['text:start-value']);
        break;
      case 'table:table-row':
        this.#covered = 0;
        this.flow.openRow();
        break;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.#spans.push(Number.parseInt(attributes['table:number-columns-spanned'] ?? '1', 10) || 1);
        this.flow.openCell();
        break;
      case 'text:note-body':
      case 'draw:text-box':
        this.flow.openAside();
        break;
      case 'text:line-break':
        this.flow.add('\n');
        break;
      case 'text:tab':
      case 'text:s':
        this.flow.add(' ');
        break;
    }
  }

  #closeContent(name: string): void {
    if (name === 'text:p' || name === 'text:h') this.#closeParagraph(name);
    else if (name === 'text:list') this.#lists.pop();
    else if (name === 'text:list-item') this.#item = false;
    else if (name === 'table:table-row') this.flow.closeRow();
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#closeCell();
    else if (name === 'text:note-body') this.flow.closeNote();
    else if (name === 'draw:text-box') this.flow.closeBox();
  }

  /** The columns that a cell goes over have no cell of their own; the rows do. */
  #closeCell(): void {
    const span = this.#spans.pop() ?? 1;
    this.flow.closeCell(this.#covered === 0);
    this.#covered = this.#covered > 0 ? this.#covered - 1 : span - 1;
  }

  #openParagraph(name: string, attributes: Attributes): void {
    this.#open.push(attributes);
    if (this.#item) this.flow.setMark(this.#labelOf());
    else if (name === 'text:h') this.flow.setMark(this.#chapterOf(attributes['text:outline-level']));
    this.#item = false;
  }

  #closeParagraph(name: string): void {
    const style = this.#open.pop()?.['text:style-name'] ?? '';
    const text = this.flow.endParagraph();
    if (text === '') return;
    if (this.#styles.titles.has(style)) this.title ??= text;
    else if (name === 'text:h') this.heading ??= text;
  }

  #openList(attributes: Attributes): void {
    const outer = this.#lists.at(-1);
    const style = attributes['text:style-name'] ?? outer?.style ?? '';
    const goesOn =
      attributes['text:continue-list'] ?? (attributes['text:continue-numbering'] === 'true' ? style : null);
    const counter = outer?.counter ?? (goesOn === null ? undefined : this.#counters.get(goesOn)) ?? new ListCounter();
    this.#lists.push({ style, counter });
    this.#counters.set(style, counter);
    const id = attributes['xml:id'];
    if (id !== undefined) this.#counters.set(id, counter);
  }

  #openItem(start: string | undefined): void {
    const list = this.#lists.at(-1);
    if (list === undefined) return;
    const level = this.#lists.length - 1;
    if (start !== undefined) list.counter.restart(level, Number.parseInt(start, 10) || 1);
    list.counter.next(level, this.#levelsOf(list.style).get(level)?.start ?? 1);
    this.#item = true;
  }

  #labelOf(): string {
    const list = this.#lists.at(-1);
    if (list === undefined) return '';
    const levels = this.#styles.lists.get(list.style);
    return levels === undefined ? '• ' : list.counter.label(this.#lists.length - 1, levels);
  }

  /** Counts a heading among the chapters, where they are numbered. */
  #chapterOf(outline: string | undefined): string {
    const level = Math.max(0, Number.parseInt(outline ?? '1', 10) - 1 || 0);
    const levels = this.#levelsOf('');
    const counter = this.#counters.get('') ?? new ListCounter();
    this.#counters.set('', counter);
    counter.next(level, levels.get(level)?.start ?? 1);
    return counter.label(level, levels);
  }

  #levelsOf(style: string): ReturnType<OdtStyles['lists']['get']> & object {
    return this.#styles.lists.get(style) ?? new Map();
  }
}
