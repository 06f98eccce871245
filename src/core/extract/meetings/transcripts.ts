import type { Lead } from '../coreference/principals.ts';
import type { NameMention } from '../mentions/names.ts';
import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';
import type { Draft } from '../statements/draft.ts';
import type { Sentence } from '../text/sentences.ts';
import type { EventMention } from './event-mention.ts';

/** "Remarks by X at …", "Address of X": a title that says the rest is somebody's words. */
const speechTitle =
  /^(?:\p{L}+ ){0,4}?(?:remarks|address|speech|statement|keynote|lecture|intervention)\b.{0,40}?\b(?:by|of|from)\b/iu;
/** "Statement by the spokesperson on X’s meeting with Y" reports that meeting, whoever states it. */
const aboutEvent = /\bon\b.*\b(?:meetings?|calls?|visits?|travel|trip|talks)\b/i;
const firstPerson = /^(?:i|we|my|our|me|us)$/;

/** Which sentences are the words of somebody present, rather than the report of an event. */
export class Spoken {
  private readonly turns: readonly Draft[];
  private readonly speechFrom: number;

  constructor(reading: Reading, drafts: readonly Draft[]) {
    this.turns = drafts.filter((draft) => draft.turn).sort((a, b) => a.start - b.start);
    this.speechFrom = isSpeech(reading) ? (reading.paragraphs[0]?.end ?? 0) : Number.POSITIVE_INFINITY;
  }

  /** Whether somebody says the sentence in a turn of a transcript or in a speech. */
  has(sentence: Sentence): boolean {
    if (sentence.start >= this.speechFrom) return true;
    let [low, high] = [0, this.turns.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.turns[middle]?.start ?? 0) <= sentence.start) low = middle + 1;
      else high = middle;
    }
    return sentence.start < (this.turns[low - 1]?.end ?? 0);
  }

  /**
   * The lead as the narrator tells it. Of what is only spoken of nothing is reported, unless there is nothing else; then
   * those take part who have a turn.
   */
  narrated(lead: Lead, speakers: readonly Person[]): Lead {
    const events = withHeadline(lead).filter((event) => !this.has(event.sentence));
    const mentions = lead.mentions.filter((event) => !this.has(event.sentence));
    if (mentions.length === lead.mentions.length) return { ...lead, events };
    const told = new Set([...events.flatMap((event) => event.participants), ...speakers]);
    const parties = lead.parties.filter((person) => told.has(person));
    return { ...lead, events: events.length > 0 ? events : lead.events, mentions, parties };
  }
}

/** "A summit was held in the Kremlin", "X will visit Y": what the headline states is the main event, whoever takes part. */
function withHeadline(lead: Lead): readonly EventMention[] {
  const headline = lead.mentions.find((event) => event.stated && event.sentence.paragraph === 0);
  const [first] = lead.events;
  // "X meets Y" over "X, together with Y and Z, visited the exercise", which the lead leaves out for the sentence below.
  const shorter = first?.type === 'visit' && headline?.type === 'meeting' && headline.participants.length > 1;
  return headline === undefined || first?.sentence.paragraph === 0 || shorter
    ? lead.events
    : [headline, ...lead.events];
}

/** Whom the title of a speech says it is by: "Remarks by President X at …". Registers them where the text names them nowhere. */
export function speakersInTitle(reading: Reading): Person[] {
  const { paragraphs, tokens } = reading;
  const end = paragraphs[0]?.end ?? 0;
  const by = tokens.findIndex((token) => token.end > end || /^(?:by|of|from)$/.test(token.lower));
  if (!isSpeech(reading) || (tokens[by]?.end ?? end) >= end) return [];
  const found: Person[] = [];
  for (let at = by + 1; at < tokens.length && (tokens[at]?.end ?? end) <= end; at += 1) {
    if (/^(?:at|before|during|after|on|in|to|with)$/.test(tokens[at]?.lower ?? '')) break;
    const name = reading.nameAt.get(at);
    const person = name === undefined ? null : (reading.personAt.get(at) ?? titled(name, reading));
    if (person !== null) found.push(person);
    at = Math.max(at, (name?.end ?? at) - 1);
  }
  return found;
}

function titled(name: NameMention, reading: Reading): Person | null {
  const [first, last] = [reading.tokens[name.start], reading.tokens[name.end - 1]];
  if (name.titles.length === 0 || first === undefined || last === undefined) return null;
  const person = reading.people.add(reading.text.slice(first.start, last.end), 'person', name.start);
  for (const title of name.titles) person.titles.add(title);
  if (person.roles.length === 0 && name.role !== null)
    person.roles.push({
      title: reading.text.slice(name.role.start, name.role.end),
      country: name.country?.name ?? null,
    });
  return person;
}

/** A title that announces a speech over a text in the first person. */
function isSpeech(reading: Reading): boolean {
  const title = reading.input.title ?? '';
  if (!speechTitle.test(title) || aboutEvent.test(title)) return false;
  return reading.sentences
    .slice(1, 16)
    .some((sentence) => sentence.items.some((item) => item.quotation === null && firstPerson.test(item.lower)));
}
