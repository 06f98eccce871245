import { describe, expect, it } from 'vitest';
import { labelPlace, layOutRoles, type Role } from './role-line.ts';

const role = (title: string, from: string | null, to = from): Role => ({
  title,
  country: null,
  from,
  to,
  documents: 1,
});

describe('layOutRoles', () => {
  it('lays roles between whole years, those of one title in one row', () => {
    const line = layOutRoles([
      role('President', '2000-01', '2008-12'),
      role('Prime Minister', '2009', '2011'),
      role('President', '2012-01-01', '2019-12'),
    ]);
    expect(line.rows.map(({ title, bars }) => [title, bars.length])).toEqual([
      ['President', 2],
      ['Prime Minister', 1],
    ]);
    expect(line.rows[0]?.bars[0]).toMatchObject({ start: 0, end: 9 / 20 });
    expect(line.rows[1]?.bars[0]).toMatchObject({ start: 9 / 20, end: 12 / 20 });
    expect(line.ticks.map(({ year }) => year)).toEqual([2000, 2004, 2008, 2012, 2016, 2020]);
  });

  it('does not put overlapping roles of one title into one row', () => {
    expect(layOutRoles([role('Envoy', '2001', '2005'), role('Envoy', '2003', '2004')]).rows).toHaveLength(2);
  });

  it('takes a role that is named with and without its country for one', () => {
    const line = layOutRoles([
      { ...role('President', '2000', '2004'), country: 'Russia' },
      role('President', '2003', '2008'),
    ]);
    expect(line.rows).toHaveLength(1);
    expect(line.rows[0]?.bars).toMatchObject([
      { role: { country: 'Russia', from: '2000', to: '2008', documents: 2 }, start: 0, end: 1 },
    ]);
  });

  it('keeps roles without a date apart, and needs no dated one', () => {
    const line = layOutRoles([role('Minister', null)]);
    expect(line).toMatchObject({ rows: [], ticks: [] });
    expect(line.undated).toHaveLength(1);
  });

  it('gives a single day a year', () => {
    const line = layOutRoles([role('Chancellor', '2021-07-01')]);
    expect(line.ticks.map(({ year }) => year)).toEqual([2021, 2022]);
    expect(line.rows[0]?.bars[0]?.start).toBeCloseTo(0.5);
  });
});

describe('labelPlace', () => {
  const bar = (start: number, end: number) => ({ role: role('x', '2000'), start, end });
  it('is in the bar where there is room, else behind, else before', () => {
    expect(labelPlace(bar(0, 0.5), 'President', 700)).toBe('in');
    expect(labelPlace(bar(0, 0.02), 'President', 700)).toBe('after');
    expect(labelPlace(bar(0.98, 1), 'President', 700)).toBe('before');
  });
});
