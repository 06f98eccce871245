import { nobodyOf } from '../mentions/phrase-heads.ts';
import type { PhraseHead } from '../mentions/speakers.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../text/token.ts';
import type { Cue, CueForm, CueVerbAt } from './cues.ts';
import type { ItemRange } from './noun-phrases.ts';
import { subjectOf } from './subjects.ts';

export interface Subject {
  readonly range: ItemRange;
  readonly phrase: PhraseHead;
}

/** What the search for the cues of one sentence knows: its items, the cues found so far, the subject of its main verb. */
export class CueContext {
  readonly cues: Cue[] = [];
  private main: Subject | null | undefined = undefined;
  readonly items: readonly Token[];
  readonly reading: Reading;

  constructor(items: readonly Token[], reading: Reading) {
    this.items = items;
    this.reading = reading;
  }

  /** The item before a verb, its adverbs and perfect auxiliaries left out. */
  before(at: number): number {
    let left = at - 1;
    while (left >= 0) {
      const item = this.items[left];
      if (item === undefined) break;
      const skip =
        (item.pos === 'ADV' && this.reading.words.classes[item.index] !== 'name') ||
        this.reading.lexicon.adverbs.has(item.lower) ||
        item.lower === 'has' ||
        item.lower === 'had' ||
        item.lower === 'have' ||
        item.lower === 'having';
      if (!skip) break;
      left -= 1;
    }
    return left;
  }

  /** The last cue to which an elided or nested one can refer. */
  governing(): Cue | null {
    for (let i = this.cues.length - 1; i >= 0; i -= 1) {
      const cue = this.cues[i];
      if (
        cue !== undefined &&
        cue.form !== 'according' &&
        cue.form !== 'passive' &&
        cue.form !== 'event' &&
        cue.form !== 'participle' &&
        cue.form !== 'infinitive'
      )
        return cue;
    }
    return null;
  }

  sameTense(governing: Cue, found: CueVerbAt): boolean {
    return found.shapes.includes(governing.shape);
  }

  /** A verb agrees with its subject: a base form wants a plural, and speech wants somebody who can speak. */
  mayGovern(subject: Subject, found: CueVerbAt): boolean {
    const { phrase } = subject;
    if (phrase.kind === 'nobody') return false;
    // "The sides considered the agenda": one alone only thinks.
    if (found.verb.lemma === 'consider' && !isJoint(phrase) && this.items[found.next]?.lower !== 'that') return false;
    if (found.verb.weak && (phrase.kind === 'unnamed' || (phrase.kind === 'organisation' && !found.light)))
      return found.verb.clause && phrase.kind !== 'unnamed';
    if (found.shapes.includes('past') || found.shapes.includes('present')) return true;
    return found.shapes.includes('base') && (isJoint(phrase) || /^(?:they|i)$/.test(phrase.head));
  }

  make(
    form: CueForm,
    found: CueVerbAt,
    subject: Subject | null,
    clauseStart: number,
    governing: Cue | null,
    shape?: Cue['shape'],
  ): Cue | null {
    const { verb, range, next, light, shapes } = found;
    if (form !== 'passive' && form !== 'event' && form !== 'elided' && subject === null) return null;
    // "hit out at": base and past are one form, which is the past where nothing else tells.
    const first = shapes.includes('past') ? 'past' : (shapes[0] ?? 'past');
    const own = shape ?? (governing !== null && shapes.includes(governing.shape) ? governing.shape : first);
    return {
      form,
      range,
      verb,
      shape: own === 'participle' ? 'past' : own,
      next,
      subject: subject?.range ?? null,
      phrase: subject?.phrase ?? null,
      clauseStart,
      light,
      stop: null,
    };
  }

  /** The subject of the sentence's first finite verb, for participles and infinitives that have none of their own. */
  mainSubject(except: number): Subject | null {
    if (this.main !== undefined) return this.main;
    this.main = null;
    for (let at = 1; at < this.items.length; at += 1) {
      const item = this.items[at];
      if (
        item === undefined ||
        at === except ||
        (item.pos !== 'VERB' && item.pos !== 'AUX') ||
        item.lower.endsWith('ing') ||
        this.items[at - 1]?.lower === 'to'
      )
        continue;
      const subject = subjectOf(this.items, at, this.reading);
      if (subject === null || subject.phrase.kind === 'nobody' || subject.phrase.kind === 'organisation') continue;
      this.main = subject;
      return subject;
    }
    return this.main;
  }
}

const isJoint = ({ plural, people, countries }: PhraseHead): boolean =>
  plural || people.length > 1 || countries.length > 1;

export const emptyPhrase = (cue: Cue): PhraseHead => nobodyOf(cue.verb.lemma);
