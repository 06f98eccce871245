import { describe, expect, it } from 'vitest';
import { removeConjunct, replaceField, splitConjuncts, textNeedles } from './conjuncts.ts';
import { parseQuery } from './parse.ts';

function read(text: string) {
  const result = parseQuery(text);
  return result.ok ? result.node : null;
}

describe('splitConjuncts', () => {
  it('gives one part for each filter, nested ANDs opened, with its place in the query', () => {
    const query = 'theme:trade (a AND (b or c)) NOT is:noted';
    const parts = splitConjuncts(read(query)).map((part) => query.slice(part.span.start, part.span.end));
    expect(parts).toEqual(['theme:trade', 'a', '(b or c)', 'NOT is:noted']);
  });

  it('keeps an OR as one part, and finds none in an empty query', () => {
    expect(splitConjuncts(read('a OR b'))).toHaveLength(1);
    expect(splitConjuncts(null)).toEqual([]);
  });
});

describe('replaceField', () => {
  it('puts the value in the place of the old one and leaves the rest as written', () => {
    expect(replaceField('"a b" AND theme:trade  not c', 'theme', 'Military cooperation')).toBe(
      '"a b" theme:"Military cooperation" not c',
    );
    expect(replaceField('theme:trade a theme:security', 'theme', ['x', 'y'])).toBe('theme:x,y a');
  });

  it('adds what is not there, around an OR too', () => {
    expect(replaceField('', 'date', '2023..2024')).toBe('date:2023..2024');
    expect(replaceField('a OR b', 'speaker', 'c "d"')).toBe('(a OR b) speaker:"c \\"d\\""');
  });

  it('removes with null or blank values, but no negated or nested filter', () => {
    expect(replaceField('theme:a -theme:b (theme:c OR d)', 'theme', null)).toBe('-theme:b (theme:c OR d)');
    expect(replaceField('theme:a', 'theme', ' ')).toBe('');
  });

  it('leaves a query alone that cannot be read', () => {
    expect(replaceField('theme:a (', 'theme', 'b')).toBe('theme:a (');
  });
});

describe('removeConjunct', () => {
  it('takes one part out, with the operator that held it', () => {
    expect(removeConjunct('a AND theme:b AND "c d"', 1)).toBe('a "c d"');
    expect(removeConjunct('a', 0)).toBe('');
  });
});

describe('textNeedles', () => {
  it('gives the words to highlight, without the excluded ones', () => {
    const needles = textNeedles(read('theme:x "a b" (c* OR d) -e'));
    expect(needles.map(({ text, prefix }) => [text, prefix])).toEqual([
      ['a b', false],
      ['c', true],
      ['d', false],
    ]);
  });
});
