import { describe, expect, it } from 'vitest';
import { packTags } from './pack-tags.ts';

const tens = (count: number) => Array.from({ length: count }, (_, index) => String(index));
const widthOf = () => 50;

const count = (...input: Parameters<typeof packTags>) => packTags(...input).count;

describe('packTags', () => {
  it('takes all that fit', () => {
    expect(count(tens(3), 180, 2, widthOf)).toBe(3);
    expect(count([], 180, 2, widthOf)).toBe(0);
  });

  it('fills two rows and keeps room for the number of the others', () => {
    // Three in the first row (158 px); in the second two, 104 px, and "+n".
    expect(count(tens(9), 180, 2, widthOf)).toBe(5);
    expect(count(tens(6), 180, 2, widthOf)).toBe(6);
  });

  it('shows one tag at least, however narrow the cell', () => {
    expect(count(tens(4), 40, 1, widthOf)).toBe(1);
  });

  it('breaks a name that is wider than the cell into both rows', () => {
    const wide = (name: string) => (name === '0' ? 220 : 50);
    expect(packTags(tens(3), 180, 2, wide)).toEqual({ count: 1, wrapsFirst: true });
    expect(packTags(['0'], 180, 2, wide)).toEqual({ count: 1, wrapsFirst: true });
  });

  it('counts a wide name that comes later among the others', () => {
    const wide = (name: string) => (name === '1' ? 220 : 50);
    expect(packTags(tens(3), 180, 2, wide)).toEqual({ count: 1, wrapsFirst: false });
  });
});
