import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ask, removeFolder, temporaryFolder, writeFiles } from '../../testing/libraries.ts';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine-types.ts';
import { findFiles } from './find-files.ts';
import { WorkerLost, WorkerPool } from './pool.ts';
import { readOctets } from './read-octets.ts';

const folder = temporaryFolder();
afterAll(() => removeFolder(folder));

const text = (words: string) => `Talks in Minsk\n\n13 September 2024\n\n"${words}," President Lukashenko said.\n`;

async function withEngine(name: string, work: (engine: Engine) => Promise<void>): Promise<void> {
  const engine = await createEngine({ path: join(folder, name), mode: 'create' });
  try {
    await work(engine);
  } finally {
    await engine.close();
  }
}

describe.skipIf(process.platform === 'win32')('what is no file', () => {
  it('is passed over in a folder: pipes, sockets, links that lead out or in a circle', async () => {
    const outside = writeFiles(join(folder, 'outside'), { 'secret.txt': text('Nobody imported this') });
    const inside = writeFiles(join(folder, 'inside'), { 'a.txt': text('We are ready for talks') });
    execFileSync('mkfifo', [join(inside, 'pipe.txt')]);
    symlinkSync(join(outside, 'secret.txt'), join(inside, 'link.txt'));
    symlinkSync(inside, join(inside, 'circle'));
    symlinkSync('/dev/zero', join(inside, 'zero.txt'));
    const server = createServer().listen(join(inside, 'socket.txt'));
    await once(server, 'listening');
    await withEngine('kinds.readout', async (engine) => {
      const report = await ask(engine, 'imports.start', { paths: [inside] });
      expect(report.files.map(({ path, status }) => [basename(path), status])).toEqual([['a.txt', 'imported']]);
      const named = await ask(engine, 'imports.start', {
        paths: [join(inside, 'pipe.txt'), join(inside, 'socket.txt'), '/dev/zero'],
      });
      expect(named.files).toHaveLength(3);
      for (const { status, reason } of named.files) {
        expect(status).toBe('failed');
        expect(reason).toMatch(/left alone/u);
      }
    });
    server.close();
  });

  it('does not make a reader wait, where a pipe or device takes the place of a file', () => {
    const pipe = join(folder, 'late-pipe');
    execFileSync('mkfifo', [pipe]);
    expect(readOctets(pipe)).toMatchObject({ reason: expect.stringMatching(/neither a file/u) });
    expect(readOctets('/dev/zero')).toMatchObject({ reason: expect.stringMatching(/neither a file/u) });
  });
});

describe('a file that others change meanwhile', () => {
  it('costs one line when it vanishes', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `${String(index).padStart(2, '0')}.txt`);
    const files = writeFiles(
      join(folder, 'vanish'),
      Object.fromEntries(names.map((name) => [name, text(`We agreed on point ${name}`)])),
    );
    await withEngine('vanish.readout', async (engine) => {
      engine.on((event) => {
        if (event.type === 'progress' && event.done === 0) rmSync(join(files, '11.txt'), { force: true });
      });
      const report = await ask(engine, 'imports.start', { paths: [files] });
      expect(report).toMatchObject({ imported: 11, failed: 1 });
      expect(report.files.at(-1)?.reason).toMatch(/no such file any more/u);
      expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true, documents: 11 });
    });
  });

  it('is not taken half when it grows, and never without end', { timeout: 30_000 }, async () => {
    const path = join(folder, 'growing.txt');
    writeFileSync(path, 'x'.repeat(20_000_000));
    const script = `const { appendFileSync } = require('node:fs'); const end = Date.now() + 2500;
      process.stdout.write('on'); while (Date.now() < end) appendFileSync(process.argv[1], 'y');`;
    const child = spawn(process.execPath, ['-e', script, path]);
    const closed = once(child, 'close');
    await once(child.stdout, 'data');
    const seen = Array.from({ length: 5 }, () => readOctets(path));
    await closed;
    expect(seen).toContainEqual({ reason: expect.stringMatching(/changed while it was read/u) });
    expect(readOctets(path)).toHaveProperty('bytes');
  });
});

