import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { licencesOf } from './licences.ts';

const root = resolve(import.meta.dirname, '..');

test('every package that is given away has a licence, with Electron’s and bundled ones', () => {
  const module = join(root, 'node_modules/@playwright/test/index.js');
  const licences = licencesOf(root, [module, join(root, 'src/renderer/main.tsx')]);
  const names = licences.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['@playwright/test', 'better-sqlite3', 'electron', 'zod']));
  expect(names).not.toContain('vitest');
  expect(new Set(licences.map(({ name, version }) => `${name} ${version}`)).size).toBe(licences.length);
  expect(licences.find(({ name }) => name === 'zod')?.text).toContain('Permission is hereby granted');
  // Strong copyleft would bind Readout itself.
  expect(licences.filter(({ licence }) => /\bA?GPL/.test(licence) && !/ OR /.test(licence))).toEqual([]);
});
