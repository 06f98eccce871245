/** What is in the library, at a glance. */
import { basename } from 'node:path';
import * as attention from '../attention/store.ts';
import { countDocuments, countOutdated } from '../documents/store.ts';
import { EXTRACTION_VERSION } from '../extract/version.ts';
import type { SomeQueries } from '../handlers.ts';
import { firstUndone, lastDone } from '../history/store.ts';
import { countAttention } from '../import/store.ts';
import { checkInThread } from '../library/check-thread.ts';
import { countMeetings } from '../meetings/store.ts';
import { countPeople } from '../people/store.ts';
import { compileQuery } from '../search/compile.ts';
import { countStatements } from '../statements/store.ts';
import { countSuggested } from '../themes/store.ts';
import { countOpen } from '../versions/store.ts';
import * as store from './store.ts';

const SPEAKERS = 12;
const COUNTRIES = 10;
/** So many words stand for the rest, and so many rules, of which several may have a term in common. */
const WORDS = 2;
const RULES = 6;

export const overviewQueries: SomeQueries<'library'> = {
  'library.info': (_input, { read, path, coder }) => ({
    name: basename(path).replace(/\.readout$/i, ''),
    path,
    coder: coder(),
    documents: countDocuments(read),
    meetings: countMeetings(read),
    statements: countStatements(read),
    people: countPeople(read),
    suggestions: countSuggested(read),
    unresolved: store.countUnresolved(read),
    attention: countAttention(read),
    duplicates: countOpen(read),
    outdated: countOutdated(read, EXTRACTION_VERSION),
    undo: lastDone(read)?.label ?? null,
    redo: firstUndone(read)?.label ?? null,
  }),
  'library.overview': ({ query }, { read }) => {
    const where = compileQuery(read, query, 'statement');
    return {
      statements: store.countFound(read, where),
      ...store.overTime(read, where),
      speakers: store.speakers(read, where, SPEAKERS),
      ...store.meetingsOfCountries(read, compileQuery(read, query, 'meeting'), COUNTRIES),
      sources: store.sources(read),
      ...store.period(read),
    };
  },
  'library.attention': (_input, { read }) => ({
    suggestions: { statements: countSuggested(read), rules: attention.waitingRules(read, RULES) },
    unresolved: { statements: store.countUnresolved(read), words: attention.unresolvedWords(read, WORDS) },
    duplicates: attention.duplicates(read),
    undated: attention.undated(read),
    failed: attention.failedFiles(read),
  }),
  'library.check': (_input, { path, signal }) => checkInThread({ path, isCopy: false }, signal),
};
