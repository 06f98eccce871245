import fc from 'fast-check';
import { expect, it } from 'vitest';
import { resemblance, shinglesOf, sketchOf } from './sketch.ts';

const words = fc.array(fc.stringMatching(/^[a-z]{2,8}$/), { minLength: 60, maxLength: 200 });
const shared = (a: Uint32Array, b: Uint32Array): number => a.filter((band, index) => band === b[index]).length;

it('gives equal texts equal sketches, whatever their marks, case and white space', () => {
  fc.assert(
    fc.property(words, (list) => {
      const plain = list.join(' ');
      const dressed = list.map((each) => each.toUpperCase()).join(', \n');
      expect(sketchOf(dressed)).toEqual(sketchOf(plain));
      expect(resemblance(shinglesOf(plain), shinglesOf(dressed))).toBe(1);
    }),
  );
});

it('shares a band between a text and the same with a sentence changed', () => {
  fc.assert(
    fc.property(words, fc.nat(), (list, at) => {
      const place = at % list.length;
      const changed = list.with(place, 'changed');
      expect(shared(sketchOf(list.join(' ')), sketchOf(changed.join(' ')))).toBeGreaterThan(0);
    }),
    { seed: 7 },
  );
});

it('shares none between texts that have nothing in common, and says nothing of a few words', () => {
  const a = Array.from({ length: 300 }, (_, index) => `alpha${index}`).join(' ');
  const b = Array.from({ length: 300 }, (_, index) => `beta${index}`).join(' ');
  expect(shared(sketchOf(a), sketchOf(b))).toBe(0);
  expect(resemblance(shinglesOf(a), shinglesOf(b))).toBe(0);
  expect(sketchOf('The President met the Minister.')).toHaveLength(0);
});
