import { describe, expect, it } from 'vitest';
import {
  groupPoints,
  groupTitle,
  type MeetingDetail,
  oddReport,
  oddWords,
  type Readout,
  splitReadouts,
} from './meeting-detail.ts';

const readout = (id: number, main: boolean, date: string | null = '2021-12-07'): Readout => ({
  document: {
    id,
    title: `Document ${id}`,
    source: null,
    date,
    dateBasis: date === null ? null : 'stated',
    language: 'en',
    url: null,
    file: 'a.txt',
    statements: 0,
    note: null,
    tags: [],
  },
  country: null,
  main,
  evidence: { start: 0, end: 0, text: '' },
  dateEvidence: null,
  statements: [],
});

const detail = (readouts: readonly Readout[], points: MeetingDetail['points'] = []): MeetingDetail => ({
  row: {
    id: 1,
    type: 'meeting',
    date: '2021-12-07',
    dateBasis: 'stated',
    place: null,
    review: 'unreviewed',
    participants: [],
    documents: [],
    statements: 0,
    note: null,
    tags: [],
  },
  readouts: [...readouts],
  points,
  dateEvidence: null,
  brought: [],
});

describe('readouts', () => {
  it('are each shown once, reports apart from mentions', () => {
    const { reports, mentions } = splitReadouts(detail([readout(1, true), readout(2, false), readout(1, true)]));
    expect(reports.map(({ document }) => document.id)).toEqual([1]);
    expect(mentions.map(({ document }) => document.id)).toEqual([2]);
  });
});

describe('points', () => {
  const all = detail(
    [readout(1, true), readout(2, false), readout(3, true)],
    [
      { theme: 5, readouts: 1, cells: [[10], [], []] },
      { theme: 6, readouts: 2, cells: [[11], [], [12]] },
      { theme: 7, readouts: 2, cells: [[11], [], [12]] },
      { theme: null, readouts: 1, cells: [[], [], [13]] },
    ],
  );
  it('are grouped by how many reports have them, without mentions, each statement once', () => {
    const { reports } = splitReadouts(all);
    expect(groupPoints(all, reports)).toEqual([
      { reports: 1, points: [{ themes: [5], cells: [[10], []], reports: 1 }] },
      { reports: 2, points: [{ themes: [6, 7], cells: [[11], [12]], reports: 2 }] },
      { reports: null, points: [{ themes: [], cells: [[], [13]], reports: 1 }] },
    ]);
  });
  it('have titles', () => {
    expect(groupTitle(1, 3)).toBe('Reported by one alone');
    expect(groupTitle(2, 3)).toBe('Reported by two');
    expect(groupTitle(2, 2)).toBe('Reported by both');
    expect(groupTitle(3, 3)).toBe('Reported by all three');
  });
});

describe('a report whose date does not fit', () => {
  const odd = readout(2, true, '2021-12-06');
  it('is one from before the meeting, or long after it', () => {
    const both = detail([readout(1, true), odd]);
    expect(oddReport(both, both.readouts)).toBe(odd);
    const late = detail([readout(1, true), readout(2, true, '2021-12-30')]);
    expect(oddReport(late, late.readouts)?.document.id).toBe(2);
    const close = detail([readout(1, true), readout(2, true, '2021-12-09')]);
    expect(oddReport(close, close.readouts)).toBe(null);
  });
  it('is left alone when somebody confirmed the meeting, or where it is the only one', () => {
    const both = detail([readout(1, true), odd]);
    expect(oddReport({ ...both, row: { ...both.row, review: 'confirmed' } }, both.readouts)).toBe(null);
    expect(oddReport(detail([odd]), [odd])).toBe(null);
  });
  it('is quoted', () => {
    expect(oddWords({ ...odd, dateEvidence: 'yesterday evening' })).toBe(
      'writes “yesterday evening” and is dated 6 Dec 2021',
    );
  });
});
