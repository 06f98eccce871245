import { expect, it } from 'vitest';
import { nameKey } from './name-key.ts';

it('compares names without accents, dots, suffixes and middle initials', () => {
  expect(nameKey('Joseph R. Biden, Jr.')).toBe('joseph biden');
  expect(nameKey('Joseph R. Biden')).toBe('joseph biden');
  expect(nameKey('Recep Tayyip Erdoğan')).toBe('recep tayyip erdogan');
  expect(nameKey('Henry Kissinger III')).toBe('henry kissinger');
});

it('keeps initials where they are all there is', () => {
  expect(nameKey('S. Jaishankar')).toBe('s jaishankar');
  expect(nameKey('Malcolm X')).toBe('malcolm x');
  expect(nameKey('Jr.')).toBe('jr');
});