describe('names', () => {
  it('with NUL, of 4,000 characters or turned around are told, and never fault an import', async () => {
    const turned = 'report-\u202etxt.exe';
    const files = writeFiles(join(folder, 'names'), { [`${turned}.txt`]: text('We are ready for talks') });
    const found = findFiles([`${folder}/a\0b.txt`, join(folder, 'n'.repeat(4000)), files]);
    expect(found.map(({ refusal }) => refusal)).toEqual([
      'The name has a character that no file’s name can have.',
      'The name is longer than the system allows.',
      null,
    ]);
    await withEngine('names.readout', async (engine) => {
      const report = await ask(engine, 'imports.start', { paths: [`${folder}/a\0b.txt`, files] });
      expect(report).toMatchObject({ imported: 1, failed: 1 });
      const [document] = await ask(engine, 'documents.rows', { ids: [report.files[1]?.document ?? 0] });
      // What turns letters around stands in no title that a screen or a report shows.
      expect(document?.title).not.toMatch(/[\u202a-\u202e\u2066-\u2069\0]/u);
    });
  });
});

describe('a worker', () => {
  const naming = new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort, threadId } from 'node:worker_threads';
      const result = { ok: false, status: 'empty', reason: '' };
      const reply = { type: 'document', member: String(threadId), result, fileHash: '', size: 20e6 };
      parentPort.on('message', ({ type }) => (type === 'end' ? parentPort.close() : parentPort.postMessage(reply)));`)}`,
  );
  const open = { type: 'open', path: '', name: '', choices: [], skip: 0, ahead: false } as const;
  const next = { type: 'next', ahead: false } as const;

  it('gives its place to another when it has read much, but not within a file', async () => {
    const pool = new WorkerPool(naming, 1);
    const threads = await pool.withHand(async (hand) => {
      const replies = [open, next, next, open, open, open] as const;
      const members: unknown[] = [];
      for (const message of replies) members.push(Reflect.get(await hand.ask(message), 'member'));
      return members;
    });
    await pool.end();
    const [first, , , second, , third] = threads;
    expect(threads).toEqual([first, first, first, second, second, third]);
    expect(new Set([first, second, third]).size).toBe(3);
  });
});

describe('a worker that is slow to start', () => {
  const slow = new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from 'node:worker_threads';
      parentPort.on('message', ({ type }) => (type === 'end' ? parentPort.close() : parentPort.postMessage({ type: 'end' })));
      const end = Date.now() + 1500;
      while (Date.now() < end);
      parentPort.postMessage({ type: 'ready' });`)}`,
  );

  it('does not cost a document its time', async () => {
    const pool = new WorkerPool(slow, 1, 1);
    expect(await pool.withHand((hand) => hand.ask({ type: 'next', ahead: false }))).toEqual({ type: 'end' });
    await pool.end();
  });
});

describe('one bad file', () => {
  const hanging = new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from 'node:worker_threads';
      parentPort.on('message', ({ type }) => {
        if (type === 'end') return parentPort.close();
        const end = Date.now() + (type === 'extract' ? 1e9 : 400);
        while (Date.now() < end);
        parentPort.postMessage({ type: 'end' });
      });
      parentPort.postMessage({ type: 'ready' });`)}`,
  );

  it('has its seconds for reading and extracting together, then its worker is replaced', async () => {
    const pool = new WorkerPool(hanging, 1, 1);
    const began = performance.now();
    const lost = pool.withHand(async (hand) => {
      await hand.ask({ type: 'next', ahead: false });
      await hand.ask({ type: 'extract' });
    });
    await expect(lost).rejects.toThrow(WorkerLost);
    expect(performance.now() - began).toBeLessThan(1500);
    expect(await pool.withHand((hand) => hand.ask({ type: 'next', ahead: false }))).toEqual({ type: 'end' });
    await pool.end();
  });
});
