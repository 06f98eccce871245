import { describe, expect, it } from 'vitest';
import { formatDate } from '../../shared/format.ts';
import { readTypedDate } from './typed-date.ts';

describe('readTypedDate', () => {
  it('reads what screens print, in its precision', () => {
    for (const date of ['2024', '2024-09', '2024-09-13', '2024-02-29', '2023-12-01']) {
      expect(readTypedDate(formatDate(date))).toBe(date);
      expect(readTypedDate(formatDate(date, 'long'))).toBe(date);
      expect(readTypedDate(date)).toBe(date);
    }
  });

  it('reads other ways to write one', () => {
    expect(readTypedDate(' 1. sept 2024 ')).toBe('2024-09-01');
    expect(readTypedDate('2024-9-3')).toBe('2024-09-03');
  });

  it('refuses what is no day of the calendar, and what could be two days', () => {
    for (const text of [
      '',
      '30 Feb 2024',
      '2024-13',
      '2023-02-29',
      '03/05/2024',
      '13 September',
      'Juniper 2024',
      '20240',
    ]) {
      expect(readTypedDate(text), text).toBeNull();
    }
  });
});
