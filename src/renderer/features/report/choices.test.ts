import { describe, expect, it } from 'vitest';
import { periodProblem, queryWords, requestOf, standardChoices, withSection } from './choices.ts';

describe('requestOf', () => {
  it('names a report of a view after it, unless a title was given', () => {
    expect(requestOf('theme:trade', standardChoices, 'Trade').title).toBe('Trade');
    expect(requestOf('theme:trade', { ...standardChoices, title: 'Mine' }, 'Trade').title).toBe('Mine');
    expect(requestOf('', standardChoices, null)).toMatchObject({ title: '', query: '', format: 'html', perTheme: 20 });
  });
});

describe('withSection', () => {
  it('keeps the order of the report', () => {
    expect(withSection(['sources', 'overview'], 'statements', true)).toEqual(['overview', 'statements', 'sources']);
    expect(withSection(['overview', 'sources'], 'overview', false)).toEqual(['sources']);
  });
});

describe('queryWords', () => {
  it('says a query as its chips do', () => {
    expect(queryWords('speaker:"Xi Jinping" theme:trade')).toBe('Speaker is Xi Jinping, Theme is trade');
    expect(queryWords('speaker:(')).toBe('speaker:(');
  });
});

describe('periodProblem', () => {
  it('compares dates of different precision', () => {
    expect(periodProblem('2024', '2024-03')).toBeNull();
    expect(periodProblem('2024-03', '2024')).toBeNull();
    expect(periodProblem(null, '2024')).toBeNull();
    expect(periodProblem('2024-04-01', '2024-03')).toBe('The period ends before it begins.');
  });
});
