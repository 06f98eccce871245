import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { type EventMention, eventEnd } from './event-mention.ts';
import { ceremonyVerbs, instruments, solemnVerbs } from './event-words.ts';
import { listFrom, partners } from './partners.ts';
import { unique } from './phrase-people.ts';

/** "A memorandum was signed by X and Y in the presence of Z": a ceremony. */
export function solemnEvent(sentence: Sentence, at: number, reading: Reading): EventMention | null {
  const { items } = sentence;
  const item = items[at];
  if (item === undefined || !ceremonyVerbs.has(item.lower) || !/^(?:was|were|been)$/.test(items[at - 1]?.lower ?? ''))
    return null;
  const end = eventEnd(items, at + 1);
  const before = items.slice(Math.max(0, at - 16), at);
  const solemn = items.slice(at, end).some((word) => word.lower === 'presence' || word.lower === 'patronage');
  const byItself = solemnVerbs.has(item.lower);
  if (!solemn && !byItself && !before.some((word) => instruments.test(word.lower))) return null;
  const people = [...partners(items, at + 1, end, reading, false)];
  for (let i = at + 1; i < end; i += 1)
    if (items[i]?.lower === 'of' && /^(?:presence|patronage)$/.test(items[i - 1]?.lower ?? ''))
      people.push(...listFrom(items, i + 1, end, reading));
  if (people.length === 0) return null;
  return {
    sentence,
    type: 'ceremony',
    at,
    end,
    participants: unique(people),
    stated: true,
    actor: null,
    byParties: false,
  };
}
