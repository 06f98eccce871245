import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { removeFolder, temporaryFolder, writeFiles } from '../../testing/libraries.ts';
import { findFiles } from './find-files.ts';

const folder = temporaryFolder();
afterAll(() => removeFolder(folder));

writeFiles(folder, {
  'z.txt': 'z',
  'a/b/c/deep.txt': 'd',
  'a/first.md': 'f',
  'a/.hidden.txt': 'h',
  'a/node_modules/pkg/readme.md': 'r',
  'a/old.readout': 'l',
  'a/old.readout-wal': 'l',
  'Ä/Ünïcode — name.txt': 'u',
  '.git/config': 'g',
});
mkdirSync(join(folder, 'empty'));
symlinkSync(folder, join(folder, 'a', 'circle'));
symlinkSync(join(folder, 'z.txt'), join(folder, 'a', 'link.txt'));

const names = (paths: string[]): string[] => findFiles(paths).map((file) => relative(folder, file.path));

it('finds files in depth by name, and passes over what is hidden, linked or a library', () => {
  expect(names([folder])).toEqual(['a/b/c/deep.txt', 'a/first.md', 'z.txt', 'Ä/Ünïcode — name.txt']);
  expect(names([join(folder, 'empty')])).toEqual([]);
});

it('takes a path that is given as it is, once, in the order given', () => {
  const [z, hidden] = [join(folder, 'z.txt'), join(folder, 'a/.hidden.txt')];
  expect(names([z, hidden, folder, z])).toEqual([
    'z.txt',
    'a/.hidden.txt',
    'a/b/c/deep.txt',
    'a/first.md',
    'Ä/Ünïcode — name.txt',
  ]);
});

it('refuses a path that is none, in words', () => {
  const [missing] = findFiles([join(folder, 'none.txt')]);
  expect(missing?.refusal).toBe('There is no such file or folder.');
  expect(findFiles(['/dev/null'])[0]?.refusal).toMatch(/neither a file nor a folder/);
});

it('names files as the caller wishes them named', () => {
  const path = join(folder, 'z.txt');
  expect(findFiles([path], { [path]: 'upload/z.txt' })[0]).toMatchObject({ path, shown: 'upload/z.txt' });
});

it('tells of a file whose name is not in UTF-8', () => {
  const old = join(folder, 'old');
  mkdirSync(old);
  // Some systems make no such name at all.
  const made = Buffer.concat([Buffer.from(`${old}/`), Buffer.from([0xcf, 0xf0, 0xe8, 0x2e, 0x74, 0x78, 0x74])]);
  try {
    writeFileSync(made, 'text');
  } catch {
    return;
  }
  expect(findFiles([old])).toMatchObject([{ refusal: expect.stringMatching(/Rename it/) }]);
  rmSync(made);
});
