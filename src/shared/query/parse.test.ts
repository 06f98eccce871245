import { describe, expect, it } from 'vitest';
import type { QueryNode } from './ast.ts';
import { parseQuery } from './parse.ts';

function read(text: string): QueryNode | null {
  const result = parseQuery(text);
  if (!result.ok) throw new Error(result.error.message);
  return result.node;
}

/** What a query means: its tree without the spans. */
function bare(text: string): unknown {
  return JSON.parse(JSON.stringify(read(text), (key, value: unknown) => (key === 'span' ? undefined : value)));
}

function error(text: string): { message: string; at: string } {
  const result = parseQuery(text);
  if (result.ok) throw new Error(`${text} was read`);
  return { message: result.error.message, at: text.slice(result.error.start, result.error.end) };
}

const word = (text: string, prefix = false) => ({ type: 'text', text, prefix });
const field = (name: string, ...values: unknown[]) => ({ type: 'field', field: name, values });

describe('what a query says', () => {
  it('reads the query of the product: fields, a phrase and a range, all of which must hold', () => {
    expect(bare('speaker:lukashenko theme:trade "mutual settlements" date:2023..2024')).toEqual({
      type: 'and',
      parts: [
        field('speaker', 'lukashenko'),
        field('theme', 'trade'),
        word('mutual settlements'),
        field('date', { from: '2023-01-01', to: '2024-12-31' }),
      ],
    });
  });

  it('gives null for an empty query', () => {
    expect(read('')).toBeNull();
    expect(read(' \n\t ')).toBeNull();
  });

  it('binds NOT closer than AND, and AND closer than OR', () => {
    const expected = {
      type: 'or',
      parts: [word('a'), { type: 'and', parts: [word('b'), { type: 'not', part: word('c') }] }],
    };
    expect(bare('a OR b AND NOT c')).toEqual(expected);
    expect(bare('a or b -c')).toEqual(expected);
    expect(bare('(a) or (b and (not c))')).toEqual(expected);
  });

  it('lets parentheses decide, and keeps their group', () => {
    expect(bare('(a OR b) c')).toEqual({
      type: 'and',
      parts: [{ type: 'or', parts: [word('a'), word('b')] }, word('c')],
    });
    expect(bare('-(a b)')).toEqual({ type: 'not', part: { type: 'and', parts: [word('a'), word('b')] } });
  });

  it('reads alternatives, quoted values, and fields and fixed values in any case', () => {
    expect(bare('THEME:security,"Military cooperation"')).toEqual(field('theme', 'security', 'Military cooperation'));
    expect(bare('Kind:Quote,REPORTED')).toEqual(field('kind', 'quote', 'reported'));
    expect(bare('type:"phone call",phone-call')).toEqual(field('type', 'phone_call', 'phone_call'));
    expect(bare('document:12,7')).toEqual(field('document', 12, 7));
    expect(bare('person:"Ali \\"the envoy\\" A"')).toEqual(field('person', 'Ali "the envoy" A'));
  });

  it('takes the quotation marks of any keyboard, and operators and colons inside them as words', () => {
    expect(bare('“mutual settlements”')).toEqual(word('mutual settlements'));
    expect(bare('«взаимные расчёты»')).toEqual(word('взаимные расчёты'));
    expect(bare('"not theme:trade"')).toEqual(word('not theme:trade'));
    expect(bare('theme:“Military cooperation”')).toEqual(field('theme', 'Military cooperation'));
  });

  it('reads a star at the end as any continuation, and hyphens and times as words', () => {
    expect(bare('sanction*')).toEqual(word('sanction', true));
    expect(bare('"trade turn"*')).toEqual(word('trade turn', true));
    expect(bare('anti-missile')).toEqual(word('anti-missile'));
    expect(bare('12:30')).toEqual(word('12:30'));
  });

  it('gives every node the place it stands at, parentheses included', () => {
    const text = ' theme:trade  (a OR "b c") -is:noted';
    const node = read(text);
    const parts = node?.type === 'and' ? node.parts : [];
    expect(parts.map((part) => text.slice(part.span.start, part.span.end))).toEqual([
      'theme:trade',
      '(a OR "b c")',
      '-is:noted',
    ]);
  });
});

