import type { Reading } from '../reading.ts';
import type { Token } from '../text/token.ts';
import { CueContext, emptyPhrase, type Subject } from './cue-context.ts';
import { cueVerbAt } from './cue-verbs.ts';
import { beForms, type Cue, type CueVerbAt } from './cues.ts';
import { documentAfter, documentCue } from './documents.ts';
import { framedCue, infinitive, isEventTopic, passive } from './framed-cues.ts';
import { entryStart } from './lists.ts';
import { afterQuestion, clauseSubjectAt, isFrame, participle } from './participle-cues.ts';
import { subjectAfter, subjectOf } from './subjects.ts';

const clauseJoins = new Set(['and', 'but', 'while', 'whereas', 'as', 'when', ';', '-', '–', '—', 'yet']);
const elisionJoins = new Set(['and', 'but', ',', 'then', 'or', 'yet', ';']);

/**
 * Finds the cues of one sentence that have a speaker, in order; cues inside the complement of another are left out.
 * `listed`: the sentence is an entry of a list whose head names who speaks, so that a verb it begins with needs no subject.
 */
export function findCues(items: readonly Token[], reading: Reading, listed = false): Cue[] {
  const search = new CueSearch(items, reading);
  return search.run(listed);
}

/** Somebody "was told" or "shown" something before a position of the sentence. */
const isToldTo = (items: readonly Token[], before: number): boolean =>
  items
    .slice(1, before)
    .some(({ lower }, at) => /^(?:told|informed|briefed|shown)$/.test(lower) && beForms.has(items[at]?.lower ?? ''));

class CueSearch extends CueContext {
  run(listed: boolean): Cue[] {
    const entry = listed ? this.entry() : null;
    if (entry !== null) this.cues.push(entry);
    for (let at = entry?.next ?? 0; at < this.items.length; at += 1) {
      at = afterQuestion(this, at);
      const framed = framedCue(this, at);
      if (framed !== null) {
        this.cues.push(framed);
        continue;
      }
      const found = cueVerbAt(this.items, at, this.reading);
      if (found === null) continue;
      const cue = this.read(found);
      if (cue !== null) this.cues.push(cue);
    }
    return this.cues;
  }

  /** The verb that an entry of a list begins with: "- welcomed the progress", "1. Condemns all violence". */
  private entry(): Cue | null {
    const at = entryStart(this.items);
    const found = cueVerbAt(this.items, at, this.reading, true);
    if (found === null || found.shapes.every((shape) => shape === 'base')) return null;
    return this.make('elided', found, null, at, null);
  }

  private read(found: CueVerbAt): Cue | null {
    const left = this.before(found.at);
    const previous = this.items[left];
    if (previous !== undefined && this.reading.lexicon.modals.has(previous.lower)) return null;
    if (previous?.lower === 'to') return found.shapes.includes('base') ? infinitive(this, found) : null;
    if (previous !== undefined && beForms.has(previous.lower) && previous.pos !== 'PART')
      return found.shapes.includes('ing') ? this.progressive(found, left) : passive(this, found, left);
    if (found.shapes.includes('ing')) return participle(this, found, previous);
    const issued = this.document(found, left);
    if (issued !== null || found.verb.lemma === 'read') return issued ?? documentAfter(this, found);
    const last = this.cues.at(-1);
    if (
      previous?.lower === 'and' &&
      last?.form === 'infinitive' &&
      found.shapes.includes('base') &&
      last.subject !== null &&
      last.phrase !== null &&
      found.verb.noun
    )
      return this.make('infinitive', found, { range: last.subject, phrase: last.phrase }, found.at, null, 'base');
    if (this.isNegated(left, found.at) || previous?.lower === 'did') return null;
    // "and endorsed by the Council": a participle, not a verb of the speaker's.
    if (this.items[found.next]?.lower === 'by' && found.shapes.includes('participle')) return null;
    return this.finite(found, left);
  }

  /** "did not say", "has never publicly said". */
  private isNegated(left: number, at: number): boolean {
    return this.items
      .slice(left + 1, at)
      .some((item) => item.lower === 'not' || item.lower === 'never' || item.lower === "n't");
  }

  /** A document's cue, unless what it states is itself reported: "As the minister said, the message stressed that". */
  private document(found: CueVerbAt, left: number): Cue | null {
    const issued = documentCue(this, found, left);
    const outer = this.cues[0];
    if (issued === null || outer === undefined || issued.subject === null) return issued;
    const subject = { range: issued.subject, phrase: issued.phrase ?? emptyPhrase(issued) };
    return this.items[outer.clauseStart - 1]?.lower === 'as' || this.isNested(subject, found) ? null : issued;
  }

