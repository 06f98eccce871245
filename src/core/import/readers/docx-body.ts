/** The text of a part of a Word document: its body, or its notes. */
import { isOn, type WordElements } from './docx-names.ts';
import type { WordStyles } from './docx-styles.ts';
import { symbolOf } from './docx-symbols.ts';
import { Flow } from './flow.ts';

/** Content that is no text of the document: deleted and moved words, pronunciation, what older programs are shown. */
const silent = new Set(['w:del', 'w:moveFrom', 'w:rt', 'w:sdtPr', 'w:instrText', 'w:delText', 'w:delInstrText']);

interface Numbering {
  list?: string;
  level?: number;
}

/** A paragraph that is open. */
interface Open {
  style: string | undefined;
  numbering: Numbering;
  /** The paragraph's end was deleted: the next one goes on with it. */
  merged: boolean;
}

/** A control's own invitation to click there. */
interface Control {
  placeholder: boolean;
}

export interface Heading {
  /** 0 for the document's title. */
  readonly level: number;
  readonly text: string;
  /** How many paragraphs stand before it. */
  readonly at: number;
}

/** Takes the elements of a part in their order. */
export class WordText implements WordElements {
  readonly flow = new Flow();
  readonly headings: Heading[] = [];
  readonly #styles: WordStyles;
  readonly #others: ReadonlyMap<string, readonly string[]>;
  /** Whether the content of each field around the place is its instruction. */
  readonly #fields: boolean[] = [];
  readonly #open: Open[] = [];
  readonly #controls: Control[] = [];
  readonly #rows: { deleted: boolean }[] = [];
  /** The alternatives around the place, and whether one of them has been read. */
  readonly #alternatives: { taken: boolean }[] = [];
  #muted = 0;
  #properties = 0;
  #hidden = false;
  #inText = false;
  #count = 0;

