import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PassageParagraph } from './model.ts';
import { LONGEST_WHOLE, passage } from './passage.ts';

const sentence = fc
  .array(fc.constantFrom('trade', 'peace', 'Mr. Li', 'the U.S.', '2024', 'мир', '…'), { minLength: 1, maxLength: 30 })
  .map((words) => `${words.join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 8 }).map((sentences) => sentences.join(' '));
const statement = fc.array(paragraph, { minLength: 1, maxLength: 12 }).map((paragraphs) => paragraphs.join('\n\n'));

function runs(paragraphs: readonly PassageParagraph[]): string[] {
  return paragraphs.flat().filter((run) => run !== null);
}

describe('passage', () => {
  it('prints whole what is not long', () => {
    expect(passage('One.\n\nTwo “three”.', [], 'en')).toEqual({ paragraphs: [['One.'], ['Two “three”.']], skipped: 0 });
  });

  it('prints nothing but the words of the statement, in their order', () => {
    fc.assert(
      fc.property(statement, fc.nat(), (text, seed) => {
        let from = 0;
        for (const run of runs(passage(text, [seed % text.length], 'en').paragraphs)) {
          const at = text.indexOf(run, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + run.length;
        }
      }),
    );
  });

  it('marks every cut and cuts only what is long', () => {
    fc.assert(
      fc.property(statement, (text) => {
        const { paragraphs } = passage(text, [], 'en');
        const letters = (value: string): string => value.replace(/\s/gu, '');
        const whole = letters(runs(paragraphs).join('')) === letters(text);
        expect(paragraphs.flat().includes(null)).toBe(!whole);
        if (text.length <= LONGEST_WHOLE) expect(whole).toBe(true);
      }),
    );
  });

  it('shows the sentence of a match, and says in which paragraph it begins', () => {
    const filler = 'A sentence that fills the page with words. '.repeat(20).trim();
    const text = [filler, filler, 'We spoke of the ports.', filler].join('\n\n');
    const cut = passage(text, [text.indexOf('ports')], 'en');
    expect(runs(cut.paragraphs).join(' ')).toContain('We spoke of the ports.');
    expect(cut.skipped).toBeGreaterThan(0);
    expect(cut.paragraphs[0]?.[0]).toBeNull();
    expect(cut.paragraphs.at(-1)?.at(-1)).toBeNull();
  });

  it('does not take an abbreviation for the end of a sentence', () => {
    const text = `${'We met Mr. Li in the U.S. and spoke. '.repeat(60)}`.trim();
    const last = runs(passage(text, [], 'en').paragraphs).at(-1) ?? '';
    expect(last.endsWith('spoke.')).toBe(true);
  });
});
