import { expect, it } from 'vitest';
import { formatCsv, formatRows, formatTable, visible } from './table.ts';

it('aligns columns by what a terminal shows, numbers at their end', () => {
  const table = formatTable(
    [
      { name: 'Xi 习近平', n: 5 },
      { name: 'Erdoğan', n: 12 },
    ],
    ['name', 'n'],
    80,
  );
  expect(table.split('\n')).toEqual(['name        n', '─────────  ──', 'Xi 习近平   5', 'Erdoğan    12']);
});

it('cuts what is wider than its column, at a whole character, and says so', () => {
  const [, , line] = formatTable([{ text: '👨‍👩‍👧 '.repeat(40) }], ['text'], 20).split('\n');
  expect(line?.endsWith('…')).toBe(true);
  expect(line).toMatch(/^(👨‍👩‍👧 ?)+…$/u);
});

it('quotes CSV by RFC 4180 and joins lists', () => {
  const rows = [{ a: 'say "yes", twice\nplease', b: ['x', 'y'], c: null }];
  expect(formatCsv(rows, ['a', 'b', 'c'])).toBe('a,b,c\r\n"say ""yes"", twice\nplease",x; y,\r\n');
});

it('refuses a column that is none', () => {
  const columns = { all: ['a'], shown: ['a'], wished: ['b'] };
  expect(() => formatRows([{ a: 1 }], 'json', columns)).toThrow('There is no column “b”. Columns: a.');
});

it('shows marks that would turn a line around or command a terminal as codes', () => {
  expect(visible('a\u202egnp.exe\n\u001b[2J é')).toBe('a\\u{202e}gnp.exe\\u{a}\\u{1b}[2J é');
});
