import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTerm, type TermMatch } from './terms.ts';

/** The sequences of a term in a short notation: words joined by spaces, alternatives by `|`, gaps by `...`. */
function read(term: string, match: TermMatch = 'pattern'): string[] {
  const parsed = parseTerm(term, match);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.sequences.map((sequence) =>
    sequence.map(({ atom, gap }) => `${gap ? '... ' : ''}${atom.words.join('|')}`).join(' '),
  );
}

test('a term is a sequence of words; hyphens and spaces are the same', () => {
  expect(read('Free-Trade  zone', 'phrase')).toEqual(['free trade zone']);
  expect(read('U.N.', 'word')).toEqual(['un']);
  expect(read('BRICS+', 'word')).toEqual(['brics +']);
  expect(read('terror*', 'word')).toEqual(['terror*']);
});

test('patterns have alternatives, options and gaps', () => {
  expect(read('(arms|weapon) control')).toEqual(['arms|weapon control']);
  expect(read('(air|anti-missile)? defence')).toEqual(['air defence', 'anti missile defence', 'defence']);
  expect(read('reform ... (security council|UN)')).toEqual(['reform ... security council', 'reform ... un']);
  expect(read('a … b')).toEqual(read('a ... b'));
});

test('operators are words of no meaning outside of patterns', () => {
  expect(read('peace (and) war', 'phrase')).toEqual(['peace and war']);
});

test.each([
  ['', 'a word is missing here', 0],
  ['  ', 'a word is missing here', 0],
  ['trade (a|', 'a word is missing here', 9],
  ['trade (a|b', '“(” is not closed', 6],
  ['trade) war', '“)” without “(”', 5],
  ['? war', '“?” stands after a word or a group', 0],
  ['... war', '“...” stands between two words', 0],
  ['war ...', '“...” stands between two words', 4],
  ['war*s end', '“*” stands at the end of a word only', 3],
  ['* war', '“*” stands at the end of a word only', 0],
  ['(a|b)?', 'at least one word must not be optional', 0],
  ['x'.repeat(301), 'a term has at most 300 characters', 300],
  ['(a b|c d|e f) '.repeat(5), 'too many alternatives in one pattern', 42],
])('%s is refused with its place', (term, message, position) => {
  expect(parseTerm(term, 'pattern')).toEqual({ ok: false, problem: { message, position } });
});

test('no input makes the parser throw, hang or name a place outside of the term', () => {
  const piece = fc.constantFrom(
    '(',
    ')',
    '|',
    '?',
    '...',
    '*',
    ' ',
    '-',
    '.',
    'war',
    'peace',
    'é',
    '贸',
    '\u{1f600}',
    '+',
  );
  const term = fc.oneof(
    fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(term, fc.constantFrom<TermMatch>('word', 'phrase', 'pattern'), fc.boolean(), (text, match, exact) => {
      const parsed = parseTerm(text, match, exact);
      if (parsed.ok) {
        expect(parsed.sequences.length).toBeLessThanOrEqual(64);
        for (const sequence of parsed.sequences) expect(sequence.length).toBeGreaterThan(0);
      } else {
        expect(parsed.problem.position).toBeGreaterThanOrEqual(0);
        expect(parsed.problem.position).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 500 },
  );
});
