import { Discourse } from './coreference/discourse.ts';
import { assumeHostOffice } from './coreference/host-office.ts';
import { findLead, hostCountry, type Lead } from './coreference/principals.ts';
import { assumePublisherCountry } from './coreference/publisher-country.ts';
import { english } from './english/pack.ts';
import { findMeetings } from './meetings/meetings.ts';
import { extractMarks } from './other-languages.ts';
import type { LanguagePack } from './pack.ts';
import { type Reading, readDocument } from './reading.ts';
import type { Draft } from './statements/draft.ts';
import { finish, withoutOverlap } from './statements/finish.ts';
import { findKickers } from './statements/kickers.ts';
import { statementsOf } from './statements/narration.ts';
import { findTurns } from './statements/turns.ts';
import type { ExtractInput, Extraction } from './types.ts';

/** The pack that reads a language, or null where there is none yet. */
function packFor(language: string): LanguagePack | null {
  return language.toLowerCase().startsWith('en') ? english : null;
}

/**
 * Extracts statements, meetings and people from a document. Pure: the same input gives the same value; nothing is read
 * but the lexicons that are compiled in. Never throws. Spans are UTF-16 code units into `input.text`, end exclusive.
 * A language without a pack gives turns and long quotations only, with low confidence.
 */
export function extract(input: ExtractInput): Extraction {
  const pack = packFor(input.language);
  return pack === null ? extractMarks(input) : extractWith(input, pack);
}

/** The same with a given language pack. */
function extractWith(input: ExtractInput, pack: LanguagePack): Extraction {
  const { reading, lead, drafts } = draftsOf(input, pack);
  return finish(drafts, findMeetings(reading, lead, drafts), reading);
}

/** What is found before overlaps are settled and confidence is set: what the confidence is trained on. */
export function draftsOf(
  input: ExtractInput,
  pack: LanguagePack,
): { reading: Reading; lead: Lead; drafts: readonly Draft[] } {
  const reading = readDocument(input, pack);
  const publisher = input.sourceCountry ?? hostCountry(input.source);
  assumeHostOffice(reading, publisher);
  const lead = findLead(reading);
  assumePublisherCountry(reading, lead, publisher);
  const discourse = new Discourse(reading, lead, publisher);
  const turns = findTurns(reading, discourse);
  const skipped = repeatedTitle(reading);
  const narrated = reading.sentences.filter(
    (sentence) => !turns.paragraphs.has(sentence.paragraph) && sentence.paragraph !== skipped,
  );
  const drafts = [...turns.drafts, ...findKickers(reading, discourse), ...statementsOf(narrated, reading, discourse)];
  return { reading, lead, drafts: withoutOverlap(drafts) };
}

/** The first paragraph where the second repeats it in full, as publishers do with a shortened headline; -1 otherwise. */
function repeatedTitle(reading: Reading): number {
  const [first, second] = [reading.paragraphs[0], reading.paragraphs[1]];
  if (first === undefined || second === undefined) return -1;
  const words = reading.text
    .slice(first.start, first.end)
    .replace(/…|\.\.\.$/u, '')
    .trim();
  return words.length > 15 && reading.text.startsWith(words, second.start) ? 0 : -1;
}
