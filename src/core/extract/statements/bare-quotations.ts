import type { Span } from '../../../shared/domain.ts';
import type { Discourse } from '../coreference/discourse.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { CueContext } from './cue-context.ts';
import type { Draft } from './draft.ts';
import { quotedWords } from './quoted-words.ts';
import { readsAsSpeech } from './sentence-layout.ts';

/** Who spoke last before a sentence, and where the last statement ends. */
interface LastSpoken {
  readonly keys: readonly string[];
  readonly end: number | undefined;
  /** The cue of that statement, if it is by the same: `"A," he said. "B."` has one attribution for both. */
  readonly cue: Span | null;
}

/** How far after a statement its cue still counts, in code units. */
const nearby = 150;
/** Further away than this from what was said last, words in marks may be anybody's. */
const farthest = 400;

/** Sentences that consist of words in marks go on with the last speaker. `used`: items that a statement has taken up. */
export function bareQuotations(
  sentence: Sentence,
  used: ReadonlySet<number>,
  last: LastSpoken,
  reading: Reading,
): Draft[] {
  const { items } = sentence;
  const drafts: Draft[] = [];
  if (last.keys.length === 0 || items.some((item) => item.quotation === null && item.pos !== 'PUNCT')) return drafts;
  items.forEach((item, at) => {
    if (item.quotation === null || used.has(at)) return;
    const span = quotedWords(item.quotation.inner, reading.text);
    const end = drafts.at(-1)?.end ?? last.end;
    if (span === null || item.text.split(/\s+/).length < 3 || !readsAsSpeech(item, sentence.start, end)) return;
    const near = end !== undefined && span.start - end < farthest;
    drafts.push({
      ...span,
      kind: 'quote',
      turn: false,
      cue: end !== undefined && span.start - end < nearby ? last.cue : null,
      speakerAsWritten: null,
      keys: last.keys,
      addressee: null,
      pattern: 'quote-bare',
      steps: [
        'words in quotation marks without an attribution of their own',
        `taken for the last speaker, ${last.keys.join(' and ')}`,
      ],
      certainty: near ? 0.85 : 0.7,
      signs: ['pattern quote-bare'],
    });
  });
  return drafts;
}

/**
 * `The minister took aim at the tariffs: "Nobody negotiates like that."`: a whole sentence in marks behind a colon, in a sentence
 * whose subject is somebody and that has no cue. Null where there is none.
 */
export function colonQuotation(sentence: Sentence, reading: Reading, discourse: Discourse): Draft | null {
  const { items } = sentence;
  const at = items.findLastIndex((item) => item.pos !== 'PUNCT');
  const [quotation, text] = [items[at]?.quotation, items[at]?.text ?? ''];
  if (quotation === null || quotation === undefined || items[at - 1]?.text !== ':') return null;
  if (!/[.!?…]$/.test(text) || text.split(/\s+/).length < 4) return null;
  const subject = new CueContext(items, reading).mainSubject(-1);
  const [first, last] = [items[subject?.range.from ?? -1], items[(subject?.range.to ?? 0) - 1]];
  const span = quotedWords(quotation.inner, reading.text);
  if (subject === null || first === undefined || last === undefined || span === null) return null;
  if (!/^(?:named|role|pronoun)$/.test(subject.phrase.kind) || subject.range.to > at) return null;
  const resolved = discourse.resolve(subject.phrase, reading.text.slice(first.start, last.end));
  if (resolved === null) return null;
  return {
    ...span,
    kind: 'quote',
    turn: false,
    cue: null,
    speakerAsWritten: { start: first.start, end: last.end },
    keys: resolved.keys,
    addressee: null,
    pattern: 'quote-bare',
    steps: ['words in quotation marks after a colon, in a sentence about who says them', resolved.step],
    certainty: resolved.certainty * 0.9,
    signs: ['pattern quote-bare'],
  };
}
