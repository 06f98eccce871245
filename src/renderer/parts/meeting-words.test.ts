import { describe, expect, it } from 'vitest';
import { familyName, meetingCountries, meetingTitle, roleAndCountry, shortNames } from './meeting-words.ts';

const person = (name: string, country: string | null = null, role: string | null = null) =>
  ({ person: name.length, name, kind: 'person', role, country }) as const;

describe('names', () => {
  it('finds the family name', () => {
    expect(familyName(person('Joseph R. Biden, Jr.'))).toBe('Biden');
    expect(familyName(person('Xi Jinping', 'China'))).toBe('Xi');
    expect(familyName(person('Xi Jinping'))).toBe('Jinping');
    expect(familyName({ name: 'World Bank', kind: 'organisation', country: null })).toBe('World Bank');
  });
  it('shortens long lists', () => {
    expect(shortNames([person('A B'), person('C D')])).toBe('B, D');
    expect(shortNames(['A', 'B', 'C', 'D', 'E'].map((name) => person(name)))).toBe('A, B and 3 others');
  });
});

describe('meetings', () => {
  const both = [person('Aleksandr Lukashenko', 'Belarus'), person('Ali Akbar Ahmadian', 'Iran')];
  it('are named by countries', () => {
    expect(meetingCountries({ type: 'meeting', participants: both })).toBe('Belarus – Iran');
    expect(
      meetingCountries({
        type: 'phone_call',
        participants: [person('A', 'United States'), person('B', 'United Kingdom'), person('C', 'Italy')],
      }),
    ).toBe('US – UK – Italy');
    expect(meetingCountries({ type: 'talks', participants: [] })).toBe('Talks');
  });
  it('have a title', () => {
    expect(meetingTitle({ type: 'phone_call', participants: both })).toBe('Phone call of Lukashenko and Ahmadian');
    expect(meetingTitle({ type: 'other', participants: [] })).toBe('Other');
  });
  it('say who somebody is', () => {
    expect(roleAndCountry({ role: 'President', country: 'United States' })).toBe('President, US');
    expect(roleAndCountry({ role: null, country: 'United States' })).toBe('United States');
  });
});
