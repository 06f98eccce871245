/** RTF documents: the text of the body. Pictures, objects, styles, comments and headers are skipped. */
import iconv from 'iconv-lite';
import type { FileInput, Reader, Reading } from '../types.ts';

export const rtfReader: Reader = {
  mediaType: 'application/rtf',
  recognises: (input) => Buffer.from(input.bytes.subarray(0, 64)).toString('latin1').trimStart().startsWith('{\\rtf'),
  read: readRtf,
};

/** Groups whose content is not text of the body. */
const skipped = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator pict object objdata header headerl headerr headerf footer footerl footerr footerf info themedata colorschememapping datastore latentstyles xmlnstbl fldinst bkmkstart bkmkend annotation atnid atnauthor atndate atnref pgdsctbl nonshppict shppict'.split(
    ' ',
  ),
);

const characters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    par: '\n\n',
    sect: '\n\n',
    page: '\n\n',
    row: '\n\n',
    line: '\n',
    tab: ' ',
    cell: ' | ',
    emdash: '—',
    endash: '–',
    bullet: '•',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    emspace: ' ',
    enspace: ' ',
    qmspace: ' ',
  }),
);

interface State {
  readonly skip: boolean;
  /** Characters that follow a `\u` for readers without Unicode, and are skipped. */
  readonly fallback: number;
  readonly encoding: string;
}

/** One token: a control word with its number, a control symbol, a byte in hexadecimal, a brace, or plain text. */
const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+/giu;

function readRtf(input: FileInput): Reading {
  const source = Buffer.from(input.bytes).toString('latin1');
  return {
    text: new RtfText(source).read(),
    layout: 'paragraphs',
    title: readTitle(source),
    dates: [],
    source: null,
    language: null,
    url: null,
  };
}

function readTitle(source: string): string | null {
  const title = /\{\\info[\s\S]{0,2000}?\{\\title ([^{}\\]{1,500})\}/u.exec(source)?.[1]?.trim();
  return title === undefined || title === '' ? null : title;
}

/** Walks over the tokens of a document; groups are kept on a stack of its own, so that depth costs no calls. */
class RtfText {
  readonly #source: string;
  readonly #parts: string[] = [];
  readonly #stack: State[] = [];
  #state: State = { skip: false, fallback: 1, encoding: 'windows-1252' };
  #bytes: number[] = [];
  #toSkip = 0;
  /** Whether the group has just begun: only then its first word says what it is. */
  #opened = false;

  constructor(source: string) {
    this.#source = source;
  }

  read(): string {
    for (const match of this.#source.matchAll(token)) {
      const [, word, number, hex, symbol, brace, plain] = match;
      if (hex !== undefined) this.#addByte(Number.parseInt(hex, 16));
      else {
        this.#flush();
        if (brace !== undefined) this.#onBrace(brace);
        else if (word !== undefined) this.#onWord(word.toLowerCase(), number === undefined ? null : Number(number));
        else if (symbol !== undefined) this.#onSymbol(symbol);
        else if (plain !== undefined) this.#addText(plain);
      }
    }
    this.#flush();
    return this.#parts.join('').replace(/ \| *(?=\n|$)/gu, '');
  }

  #onBrace(brace: string): void {
    if (brace === '{') this.#stack.push(this.#state);
    else this.#state = this.#stack.pop() ?? this.#state;
    this.#opened = brace === '{';
    this.#toSkip = 0;
  }

  #onWord(word: string, number: number | null): void {
    if (this.#opened && skipped.has(word)) this.#state = { ...this.#state, skip: true };
    this.#opened = false;
    if (word === 'u' && number !== null) {
      this.#add(String.fromCharCode(number < 0 ? number + 65_536 : number));
      this.#toSkip = this.#state.fallback;
    } else if (word === 'uc' && number !== null)
      this.#state = { ...this.#state, fallback: Math.min(Math.max(number, 0), 10) };
    else if (word === 'ansicpg' && number !== null && iconv.encodingExists(`cp${String(number)}`)) {
      this.#state = { ...this.#state, encoding: `cp${String(number)}` };
    } else this.#add(characters.get(word) ?? '');
  }

  #onSymbol(symbol: string): void {
    // `\*` opens a group that readers may skip when they do not know its word; none of them holds text of the body.
    if (symbol === '*') this.#state = { ...this.#state, skip: true };
    else if (symbol === '~') this.#add(' ');
    else if (symbol === '_') this.#add('-');
    else if (/[\\{}]/u.test(symbol)) this.#addText(symbol);
    else if (/[\r\n]/u.test(symbol)) this.#add('\n\n');
    this.#opened = false;
  }

  #addText(text: string): void {
    this.#opened = false;
    const rest = text.slice(this.#toSkip);
    this.#toSkip = Math.max(0, this.#toSkip - text.length);
    // Octets above 127 stand for themselves in old files.
    this.#add(/[\u0080-\u00ff]/u.test(rest) ? iconv.decode(Buffer.from(rest, 'latin1'), this.#state.encoding) : rest);
  }

  #addByte(byte: number): void {
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else this.#bytes.push(byte);
  }

  /** Octets in a row are decoded together: a character of an East Asian encoding has two. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const text = iconv.decode(Buffer.from(this.#bytes), this.#state.encoding);
    this.#bytes = [];
    this.#add(text);
  }

  #add(text: string): void {
    if (!this.#state.skip && text !== '') this.#parts.push(text);
  }
}
