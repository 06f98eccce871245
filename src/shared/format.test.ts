import { describe, expect, it } from 'vitest';
import { dateBases, meetingTypes, reviewStates, statementKinds, tagStates } from './domain.ts';
import {
  dateBasisLabels,
  formatDate,
  formatDateRange,
  formatNumber,
  kindLabels,
  meetingTypeLabels,
  plural,
  reviewLabels,
  tagStateLabels,
} from './format.ts';

describe('formatDate', () => {
  it.each([
    ['2024-09-13', '13 Sep 2024', '13 September 2024'],
    ['2024-09-03', '3 Sep 2024', '3 September 2024'],
    ['2024-09', 'Sep 2024', 'September 2024'],
    ['2024', '2024', '2024'],
    ['--09-13', '13 September', '13 September'],
    ['2024-13-01', '2024-13-01', '2024-13-01'],
    ['soon', 'soon', 'soon'],
  ])('%s', (date, short, long) => {
    expect(formatDate(date)).toBe(short);
    expect(formatDate(date, 'long')).toBe(long);
  });
});

describe('formatDateRange', () => {
  it('names both ends, one where they are the same, and open ends', () => {
    expect(formatDateRange('2022-10', '2024-09')).toBe('Oct 2022 – Sep 2024');
    expect(formatDateRange('2024-09-13', '2024-09-13', 'long')).toBe('13 September 2024');
    expect(formatDateRange(null, '2024')).toBe('until 2024');
    expect(formatDateRange('2024', null)).toBe('from 2024');
    expect(formatDateRange(null, null)).toBe('');
  });
});

describe('numbers', () => {
  it('separates thousands and counts in words', () => {
    expect([0, 999, 1000, 18406, 1234567, -1234, 1234.5678].map(formatNumber)).toEqual([
      ...['0', '999', '1,000', '18,406', '1,234,567', '-1,234', '1,234.5678'],
    ]);
    expect(plural(1, 'document')).toBe('1 document');
    expect(plural(0, 'document')).toBe('0 documents');
    expect(plural(1284, 'person', 'people')).toBe('1,284 people');
  });
});

describe('labels', () => {
  it('has words for every stored value', () => {
    expect(meetingTypeLabels.phone_call).toBe('Phone call');
    expect(kindLabels.reported).toBe('Reported speech');
    expect(Object.keys(meetingTypeLabels)).toEqual([...meetingTypes]);
    expect(Object.keys(kindLabels)).toEqual([...statementKinds]);
    expect(Object.keys(reviewLabels)).toEqual([...reviewStates]);
    expect(Object.keys(dateBasisLabels)).toEqual([...dateBases]);
    expect(Object.keys(tagStateLabels)).toEqual([...tagStates]);
  });
});
