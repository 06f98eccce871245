import { describe, expect, it } from 'vitest';
import { layOut, stepFrom } from './items.ts';

const groups = { documents: Uint32Array.of(7, 9, 4), counts: Uint32Array.of(2, 1, 3) };

describe('items of a table', () => {
  it('are the rows themselves without groups', () => {
    const items = layOut(3, null, new Set());
    expect(items.count).toBe(3);
    expect(items.at(2)).toEqual({ kind: 'row', row: 2, group: null });
  });

  it('put a header before the rows of each group', () => {
    const items = layOut(6, groups, new Set());
    expect(items.count).toBe(9);
    expect([0, 1, 2, 3, 4, 5, 8].map((index) => items.at(index))).toEqual([
      { kind: 'group', group: 0 },
      { kind: 'row', row: 0, group: 0 },
      { kind: 'row', row: 1, group: 0 },
      { kind: 'group', group: 1 },
      { kind: 'row', row: 2, group: 1 },
      { kind: 'group', group: 2 },
      { kind: 'row', row: 5, group: 2 },
    ]);
    expect(items.headerAt(4)).toBe(3);
  });

  it('find every row again, whatever is collapsed', () => {
    for (const collapsed of [[], [9], [7, 4], [7, 9, 4]]) {
      const items = layOut(6, groups, new Set(collapsed));
      for (let row = 0; row < 6; row++) {
        const item = items.at(items.indexOfRow(row));
        const group = items.groupOfRow(row);
        const hidden = group !== null && collapsed.includes(groups.documents[group] ?? 0);
        expect(item).toEqual(hidden ? { kind: 'group', group } : { kind: 'row', row, group });
      }
    }
  });

  it('lead the keyboard over open headers, and onto collapsed ones', () => {
    const items = layOut(6, groups, new Set([9]));
    const isStop = (item: ReturnType<typeof items.at>) => item.kind === 'row' || item.group === 1;
    expect(stepFrom(items, 2, 1, isStop)).toBe(3);
    expect(stepFrom(items, 3, 1, isStop)).toBe(5);
    expect(stepFrom(items, 5, -2, isStop)).toBe(2);
    expect(stepFrom(items, 7, 5, isStop)).toBe(7);
  });
});
