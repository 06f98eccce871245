/** What the readers of word processors' documents write to: paragraphs, table rows, and notes and boxes beside them. */

/** A cell with more than this is text of a page that a table only lays out. UTF-16 units. */
const longestCell = 400;

interface Cell {
  readonly paragraphs: string[];
  /** Whether a table stands in it. */
  nested: boolean;
}

/** A place that paragraphs go to: the document, a cell, a note, a box. */
interface Sink {
  readonly cell: Cell;
  current: string;
  /** Number or bullet of the list item that the next paragraph begins. */
  mark: string;
  /** The cells of the rows around the place, the innermost row last. */
  readonly rows: Cell[][];
  /** Boxes that stand within the open paragraph and come after it. */
  readonly beside: string[];
}

function newSink(): Sink {
  return { cell: { paragraphs: [], nested: false }, current: '', mark: '', rows: [], beside: [] };
}

/**
 * Collects a document element by element. A note or a box may open in the middle of a paragraph: what is added then goes
 * there until it closes. Unbalanced calls, as damaged files cause, are harmless.
 */
export class Flow {
  readonly #sinks: Sink[] = [newSink()];
  readonly #notes: string[] = [];

  get #sink(): Sink {
    const last = this.#sinks.at(-1);
    if (last !== undefined) return last;
    const sink = newSink();
    this.#sinks.push(sink);
    return sink;
  }

  /** Adds words to the open paragraph. `\n` breaks the line, `\n\n` the paragraph. */
  add(text: string): void {
    this.#sink.current += text;
  }

  /** The number or bullet before the next paragraph; replaces one that no paragraph has taken. */
  setMark(mark: string): void {
    this.#sink.mark = mark;
  }

  /** @returns the paragraph's text with its mark, or an empty string where it has none */
  endParagraph(): string {
    const sink = this.#sink;
    const parts = sink.current
      .replace(/ *\n */gu, '\n')
      .split(/\n{2,}/u)
      .map((part) => part.replace(/[^\S\n]+/gu, ' ').trim())
      .filter((part) => part !== '');
    sink.current = '';
    const [first, ...rest] = parts;
    const whole = first === undefined ? '' : sink.mark + first;
    if (first !== undefined) {
      sink.cell.paragraphs.push(whole, ...rest);
      sink.mark = '';
    }
    sink.cell.paragraphs.push(...sink.beside.splice(0));
    return whole;
  }

  openRow(): void {
    this.#sink.rows.push([]);
  }

  openCell(): void {
    this.#sinks.push(newSink());
  }

  /** @param keep false for a cell that another one covers */
  closeCell(keep = true): void {
    const cell = this.#closeSink();
    if (cell !== null && keep) this.#sink.rows.at(-1)?.push(cell);
  }

  /** @param keep false for a row that was deleted */
  closeRow(keep = true): void {
    const sink = this.#sink;
    const row = sink.rows.pop();
    if (row === undefined || !keep) return;
    sink.cell.nested = true;
    const isData = row.length > 1 && row.every((cell) => !cell.nested && textOf(cell).length < longestCell);
    if (isData) {
      const cells = row.map(textOf);
      while (cells.at(-1) === '') cells.pop();
      if (cells.length > 0) sink.cell.paragraphs.push(cells.join(' | ').trim());
    } else sink.cell.paragraphs.push(...row.flatMap((cell) => cell.paragraphs));
  }

  /** A box or a note within the open paragraph. */
  openAside(): void {
    this.#sinks.push(newSink());
  }

  /** Ends a box: its paragraphs come after the one that it stands in. */
  closeBox(): void {
    const cell = this.#closeSink();
    if (cell !== null) this.#sink.beside.push(...cell.paragraphs);
  }

  /** Ends a note: it comes at the end of the document, with its number. */
  closeNote(): void {
    const cell = this.#closeSink();
    if (cell !== null) this.addNote(cell.paragraphs);
  }

  /** A note that another part of the file holds. */
  addNote(paragraphs: readonly string[]): void {
    const [first, ...rest] = paragraphs;
    if (first !== undefined) this.#notes.push(`${String(this.#notes.length + 1)}. ${first}`, ...rest);
  }

  /** All paragraphs, the notes last. */
  end(): string[] {
    while (this.#sinks.length > 1) this.closeBox();
    this.endParagraph();
    return [...this.#sink.cell.paragraphs, ...this.#notes.splice(0)];
  }

  #closeSink(): Cell | null {
    if (this.#sinks.length < 2) return null;
    this.endParagraph();
    return this.#sinks.pop()?.cell ?? null;
  }
}

function textOf(cell: Cell): string {
  return cell.paragraphs.join(' ').replaceAll('\n', ' ');
}
