import type { Discourse, Resolved } from '../coreference/discourse.ts';
import type { Cue } from './cues.ts';

/**
 * Who speaks with a cue; null where nobody can be told. `written`: the words of its subject. `inherited`: who heads the list
 * that the sentence is an entry of.
 */
export function speakerOf(
  cue: Cue,
  written: string,
  discourse: Discourse,
  inherited: Resolved | null,
): Resolved | null {
  if (cue.form === 'passive' || cue.form === 'event') {
    const keys = discourse.parties;
    // What "was noted" where one party alone is known may have been said by anybody there.
    if (keys.length === 0 || (keys.length === 1 && cue.form === 'passive')) return null;
    return { keys, step: 'nobody is named: taken for the parties of the event', certainty: 0.7 };
  }
  if ((cue.form === 'document' || cue.form === 'according') && cue.phrase === null) return issuer(written, discourse);
  if (cue.subject === null && cue.form === 'elided') {
    if (inherited !== null) return inherited;
    const keys = discourse.lastSpeakers;
    return keys.length === 0
      ? null
      : { keys, step: `nobody is named: taken for the last speaker, ${keys.join(' and ')}`, certainty: 0.8 };
  }
  if (cue.phrase?.kind === 'pronoun' && cue.phrase.head === 'it') return organisation(discourse);
  return cue.phrase === null || cue.subject === null ? null : discourse.resolve(cue.phrase, written);
}

/** "It also reiterates": the organisation that spoke last. */
function organisation(discourse: Discourse): Resolved | null {
  const [key, ...others] = discourse.lastSpeakers;
  if (key === undefined || others.length > 0) return null;
  const named = discourse.reading.people.byName(key);
  if (named?.kind !== 'organisation') return null;
  return { keys: [key], step: `“it” is taken for the organisation that spoke last, ${key}`, certainty: 0.8 };
}

/** Who issued a document that nobody is named with: the parties where it is a joint one, else the last speaker. */
function issuer(written: string, discourse: Discourse): Resolved | null {
  const joint = /\bjoint\b/i.test(written);
  const keys = joint ? discourse.parties : discourse.lastSpeakers;
  if (keys.length === 0) return null;
  return { keys, step: `“${written}” is taken for that of ${keys.join(' and ')}`, certainty: 0.8 };
}
