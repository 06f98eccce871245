import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  codeOf,
  copyLibrary,
  makeLibrary,
  removeFolder,
  shortDocuments,
  temporaryFolder,
} from '../../testing/libraries.ts';
import { createEngine } from '../engine.ts';

const folder = temporaryFolder();
const filled = join(folder, 'filled.readout');

beforeAll(() => makeLibrary(filled, shortDocuments.slice(0, 3)));
afterAll(() => removeFolder(folder));

describe('the check of a library', () => {
  it('lets queries and commands come between, and looks at one moment', async () => {
    const engine = await createEngine({ path: copyLibrary(filled, join(folder, 'busy.readout')) });
    const order: string[] = [];
    const check = ask(engine, 'library.check', {}).then((verdict) => {
      order.push('check');
      return verdict;
    });
    const { ids } = await ask(engine, 'statements.ids', {});
    order.push('query');
    await ask(engine, 'statements.review', { ids: [...ids], review: 'confirmed' });
    order.push('command');
    expect(await check).toMatchObject({ ok: true, documents: 3, problems: [] });
    expect(order).toEqual(['query', 'command', 'check']);
    await engine.close();
  });

  it('is given up when the library is closed, and leaves nothing beside it', async () => {
    const place = join(folder, 'closed.readout');
    const engine = await createEngine({ path: copyLibrary(filled, place) });
    const code = codeOf(engine, 'library.check', {});
    await engine.close();
    expect(await code).toBe('CANCELLED');
    expect(readdirSync(folder).filter((name) => name.startsWith('closed'))).toEqual(['closed.readout']);
  });
});

it('a backup is proved beside other work, and given up when the library is closed', async () => {
  const engine = await createEngine({ path: copyLibrary(filled, join(folder, 'copied.readout')) });
  const order: string[] = [];
  const backup = ask(engine, 'library.backup', { path: join(folder, 'backup-1.readout') }).then(() =>
    order.push('backup'),
  );
  for (let asked = 0; asked < 20 && order.length === 0; asked++) {
    await ask(engine, 'library.info', {});
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (order.length === 0) order.push('query');
  }
  await backup;
  expect(order).toEqual(['query', 'backup']);
  const code = codeOf(engine, 'library.backup', { path: join(folder, 'backup-2.readout') });
  await engine.close();
  expect(await code).toBe('CANCELLED');
  expect(readdirSync(folder).filter((name) => name.startsWith('backup'))).toEqual(['backup-1.readout']);
});
