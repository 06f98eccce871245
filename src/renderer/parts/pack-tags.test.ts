import { describe, expect, it } from 'vitest';
import { packTags } from './pack-tags.ts';

const tens = (count: number) => Array.from({ length: count }, (_, index) => String(index));
const widthOf = () => 50;

describe('packTags', () => {
  it('takes all that fit', () => {
    expect(packTags(tens(3), 180, 2, widthOf)).toBe(3);
    expect(packTags([], 180, 2, widthOf)).toBe(0);
  });

  it('fills two rows and keeps room for the number of the others', () => {
    // Three in the first row (158 px); in the second two, 104 px, and "+n".
    expect(packTags(tens(9), 180, 2, widthOf)).toBe(5);
    expect(packTags(tens(6), 180, 2, widthOf)).toBe(6);
  });

  it('shows one tag at least, however narrow the cell', () => {
    expect(packTags(tens(4), 20, 1, widthOf)).toBe(1);
  });
});
