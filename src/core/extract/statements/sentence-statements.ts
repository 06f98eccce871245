import type { Span } from '../../../shared/domain.ts';
import type { Discourse, Resolved } from '../coreference/discourse.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { addresseeOf } from './addressees.ts';
import { bareQuotations, colonQuotation } from './bare-quotations.ts';
import { complementOf, trimEnd } from './complements.ts';
import { speakerOf } from './cue-speakers.ts';
import type { Complement, Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import { DraftWriter } from './draft-writer.ts';
import { findCues } from './find-cues.ts';
import { statementCue } from './framed-cues.ts';
import { announces, issuedStatement, type ListHead, namedAlone } from './lists.ts';
import { passiveComplement } from './passives.ts';
import { quotedWords } from './quoted-words.ts';
import {
  afterAttribution,
  beforeColon,
  goesOn,
  isClause,
  isPartial,
  isParticiple,
  lastWord,
  limitOf,
  opensWithAs,
  phraseStart,
  saysThis,
  skipOpening,
  withAdverbs,
} from './sentence-layout.ts';
import { subjectOf } from './subjects.ts';

/** Reads one sentence of the narrator: the statements that its cues attribute, and what it introduces. */
export class SentenceReader extends DraftWriter {
  private readonly discourse: Discourse;
  private readonly firstDraft: number;
  /** Who heads the list that the sentence is an entry of; its first verb may have no other subject. */
  private readonly inherited: Resolved | null;
  private readonly cues: readonly Cue[];
  private head: ListHead | null = null;
  /** Quotations that a statement of this sentence has taken up, as positions of items. */
  private readonly used = new Set<number>();

  constructor(
    sentence: Sentence,
    reading: Reading,
    discourse: Discourse,
    drafts: Draft[],
    inherited: Resolved | null = null,
  ) {
    super(sentence, reading, drafts);
    this.discourse = discourse;
    this.firstDraft = drafts.length;
    this.inherited = inherited;
    this.cues = findCues(this.items, this.reading, inherited !== null);
  }

  /** Whether the sentence attributes what it says to a subject of its own. */
  get namesSpeaker(): boolean {
    return this.cues.some((cue) => cue.form === 'finite' || cue.form === 'inverted' || cue.form === 'according');
  }

  read(): void {
    this.noteSubject();
    this.cues.forEach((cue, index) => {
      this.readCue(cue, index, this.cues);
    });
    const keys = this.discourse.lastSpeakers;
    const before = this.drafts.at(-1);
    const same = before !== undefined && before.keys.join() === keys.join();
    const last = { keys, end: before?.end, cue: same ? before.cue : null };
    const told = this.cues.length > 0 ? null : colonQuotation(this.sentence, this.reading, this.discourse);
    if (told !== null) this.drafts.push(told);
    else this.drafts.push(...bareQuotations(this.sentence, this.used, last, this.reading));
  }

  /** What the sentence, once read, announces for the paragraphs after it; null where it is nothing of the kind. */
  listHead(): ListHead | null {
    if (this.head !== null) return this.head;
    const issued = issuedStatement(this.items);
    const subject = issued === null ? null : subjectOf(this.items, issued.verb, this.reading);
    if (issued !== null && subject !== null) {
      const resolved = this.discourse.resolve(subject.phrase, this.words(subject.range));
      const cue = statementCue(issued, subject.range, subject.phrase);
      return resolved === null ? null : this.opens(cue, resolved);
    }
    const resolved = namedAlone(this.sentence, this.reading, this.discourse);
    return resolved === null ? null : this.opens(null, resolved);
  }

  private opens(cue: Cue | null, resolved: Resolved): ListHead {
    const write = (span: Span, kind: Draft['kind'], pattern: string): void => {
      if (cue !== null) this.push(span, kind, cue, resolved, pattern, null);
    };
    const extend = (end: number): void => {
      const last = this.drafts.pop();
      if (last !== undefined) this.drafts.push({ ...last, end });
    };
    this.discourse.note(resolved.keys);
    return { cue, resolved, write, extend };
  }

  private readCue(cue: Cue, index: number, cues: readonly Cue[]): void {
    const written = cue.subject === null ? '' : this.words(cue.subject);
    const resolved = speakerOf(cue, written, this.discourse, this.inherited);
    if (resolved === null) return;
    const limit = limitOf(this.items, cues, index);
    if (cue.form === 'passive' || cue.form === 'event') {
      const { range, kind, pattern } = passiveComplement(this.items, cue, limit);
      const span = this.span(range);
      if (span !== null) this.push(span, kind, cue, resolved, pattern, null);
      return;
    }
    this.discourse.note(resolved.keys);
    if (announces(this.items, cue)) {
      this.head = this.opens(cue, resolved);
      return;
    }
    if (opensWithAs(this.items, cue)) {
      this.asClause(cue, resolved, limit);
      return;
    }
    const complement: Complement =
      cue.form === 'inverted' || cue.form === 'according'
        ? { kind: 'none', range: { from: cue.next, to: cue.next }, pattern: 'none', addressee: null }
        : complementOf(this.items, cue, limit, this.reading);
    if (this.followsQuotation(cue) && complement.pattern !== 'reported-that') {
      this.backward(cue, resolved, limit, index);
      return;
    }
    if (saysThis(this.items, cue)) {
      this.sentenceBefore(cue, resolved, this.drafts[this.firstDraft - 1]);
      return;
    }
    if (complement.kind === 'unfit') return;
    if (complement.kind === 'none') this.backward(cue, resolved, limit, index);
    else this.forward(cue, complement, resolved);
  }

  /** Words in marks that nothing has taken up stand right before the attribution. */
  private followsQuotation(cue: Cue): boolean {
    if (
      cue.form === 'participle' ||
      (cue.form === 'elided' && cue.subject !== null) ||
      cue.form === 'infinitive' ||
      !cue.verb.quote
    )
      return false;
    const start = phraseStart(this.items, cue.clauseStart);
    const before = lastWord(this.items, start - 1);
    return before >= 0 && this.items[before]?.quotation !== null && !this.used.has(before) && before >= start - 2;
  }

  /** A complement to the right of its cue. */
  private forward(cue: Cue, complement: Complement, resolved: Resolved): void {
    const range = beforeColon(this.items, complement.range, complement.kind);
    for (let at = range.from; at < range.to; at += 1) if (this.items[at]?.quotation !== null) this.used.add(at);
    const quotation = complement.kind === 'quote' ? this.items[range.from]?.quotation : null;
    const span =
      quotation !== null && quotation !== undefined
        ? quotedWords(quotation.inner, this.reading.text)
        : this.span(range);
    if (span === null) return;
    this.push(
      span,
      complement.kind === 'none' || complement.kind === 'unfit' ? 'act' : complement.kind,
      cue,
      resolved,
      complement.pattern,
      addresseeOf(this.items, complement, cue, this.reading),
    );
    if (complement.kind === 'quote' || complement.kind === 'act' || range.to < complement.range.to)
      this.followingQuotations(range.to, cue, resolved);
  }

  /** `"A," he said, "B"` and `he said: "A", "B"`: further words in marks with the same attribution. */
  private followingQuotations(from: number, cue: Cue, resolved: Resolved): void {
    for (let at = from; at < this.items.length; at += 1) {
      const item = this.items[at];
      if (item === undefined || (item.quotation === null && item.pos !== 'PUNCT')) return;
      if (item.quotation === null) continue;
      this.quotation(at, cue, resolved, 'quote-continued');
    }
  }

  private quotation(at: number, cue: Cue, resolved: Resolved, pattern: string): void {
    const quotation = this.items[at]?.quotation;
    if (quotation === null || quotation === undefined || this.used.has(at)) return;
    this.used.add(at);
    const span = quotedWords(quotation.inner, this.reading.text);
    if (span !== null) this.push(span, 'quote', cue, resolved, pattern, null);
  }

  /** A cue with nothing to its right: what it attributes stands before it. */
  private backward(cue: Cue, resolved: Resolved, limit: number, index: number): void {
    const before = lastWord(this.items, phraseStart(this.items, cue.clauseStart) - 1);
    const item = this.items[before];
    if (item?.quotation !== null && item !== undefined && (cue.verb.quote || cue.form === 'according')) {
      if (isPartial(this.items, before)) this.clauseBefore(cue, resolved, before, index, limit);
      else this.quotation(before, cue, resolved, 'quote-before');
      this.followingQuotations(afterAttribution(this.items, cue), cue, resolved);
      return;
    }
    // "X; according to Y, Z"
    if (item === undefined || (cue.form === 'according' && this.items[cue.clauseStart - 1]?.text === ';')) {
      this.opening(cue, resolved, limit);
      return;
    }
    // "X is a big factor according to Y.": the comma may be left out at the end.
    const closes = cue.form === 'according' && this.items.slice(cue.next).every((other) => other.pos === 'PUNCT');
    if (!cue.verb.clause || (this.items[cue.clauseStart - 1]?.text !== ',' && !closes)) return;
    this.clauseBefore(cue, resolved, before, index, limit);
  }

  /** A sentence that begins with its attribution and says nothing more: "According to him, …", `He said: "…"`. */
  private opening(cue: Cue, resolved: Resolved, limit: number): void {
    const comma = afterAttribution(this.items, cue);
    const next = this.items[comma + 1];
    if (next?.quotation !== null && next !== undefined && !goesOn(this.items, comma + 2, limit)) {
      this.quotation(comma + 1, cue, resolved, 'quote-after');
      return;
    }
    if (cue.form === 'according' || this.items[comma]?.text === ':') {
      const range = { from: comma + 1, to: trimEnd(this.items, comma + 1, limit) };
      const span = this.span(range);
      if (span === null || range.to - range.from < 3) return;
      for (let at = range.from; at < range.to; at += 1) if (this.items[at]?.quotation !== null) this.used.add(at);
      this.push(span, 'reported', cue, resolved, cue.form === 'according' ? 'according-to' : 'reported-colon', null);
      return;
    }
    this.attributePrevious(cue, resolved);
  }

  /** `"A." The President said.`: the attribution stands in a sentence of its own. */
  private attributePrevious(cue: Cue, resolved: Resolved): void {
    const last = this.drafts[this.firstDraft - 1];
    if (last === undefined || last.pattern !== 'quote-bare' || this.sentence.start - last.end > 4 || !cue.verb.quote)
      return;
    last.keys = resolved.keys;
    last.cue = this.span(cue.range);
    last.speakerAsWritten = cue.subject === null ? null : this.span(cue.subject);
    last.pattern = 'quote-before';
    last.certainty = resolved.certainty;
    last.steps = [`words in quotation marks, followed by “${this.words(cue.range)}”`, resolved.step];
  }

  /** "X, he said.", "X, he said, Y" and "X, he said, but Y": the clause around an attribution. */
  private clauseBefore(cue: Cue, resolved: Resolved, before: number, index: number, limit: number): void {
    this.dropPurposes();
    const earlier = this.drafts.length > this.firstDraft ? this.drafts.at(-1) : undefined;
    if (index > 0 && earlier !== undefined && earlier.pattern !== 'quote-before') return;
    const after = afterAttribution(this.items, cue);
    const interior = this.items[after]?.text === ',' && after + 3 < limit && !isParticiple(this.items, after + 1);
    const joined = interior && this.items[after + 1]?.pos === 'CCONJ';
    const from = skipOpening(this.items);
    const to = interior && !joined ? trimEnd(this.items, from, limit) : withAdverbs(this.items, before, cue);
    if (to - from < 3 || !isClause(this.items, from, to)) return;
    for (let at = from; at < to; at += 1) if (this.items[at]?.quotation !== null) this.used.add(at);
    const span = this.span({ from, to });
    if (span !== null)
      this.push(span, 'reported', cue, resolved, interior && !joined ? 'reported-around' : 'reported-before', null);
    if (!joined) return;
    const rest = this.span({ from: after + 2, to: trimEnd(this.items, after + 2, limit) });
    if (rest !== null) this.push(rest, 'reported', cue, resolved, 'reported-around', null);
  }

  /** "We have much to discuss, he said": where the whole clause is attributed, purposes in it are no acts of their own. */
  private dropPurposes(): void {
    const own = this.drafts.slice(this.firstDraft);
    if (own.every((draft) => draft.signs.includes('form infinitive'))) this.drafts.length = this.firstDraft;
  }

  /** "As Mr Putin stressed during the meeting, X" and "X, as the minister said". */
  private asClause(cue: Cue, resolved: Resolved, limit: number): void {
    const comma = afterAttribution(this.items, cue);
    if (cue.clauseStart > 1) {
      if (comma < this.items.length && this.items[comma]?.pos !== 'PUNCT') return;
      if (complementOf(this.items, cue, limit, this.reading).kind !== 'none') return;
      const to = trimEnd(this.items, 0, cue.clauseStart - 1);
      const span = this.span({ from: skipOpening(this.items), to });
      if (span !== null && to > 3) this.push(span, 'reported', cue, resolved, 'reported-before', null);
      return;
    }
    if (this.items[comma]?.text !== ',') return;
    const span = this.span({ from: comma + 1, to: trimEnd(this.items, comma + 1, limit) });
    if (span !== null) this.push(span, 'reported', cue, resolved, 'reported-as', null);
  }

  /** A sentence without a cue still says who is being talked about. */
  private noteSubject(): void {
    const keys: string[] = [];
    for (const item of this.items) {
      if (item.pos === 'VERB' || item.pos === 'AUX' || (item.pos === 'ADP' && keys.length > 0)) break;
      const person = this.reading.personAt.get(item.index);
      if (person !== undefined && !keys.includes(person.key)) keys.push(person.key);
    }
    if (keys.length > 0) this.discourse.note(keys.length > 2 ? keys.slice(0, 1) : keys);
  }
}
