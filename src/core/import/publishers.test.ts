import { expect, it } from 'vitest';
import { countryName, countryOfSource } from './publishers.ts';

it('knows the state behind a publisher by its host, and of none that is no state', () => {
  expect(countryOfSource('White House', null)).toBe('US');
  expect(countryOfSource('kremlin.ru', null)).toBe('RU');
  expect(countryOfSource('GOV.UK', null)).toBe('GB');
  expect(countryOfSource("Sri Lanka President's Media Division", null)).toBe('LK');
  expect(countryOfSource('Office of the President', 'https://www.president.gov.md/news/1')).toBe('MD');
  expect(countryOfSource('Ministry', 'https://mfa.gov.et/readout')).toBe('ET');
  for (const other of ['NATO', 'United Nations', 'European Union', 'TASS', 'Wikinews'])
    expect(countryOfSource(other, null)).toBe(null);
  expect(countryOfSource('A newspaper', 'https://news.example.de/1')).toBe(null);
  expect(countryOfSource(null, null)).toBe(null);
  expect(countryName('BY')).toBe('Belarus');
});
