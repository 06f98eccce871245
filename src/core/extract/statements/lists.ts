import type { Span } from '../../../shared/domain.ts';
import type { Discourse, Resolved } from '../coreference/discourse.ts';
import { readPhrase } from '../mentions/speakers.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import type { Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import { phraseBefore } from './noun-phrases.ts';
import { quotedWords } from './quoted-words.ts';

/** What stands before the words of an entry: a bullet, "1.", "(a)", "iv)". */
const bullet = /^(?:[-–—•·*▪◦‣○●■□]|\(?(?:\d{1,2}|\p{L}|[ivx]{1,4})[.)])\s+/u;
const openingMark = /^[“"«„]/u;
const firstPerson = /(?:^|[^\p{L}’'])(?:I|[Ww]e|[Mm]y|[Oo]ur)(?=[^\p{L}])/u;
/** What may stand between a cue and the colon that ends its paragraph. */
const announcement =
  /^,? ?(?:to|on|in part|inter alia|among other things|in particular|as follows|that|(?:on |to |upon )?the following(?: \p{L}+){0,3})?,?$/u;
const speechNoun =
  /^(?:statement|statements|declaration|message|remarks|comments|comment|address|communiqué|communique)$/;
const issuing = /^(?:issued|released|published|made|gave|delivered|sent|issues|releases)$/;

/** What heads a list or a block of somebody's words in the paragraphs after it. */
export interface ListHead {
  readonly resolved: Resolved;
  /** "The sides agreed to:" governs the entries; null where each begins with a verb of its own, "The Ministers:". */
  readonly cue: Cue | null;
  /** Adds a statement with the cue and the speaker of the head. */
  readonly write: (span: Span, kind: Draft['kind'], pattern: string) => void;
  /** Lets the last of them reach further, to an offset. */
  readonly extend: (end: number) => void;
}

/** The list that is open while the paragraphs after its head are read. */
export class OpenList {
  readonly head: ListHead;
  private readonly reading: Reading;
  /** The paragraph that is being read, and the last whose words are taken as a whole. */
  private paragraph: number;
  private taken = -1;
  private inBlock = false;

  constructor(head: ListHead, paragraph: number, reading: Reading) {
    this.head = head;
    this.reading = reading;
    this.paragraph = paragraph;
  }

  /** Whether a sentence stands in an entry of the list; remembers how far the list goes. */
  reaches(sentence: Sentence): boolean {
    if (sentence.paragraph === this.paragraph) return true;
    if (sentence.paragraph !== this.paragraph + 1 || !this.isEntry(sentence.paragraph)) return false;
    this.paragraph = sentence.paragraph;
    return true;
  }

  /** Takes a sentence whose words the head governs; false where it is read like any other. */
  read(sentence: Sentence, namesSpeaker: boolean): boolean {
    const { cue } = this.head;
    if (cue === null) return false;
    if (this.taken === sentence.paragraph) return true;
    if (this.quotations(sentence, cue)) return true;
    const span = this.words(sentence.paragraph);
    if (namesSpeaker || span === null || openingMark.test(this.line(sentence.paragraph))) return false;
    this.taken = sentence.paragraph;
    if (bullet.test(this.line(sentence.paragraph)) || !this.speaks(sentence.paragraph)) this.entry(sentence, span, cue);
    else this.block(this.paragraphSpan(sentence.paragraph));
    return true;
  }

  /** Paragraphs in which somebody says "I" are one stretch of what the head introduces. */
  private block(span: Span): void {
    if (this.inBlock) this.head.extend(span.end);
    else this.head.write(span, 'quote', 'quote-block');
    this.inBlock = true;
  }

  /** `The message said, in part:` before paragraphs in marks. */
  private quotations(sentence: Sentence, cue: Cue): boolean {
    if (!cue.verb.quote || sentence.items.some((item) => item.quotation === null && item.pos !== 'PUNCT')) return false;
    let found = false;
    for (const { quotation } of sentence.items) {
      const span = quotation === null ? null : quotedWords(quotation.inner, this.reading.text);
      if (span === null) continue;
      this.head.write(span, 'quote', 'quote-after');
      found = true;
    }
    return found;
  }

  /** A clause is reported where the verb takes one; a noun phrase or an infinitive is what an act is about. */
  private entry(sentence: Sentence, span: Span, cue: Cue): void {
    const { items } = sentence;
    const clause = items.some(
      (item, at) =>
        item.pos === 'AUX' ||
        (item.pos === 'VERB' && !item.lower.endsWith('ing') && /^(?:NOUN|PROPN|PRON)$/.test(items[at - 1]?.pos ?? '')),
    );
    const { verb } = cue;
    const reported = verb.clause && (clause || !(verb.noun || verb.infinitive));
    this.head.write(span, reported ? 'reported' : 'act', 'list');
  }

  private words(index: number): Span | null {
    const paragraph = this.paragraphSpan(index);
    const line = this.line(index);
    const start = paragraph.start + (bullet.exec(line)?.[0].length ?? 0);
    const end = paragraph.start + line.replace(/(?:[;,]\s+(?:and|or))?[\s;,.]*$/u, '').length;
    return end > start ? { start, end } : null;
  }

  private isEntry(index: number): boolean {
    const line = this.line(index);
    if (bullet.test(line) || openingMark.test(line)) return true;
    if (/[;,]$/u.test(line) || (this.head.cue?.verb.quote === true && this.speaks(index))) return true;
    const before = this.line(index - 1);
    return before.length > 80 && /[;,](?:\s+and)?$/u.test(before);
  }

  private speaks(index: number): boolean {
    return firstPerson.test(this.line(index));
  }

  private line(index: number): string {
    const { start, end } = this.paragraphSpan(index);
    return this.reading.text.slice(start, end);
  }

  private paragraphSpan(index: number): Span {
    return this.reading.paragraphs[index] ?? { start: 0, end: 0 };
  }
}

/** Where the words of an entry begin, among the items of its sentence. */
export function entryStart(items: readonly Token[]): number {
  let at = 0;
  while (at < items.length && (items[at]?.pos === 'PUNCT' || items[at]?.pos === 'SYM' || items[at]?.pos === 'ADV'))
    at += 1;
  return items[at + 1]?.text === ')' && /^(?:.|[ivx]{2,4})$/.test(items[at]?.text ?? '') ? at + 2 : at;
}

/** "stressed the following:", "The letter said, in part:": nothing but an announcement up to the end of the paragraph. */
export function announces(items: readonly Token[], cue: Cue): boolean {
  const last = items.length - 1;
  if (items[last]?.text !== ':' || cue.next > last) return false;
  const between = items.slice(cue.next, last).map((item) => (item.text === ',' ? ',' : ` ${item.lower}`));
  return announcement.test(between.join('').trim());
}

/** "The Secretary-General issued the following statement:" as a cue with its subject's end; null where it is none. */
export function issuedStatement(items: readonly Token[]): { verb: number; end: number } | null {
  const last = items.length - 1;
  if (items[last]?.text !== ':') return null;
  for (let at = Math.max(0, last - 12); at < last; at += 1) {
    if (!issuing.test(items[at]?.lower ?? '')) continue;
    return items.slice(at, last).some((item) => speechNoun.test(item.lower)) ? { verb: at, end: last } : null;
  }
  return null;
}

/** Who is named by a paragraph that is nothing but a subject: "The Ministers:", "The Security Council,". */
export function namedAlone(sentence: Sentence, reading: Reading, discourse: Discourse): Resolved | null {
  const { items } = sentence;
  const paragraph = reading.paragraphs[sentence.paragraph];
  const last = items.length - 1;
  const mark = items[last]?.text;
  if ((mark !== ':' && mark !== ',') || sentence.start !== paragraph?.start || sentence.end !== paragraph.end)
    return null;
  const verb = (item: Token): boolean => item.pos === 'VERB' && reading.words.classes[item.index] !== 'title';
  if (items.some((item) => verb(item) || item.pos === 'AUX' || item.quotation !== null)) return null;
  const whole = items.every((item, at) => at === last || item.pos !== 'PUNCT');
  const range = whole && items[0]?.pos !== 'ADP' ? { from: 0, to: last } : phraseBefore(items, last, reading);
  if (range === null || (range.from > 0 && (mark === ',' || items[range.from - 1]?.text !== ','))) return null;
  const phrase = readPhrase(items, range, reading);
  if (phrase.kind === 'nobody' || (mark === ',' && phrase.kind !== 'organisation' && phrase.kind !== 'group'))
    return null;
  return discourse.resolve(phrase, reading.text.slice(items[range.from]?.start, items[last]?.start));
}
