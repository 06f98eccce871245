import { type PhraseHead, readPhrase } from '../mentions/speakers.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../text/token.ts';
import { type Cue, type CueForm, type CueVerbAt, cueVerbAt, subjectAfter, subjectOf } from './cues.ts';
import { type ItemRange, phraseAfter } from './noun-phrases.ts';

interface Subject {
  readonly range: ItemRange;
  readonly phrase: PhraseHead;
}

const beForms = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s"]);
const clauseJoins = new Set(['and', 'but', 'while', 'whereas', 'as', 'when', ';', '-', '–', '—', 'yet']);
/** Verbs that, as participles, name the occasion or the topic and not what is said. */
const frameVerbs = new Set([
  'address',
  'speak',
  'comment',
  'touch',
  'talk',
  'respond',
  'answer',
  'reply',
  'refer',
  'dwell',
  'elaborate',
  'continue',
  'consider',
  'post',
  'write',
  'testify',
  'support',
  'present',
  'share',
  'question',
  'raise',
  'dismiss',
]);
/** What events themselves are said to do with a topic. */
const topicVerbs = new Set(['discuss', 'focus', 'centre', 'touch', 'review']);
const elisionJoins = new Set(['and', 'but', ',', 'then', 'or', 'yet', ';']);

/** Finds the cues of one sentence that have a speaker, in order; cues inside the complement of another are left out. */
export function findCues(items: readonly Token[], reading: Reading): Cue[] {
  const search = new CueSearch(items, reading);
  return search.run();
}

const accordingVerb = {
  lemma: 'according to',
  clause: true,
  quote: true,
  noun: false,
  infinitive: false,
  question: false,
  addressee: false,
  weak: false,
  particles: [],
  prepositions: [],
  only: false,
  objects: [],
};

class CueSearch {
  private readonly cues: Cue[] = [];
  private main: Subject | null | undefined = undefined;
  private readonly items: readonly Token[];
  private readonly reading: Reading;

  constructor(items: readonly Token[], reading: Reading) {
    this.items = items;
    this.reading = reading;
  }

  run(): Cue[] {
    for (let at = 0; at < this.items.length; at += 1) {
      const according = this.according(at) ?? this.view(at);
      if (according !== null) {
        this.cues.push(according);
        continue;
      }
      const found = cueVerbAt(this.items, at, this.reading);
      if (found === null) continue;
      const cue = this.read(found);
      if (cue !== null) this.cues.push(cue);
    }
    return this.cues;
  }

