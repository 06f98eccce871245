/** RTF documents: the text of the body, its notes and boxes. Pictures, objects, styles, comments and headers are skipped. */
import iconv from 'iconv-lite';
import type { FileInput, Reader, Reading } from '../types.ts';
import { Flow } from './flow.ts';
import { believeTitle } from './properties.ts';
import { characters, codePages, ends, known, skipped } from './rtf-words.ts';

export const rtfReader: Reader = {
  mediaType: 'application/rtf',
  recognises: (input) => Buffer.from(input.bytes.subarray(0, 64)).toString('latin1').trimStart().startsWith('{\\rtf'),
  read: readRtf,
};

/** What holds within a group and ends with it. */
interface State {
  /** Where its text goes. */
  readonly target: 'text' | 'title' | 'fonts' | 'info' | 'none';
  /** Characters that follow a `\u` for readers without Unicode, and are skipped. */
  readonly fallback: number;
  /** The code page of the font, or null for that of the document. */
  readonly encoding: string | null;
  /** Hidden or deleted. */
  readonly unseen: boolean;
  /** Whether the paragraph stands in a table. */
  readonly inTable: boolean;
  /** What ends with the group. */
  readonly aside: 'note' | 'box' | null;
}

/** One token: a control word with its number, a control symbol, a byte in hexadecimal, a brace, or plain text. */
const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+/giu;

function readRtf(input: FileInput): Reading {
  const reader = new RtfText(Buffer.from(input.bytes).toString('latin1'));
  const text = reader.read();
  return {
    text,
    layout: 'paragraphs',
    title: believeTitle(reader.title, text),
    dates: [],
    source: null,
    language: null,
    url: null,
  };
}

/** Walks over the tokens of a document; groups are kept on a stack of its own, so that depth costs no calls. */
class RtfText {
  title = '';
  readonly #source: string;
  readonly #flow = new Flow();
  readonly #stack: State[] = [];
  /** The code pages of the fonts, by their numbers. */
  readonly #fonts = new Map<number, string>();
  #state: State = { target: 'text', fallback: 1, encoding: null, unseen: false, inTable: false, aside: null };
  #page = 'windows-1252';
  #font = 0;
  #bytes: number[] = [];
  #toSkip = 0;
  #inRow = false;
  /** Whether the group has just begun: only then its first word says what it is. */
  #opened = false;
  /** Whether readers that do not know the group's word are to skip it. */
  #optional = false;

  constructor(source: string) {
    this.#source = source;
  }

