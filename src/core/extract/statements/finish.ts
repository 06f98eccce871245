import type { Span } from '../../../shared/domain.ts';
import type { Person } from '../mentions/people.ts';
import type { Lexicon } from '../pack.ts';
import type { Reading } from '../reading.ts';
import type { ExtractedMeeting, ExtractedPerson, ExtractedStatement, Extraction, TextSpan } from '../types.ts';
import { confidenceOf } from './confidence.ts';
import type { Draft } from './draft.ts';

/** Puts the parts together: statements with their confidence, only people who are used, everything in order. */
export function finish(drafts: readonly Draft[], meetings: readonly ExtractedMeeting[], reading: Reading): Extraction {
  const { text } = reading;
  const statements = drafts.map((draft) => statement(draft, text));
  return { statements, meetings, people: peopleOf(statements, meetings, reading) };
}

/** Of statements that overlap the first in order of start, then the longer, stays. */
export function withoutOverlap(drafts: readonly Draft[]): Draft[] {
  const sorted = [...drafts].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Draft[] = [];
  for (const draft of sorted) {
    const last = kept.at(-1);
    if (draft.end > draft.start && (last === undefined || draft.start >= last.end)) kept.push(draft);
  }
  return kept;
}

function statement(draft: Draft, text: string): ExtractedStatement {
  return {
    start: draft.start,
    end: draft.end,
    kind: draft.kind,
    turn: draft.turn,
    cue: textSpan(draft.cue, text),
    speakerAsWritten: textSpan(draft.speakerAsWritten, text),
    speakers: draft.keys,
    addressee: draft.addressee,
    confidence: confidenceOf(draft),
    evidence: { pattern: draft.pattern, steps: draft.steps },
  };
}

function textSpan(span: Span | null, text: string): TextSpan | null {
  return span === null ? null : { start: span.start, end: span.end, text: text.slice(span.start, span.end) };
}

function peopleOf(
  statements: readonly ExtractedStatement[],
  meetings: readonly ExtractedMeeting[],
  reading: Reading,
): ExtractedPerson[] {
  const used = new Set<string>();
  for (const item of statements) {
    for (const key of item.speakers) used.add(key);
    if (item.addressee !== null) used.add(item.addressee);
  }
  for (const meeting of meetings) for (const participant of meeting.participants) used.add(participant.name);
  return reading.people.list
    .filter((person) => person.kind === 'person' || used.has(person.key))
    .map((person) => ({
      key: person.key,
      kind: isAnyHolder(person, reading.lexicon) ? 'group' : person.kind,
      country: person.country?.name ?? null,
      roles: person.roles,
      aliases: [...person.aliases]
        .map(([form, count]) => ({ form, count }))
        .sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1)),
    }));
}

/** Words for somebody whom the text does not name and of whom there are many: they are no row of the table of people. */
const anyHolder =
  /^(?:aide|analyst|assistant|counterpart|delegate|diplomat|dignitary|emissary|envoy|expert|guest|interlocutor|lawmaker|legislator|member|negotiator|observer|officer|official|politician|representative|source|spokes(?:man|person|woman)|visitor)$/;

/** "envoy", "Official of Sri Lanka", known by nothing but that: one of many, unlike "the President of Serbia". */
function isAnyHolder({ kind, aliases, key }: Person, { titles }: Lexicon): boolean {
  if (kind !== 'person' || aliases.size > 0) return false;
  // "President and Vice President", whom the text does not name
  const [, second] = key.split(' and ');
  if (second?.split(/['’]?\s|['’]s\s/).some((word) => titles.has(word.toLowerCase())) === true) return true;
  const head = /^(.*?)(?:\s(?:at|for|from|in|of|to)\s|$)/.exec(key)?.[1] ?? key;
  return /^\p{Ll}+$/u.test(key) || anyHolder.test(head.slice(head.lastIndexOf(' ') + 1).toLowerCase());
}
