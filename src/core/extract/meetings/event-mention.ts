import type { MeetingType } from '../../../shared/domain.ts';
import type { Person } from '../mentions/people.ts';
import type { Sentence } from '../text/sentences.ts';
import { isCapitalised, type Token } from '../text/token.ts';

/** An event that a sentence states: which kind, by which words, and who takes part as far as the sentence says. */
export interface EventMention {
  readonly sentence: Sentence;
  readonly type: MeetingType;
  /** Position of the word that names the event. */
  readonly at: number;
  /** Where its participants and circumstances end: at its purpose or the next event. */
  readonly end: number;
  readonly participants: readonly Person[];
  /** Stated by a finite verb or a headline, rather than mentioned in passing. */
  readonly stated: boolean;
  /** Only what is done tells of it ("explored trade with"): what kind of event it is, other words say. */
  readonly bare?: boolean;
  /** Who acts, where a finite verb states the event. */
  readonly actor: Person | null;
  /** "the two presidents", "the sides": the parties, whoever they are. */
  readonly byParties: boolean;
}

/** The plain form of a verb: "to discuss", not "to visiting Premier X". */
const isInfinitive = (word: Token | undefined): boolean =>
  word?.pos === 'VERB' && !isCapitalised(word.text) && !word.lower.endsWith('ing');

/** Participants and circumstances end at a purpose ("to discuss"), a relative clause or a semicolon. */
export function eventEnd(items: readonly Token[], from: number): number {
  for (let i = from; i < items.length; i += 1) {
    const item = items[i];
    if (item === undefined) break;
    if (item.lower === 'to' && isInfinitive(items[i + 1])) return i;
    if (
      item.lower === 'regarding' ||
      item.lower === 'concerning' ||
      item.lower === 'following' ||
      (item.lower === 'as' && i > from + 3) ||
      item.text === ';' ||
      item.lower === 'after' ||
      item.lower === 'before' ||
      item.lower === 'where'
    )
      return i;
  }
  return items.length;
}
