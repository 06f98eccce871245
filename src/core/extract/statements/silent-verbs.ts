import { readPhrase } from '../mentions/speakers.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../text/token.ts';
import type { Cue } from './cues.ts';
import { phraseAfter } from './noun-phrases.ts';

/** So far behind somebody greeted the occasion of it may stand. */
const longestOffice = 16;

/** The verb is one of speech in other company: a visit, an order for goods, a speech of which nothing is told. */
export function saysNothing(items: readonly Token[], cue: Cue, at: number, end: number, reading: Reading): boolean {
  return (
    ordersThings(items, cue, at, end) ||
    (cue.verb.clause && !cue.verb.addressee && (isObject(items, at) || writesThing(items, at))) ||
    isCourtesyCall(items, cue, at, end) ||
    speaksBefore(items, cue, at, end) ||
    receives(items, cue, at, reading)
  );
}

/** "addressed journalists": a speech is given, but what it says is not told. */
function speaksBefore(items: readonly Token[], cue: Cue, at: number, end: number): boolean {
  if (cue.verb.lemma !== 'address') return false;
  return items
    .slice(at, Math.min(end, at + 5))
    .some((item) =>
      /^(?:journalists|reporters|press|media|gathering|meeting|ceremony|event|audience|participants|conference|nation|session|parliament|forum|summit|crowd|rally|assembly)$/.test(
        item.lower,
      ),
    );
}

/** "welcomed the President of Montenegro to Headquarters": somebody is received, nothing is said. */
function receives(items: readonly Token[], cue: Cue, at: number, reading: Reading): boolean {
  if (cue.verb.lemma !== 'welcome' && cue.verb.lemma !== 'greet') return false;
  const range = phraseAfter(items, at, reading);
  if (range === null) return false;
  // "welcomed him as a governor of the bank", "greeted the President on the occasion of the holiday"
  if (/^(?:as|on)$/.test(items[range.to]?.lower ?? '')) return false;
  if (items.slice(range.to, range.to + longestOffice).some((item) => item.lower === 'occasion')) return false;
  const { kind } = readPhrase(items, range, reading);
  return kind === 'named' || kind === 'role';
}

/** "The company ordered spare parts": an organisation orders a thing, unless somebody is told to do something. */
function ordersThings(items: readonly Token[], cue: Cue, at: number, end: number): boolean {
  return (
    cue.verb.weak &&
    cue.verb.clause &&
    cue.phrase?.kind === 'organisation' &&
    !items.slice(at, end).some((item) => item.lower === 'to')
  );
}

/** "called on the Vice President": a visit, no appeal, unless an infinitive follows. */
function isCourtesyCall(items: readonly Token[], cue: Cue, at: number, end: number): boolean {
  if (cue.verb.lemma !== 'call' || !/^(?:on|upon)$/.test(items[cue.next - 1]?.lower ?? '')) return false;
  return !items.slice(at, end).some((item) => item.lower === 'to' || item.lower === 'for');
}

/** "he wrote me a memo": a thing is given, nothing is told. */
const writesThing = (items: readonly Token[], at: number): boolean =>
  /^(?:him|them|us|me|you)$/.test(items[at]?.lower ?? '') &&
  items[at + 1]?.pos === 'DET' &&
  items[at + 2]?.pos === 'NOUN';

/** "confirmed him, but the Senate had not": no subject of a clause. */
export const isObject = (items: readonly Token[], at: number): boolean =>
  /^(?:him|them|us|me)$/.test(items[at]?.lower ?? '') && /^[,.;]$/.test(items[at + 1]?.text ?? '.');