describe('dates', () => {
  it.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023-05', '2023-05-01', '2023-05-31'],
    ['2024-2', '2024-02-01', '2024-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2024-09-13', '2024-09-13', '2024-09-13'],
    ['2023-05-01..2023-06', '2023-05-01', '2023-06-30'],
    ['..2024', null, '2024-12-31'],
    ['2023..', '2023-01-01', null],
  ])('%s is from %s to %s', (text, from, to) => {
    expect(bare(`date:${text}`)).toEqual(field('date', { from, to }));
  });

  it.each([
    ['2023-13', 'There is no month 13 in “2023-13”.'],
    ['2023-02-29', 'February 2023 has 28 days; “2023-02-29” is not one of them.'],
    ['..', 'A range needs a date before or after “..”, such as 2023..2024.'],
    ['2024..2023', 'The range “2024..2023” ends before it begins.'],
    ['yesterday', '“yesterday” is not a date. Write 2023, 2023-05, 2023-05-01 or a range 2023..2024.'],
  ])('%s is refused in words', (text, message) => {
    expect(error(`a date:${text}`)).toEqual({ message, at: text });
  });
});

describe('what cannot be read', () => {
  it.each([
    ['a themes:x', 'There is no field “themes”. Did you mean theme?', 'themes'],
    ['spaeker:x', 'There is no field “spaeker”. Did you mean speaker?', 'spaeker'],
    [
      'https://example.org',
      'There is no field “https”. To search for these words, put them between quotation marks.',
      'https',
    ],
    ['a b (c', 'The parenthesis at 5 is not closed.', '('],
    ['((a)', 'The parenthesis at 1 is not closed.', '('],
    ['a)', 'The parenthesis at 2 closes nothing.', ')'],
    ['a ()', 'There is nothing between the parentheses.', '()'],
    ['a "b', 'The quotation mark at 3 is not closed.', '"b'],
    ['""', 'There is nothing between the quotation marks.', '""'],
    ['a OR', 'Something is missing after “OR”.', 'OR'],
    ['a AND OR b', 'Something is missing after “AND”.', 'AND'],
    ['(a NOT)', 'Something is missing after “NOT”.', 'NOT'],
    ['and a', 'Something is missing before “AND”.', 'and'],
    ['a - b', '“-” excludes what follows it without a space.', '-'],
    ['speaker: x', 'A value is missing after “speaker:”. It follows without a space.', ':'],
    ['theme:a, b', 'A value is missing after “,”. It follows without a space.', ','],
    ['kind:qoute', '“qoute” is no value of kind. Did you mean quote?', 'qoute'],
    ['kind:quote,poem', '“poem” is no value of kind. It takes quote, reported, act.', 'poem'],
    ['document:x', 'document takes the number of a document, such as document:12; “x” is none.', 'x'],
    ['a & b', '“&” cannot be searched for: it has neither a letter nor a digit.', '&'],
  ])('%s', (text, message, at) => {
    expect(error(text)).toEqual({ message, at });
  });

  it('refuses deep nesting and endless lists instead of exhausting the stack', () => {
    const deep = 'Nothing can be nested deeper than 100 levels.';
    expect(error('('.repeat(10_000)).message).toBe(deep);
    expect(error(`${'('.repeat(10_000)}a${')'.repeat(10_000)}`).message).toBe(deep);
    expect(error(`${'-'.repeat(10_000)}a`).message).toBe(deep);
    expect(error('not '.repeat(10_000)).message).toBe(deep);
    expect(error('a '.repeat(10_000)).message).toBe('The query has more than 500 parts.');
    expect(read(`${'('.repeat(90)}a${')'.repeat(90)}`)).toMatchObject({ type: 'text', text: 'a' });
  });
});
