import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findElectron } from './electron-binary.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-electron-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const never = (): boolean => {
  throw new Error('The installer was not to be run.');
};
function put(...path: readonly string[]): string {
  const file = join(folder, ...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  return file;
}

test('the program that is there is taken, without a download', () => {
  const file = put('dist', 'electron');
  expect(findElectron({ folder, env: {}, platform: 'linux', install: never })).toBe(file);
});

test('the package’s own variable goes first', () => {
  put('dist', 'electron');
  const file = put('elsewhere', 'electron');
  const env = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'elsewhere') };
  expect(findElectron({ folder, env, platform: 'linux', install: never })).toBe(file);
});

test('the name is the one that the package noted', () => {
  writeFileSync(join(folder, 'path.txt'), 'Electron.app/Contents/MacOS/Electron');
  const file = put('dist', 'Electron.app/Contents/MacOS/Electron');
  expect(findElectron({ folder, env: {}, platform: 'darwin', install: never })).toBe(file);
});

test('else it is installed, and looked for once more', () => {
  const install = (): boolean => put('dist', 'electron.exe') !== '';
  expect(findElectron({ folder, env: {}, platform: 'win32', install })).toBe(join(folder, 'dist', 'electron.exe'));
});

test('a failed installation, and one that brought nothing, mean that it cannot be had', () => {
  expect(findElectron({ folder, env: {}, platform: 'linux', install: () => false })).toBeNull();
  expect(findElectron({ folder, env: {}, platform: 'linux', install: () => true })).toBeNull();
});