  /** The item before a verb, its adverbs and perfect auxiliaries left out. */
  private before(at: number): number {
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

  private read(found: CueVerbAt): Cue | null {
    const left = this.before(found.at);
    const previous = this.items[left];
    if (previous !== undefined && this.reading.lexicon.modals.has(previous.lower)) return null;
    if (previous?.lower === 'to') return found.shapes.includes('base') ? this.infinitive(found) : null;
    if (previous !== undefined && beForms.has(previous.lower) && previous.pos !== 'PART')
      return this.passive(found, left);
    if (found.shapes.includes('ing')) return this.participle(found, previous);
    if (this.isNegated(left, found.at) || previous?.lower === 'did') return null;
    return this.finite(found, left);
  }

  /** "did not say", "has never publicly said". */
  private isNegated(left: number, at: number): boolean {
    return this.items
      .slice(left + 1, at)
      .some((item) => item.lower === 'not' || item.lower === 'never' || item.lower === "n't");
  }

  private finite(found: CueVerbAt, left: number): Cue | null {
    const previous = this.items[left];
    const governing = this.governing();
    if (
      governing !== null &&
      previous !== undefined &&
      elisionJoins.has(previous.lower) &&
      !(previous.text === ',' && this.crossesRelative(governing.next, found.at)) &&
      this.sameTense(governing, found) &&
      !this.opensInversion(found, previous)
    ) {
      return this.make(
        'elided',
        found,
        { range: governing.subject ?? governing.range, phrase: governing.phrase ?? emptyPhrase(governing) },
        found.at,
        governing,
      );
    }
    const subject = previous === undefined ? null : subjectOf(this.items, found.at, this.reading);
    if (subject === null && previous !== undefined && this.isEventTopic(found, left))
      return this.make('passive', { ...found, light: true }, null, found.at, null, 'past');
    if (subject !== null && this.mayGovern(subject, found)) {
      if (!this.isNested(subject, found)) return this.make('finite', found, subject, subject.range.from, null);
      return null;
    }
    return subject === null ? this.inverted(found, previous) : null;
  }

  /** "The meeting discussed X", "The talks focused on X": the parties of the event spoke about X. */
  private isEventTopic(found: CueVerbAt, left: number): boolean {
    if (this.cues.length > 0 || !topicVerbs.has(found.verb.lemma)) return false;
    const noun = this.items[left];
    return (
      noun !== undefined &&
      /^(?:meeting|meetings|talks|discussion|discussions|conversation|negotiations|session|consultations)$/.test(
        noun.lower,
      ) &&
      left < 6
    );
  }

  /** `"…", said the President` and `…, said the President`. */
  private inverted(found: CueVerbAt, previous: Token | undefined): Cue | null {
    if (!found.verb.quote && !found.verb.clause) return null;
    if (previous !== undefined && previous.quotation === null && previous.text !== ',' && !'?!'.includes(previous.text))
      return null;
    if (previous === undefined) return null;
    const subject = subjectAfter(this.items, found.next - 1, this.reading);
    if (subject === null || !this.mayGovern(subject, found)) return null;
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

  /** The last cue to which an elided or nested one can refer. */
  private governing(): Cue | null {
    for (let i = this.cues.length - 1; i >= 0; i -= 1) {
      const cue = this.cues[i];
      if (
        cue !== undefined &&
        cue.form !== 'according' &&
        cue.form !== 'passive' &&
        cue.form !== 'participle' &&
        cue.form !== 'infinitive'
      )
        return cue;
    }
    return null;
  }

  private sameTense(governing: Cue, found: CueVerbAt): boolean {
    return found.shapes.includes(governing.shape);
  }

  /** A verb agrees with its subject: a base form wants a plural, and speech wants somebody who can speak. */
  private mayGovern(subject: Subject, found: CueVerbAt): boolean {
    const { phrase } = subject;
    if (phrase.kind === 'nobody') return false;
    if (found.verb.weak && (phrase.kind === 'unnamed' || (phrase.kind === 'organisation' && !found.light)))
      return found.verb.clause && phrase.kind !== 'unnamed';
    if (found.shapes.includes('past') || found.shapes.includes('present')) return true;
    return (
      found.shapes.includes('base') &&
      (phrase.plural || phrase.people.length > 1 || phrase.countries.length > 1 || phrase.head === 'they')
    );
  }

  /**
   * A clause with its own subject stands inside the complement of the cue before it ("said that Russia urged …"), unless
   * a conjunction or a comma brings it to the level of that cue, in the same tense.
   */
  private isNested(subject: Subject, found: CueVerbAt): boolean {
    const before = this.items[subject.range.from - 1];
    if (this.relative(subject, found)) return true;
    const governing = this.cues.at(-1);
    if (governing === undefined || governing.form === 'according') return false;
    if (governing.stop !== null && subject.range.from > governing.stop) return false;
    if (before === undefined) return false;
    if (before.quotation !== null) return false;
    if (this.isRelativeAdverb(subject.range.from - 1)) return false;
    if (before.text === ',') return !this.isTrailing(found) && !this.sameTense(governing, found);
    if (!clauseJoins.has(before.lower)) return true;
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

  /** An insertion that is closed by a comma right before the verb: ", who spoke first, said". */
  private closedInsertion(from: number, to: number): boolean {
    return this.items[from]?.text === ',' && this.items.slice(from + 1, to).some((item) => item.text === ',');
  }

  /** Nothing but adverbials follows: the cue closes or interrupts what was said. */
  private isTrailing(found: CueVerbAt): boolean {
    const next = this.items[found.next];
    return next === undefined || next.pos === 'PUNCT' || next.quotation !== null;
  }

  private participle(found: CueVerbAt, previous: Token | undefined): Cue | null {
    if (this.isFrame(found)) return null;
    const governing = this.governing();
    const own = this.withSubject(found);
    if (own !== null) return this.make('participle', found, own, own.range.from - 1, null, 'ing');
    const says =
      found.verb.clause &&
      previous?.pos === 'NOUN' &&
      (!found.verb.noun ||
        /^(?:statement|declaration|message|letter|communique|communiqué|document|resolution|post|remarks)$/.test(
          previous.lower,
        ));
    if (!this.opensParticiple(found, previous) && !says) return null;
    if (governing === null && this.opensSentence(found.at)) return this.openingParticiple(found);
    const subject =
      governing === null
        ? this.mainSubject(found.at)
        : { range: governing.subject ?? governing.range, phrase: governing.phrase ?? emptyPhrase(governing) };
    if (subject === null || subject.phrase.kind === 'nobody') return null;
    return this.make('participle', found, subject, found.at, governing, 'ing');
  }

  /** ", with both sides reaffirming their commitment": a participle with a subject of its own after "with". */
  private withSubject(found: CueVerbAt): Subject | null {
    const before = this.items[found.at - 1];
    if (before === undefined || (before.pos !== 'NOUN' && before.pos !== 'PROPN')) return null;
    const subject = subjectOf(this.items, found.at, this.reading);
    return subject !== null &&
      this.items[subject.range.from - 1]?.lower === 'with' &&
      subject.phrase.kind !== 'organisation'
      ? subject
      : null;
  }

  private opensParticiple(found: CueVerbAt, previous: Token | undefined): boolean {
    if (previous === undefined || previous.text === ',' || previous.quotation !== null) return true;
    if (previous.lower === 'while' || previous.lower === 'when' || previous.lower === 'thereby') return true;
    if (previous.lower === 'by') return this.cues.length === 0;
    return previous.lower === 'and' && this.cues.at(-1)?.shape === 'ing' && found.at > 0;
  }

  /** "Addressing the meeting", "Commenting on the visit": the occasion of what follows, no act of its own. */
  private isFrame(found: CueVerbAt): boolean {
    return frameVerbs.has(found.verb.lemma);
  }

  private opensSentence(at: number): boolean {
    for (let i = 0; i < at; i += 1) {
      const item = this.items[i];
      if (
        item?.pos !== 'ADV' &&
        item?.pos !== 'PUNCT' &&
        item?.lower !== 'while' &&
        item?.lower !== 'when' &&
        item?.lower !== 'by'
      )
        return false;
    }
    return true;
  }

  /** "Noting that X, the minister …": its subject follows the comma that ends it. */
  private openingParticiple(found: CueVerbAt): Cue | null {
    for (let comma = found.next; comma < this.items.length; comma += 1) {
      if (this.items[comma]?.text !== ',') continue;
      const subject = this.clauseSubjectAt(comma + 1);
      if (subject === null) continue;
      const cue = this.make('participle', found, subject, found.at, null, 'ing');
      return cue === null ? null : { ...cue, stop: comma };
    }
    return null;
  }

  /** The speaker whose clause begins at an item: a noun phrase that names somebody, with its verb right after it. */
  private clauseSubjectAt(at: number): Subject | null {
    let from = at;
    while (this.items[from]?.pos === 'ADV') from += 1;
    const range = phraseAfter(this.items, from, this.reading);
    if (range === null) return null;
    const phrase = readPhrase(this.items, range, this.reading);
    if (phrase.kind === 'nobody') return null;
    let verb = range.to;
    while (this.items[verb]?.pos === 'ADV') verb += 1;
    const item = this.items[verb];
    if (item === undefined || (item.pos !== 'VERB' && item.pos !== 'AUX') || item.lower.endsWith('ing')) return null;
    return { range, phrase };
  }

  /** "met … to discuss": the purpose of an event is an act of its subject. */
  private infinitive(found: CueVerbAt): Cue | null {
    if (this.cues.length > 0 || !found.verb.noun || found.verb.weak) return null;
    const subject = this.mainSubject(found.at);
    if (subject === null || subject.phrase.kind === 'nobody' || subject.range.from > found.at)
      return this.eventPurpose(found);
    return this.make('infinitive', found, subject, found.at - 1, null, 'base');
  }

  /** "A meeting was held between A and B to discuss …": the parties of the event are the speakers. */
  private eventPurpose(found: CueVerbAt): Cue | null {
    const passive = this.items
      .slice(0, found.at)
      .some(
        (item, i) =>
          beForms.has(item.lower) && /^(?:held|convened|organised|organized)$/.test(this.items[i + 1]?.lower ?? ''),
      );
    return passive ? this.make('passive', { ...found, light: true }, null, found.at - 1, null, 'base') : null;
  }

  /** "… were also discussed": the subject is what was said; "It was noted that …". */
  private passive(found: CueVerbAt, left: number): Cue | null {
    if (!found.shapes.includes('participle') || this.cues.length > 0) return null;
    const topical = found.verb.question && found.verb.noun;
    const impersonal = this.items[left - 1]?.lower === 'it' && this.items[found.next]?.lower === 'that';
    if (!topical && !impersonal) return null;
    const auxiliary = this.items[left]?.lower === 'been' ? left - 1 : left;
    const cue = this.make(
      'passive',
      { ...found, range: { from: auxiliary, to: found.range.to } },
      null,
      auxiliary,
      null,
      'participle',
    );
    return cue;
  }

  /** "In the President's view, …". */
  private view(at: number): Cue | null {
    if (this.items[at]?.lower !== 'in' || (this.items[at - 1] !== undefined && this.items[at - 1]?.pos !== 'PUNCT'))
      return null;
    for (let end = at + 2; end < at + 9; end += 1) {
      if (!/^(?:view|opinion|words|judgement|judgment|estimation)$/.test(this.items[end]?.lower ?? '')) continue;
      const owner = this.items[end - 1]?.pos === 'PART' ? { from: at + 1, to: end - 1 } : { from: at + 1, to: end };
      const phrase = readPhrase(this.items, owner, this.reading);
      const possessive = /^(?:his|her|their)$/.test(this.items[at + 1]?.lower ?? '') && end === at + 2;
      if (phrase.kind === 'nobody' && !possessive) return null;
      const pronoun = possessive ? readPhrase(this.items, { from: at + 1, to: at + 2 }, this.reading) : phrase;
      return {
        form: 'according',
        range: { from: at, to: end + 1 },
        verb: accordingVerb,
        shape: 'base',
        next: end + 1,
        subject: owner,
        phrase: pronoun,
        clauseStart: at,
        light: false,
        stop: null,
      };
    }
    return null;
  }

  /** "According to him, …" and "…, according to the ministry". */
  private according(at: number): Cue | null {
    if (this.items[at]?.lower !== 'according' || this.items[at + 1]?.lower !== 'to') return null;
    const range = phraseAfter(this.items, at + 2, this.reading);
    if (range === null) return null;
    const phrase = readPhrase(this.items, range, this.reading);
    if (phrase.kind === 'nobody') return null;
    return {
      form: 'according',
      range: { from: at, to: at + 2 },
      verb: accordingVerb,
      shape: 'base',
      next: range.to,
      subject: range,
      phrase,
      clauseStart: at,
      light: false,
      stop: null,
    };
  }

  private make(
    form: CueForm,
    found: CueVerbAt,
    subject: Subject | null,
    clauseStart: number,
    governing: Cue | null,
    shape?: Cue['shape'],
  ): Cue | null {
    const { verb, range, next, light, shapes } = found;
    if (form !== 'passive' && subject === null) return null;
    const own =
      shape ?? (governing !== null && shapes.includes(governing.shape) ? governing.shape : (shapes[0] ?? 'past'));
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
  private mainSubject(except: number): Subject | null {
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

function emptyPhrase(cue: Cue): PhraseHead {
  return {
    kind: 'nobody',
    parts: [],
    people: [],
    countries: [],
    head: cue.verb.lemma,
    roleClass: null,
    country: null,
    definite: false,
    plural: false,
    of: [],
    modifiers: [],
  };
}