  /** @returns the paragraphs, parted by blank lines */
  read(): string {
    token.lastIndex = 0;
    for (let match = token.exec(this.#source); match !== null; match = token.exec(this.#source)) {
      const [, word, number, hex, symbol, brace, plain] = match;
      if (hex !== undefined) this.#addByte(Number.parseInt(hex, 16));
      else {
        this.#flush();
        if (brace !== undefined) this.#onBrace(brace);
        // Octets as they are, of a picture.
        else if (word === 'bin') token.lastIndex += Math.max(0, Number(number ?? 0));
        else if (word !== undefined) this.#onWord(word.toLowerCase(), number === undefined ? null : Number(number));
        else if (symbol !== undefined) this.#onSymbol(symbol);
        else if (plain !== undefined) this.#addText(plain);
      }
    }
    this.#flush();
    if (this.#inRow) this.#endRow();
    return this.#flow.end().join('\n\n');
  }

  #onBrace(brace: string): void {
    if (brace === '{') {
      this.#stack.push(this.#state);
      this.#state = { ...this.#state, aside: null };
    } else {
      if (this.#state.aside === 'note') this.#flow.closeNote();
      else if (this.#state.aside === 'box') this.#flow.closeBox();
      this.#state = this.#stack.pop() ?? this.#state;
    }
    this.#opened = brace === '{';
    this.#optional = false;
    this.#toSkip = 0;
  }

  #onWord(word: string, number: number | null): void {
    const opens = this.#opened;
    this.#opened = false;
    if (opens && this.#openGroup(word)) return;
    if (word === 'u' && number !== null) {
      this.#add(String.fromCharCode(number < 0 ? number + 65_536 : number));
      this.#toSkip = this.#state.fallback;
    } else if (word === 'uc' && number !== null)
      this.#state = { ...this.#state, fallback: Math.min(Math.max(number, 0), 10) };
    else if (ends.has(word)) this.#endParagraph();
    else if (word === 'cell' || word === 'row' || word === 'trowd') this.#onTable(word);
    else if (characters.has(word)) this.#add(characters.get(word) ?? '');
    else this.#setProperty(word, number);
  }

  /** What a group is that begins with this word. @returns whether the word is done with */
  #openGroup(word: string): boolean {
    const { target } = this.#state;
    if (skipped.has(word) || (this.#optional && !known.has(word))) this.#state = { ...this.#state, target: 'none' };
    else if (target === 'info') this.#state = { ...this.#state, target: word === 'title' ? 'title' : 'none' };
    else if (word === 'info') this.#state = { ...this.#state, target: 'info' };
    else if (word === 'fonttbl') this.#state = { ...this.#state, target: 'fonts' };
    else if (target === 'text' && (word === 'footnote' || word === 'shptxt')) {
      this.#flow.openAside();
      this.#state = { ...this.#state, aside: word === 'footnote' ? 'note' : 'box', inTable: false };
    } else return false;
    return true;
  }

  #setProperty(word: string, number: number | null): void {
    const on = number !== 0;
    if (word === 'v' || word === 'deleted') this.#state = { ...this.#state, unseen: on };
    else if (word === 'plain') this.#state = { ...this.#state, unseen: false };
    else if (word === 'pard') this.#state = { ...this.#state, inTable: false };
    else if (word === 'intbl') this.#state = { ...this.#state, inTable: true };
    else if (word === 'f' && number !== null) this.#setFont(number);
    else if (word === 'fcharset' && number !== null && this.#state.target === 'fonts') {
      const page = codePages.get(number);
      if (page !== undefined) this.#fonts.set(this.#font, page);
    } else if (word === 'ansicpg' && number !== null && iconv.encodingExists(`cp${String(number)}`))
      this.#page = `cp${String(number)}`;
    else if (word === 'mac') this.#page = 'macintosh';
  }

  #setFont(number: number): void {
    this.#font = number;
    this.#state = { ...this.#state, encoding: this.#fonts.get(number) ?? null };
  }

  #onTable(word: string): void {
    if (this.#state.target !== 'text' || this.#stack.some(({ aside }) => aside !== null) || this.#state.aside !== null)
      return;
    if (word === 'trowd') this.#beginRow();
    else if (word === 'row') this.#endRow();
    else {
      this.#beginRow();
      this.#flow.closeCell();
      this.#flow.openCell();
    }
  }

  #beginRow(): void {
    if (this.#inRow) return;
    this.#inRow = true;
    this.#flow.openRow();
    this.#flow.openCell();
  }

  #endRow(): void {
    if (!this.#inRow) return;
    this.#inRow = false;
    this.#flow.closeCell(false);
    this.#flow.closeRow();
  }

  #endParagraph(): void {
    if (this.#state.target === 'text') this.#flow.endParagraph();
  }

  #onSymbol(symbol: string): void {
    if (symbol === '*') {
      this.#optional = this.#opened;
      return;
    }
    if (symbol === '~') this.#add(' ');
    else if (symbol === '_') this.#add('-');
    else if (/[\\{}]/u.test(symbol)) this.#addText(symbol);
    else if (/[\r\n]/u.test(symbol)) this.#endParagraph();
    this.#opened = false;
  }

  get #encoding(): string {
    return this.#state.encoding ?? this.#page;
  }

  #addText(text: string): void {
    this.#opened = false;
    const rest = text.slice(this.#toSkip);
    this.#toSkip = Math.max(0, this.#toSkip - text.length);
    // Octets above 127 stand for themselves in old files.
    this.#add(/[\u0080-\u00ff]/u.test(rest) ? iconv.decode(Buffer.from(rest, 'latin1'), this.#encoding) : rest);
  }

  #addByte(byte: number): void {
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else this.#bytes.push(byte);
  }

  /** Octets in a row are decoded together: a character of an East Asian encoding has two. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const text = iconv.decode(Buffer.from(this.#bytes), this.#encoding);
    this.#bytes = [];
    this.#add(text);
  }

  #add(text: string): void {
    const { target, unseen } = this.#state;
    if (target === 'title') this.title += text;
    else if (target === 'text' && !unseen && text !== '') this.#addWords(text);
  }

  /** A paragraph that says of itself that it stands in no table ends one that was left open. */
  #addWords(text: string): void {
    if (
      this.#inRow &&
      !this.#state.inTable &&
      this.#state.aside === null &&
      this.#stack.every((one) => one.aside === null)
    )
      this.#leaveTable();
    this.#flow.add(text);
  }

  #leaveTable(): void {
    this.#inRow = false;
    this.#flow.closeCell();
    this.#flow.closeRow();
  }
}
