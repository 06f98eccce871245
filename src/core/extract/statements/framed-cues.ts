import { type PhraseHead, readPhrase } from '../mentions/speakers.ts';
import { attitude, statedBy } from './attitude-cues.ts';
import type { CueContext } from './cue-context.ts';
import { beForms, type Cue, type CueVerbAt, clauseVerb } from './cues.ts';
import { documentPhrase } from './documents.ts';
import { lightPassiveAt } from './light-verbs.ts';
import { type ItemRange, phraseAfter } from './noun-phrases.ts';
import { subjectOf } from './subjects.ts';

const accordingVerb = clauseVerb('according to', true);

/** A frame: what names its speaker, and where what is said begins. */
type Frame = Pick<Cue, 'range' | 'next' | 'subject' | 'phrase' | 'clauseStart'>;

const accordingCue = (frame: Frame): Cue => ({
  form: 'according',
  verb: accordingVerb,
  shape: 'base',
  light: false,
  stop: null,
  ...frame,
});

/** "In the President's view, …". */
function view(search: CueContext, at: number): Cue | null {
  if (search.items[at]?.lower !== 'in' || (search.items[at - 1] !== undefined && search.items[at - 1]?.pos !== 'PUNCT'))
    return null;
  const of = viewOf(search, at);
  if (of !== null) return of;
  for (let end = at + 2; end < at + 9; end += 1) {
    if (!/^(?:view|opinion|words|judgement|judgment|estimation)$/.test(search.items[end]?.lower ?? '')) continue;
    const owner = search.items[end - 1]?.pos === 'PART' ? { from: at + 1, to: end - 1 } : { from: at + 1, to: end };
    const phrase = readPhrase(search.items, owner, search.reading);
    const possessive = /^(?:his|her|their)$/.test(search.items[at + 1]?.lower ?? '') && end === at + 2;
    if (phrase.kind === 'nobody' && !possessive) return null;
    const pronoun = possessive ? readPhrase(search.items, { from: at + 1, to: at + 2 }, search.reading) : phrase;
    const range = { from: at, to: end + 1 };
    return accordingCue({ range, next: end + 1, subject: owner, phrase: pronoun, clauseStart: at });
  }
  return null;
}

