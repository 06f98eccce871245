import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Uploads } from './uploads.ts';

let uploads: Uploads;
beforeEach(() => {
  uploads = new Uploads({ files: 3, fileSize: 10, allSize: 15 });
});
afterEach(() => uploads.end());
const text = (words: string) => Readable.from([Buffer.from(words)]);

describe('uploads', () => {
  test('are kept under safe names with their endings, and shown under the user’s', async () => {
    const key = await uploads.begin();
    await uploads.add(key, 'Minsk 2024/readout: final?.html', text('one'));
    await uploads.add(key, 'CON.txt', text('two'));
    const { paths, shown } = uploads.paths(key);
    expect(paths.map((path) => shown[path])).toEqual(['Minsk 2024/readout: final?.html', 'CON.txt']);
    expect(paths.map((path) => path.split('/').at(-1))).toEqual(['f-readout_ final_.html', 'f-CON.txt']);
    expect(await readFile(paths[0] ?? '', 'utf8')).toBe('one');
  });

  test('end with their import, or with the host', async () => {
    const [one, two] = [await uploads.begin(), await uploads.begin()];
    await uploads.add(one, 'a', text('a'));
    await uploads.add(two, 'a', text('a'));
    const [first = '', second = ''] = [...uploads.paths(one).paths, ...uploads.paths(two).paths];
    await uploads.drop([first]);
    expect([existsSync(first), existsSync(second)]).toEqual([false, true]);
    await uploads.end();
    expect(existsSync(second)).toBe(false);
  });

  test('are refused beyond the limits, and leave nothing behind', async () => {
    const key = await uploads.begin();
    await expect(uploads.add(key, 'large', text('x'.repeat(11)))).rejects.toThrow('too large');
    await uploads.add(key, 'a', text('x'.repeat(9)));
    await expect(uploads.add(key, 'a', text('again'))).rejects.toThrow('twice');
    await expect(uploads.add(key, 'b', text('x'.repeat(7)))).rejects.toThrow('too large');
    await uploads.add(key, 'b', text('x'));
    await uploads.add(key, 'c', text('x'));
    await expect(uploads.add(key, 'd', text('x'))).rejects.toThrow('More than 3 files');
    expect(uploads.paths(key).paths).toHaveLength(3);
    await expect(uploads.add('other', 'a', text('x'))).rejects.toThrow('choose them again');
  });

  test('never leave their folder', async () => {
    const part = fc.constantFrom('..', '.', '', '/', '\\', 'a', '%2e%2e', 'C:', '~', '\0', '...');
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1 }), async (parts) => {
        const all = new Uploads();
        const key = await all.begin();
        await all.add(key, 'here', text('x'));
        const home = dirname(all.paths(key).paths[0] ?? '');
        await all.add(key, parts.join('/'), text('x')).catch(() => undefined);
        expect(all.paths(key).paths.every((path) => path.startsWith(`${home}/`) && !path.includes('/../'))).toBe(true);
        await all.end();
      }),
      { numRuns: 50 },
    );
  });
});
