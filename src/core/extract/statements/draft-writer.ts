import type { Span } from '../../../shared/domain.ts';
import type { Resolved } from '../coreference/discourse.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { trimEnd } from './complements.ts';
import type { Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import { explain } from './explanations.ts';
import type { ItemRange } from './noun-phrases.ts';
import { isClause, sentenceBefore, skipOpening } from './sentence-layout.ts';

/** Turns ranges of a sentence's items into spans of the text, and what a cue attributes into drafts. */
export class DraftWriter {
  protected readonly items: readonly Token[];
  protected readonly sentence: Sentence;
  protected readonly reading: Reading;
  protected readonly drafts: Draft[];

  constructor(sentence: Sentence, reading: Reading, drafts: Draft[]) {
    this.sentence = sentence;
    this.items = sentence.items;
    this.reading = reading;
    this.drafts = drafts;
  }

  protected push(
    span: Span,
    kind: Draft['kind'],
    cue: Cue,
    resolved: Resolved,
    pattern: string,
    addressee: string | null,
  ): void {
    const cueSpan = this.span(cue.range);
    const said = cueSpan === null ? '' : this.reading.text.slice(cueSpan.start, cueSpan.end);
    this.drafts.push({
      ...span,
      kind,
      turn: false,
      cue: cueSpan,
      speakerAsWritten: cue.subject === null ? null : this.span(cue.subject),
      keys: resolved.keys,
      addressee,
      pattern,
      steps: [explain(pattern, said), resolved.step],
      certainty: resolved.certainty,
      signs: [
        `pattern ${pattern}`,
        `form ${cue.form}`,
        `named ${cue.phrase?.kind ?? 'none'}`,
        `verb ${cue.verb.lemma}`,
        ...(cue.verb.weak ? ['weak'] : []),
        ...(cue.light ? ['light'] : []),
      ],
    });
  }

  /** "There can be no talks. The minister stated this in an interview.": the sentence before is what was said. */
  protected sentenceBefore(cue: Cue, resolved: Resolved, last: Draft | undefined): void {
    const before = sentenceBefore(this.sentence, this.reading);
    if (before === null || (last !== undefined && last.end > before.start)) return;
    const from = skipOpening(before.items);
    const to = trimEnd(before.items, from, before.items.length);
    const [first, end] = [before.items[from], before.items[to - 1]];
    if (first === undefined || end === undefined || !isClause(before.items, from, to)) return;
    this.push({ start: first.start, end: end.end }, 'reported', cue, resolved, 'reported-before', null);
  }

  protected words(range: ItemRange): string {
    const span = this.span(range);
    return span === null ? '' : this.reading.text.slice(span.start, span.end);
  }

  protected span(range: ItemRange): Span | null {
    const [first, last] = [this.items[range.from], this.items[range.to - 1]];
    return first === undefined || last === undefined || range.to <= range.from
      ? null
      : { start: first.start, end: last.end };
  }
}
