import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { ImportReport } from './contract/rows.ts';
import { importCsv } from './import-csv.ts';

type File = ImportReport['files'][number];
const file = (path: string, reason: string | null = null): File => ({
  path,
  status: 'imported',
  reason,
  document: 7,
});

test('has a line for each file, quoted as RFC 4180 says, and no formulas', () => {
  const files = [file('a.txt'), file('x, "y".txt', 'one\ntwo'), file('=HYPERLINK("http://x")')];
  expect(importCsv({ files })).toBe(
    [
      'file,status,reason,document',
      'a.txt,imported,,7',
      '"x, ""y"".txt",imported,"one\ntwo",7',
      `"'=HYPERLINK(""http://x"")",imported,,7`,
      '',
    ].join('\r\n'),
  );
});

test('gives back every name, whatever it is made of', () => {
  const name = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !/^[=+\-@\t\r]/u.test(text));
  fc.assert(
    fc.property(fc.array(name), (names) => {
      const { data } = Papa.parse<string[]>(importCsv({ files: names.map((each) => file(each, each)) }), {
        delimiter: ',',
        newline: '\r\n',
      });
      expect(data.slice(1, -1).map(([path]) => path)).toEqual(names);
    }),
  );
});
