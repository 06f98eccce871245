import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareExtraction, type FoundStatement, type StoredStatement } from './compare.ts';

const stored = (id: number, start: number, end: number, more: Partial<StoredStatement> = {}): StoredStatement => ({
  ...{ id, start, end, touched: false, particulars: 'quote' },
  ...more,
});
const found = (start: number, end: number, particulars = 'quote'): FoundStatement => ({ start, end, particulars });

it('adds, changes and removes what nobody touched', () => {
  const { added, removed, changed, kept, same } = compareExtraction(
    [stored(1, 0, 10), stored(2, 20, 30), stored(3, 40, 50)],
    [found(0, 10), found(20, 30, 'reported'), found(60, 70)],
    [],
  );
  expect({ removed, kept }).toEqual({ removed: [3], kept: [] });
  expect(same).toEqual([{ id: 1, found: found(0, 10) }]);
  expect(changed).toEqual([{ id: 2, found: found(20, 30, 'reported') }]);
  expect(added).toEqual([found(60, 70)]);
});

it('leaves what a person did, and finds nothing anew where a person removed or moved it', () => {
  const touched = { touched: true };
  const { added, removed, changed, kept } = compareExtraction(
    [stored(1, 0, 10, touched), stored(2, 20, 30, touched), stored(3, 40, 50, touched)],
    [found(0, 10, 'reported'), found(21, 31), found(80, 90)],
    [{ start: 79, end: 90 }],
  );
  expect({ added, removed, changed }).toEqual({ added: [], removed: [], changed: [] });
  expect(kept).toEqual([1, 2, 3]);
});

it('for any input: touched ones are neither removed nor changed, and applying it once leaves nothing to do', () => {
  const span = fc
    .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
    .map(([start, length]) => ({ start, end: start + length }));
  const unique = <T extends { start: number; end: number }>(list: T[]): T[] => [
    ...new Map(list.map((each) => [`${each.start}-${each.end}`, each])).values(),
  ];
  const kinds = fc.constantFrom('quote', 'reported', 'act');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(span, fc.boolean(), kinds), { maxLength: 8 }),
      fc.array(fc.tuple(span, kinds), { maxLength: 8 }),
      fc.array(span, { maxLength: 3 }),
      (old, next, refused) => {
        const before = unique(
          old.map(([at, touched, particulars], index) => ({ ...at, id: index + 1, touched, particulars })),
        );
        const now = unique(next.map(([at, particulars]) => ({ ...at, particulars })));
        const result = compareExtraction(before, now, refused);
        const hands = new Set(before.filter((each) => each.touched).map((each) => each.id));
        expect(result.removed.filter((id) => hands.has(id))).toEqual([]);
        expect(result.changed.filter(({ id }) => hands.has(id))).toEqual([]);
        const after = before
          .filter((each) => !result.removed.includes(each.id))
          .map((each) => ({
            ...each,
            particulars: result.changed.find(({ id }) => id === each.id)?.found.particulars ?? each.particulars,
          }))
          .concat(result.added.map((each, index) => ({ ...each, id: 100 + index, touched: false })));
        const again = compareExtraction(after, now, refused);
        expect({ ...again, kept: [], same: [] }).toEqual({ added: [], removed: [], changed: [], kept: [], same: [] });
      },
    ),
  );
});
