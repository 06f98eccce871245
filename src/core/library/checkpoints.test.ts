import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { removeFolder, temporaryFolder } from '../../testing/libraries.ts';
import { checkLibrary } from './check.ts';
import { type Library, openLibrary } from './open.ts';

const folder = temporaryFolder();
afterAll(() => removeFolder(folder));

const STEP = 100_000;
const automatic = (library: Library) => library.write.value('PRAGMA wal_autocheckpoint');

/** A step as an import's, that writes so many octets over those of the step before. */
function step(library: Library, number: number): void {
  const value = String(number % 10).repeat(STEP);
  library.transaction(() => {
    library.write.run(
      `INSERT INTO preference (name, value) VALUES ('filling', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      [value],
    );
  }, false);
}

describe('the log of a library', () => {
  it('is folded beside the steps of a job, begins anew, and is left to SQLite afterwards', async () => {
    const path = join(folder, 'steps.readout');
    const library = openLibrary(path, { create: true });
    expect(automatic(library)).toBe(1000);
    let written = 0;
    const until = performance.now() + 7000;
    while (performance.now() < until) {
      step(library, written / STEP);
      written += STEP;
      await setTimeout(20);
    }
    expect(automatic(library)).toBe(0);
    // More than half of it: the log began anew at least once. Without that it would hold every page written.
    expect(statSync(`${path}-wal`).size).toBeLessThan(written * 0.8);
    await expect.poll(() => automatic(library), { timeout: 20_000 }).toBe(1000);
    library.close();
    const again = openLibrary(path);
    expect(checkLibrary(again.read).problems).toEqual([]);
    expect(again.read.value<string>(`SELECT value FROM preference WHERE name = 'filling'`)).toBe(
      String((written / STEP - 1) % 10).repeat(STEP),
    );
    again.close();
  });

  it('is whole when the library is closed between two steps', () => {
    const path = join(folder, 'closed.readout');
    const library = openLibrary(path, { create: true });
    for (let number = 0; number < 5; number += 1) step(library, number);
    library.close();
    const again = openLibrary(path);
    expect(again.read.value<string>(`SELECT value FROM preference WHERE name = 'filling'`)).toBe('4'.repeat(STEP));
    again.close();
  });
});
