import { describe, expect, it } from 'vitest';
import { moveEdge } from './span-words.ts';

describe('moveEdge', () => {
  const text = '"We need peace," he said.';

  it('goes to the next and to the last edge of a word', () => {
    expect(moveEdge(text, 1, 1)).toBe(3);
    expect(moveEdge(text, 3, 1)).toBe(4);
    expect(text.slice(1, moveEdge(text, 13, 1))).toBe('We need peace');
    expect(moveEdge(text, 14, -1)).toBe(9);
  });

  it('stays at the ends of the text', () => {
    expect(moveEdge(text, 0, -1)).toBe(0);
    expect(moveEdge(text, text.length, 1)).toBe(text.length);
  });

  it('never cuts a letter with its marks', () => {
    const marked = 'Erdog\u0306an spoke';
    expect(marked.slice(0, moveEdge(marked, 0, 1))).toBe('Erdog\u0306an');
  });
});
