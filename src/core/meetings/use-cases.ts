/** Reading and correcting meetings, and comparing what each side reports. */

import type { Output } from '../../shared/contract.ts';
import { ReadoutError } from '../../shared/errors.ts';
import { plural } from '../../shared/format.ts';
import { documentRows, documentText, sourceCountry } from '../documents/store.ts';
import type { SomeCommands, SomeQueries } from '../handlers.ts';
import type { ReadHandle } from '../library/handles.ts';
import { setParticipants } from '../participants/correct.ts';
import { broughtTo, followReport } from '../participants/store.ts';
import { compileQuery } from '../search/compile.ts';
import { statementsOfDocument } from '../statements/store.ts';
import { listThemes } from '../themes/store.ts';
import { pointsOf } from './points.ts';
import * as store from './store.ts';

type Detail = Output<'meetings.get'>;

function existing(read: ReadHandle, id: number) {
  const [row] = store.meetingRows(read, [id]);
  if (!row)
    throw new ReadoutError(
      'NOT_FOUND',
      'This meeting is not in the library any more. It may have been merged or undone.',
    );
  return row;
}

function detail(read: ReadHandle, id: number): Detail {
  const row = existing(read, id);
  const reports = store.reportsOf(read, id);
  const readouts = reports.flatMap((report) => {
    const [document] = documentRows(read, [report.document]);
    const stored = documentText(read, report.document);
    if (!document || !stored) return [];
    const main = report.main === 1;
    return {
      document,
      country: sourceCountry(read, report.document),
      main,
      evidence: { start: report.start, end: report.end, text: stored.text.slice(report.start, report.end) },
      dateEvidence:
        report.dateStart === null || report.dateEnd === null
          ? null
          : stored.text.slice(report.dateStart, report.dateEnd),
      statements: main ? statementsOfDocument(read, report.document) : [],
    };
  });
  const parents = new Map(listThemes(read).map((theme) => [theme.id, theme.parent]));
  return {
    row,
    readouts,
    points: pointsOf(
      readouts.map((readout) => readout.statements),
      parents,
    ),
    dateEvidence: readouts.find((readout) => readout.dateEvidence !== null)?.dateEvidence ?? null,
    brought: broughtTo(read, id),
  };
}

export const meetingQueries: SomeQueries<'meetings'> = {
  'meetings.ids': ({ query, sort }, { read }) => {
    const where = compileQuery(read, query, 'meeting');
    return {
      ids: store.meetingIds(read, where, sort),
      all: store.countMeetings(read),
      severalReadouts: store.countSeveralReadouts(read, where),
    };
  },
  'meetings.rows': ({ ids }, { read }) => store.meetingRows(read, ids),
  'meetings.get': ({ id }, { read }) => detail(read, id),
};

const reviewed = {
  confirmed: 'Confirmed a meeting',
  uncertain: 'Marked a meeting as uncertain',
  unreviewed: 'Took back the review of a meeting',
} as const;

export const meetingCommands: SomeCommands<'meetings'> = {
  'meetings.update': ({ id, participants, ...change }, { write }) => {
    const row = existing(write, id);
    const date = change.date === undefined ? row.date : change.date;
    const people = participants === undefined ? 0 : setParticipants(write, id, participants);
    const own = store.updateMeeting(write, id, {
      type: change.type ?? row.type,
      date,
      dateBasis: date === null ? null : (change.dateBasis ?? (change.date === undefined ? row.dateBasis : 'stated')),
      place: change.place === undefined ? row.place : change.place === '' ? null : change.place,
      review: change.review ?? row.review,
    });
    const given = Object.values(change).filter((value) => value !== undefined).length;
    const onlyReview = change.review !== undefined && given === 1 && participants === undefined;
    const corrected = own === 0 && people > 0 ? 'Corrected the participants of a meeting' : 'Corrected a meeting';
    return { changed: own + people, label: onlyReview ? reviewed[change.review ?? 'unreviewed'] : corrected };
  },
  'meetings.merge': ({ into, ids }, { write }) => {
    existing(write, into);
    const others = ids.filter((id) => id !== into);
    for (const id of others) {
      existing(write, id);
      store.mergeMeeting(write, id, into);
    }
    return { changed: others.length, label: `Merged ${plural(others.length + 1, 'meeting')} into one` };
  },
  'meetings.split': ({ id, document }, { write }) => {
    const row = existing(write, id);
    if (row.documents.length === 1 && row.documents[0]?.id === document) {
      throw new ReadoutError(
        'INPUT_INVALID',
        'This is the only document of the meeting: there is nothing to take apart. Nothing was changed.',
      );
    }
    const own = store.insertMeeting(write, {
      type: row.type,
      date: row.date,
      dateBasis: row.dateBasis,
      place: row.place,
      review: row.review,
    });
    const changed = store.moveReport(write, document, id, own);
    if (changed === 0)
      throw new ReadoutError('NOT_FOUND', 'This document does not report that meeting. Nothing was changed.');
    followReport(write, document, id, own);
    return { changed, label: 'Made a report its own meeting' };
  },
};
