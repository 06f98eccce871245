import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { libraryFromArguments } from './arguments.ts';

test.each([
  [['readout'], null],
  [['readout', 'minsk.readout'], 'minsk.readout'],
  [['electron', '.', '--user-data-dir=x.readout', 'MINSK.READOUT'], 'MINSK.READOUT'],
  [['readout', 'a.readout', 'b.readout'], 'b.readout'],
  [['/opt/my.readout', '/home/ana/notes.txt'], null],
])('%o names %s', (argv, name) => {
  expect(libraryFromArguments(argv, '/home/ana')).toBe(name === null ? null : resolve('/home/ana', name));
});