  /** @param others paragraphs from other parts: of the notes by `footnote 1`, of parts that are taken in by their id */
  constructor(styles: WordStyles, others: ReadonlyMap<string, readonly string[]>) {
    this.#styles = styles;
    this.#others = others;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (silent.has(name) && this.#properties === 0) this.#muted += 1;
    else if (name === 'mc:AlternateContent') this.#alternatives.push({ taken: false });
    else if (name === 'mc:Choice' || name === 'mc:Fallback') this.#openAlternative();
    else if (/^w:(?:pPr|rPr|trPr)$/u.test(name)) this.#properties += 1;
    if (this.#properties > 0) this.#readProperty(name, attributes);
    else if (name === 'w:showingPlcHdr') this.#placeholder();
    else if (this.#muted === 0) this.#openContent(name, attributes);
  }

  text(text: string): void {
    const instruction = this.#fields.includes(true);
    if (this.#inText && this.#muted === 0 && !this.#hidden && !instruction) this.flow.add(text.replace(/\s+/gu, ' '));
  }

  close(name: string): void {
    if (silent.has(name) && this.#properties === 0) this.#muted -= 1;
    else if (name === 'mc:AlternateContent') this.#alternatives.pop();
    else if (name === 'mc:Choice' || name === 'mc:Fallback') this.#closeAlternative();
    else if (/^w:(?:pPr|rPr|trPr)$/u.test(name)) this.#properties -= 1;
    else if (name === 'w:sdt') {
      if (this.#controls.pop()?.placeholder === true) this.#muted -= 1;
    } else if (this.#muted === 0) this.#closeContent(name);
  }

  #openContent(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'w:p':
        this.#open.push({ style: undefined, numbering: {}, merged: false });
        break;
      case 'w:r':
        this.#hidden = false;
        break;
      case 'w:t':
      case 'm:t':
        this.#inText = true;
        break;
      case 'w:tr':
        this.#rows.push({ deleted: false });
        this.flow.openRow();
        break;
      case 'w:tc':
        this.flow.openCell();
        break;
      case 'w:txbxContent':
        this.flow.openAside();
        break;
      case 'w:sdt':
        this.#controls.push({ placeholder: false });
        break;
      case 'w:fldChar':
        this.#readField(attributes.fldCharType);
        break;
      case 'w:altChunk':
        this.#takeIn(this.#others.get(attributes.id ?? '') ?? []);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.flow.addNote(this.#others.get(`${name.slice(2, -9)} ${attributes.id ?? ''}`) ?? []);
        break;
      default:
        this.#addMark(name, attributes);
    }
  }

  #takeIn(paragraphs: readonly string[]): void {
    for (const paragraph of paragraphs) {
      this.flow.add(paragraph);
      if (this.flow.endParagraph() !== '') this.#count += 1;
    }
  }

  /** Elements that stand for a character. */
  #addMark(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#hidden) return;
    if (name === 'w:br') this.flow.add(attributes.type === 'page' || attributes.type === 'column' ? '\n\n' : '\n');
    else if (name === 'w:cr') this.flow.add('\n');
    else if (name === 'w:tab' || name === 'w:ptab') this.flow.add(' ');
    else if (name === 'w:noBreakHyphen') this.flow.add('\u2011');
    else if (name === 'w:sym') this.flow.add(symbolOf(attributes.font ?? '', attributes.char ?? ''));
  }

  #closeContent(name: string): void {
    if (name === 'w:p') this.#closeParagraph();
    else if (name === 'w:r') this.#hidden = false;
    else if (name === 'w:t' || name === 'm:t') this.#inText = false;
    else if (name === 'w:tc') this.flow.closeCell();
    else if (name === 'w:tr') this.flow.closeRow(this.#rows.pop()?.deleted !== true);
    else if (name === 'w:txbxContent') this.flow.closeBox();
  }

  #closeParagraph(): void {
    const paragraph = this.#open.pop();
    // An instruction ends within its paragraph; where it does not, the file is damaged and the rest is no instruction.
    if (this.#fields.includes(true)) this.#fields.length = 0;
    if (paragraph === undefined || paragraph.merged) return;
    this.flow.setMark(this.#styles.labelOf(paragraph.numbering, paragraph.style));
    const text = this.flow.endParagraph();
    if (text === '') return;
    const level = this.#styles.headingOf(paragraph.style);
    if (level !== null) this.headings.push({ level, text, at: this.#count });
    this.#count += 1;
  }

  #readProperty(name: string, attributes: Readonly<Record<string, string>>): void {
    const { val } = attributes;
    const paragraph = this.#open.at(-1);
    // Properties within properties are what they were before a change that is tracked, or those of a paragraph's end.
    if (this.#properties > 1) {
      if (name === 'w:del' && paragraph) paragraph.merged = true;
    } else if (name === 'w:vanish') this.#hidden = isOn(val);
    else if (name === 'w:del') this.#deleteRow();
    else if (name === 'w:pStyle' && paragraph) paragraph.style = val;
    else if (name === 'w:numId' && paragraph) paragraph.numbering.list = val ?? '0';
    else if (name === 'w:ilvl' && paragraph) paragraph.numbering.level = Number(val ?? 0);
  }

  #deleteRow(): void {
    const row = this.#rows.at(-1);
    if (row) row.deleted = true;
  }

  #readField(type: string | undefined): void {
    if (type === 'begin') this.#fields.push(true);
    else if (type === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = false;
    else if (type === 'end') this.#fields.pop();
  }

  #placeholder(): void {
    const control = this.#controls.at(-1);
    if (control === undefined || control.placeholder) return;
    control.placeholder = true;
    this.#muted += 1;
  }

  /** Of several ways to say the same the first is read: the newest programs', with its boxes. */
  #openAlternative(): void {
    const alternatives = this.#alternatives.at(-1);
    if (alternatives?.taken === true) this.#muted += 1;
  }

  #closeAlternative(): void {
    const alternatives = this.#alternatives.at(-1);
    if (alternatives === undefined) return;
    if (alternatives.taken) this.#muted -= 1;
    alternatives.taken = true;
  }
}
