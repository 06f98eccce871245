/** Brings one document up to today's extraction, in a transaction of the caller's: it is kept, or taken back when only shown. */
import type { DocumentChanges, Finding } from '../../shared/contract/extraction.ts';
import { companyOf, deleteOrphans, documentRows, documentText, setExtraction } from '../documents/store.ts';
import type { ExtractedStatement, Extraction } from '../extract/types.ts';
import { EXTRACTION_VERSION } from '../extract/version.ts';
import type { RuleBook } from '../import/rule-book.ts';
import type { ReadHandle, WriteHandle } from '../library/handles.ts';
import { linkMeetings } from '../meetings/link.ts';
import { bringNobody } from '../participants/store.ts';
import { linkPeople } from '../people/link.ts';
import { addExtracted, type DocumentPlace, documentPlace, extractedColumns } from '../statements/add-extracted.ts';
import { deleteStatement, type NewStatement, replaceExtracted, setSpeakers } from '../statements/store.ts';
import { refusedSpans } from '../versions/store.ts';
import { compareExtraction, type FoundStatement } from './compare.ts';
import { meetingChanges, statementChanges } from './differences.ts';
import * as store from './store.ts';

/** What one run has in common for all of its documents. */
export interface Run {
  readonly rules: RuleBook;
  /** The present, ISO 8601. */
  readonly at: string;
  /** Meetings and people that a person corrected: see `correctedMeetings`, `correctedPeople`. */
  readonly meetings: ReadonlySet<number>;
  readonly people: ReadonlySet<number>;
}

/** A finding as it would stand in the library. */
export interface Found extends FoundStatement {
  readonly finding: Finding;
  readonly statement: ExtractedStatement;
  readonly columns: NewStatement;
  readonly speakers: readonly number[];
}

/** Equal where a person would see no difference; people by their ids: a corrected name is no difference. */
const particularsOf = (
  of: Pick<Finding, 'kind' | 'turn' | 'cue'>,
  speakers: readonly number[],
  addressee: number | null,
): string => JSON.stringify([of.kind, of.turn, of.cue, speakers, addressee]);

/**
 * Who the people of the new reading are, where the document is known to call them so: what a person merged, split or
 * renamed stays. Two of the new reading that were one before are told apart anew.
 */
function knownPeople(read: ReadHandle, document: number, extraction: Extraction): Map<string, number> {
  const byForm = store.peopleByForm(read, document);
  const claims = extraction.people.flatMap(({ key }) => {
    const person = byForm.get(key);
    return person === undefined ? [] : [{ key, person }];
  });
  const times = new Map<number, number>();
  for (const { person } of claims) times.set(person, (times.get(person) ?? 0) + 1);
  return new Map(claims.filter(({ person }) => times.get(person) === 1).map(({ key, person }) => [key, person]));
}

function foundIn(
  read: ReadHandle,
  place: DocumentPlace,
  extraction: Extraction,
  people: ReadonlyMap<string, number>,
): Found[] {
  const named = (id: number) => store.personName(read, id);
  return extraction.statements.map((statement) => {
    const { columns, speakers: listed } = extractedColumns(place, statement, people);
    const speakers = [...new Set(listed)];
    const { text, kind, cue, addresseeId, start, end } = columns;
    const finding: Finding = {
      ...{ text, kind, turn: statement.turn, cue },
      speakers: speakers.map(named),
      addressee: addresseeId === null ? null : named(addresseeId),
    };
    const particulars = particularsOf(finding, speakers, addresseeId);
    return { start, end, finding, statement, columns, speakers, particulars };
  });
}

/** @returns what is different then; null where the document is not in the library any more */
export function bringUpToDate(
  write: WriteHandle,
  document: number,
  extraction: Extraction,
  run: Run,
): DocumentChanges | null {
  const text = documentText(write, document);
  const [row] = documentRows(write, [document]);
  if (!text || !row) return null;
  const stored = store.storedFindings(write, document).map((each) => ({
    ...each,
    particulars: particularsOf(
      each,
      each.speakers.map(({ id }) => id),
      each.addressee?.id ?? null,
    ),
  }));
  const known = knownPeople(write, document, extraction);
  const company = companyOf(write, [document]);
  const reported = store.reportedMeetings(write, document);
  store.forgetMentions(write, document);
  const people = linkPeople(write, extraction.people, document, row.date, known);
  const place = documentPlace(document, text.text, text.bodyStart);
  const found = foundIn(write, place, extraction, people);
  const comparison = compareExtraction(stored, found, refusedSpans(write, document));
  const changes = statementChanges(stored, found, comparison);

  for (const id of comparison.removed) deleteStatement(write, id);
  if (!store.hasTouchedMeeting(write, document, run.meetings)) {
    store.forgetMeetings(write, document);
    bringNobody(write, document);
    linkMeetings(write, extraction.meetings, document, people);
  }
  for (const { id, found: each } of comparison.changed) {
    replaceExtracted(write, id, each.columns);
    setSpeakers(write, id, each.speakers);
  }
  let refreshed = 0;
  for (const { id, found: each } of comparison.same) refreshed += store.refreshFinding(write, id, each.columns);
  const matcher = run.rules.matcher(write);
  for (const { statement } of comparison.added) addExtracted(write, place, statement, people, matcher, run.at);
  setExtraction(write, document, EXTRACTION_VERSION);
  // Somebody whom a person corrected stays, also where nothing names them any more.
  deleteOrphans(write, { ...company, people: company.people.filter((id) => !run.people.has(id)) });
  return { document, changes, refreshed, meetings: meetingChanges(reported, store.reportedMeetings(write, document)) };
}
