import { expect, test } from 'vitest';
import { differenceRows } from './difference-rows.ts';

const same = (text: string) => ({ runs: [{ kind: 'same' as const, text }] });

test('equal paragraphs are counted, changed ones stand in both columns', () => {
  const changed = {
    runs: [
      { kind: 'same' as const, text: 'ask you ' },
      { kind: 'added' as const, text: 'to ' },
      { kind: 'removed' as const, text: 'for ' },
      { kind: 'same' as const, text: 'convey' },
    ],
  };
  const alone = { runs: [{ kind: 'added' as const, text: 'It ended.' }] };
  expect(differenceRows({ paragraphs: [same('a'), same('b'), changed, same('c'), alone] })).toEqual([
    { kind: 'same', paragraphs: 2, key: '0' },
    {
      kind: 'differs',
      left: [changed.runs[0], changed.runs[2], changed.runs[3]],
      right: [changed.runs[0], changed.runs[1], changed.runs[3]],
      key: '1',
    },
    { kind: 'same', paragraphs: 1, key: '2' },
    { kind: 'differs', left: [], right: alone.runs, key: '3' },
  ]);
});
