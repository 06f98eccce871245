import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input, OperationName } from '../../shared/contract.ts';
import { reportLibrary } from '../../testing/report-library.ts';
import { reportSample } from '../../testing/report-sample.ts';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine-types.ts';

let folder: string;
let engine: Engine;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-report-'));
  const path = join(folder, 'sample.readout');
  reportLibrary(path, reportSample).close();
  engine = await createEngine({ path });
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

async function call<N extends OperationName>(operation: N, input: Input<N>) {
  const reply = await engine.call(operation, input);
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}

describe('reports.summary', () => {
  it('says what the report of the same choices holds, without the report', async () => {
    const input: Input<'reports.summary'> = { format: 'html', perTheme: 1, sections: ['sources'] };
    const summary = await call('reports.summary', input);
    const { bytes, mediaType, fileName, ...report } = await call('reports.render', input);
    expect(summary).toEqual(report);
    expect(summary).toMatchObject({ statements: 8, documents: 4, meetings: 3, printed: 4, charts: 2, checked: 8 });
  });

  it('counts a statement of two themes once', async () => {
    expect(await call('reports.summary', { format: 'html' })).toMatchObject({ statements: 8, printed: 7 });
  });

  it('has the same hash for the same file only', async () => {
    const input = { format: 'html', title: 'A' } as const;
    const { hash } = await call('reports.summary', input);
    expect((await call('reports.summary', { ...input, title: 'B' })).hash).not.toBe(hash);
    expect((await call('reports.summary', input)).hash).toBe(hash);
  });

  it('follows the library as it changes', async () => {
    const input = { format: 'html' } as const;
    const before = await call('reports.summary', input);
    const { ids } = await call('statements.ids', {});
    await call('statements.review', { ids: [ids[0] ?? 0], review: 'uncertain' });
    await call('statements.remove', { ids: [ids[0] ?? 0] });
    const after = await call('reports.summary', input);
    expect(after.statements).toBe(before.statements - 1);
    expect(after.hash).not.toBe(before.hash);
  });

  it('lets queries and commands come between, and is of one moment', async () => {
    const order: string[] = [];
    const { ids } = await call('statements.ids', {});
    const report = call('reports.render', { format: 'html', title: 'Between' }).then((value) => {
      order.push('report');
      return value;
    });
    await call('library.info', {});
    order.push('query');
    await call('statements.review', { ids: [ids[1] ?? 0], review: 'confirmed' });
    order.push('command');
    expect((await report).statements).toBe(ids.length);
    expect(order).toEqual(['query', 'command', 'report']);
  });

  it('is made once for who asks together, and again after one that failed', async () => {
    const together = { format: 'html', title: 'Together' } as const;
    const [one, two] = await Promise.all([call('reports.render', together), call('reports.render', together)]);
    expect(one.bytes).toBe(two.bytes);
    const wrong = { format: 'html', query: 'speaker:(' } as const;
    const replies = [engine.call('reports.render', wrong), engine.call('reports.summary', { format: 'html' })];
    const [failed, next] = await Promise.all(replies);
    expect(failed).toMatchObject({ ok: false, error: { code: 'QUERY_INVALID' } });
    expect(next).toMatchObject({ ok: true });
    expect(await engine.call('reports.render', wrong)).toEqual(failed);
  });

  it('is given up when the library is closed, and leaves nothing beside it', async () => {
    const path = join(folder, 'closed.readout');
    reportLibrary(path, reportSample).close();
    const closing = await createEngine({ path });
    const report = closing.call('reports.render', { format: 'html' });
    await closing.close();
    expect(await report).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    expect(readdirSync(folder).filter((name) => name.startsWith('closed'))).toEqual(['closed.readout']);
  });

  it('says in words that there is nothing to report', async () => {
    const reply = await engine.call('reports.summary', { format: 'html', from: '2030' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });
});
