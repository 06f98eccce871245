import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Difference } from '../../shared/contract/duplicates.ts';
import { compareTexts } from './compare.ts';

/** What one side of a difference says: its paragraphs as they were. */
function side({ paragraphs }: Difference, own: 'removed' | 'added'): string[] {
  return paragraphs
    .map(({ runs }) => runs.filter(({ kind }) => kind === 'same' || kind === own))
    .filter((runs) => runs.length > 0)
    .map((runs) => runs.map(({ text }) => text).join(''));
}

describe('the difference of two texts', () => {
  it('marks the words that one alone has, in the paragraph where they stand', () => {
    const a = ['A greeting.', 'I would like to ask you convey my wishes to the President [elected in July 2024].'];
    const b = ['A greeting.', 'I would like to ask you to convey my wishes to the President.'];
    const { paragraphs, common } = compareTexts(a, b);
    expect(paragraphs).toHaveLength(2);
    expect(paragraphs[0]).toEqual({ runs: [{ kind: 'same', text: 'A greeting.' }] });
    const changes = paragraphs[1]?.runs.filter(({ kind }) => kind !== 'same') ?? [];
    expect(changes.filter(({ kind }) => kind === 'added').map(({ text }) => text.trim())).toContain('to');
    expect(changes.find(({ kind }) => kind === 'removed')?.text).toContain('[elected in July 2024]');
    expect(common).toBeGreaterThan(0.7);
    expect(common).toBeLessThan(1);
  });

  it('puts a changed paragraph beside its former self although others came before it', () => {
    const a = ['The sides discussed trade in grain and potash.'];
    const b = ['Nobody else was there.', 'The sides discussed trade in grain, oil and potash.'];
    const { paragraphs } = compareTexts(a, b);
    expect(paragraphs.map(({ runs }) => runs.map(({ kind }) => kind))).toEqual([
      ['added'],
      expect.arrayContaining(['same', 'added']),
    ]);
  });

  it('compares words of a script without spaces', () => {
    const { paragraphs } = compareTexts(['两国元首在北京举行会谈。'], ['两国元首在莫斯科举行会谈。']);
    expect(paragraphs[0]?.runs).toEqual([
      { kind: 'same', text: '两国元首在' },
      { kind: 'removed', text: '北京' },
      { kind: 'added', text: '莫斯科' },
      { kind: 'same', text: '举行会谈。' },
    ]);
  });

  it('loses not a letter of either side', () => {
    const word = fc.constantFrom('trade', 'peace ', '  ', '“we', 'said”', 'мир', '平和', '\n', '🤝', '.');
    const text = fc.array(
      fc.array(word, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(' ')),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(text, text, (a, b) => {
        const difference = compareTexts(a, b);
        expect(side(difference, 'removed')).toEqual(a);
        expect(side(difference, 'added')).toEqual(b);
      }),
    );
  });

  it('ends in time on two long texts that have nothing in common', { timeout: 10_000 }, () => {
    const long = (seed: number) =>
      Array.from({ length: 3000 }, (_, index) => `${seed} word${index * seed} and other${index + seed} things`);
    expect(compareTexts(long(7), long(13)).common).toBeLessThan(0.9);
    const one = Array.from({ length: 20_000 }, (_, index) => `a${index}`).join(' ');
    expect(compareTexts([one], [one.replaceAll('a', 'b')]).common).toBe(0);
  });
});
