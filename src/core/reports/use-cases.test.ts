import { mkdtempSync, rmSync } from 'node:fs';
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

  it('says in words that there is nothing to report', async () => {
    const reply = await engine.call('reports.summary', { format: 'html', from: '2030' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });
});