/** "In the view of the two Presidents, …", "In the words of the minister, …". */
function viewOf(search: CueContext, at: number): Cue | null {
  const noun = search.items[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  if (!/^(?:view|opinion|words|judgement|judgment|estimation)$/.test(search.items[noun]?.lower ?? '')) return null;
  const range = search.items[noun + 1]?.lower === 'of' ? phraseAfter(search.items, noun + 2, search.reading) : null;
  if (range === null || search.items[range.to]?.text !== ',') return null;
  const phrase = readPhrase(search.items, range, search.reading);
  return phrase.kind === 'nobody'
    ? null
    : accordingCue({ range: { from: at, to: noun + 2 }, next: range.to, subject: range, phrase, clauseStart: at });
}

/** How far after "For X," words in marks show that it is an opinion. */
const longestOpinion = 14;

/** "According to him, …" and "…, according to the ministry"; "Per the statement, …"; `For him, "…"`. */
function according(search: CueContext, at: number): Cue | null {
  const { items, reading } = search;
  const first = items[at]?.lower ?? '';
  const opens = at === 0 || items[at - 1]?.pos === 'PUNCT';
  const words =
    first === 'according' && items[at + 1]?.lower === 'to' ? 2 : opens && /^(?:per|for)$/.test(first) ? 1 : 0;
  const range = words === 0 ? null : phraseAfter(items, at + words, reading);
  if (range === null) return null;
  // "For the minister" opens much else, unless words in marks follow.
  const quoted = items.slice(range.to, range.to + longestOpinion).some((item) => item.quotation !== null);
  const named = items.slice(range.from, range.to).every((item) => item.pos === 'PROPN');
  const next = items[range.to + 1]?.quotation ?? null;
  if (first === 'for' && (items[range.to]?.text !== ',' || (next === null && !(named && quoted)))) return null;
  const phrase = readPhrase(items, range, reading);
  const issued = first === 'for' ? null : documentPhrase(search, at + words);
  const cue = accordingCue({
    range: { from: at, to: at + words },
    next: range.to,
    subject: range,
    phrase,
    clauseStart: at,
  });
  if (issued === null && phrase.kind === 'nobody') return null;
  const full = issued === null ? cue : { ...cue, ...issued };
  return { ...full, next: afterOffice(search, full.next) };
}

/** "According to Amy Cook, director of the event, …": past the office of who is named, which commas enclose. */
function afterOffice(search: CueContext, at: number): number {
  const { items, reading } = search;
  if (items[at]?.text !== ',') return at;
  const office = items[at + (items[at + 1]?.pos === 'DET' ? 2 : 1)];
  if (office === undefined || reading.words.classes[office.index] !== 'title') return at;
  for (let close = at + 2; close < items.length && close < at + 14; close += 1) {
    const item = items[close];
    if (item === undefined || item.pos === 'VERB' || item.pos === 'AUX') return at;
    if (item.text === ',') return close;
  }
  return at;
}

/** "met … to discuss": the purpose of an event is an act of its subject. */
export function infinitive(search: CueContext, found: CueVerbAt): Cue | null {
  const went = wentOn(search, found);
  if (went !== null) return went;
  if (search.cues.length > 0 || !found.verb.noun || found.verb.weak || isTold(search, found.at - 2)) return null;
  const subject = search.mainSubject(found.at);
  if (subject === null || subject.phrase.kind === 'nobody' || subject.range.from > found.at)
    return eventPurpose(search, found);
  return search.make('infinitive', found, subject, found.at - 1, null, 'base');
}

/** "officials were told to report": what others want of them. */
function isTold(search: CueContext, at: number): boolean {
  const told = /^(?:told|asked|instructed|ordered|urged|directed|invited|requested|expected|required|advised)$/;
  return told.test(search.items[at]?.lower ?? '') && beForms.has(search.items[at - 1]?.lower ?? '');
}

/** "went on to say that", "proceeded to explain that": the infinitive is what the subject says. */
function wentOn(search: CueContext, found: CueVerbAt): Cue | null {
  const { items } = search;
  const on = items[found.at - 2]?.lower === 'on' ? 1 : 0;
  const verb = found.at - 2 - on;
  const goes = on > 0 ? /^(?:went|goes|going|gone)$/ : /^(?:proceeded|proceeds|continued|continues)$/;
  if (!found.verb.clause || !goes.test(items[verb]?.lower ?? '')) return null;
  const subject = subjectOf(items, verb, search.reading);
  return subject === null ? null : search.make('finite', found, subject, subject.range.from, null, 'past');
}

/** "A meeting was held between A and B to discuss …": the parties of the event are the speakers. */
function eventPurpose(search: CueContext, found: CueVerbAt): Cue | null {
  const passive = search.items
    .slice(0, found.at)
    .some(
      (item, i) =>
        beForms.has(item.lower) && /^(?:held|convened|organised|organized)$/.test(search.items[i + 1]?.lower ?? ''),
    );
  return passive ? search.make('event', { ...found, light: true }, null, found.at - 1, null, 'base') : null;
}

/** "Attention was paid to", "An exchange of views took place on": acts of the parties of the event. */
function nominal(search: CueContext, at: number): Cue | null {
  if (search.cues.length > 0) return null;
  const found = lightPassiveAt(search.items, at, search.reading);
  return found === null ? null : search.make('passive', found, null, found.at, null, 'participle');
}

/** "the minister was quoted (by the agency) as saying (by the agency)". */
function quotedAs(search: CueContext, at: number): Cue | null {
  const { items } = search;
  if (!beForms.has(items[at]?.lower ?? '') || items[at + 1]?.lower !== 'quoted') return null;
  // "was quoted by the agency as saying"
  const agency = items[at + 2]?.lower === 'by' ? phraseAfter(items, at + 3, search.reading) : null;
  const as = agency?.to ?? at + 2;
  if (items[as]?.lower !== 'as') return null;
  const said = items[as + 1]?.lower ?? '';
  const subject = said === 'saying' || said === 'telling' ? subjectOf(items, at, search.reading) : null;
  if (subject === null) return null;
  const told = said === 'telling' ? (phraseAfter(items, as + 2, search.reading)?.to ?? as + 2) : as + 2;
  const reporter = items[told]?.lower === 'by' ? phraseAfter(items, told + 1, search.reading) : null;
  const range = { from: at, to: as + 2 };
  return {
    form: 'finite',
    range,
    verb: { ...accordingVerb, lemma: 'say' },
    shape: 'past',
    next: reporter?.to ?? told,
    subject: subject.range,
    phrase: subject.phrase,
    clauseStart: subject.range.from,
    light: false,
    stop: null,
  };
}

/** "The Secretary-General issued the following statement:" before words of a paragraph of their own. */
export function statementCue(at: { verb: number; end: number }, subject: ItemRange, phrase: PhraseHead): Cue {
  return {
    form: 'finite',
    range: { from: at.verb, to: at.end },
    verb: { ...accordingVerb, lemma: 'issue' },
    shape: 'past',
    next: at.end,
    subject,
    phrase,
    clauseStart: subject.from,
    light: false,
    stop: null,
  };
}

/** What events themselves are said to do with a topic. */
const eventVerbs = new Set(['discuss', 'focus', 'centre', 'center', 'revolve', 'touch', 'review']);

/** "The meeting discussed X", "The talks focused on X": the parties of the event spoke about X. */
export function isEventTopic(search: CueContext, found: CueVerbAt, left: number): boolean {
  if (search.cues.length > 0 || !eventVerbs.has(found.verb.lemma)) return false;
  const noun = search.items[left];
  return (
    noun !== undefined &&
    /^(?:meeting|meetings|talks|discussion|discussions|conversation|negotiations|session|consultations)$/.test(
      noun.lower,
    ) &&
    left < 6
  );
}

/** Verbs that in the passive tell what an event was about, though they need not be about speech. */
const topicVerbs = new Set(['touch', 'raise', 'address', 'review', 'consider', 'examine', 'cover']);
const topicNouns =
  /^(?:issues?|questions?|topics?|matters?|problems?|aspects?|areas?|prospects?|range|agenda|state|status|progress|situation|cooperation|relations|implementation|points?|subjects?|ways|possibilit(?:y|ies)|opportunit(?:y|ies))$/;

/** "Issues of … were touched upon": the head of the subject is a topic, and nothing but adverbials follows. */
function isTopic(search: CueContext, found: CueVerbAt, left: number): boolean {
  if (!topicVerbs.has(found.verb.lemma)) return false;
  const next = search.items[found.next];
  if (next !== undefined && next.pos !== 'PUNCT' && next.pos !== 'ADP' && next.pos !== 'ADV') return false;
  return next?.lower !== 'by' && search.items.slice(0, left).some((item) => topicNouns.test(item.lower));
}

/** "… were also discussed": the subject is what was said; "It was noted that …". */
export function passive(search: CueContext, found: CueVerbAt, left: number): Cue | null {
  if (!found.shapes.includes('participle') || search.cues.length > 0) return null;
  const topical =
    found.verb.question &&
    found.verb.noun &&
    !/^(?:ask|question|report|tell|inform|brief|advise|notify|show)$/.test(found.verb.lemma);
  const after = search.items[found.next]?.lower;
  const impersonal =
    search.items[left - 1]?.lower === 'it' && (after === 'that' || (after === 'to' && found.verb.infinitive));
  if (!topical && !impersonal && !isTopic(search, found, left)) return null;
  const auxiliary = search.items[left]?.lower === 'been' ? left - 1 : left;
  const cue = search.make(
    'passive',
    { ...found, range: { from: auxiliary, to: found.range.to } },
    null,
    auxiliary,
    null,
    'participle',
  );
  return cue;
}

/** The cue of several words at a position that is no verb with its subject; null where there is none. */
export function framedCue(search: CueContext, at: number): Cue | null {
  return (
    according(search, at) ??
    view(search, at) ??
    quotedAs(search, at) ??
    attitude(search, at) ??
    statedBy(search, at) ??
    nominal(search, at)
  );
}
