import { expect, it } from 'vitest';
import { knownCountries } from './countries.ts';

it('are each there once, in order, under the name that extraction gives', () => {
  const countries = knownCountries();
  const names = countries.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(190);
  expect(names.indexOf('Belarus')).toBeLessThan(names.indexOf('Iran'));
  expect(countries.find(({ name }) => name === 'United Kingdom')?.others).toContain('UK');
  expect(countries.every(({ name, others }) => !others.includes(name))).toBe(true);
});
