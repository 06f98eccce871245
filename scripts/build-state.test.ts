import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildState } from './build-state.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'readout-build-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(path: string, minute: number): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, minute * 60, minute * 60);
}
function build(minute: number): void {
  for (const part of ['main/index.cjs', 'main/engine.cjs', 'preload/index.cjs', 'renderer/index.html'])
    put(`out/${part}`, minute);
}

test('a build is fresh until a source, not a test, is newer', () => {
  put('src/main/index.ts', 1);
  expect(buildState(root)).toBe('missing');
  build(2);
  expect(buildState(root)).toBe('fresh');
  put('src/deep/er/a.test.ts', 3);
  expect(buildState(root)).toBe('fresh');
  put('src/deep/er/a.ts', 3);
  expect(buildState(root)).toBe('stale');
});

test('a build that lacks a part is missing; a package without sources is fresh', () => {
  build(2);
  expect(buildState(root)).toBe('fresh');
  rmSync(join(root, 'out/preload/index.cjs'));
  expect(buildState(root)).toBe('missing');
});
