import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveEdge } from './span-words.ts';

describe('moveEdge', () => {
  const text = '"We need peace," he said.';

  it('moves the start to where words begin', () => {
    expect(moveEdge(text, 'start', 1, 1)).toBe(4);
    expect(moveEdge(text, 'start', 16, -1)).toBe(9);
  });

  it('moves the end to where words end', () => {
    expect(text.slice(1, moveEdge(text, 'end', 8, 1))).toBe('We need peace');
    expect(text.slice(1, moveEdge(text, 'end', 14, -1))).toBe('We need');
  });

  it('stays where no word is left', () => {
    expect(moveEdge(text, 'start', 1, -1)).toBe(1);
    expect(moveEdge(text, 'end', text.length - 1, 1)).toBe(text.length - 1);
  });

  it('finds the same edges in a long text, however long its words are', () => {
    const words = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(words, fc.nat(4000), fc.boolean(), fc.boolean(), (lengths, at, isStart, forward) => {
        const long = lengths.map((length) => 'w'.repeat(length)).join(' ');
        const offset = Math.min(at, long.length);
        const starts = [...long.matchAll(/w+/gu)].map((match) => match.index + (isStart ? 0 : match[0].length));
        const next = forward ? starts.find((each) => each > offset) : starts.findLast((each) => each < offset);
        expect(moveEdge(long, isStart ? 'start' : 'end', offset, forward ? 1 : -1)).toBe(next ?? offset);
      }),
    );
  });

  it('never cuts a letter with its marks', () => {
    const marked = 'Erdog\u0306an spoke';
    expect(marked.slice(0, moveEdge(marked, 'end', 0, 1))).toBe('Erdog\u0306an');
  });
});