  /** "is calling on", "has been urging": the same as the verb alone, in the tense of its auxiliary. */
  private progressive(found: CueVerbAt, left: number): Cue | null {
    const auxiliary = this.items[left]?.lower ?? '';
    if (found.verb.weak || found.light || isFrame(found) || this.isNegated(left, found.at)) return null;
    const start = auxiliary === 'been' ? this.before(left) + 1 : left;
    const subject = subjectOf(this.items, start, this.reading);
    const tensed: CueVerbAt = { ...found, shapes: [/^(?:is|are|'s)$/.test(auxiliary) ? 'present' : 'past'] };
    if (subject === null || !this.mayGovern(subject, tensed) || this.isNested(subject, tensed)) return null;
    if (this.reading.lexicon.whWords.has(this.items[subject.range.from - 1]?.lower ?? '')) return null;
    return this.subordinate(this.make('finite', tensed, subject, subject.range.from, null));
  }

  private finite(found: CueVerbAt, left: number): Cue | null {
    const previous = this.items[left];
    const governing = this.governing();
    if (this.isSilent(found)) return null;
    // "and continued support for": an adjective.
    if (/^(?:continued|renewed)$/.test(this.items[found.at]?.lower ?? '') && this.items[found.at + 1]?.pos === 'NOUN')
      return null;
    if (
      governing !== null &&
      previous !== undefined &&
      elisionJoins.has(previous.lower) &&
      !(previous.text === ',' && this.crossesRelative(governing.next, found.at)) &&
      this.sameTense(governing, found) &&
      !this.opensInversion(found, previous)
    ) {
      const subject =
        governing.subject === null
          ? null
          : { range: governing.subject, phrase: governing.phrase ?? emptyPhrase(governing) };
      const cue = this.make('elided', found, subject, found.at, governing);
      // "The message pointed to X and expressed Y": still the document's, for who issued it.
      return cue !== null && governing.form === 'document' && governing.phrase === null
        ? { ...cue, form: 'document', phrase: null }
        : cue;
    }
    if (previous?.lower === 'the' && found.verb.quote && left === found.at - 1 && this.endsQuotation(left))
      return this.make('elided', found, null, left, null);
    const shared = this.sharesMainSubject(found, previous);
    if (shared !== null) return this.make('elided', found, shared, found.at, null);
    const subject = previous === undefined ? null : subjectOf(this.items, found.at, this.reading);
    if (subject === null && previous !== undefined && isEventTopic(this, found, left))
      return this.make('event', { ...found, light: true }, null, found.at, null, 'past');
    if (subject !== null && this.mayGovern(subject, found)) {
      if (!this.isNested(subject, found))
        return this.subordinate(this.make('finite', found, subject, subject.range.from, null));
      return null;
    }
    return subject === null ? this.inverted(found, previous) : null;
  }

  /** "continued to waste", "officials tasked with": nothing is said. */
  private isSilent(found: CueVerbAt): boolean {
    const { verb, next } = found;
    if (verb.lemma === 'task') return this.items[next]?.lower === 'with';
    return verb.lemma === 'continue' && this.items[next]?.lower === 'to';
  }

  /** `"…," the said`: a slip of the pen that leaves the speaker out. */
  private endsQuotation(at: number): boolean {
    const before = this.items[at - 1]?.text === ',' ? this.items[at - 2] : this.items[at - 1];
    return before !== undefined && before.quotation !== null;
  }

  /** "He began by offering X, and said Y": a verb that shares the subject of the sentence's first verb. */
  private sharesMainSubject(found: CueVerbAt, previous: Token | undefined): Subject | null {
    if (
      this.governing() !== null ||
      previous === undefined ||
      !/^(?:and|but)$/.test(previous.lower) ||
      !found.shapes.includes('past') ||
      found.verb.weak ||
      !(found.verb.clause || found.verb.noun || found.verb.infinitive)
    )
      return null;
    // "was told about the institute and informed about the plans"
    if (isToldTo(this.items, found.at)) return null;
    const subject = this.mainSubject(found.at);
    return subject !== null &&
      subject.range.from < found.at &&
      /^(?:named|pronoun|role|group)$/.test(subject.phrase.kind)
      ? subject
      : null;
  }

  /** "Because he recognises that X, the United States …": the subordinate clause ends where the main clause begins. */
  private subordinate(cue: Cue | null): Cue | null {
    const first = this.items[0];
    if (cue === null || cue.subject === null || cue.subject.from !== 1 || first === undefined) return cue;
    if (!this.reading.lexicon.subordinators.has(first.lower) || first.lower === 'as') return cue;
    for (let comma = cue.next; comma < this.items.length; comma += 1)
      if (this.items[comma]?.text === ',' && clauseSubjectAt(this, comma + 1) !== null) return { ...cue, stop: comma };
    return cue;
  }

  /** `"…", said the President` and `…, said the President`. */
  private inverted(found: CueVerbAt, previous: Token | undefined): Cue | null {
    if (!found.verb.quote && !found.verb.clause) return null;
    if (previous !== undefined && previous.quotation === null && previous.text !== ',' && !'?!'.includes(previous.text))
      return null;
    if (previous === undefined) return null;
    const subject = subjectAfter(this.items, found.next - 1, this.reading);
    if (subject === null || !this.mayGovern(subject, found)) return null;
    // "The meeting, chaired by X, highlighted the new partnership": an object, not who speaks.
    if (
      previous.quotation === null &&
      found.verb.noun &&
      subject.phrase.kind === 'organisation' &&
      !this.endsQuotation(found.at)
    )
      return null;
    const cue = this.make('inverted', found, subject, found.at, null);
    return cue === null ? null : { ...cue, next: subject.range.to };
  }

  /** A comma does not reach back over a relative clause: "the chief who, on leaving, said". */
  private crossesRelative(from: number, to: number): boolean {
    return this.items.slice(from, to).some((item) => item.lower === 'who' || item.lower === 'which');
  }

  private opensInversion(found: CueVerbAt, previous: Token): boolean {
    return (
      previous.text === ',' && this.items[found.at - 2]?.quotation !== null && this.items[found.at - 2] !== undefined
    );
  }

  /**
   * A clause with its own subject stands inside the complement of the cue before it ("said that Russia urged …"), unless
   * a conjunction or a comma brings it to the level of that cue, in the same tense.
   */
  private isNested(subject: Subject, found: CueVerbAt): boolean {
    const honorific =
      this.reading.words.classes[this.items[subject.range.from - 1]?.index ?? -1] === 'honorific' ? 1 : 0;
    const before = this.items[subject.range.from - 1 - honorific];
    const governing = this.cues.at(-1);
    if (governing === undefined && this.addsSpeech(subject, found)) return false;
    if (this.relative(subject, found)) return true;
    if (governing === undefined || governing.form === 'according') return false;
    if (governing.stop !== null && subject.range.from > governing.stop) return false;
    if (before === undefined) return false;
    if (before.quotation !== null) return false;
    if (this.isRelativeAdverb(subject.range.from - 1)) return false;
    if (before.text === ',') return !this.isTrailing(found) && !this.sameTense(governing, found);
    if (before.lower === 'as' && subject.range.from > 1 && !this.isTrailing(found)) return true;
    if (!clauseJoins.has(before.lower)) return true;
    if (before.lower === 'but' && subject.phrase.kind === 'pronoun') return false;
    return !found.shapes.includes(governing.shape) && governing.shape !== 'ing';
  }

  /** ", in which he discussed …", ", where the minister informed …": a new clause about the same event. */
  private isRelativeAdverb(at: number): boolean {
    const word = this.items[at]?.lower;
    if (word === 'where') return this.items[at - 1]?.text === ',';
    return word === 'which' && this.items[at - 1]?.pos === 'ADP' && this.items[at - 2]?.text === ',';
  }

  private relative(subject: Subject, found: CueVerbAt): boolean {
    for (let i = subject.range.to; i < found.at; i += 1)
      if (
        this.reading.lexicon.relatives.has(this.items[i]?.lower ?? '') &&
        this.items[i]?.text !== ',' &&
        !this.closedInsertion(subject.range.to, found.at)
      )
        return true;
    return false;
  }

  /** "met the President, who said that": a relative clause that reports speech of the one named before it. */
  private addsSpeech(subject: Subject, found: CueVerbAt): boolean {
    const [who, next] = [this.items[this.before(found.at)], this.items[found.next]];
    return (
      who?.lower === 'who' &&
      /^(?:named|group)$/.test(subject.phrase.kind) &&
      ((this.items[subject.range.to]?.text === ',' && this.tellsMore(found, next)) ||
        (found.verb.clause &&
          found.verb.quote &&
          this.items.slice(found.next, found.next + 8).some((item) => item.quotation !== null)))
    );
  }

  private tellsMore({ verb }: CueVerbAt, next: Token | undefined): boolean {
    if (verb.noun && !verb.weak) return true;
    return verb.clause && /^(?:that|he|she|it|they|there)$/.test(next?.lower ?? '');
  }

  /** An insertion that is closed by a comma right before the verb: ", who spoke first, said". */
  private closedInsertion(from: number, to: number): boolean {
    return this.items[from]?.text === ',' && this.items.slice(from + 1, to).some((item) => item.text === ',');
  }

  /** Nothing but adverbials follows: the cue closes or interrupts what was said. */
  private isTrailing(found: CueVerbAt): boolean {
    const next = this.items[found.next];
    return next === undefined || next.pos === 'PUNCT' || next.quotation !== null;
  }
}
