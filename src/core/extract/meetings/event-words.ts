import type { MeetingType } from '../../../shared/domain.ts';
import eventWords from '../lexicons/en/events.json' with { type: 'json' };

/** A verb with the words behind it that lead to whom the event is with. */
export interface EventPhrase {
  readonly words: readonly string[];
  readonly type: MeetingType;
}

function phrasesByVerb(phrases: Readonly<Record<'meeting' | 'talks', readonly string[]>>): Map<string, EventPhrase[]> {
  const byVerb = new Map<string, EventPhrase[]>();
  for (const type of ['meeting', 'talks'] as const)
    for (const phrase of phrases[type]) {
      const words = phrase.split(' ');
      const verb = words[0] ?? '';
      byVerb.set(verb, [...(byVerb.get(verb) ?? []), { words, type }]);
    }
  return byVerb;
}

/** Nouns that name an event, with its type. */
export const nounTypes: ReadonlyMap<string, MeetingType> = new Map(
  Object.entries(eventWords.nouns) as [string, MeetingType][],
);
/** Nouns that name an event only where it is said to have been held or to have taken place: "the Association Council". */
export const heldNouns: ReadonlyMap<string, MeetingType> = new Map(
  Object.entries(eventWords.heldNouns) as [string, MeetingType][],
);
export const meetVerbs: ReadonlySet<string> = new Set(eventWords.meetVerbs);
/** Verbs whose subject is the host and whose object is the guest. */
export const hostVerbs: ReadonlySet<string> = new Set(eventWords.hostVerbs);
export const talkVerbs: ReadonlySet<string> = new Set(eventWords.talkVerbs);
export const callVerbs: ReadonlySet<string> = new Set(eventWords.callVerbs);
/** Verbs of talking something over, which make an event of a call: "discussed trade by phone". */
export const discussVerbs: ReadonlySet<string> = new Set(eventWords.discussVerbs);
/** Verbs of talking something over, whose subject and whom they do so "with" meet, where nothing else says so: "explored trade with". */
export const talkedOver: ReadonlySet<string> = new Set(eventWords.talkedOver);
/** Verbs that state an event together with the words behind them, "sat" for "sat down with": by their first word. */
export const eventPhrases: ReadonlyMap<string, readonly EventPhrase[]> = phrasesByVerb(eventWords.phrases);
export const travelVerbs: ReadonlySet<string> = new Set(eventWords.travelVerbs);
export const visitVerbs: ReadonlySet<string> = new Set(eventWords.visitVerbs);
export const holdVerbs: ReadonlySet<string> = new Set(eventWords.holdVerbs);
export const ceremonyVerbs: ReadonlySet<string> = new Set(eventWords.ceremonyVerbs);
/** Verbs that state a ceremony whatever their object is: "unveiled a monument". */
export const solemnVerbs: ReadonlySet<string> = new Set(eventWords.solemnVerbs);
/** What is laid in a ceremony. */
export const laidObjects: ReadonlySet<string> = new Set(eventWords.laid);
/** Participles before "by" and those who took part: "chaired by". */
export const presidingWords: ReadonlySet<string> = new Set(eventWords.presiders);
export const attendanceWords: ReadonlySet<string> = new Set(eventWords.attendance);
export const phoneWords: ReadonlySet<string> = new Set(eventWords.phone);
/** What a call is that is made in person: "a farewell call". */
export const callsInPerson: ReadonlySet<string> = new Set(eventWords.callsInPerson);
/** Words with which the title of what enacts, nominates or congratulates begins. */
export const measures: readonly string[] = eventWords.measures;
/** Words by which a text enacts something. */
export const enactingWords: readonly string[] = eventWords.enacting;
/** Nouns in a title that announce the report of an event. */
export const titleNouns: ReadonlySet<string> = new Set([...Object.keys(eventWords.nouns), ...eventWords.reports]);
/** Last words of the names of places: "Downing Street", "Union Buildings". */
export const placeWords: ReadonlySet<string> = new Set(eventWords.placeWords);
/** What is signed. */
export const instruments =
  /^(?:agreements?|memorand(?:um|a)|mou|treaty|declaration|contract|documents?|protocol|convention|accord|statement)$/;
