import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clickedMark, type Mark, meantSpan, segmentsOf } from './segments.ts';

const mark = (id: number, start: number, end: number): Mark => ({ id, start, end, kind: 'quote' });

describe('segmentsOf', () => {
  it('cuts where statements overlap', () => {
    const pieces = segmentsOf({ start: 10, end: 30 }, [mark(1, 5, 20), mark(2, 15, 25)], []);
    expect(pieces.map(({ start, end, marks }) => [start, end, marks.map(({ id }) => id)])).toEqual([
      [10, 15, [1]],
      [15, 20, [2, 1]],
      [20, 25, [2]],
      [25, 30, []],
    ]);
  });

  it('is exactly the paragraph, and each piece has exactly the statements over its characters', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 6 }), fc.array(span, { maxLength: 3 }), (inside, spans, hits) => {
        const marks = spans.map(({ start, end }, index) => mark(index + 1, start, end));
        const pieces = segmentsOf(inside, marks, hits);
        expect(pieces[0]?.start).toBe(inside.start);
        expect(pieces.at(-1)?.end).toBe(inside.end);
        for (const [index, piece] of pieces.entries()) {
          if (index > 0) expect(piece.start).toBe(pieces[index - 1]?.end);
          for (let at = piece.start; at < piece.end; at++) {
            const here = marks.filter(({ start, end }) => start <= at && at < end).map(({ id }) => id);
            expect(piece.marks.map(({ id }) => id).sort()).toEqual(here.sort());
            expect(piece.hit).toBe(hits.some(({ start, end }) => start <= at && at < end));
          }
        }
      }),
    );
  });
});

describe('clickedMark', () => {
  it('goes from the shortest statement to the longer ones and round', () => {
    const marks = [mark(3, 5, 8), mark(1, 0, 20)];
    expect(clickedMark(marks, null)).toBe(3);
    expect(clickedMark(marks, 3)).toBe(1);
    expect(clickedMark(marks, 1)).toBe(3);
    expect(clickedMark([], 1)).toBe(null);
  });
});

describe('meantSpan', () => {
  const text = 'He said: “We agree.” Then he left.';
  it('leaves quotation marks and blanks out', () => {
    expect(meantSpan(text, { start: 8, end: 21 })).toEqual({ span: { start: 10, end: 19 }, quoted: true });
  });
  it('sees marks that were not selected', () => {
    expect(meantSpan(text, { start: 10, end: 19 })).toEqual({ span: { start: 10, end: 19 }, quoted: true });
    expect(meantSpan(text, { start: 21, end: 33 })?.quoted).toBe(false);
  });
  it('is nothing without words', () => {
    expect(meantSpan(text, { start: 8, end: 10 })).toBe(null);
  });
});
