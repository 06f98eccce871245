import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isErrorCode, ReadoutError } from '../../shared/errors.ts';
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
import { openLibrary } from './open.ts';

const folder = temporaryFolder();
const filled = join(folder, 'filled.readout');
const here = fileURLToPath(new URL('./open.ts', import.meta.url));

beforeAll(() => makeLibrary(filled, shortDocuments.slice(0, 3)));
afterAll(() => removeFolder(folder));

let count = 0;
function copy(): string {
  count += 1;
  return copyLibrary(filled, join(folder, `copy-${count}.readout`));
}

async function refusal(path: string, mode: 'open' | 'create' = 'open'): Promise<string> {
  try {
    const engine = await createEngine({ path, mode });
    await engine.close();
    return 'opened';
  } catch (fault) {
    if (!(fault instanceof ReadoutError)) throw fault;
    expect(isErrorCode(fault.code)).toBe(true);
    expect(fault.message.length).toBeGreaterThan(20);
    return fault.code;
  }
}

/** Opening is refused, the file keeps every octet, and nothing is left beside it. */
async function expectUntouched(path: string, code: string, mode: 'open' | 'create' = 'open'): Promise<void> {
  const before = readFileSync(path);
  const beside = readdirSync(join(path, '..'));
  expect(await refusal(path, mode)).toBe(code);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(join(path, '..'))).toEqual(beside);
}

/** Runs code in another process: `library` is the file's place. */
function inChild(code: string, path: string, options: { uid?: number } = {}): Promise<string> {
  const script = `import { openLibrary } from ${JSON.stringify(here)};\nconst path = ${JSON.stringify(path)};\n${code}`;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], options);
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.on('close', () => resolve(said.trim()));
  });
}

/** A child that holds a lock until it is told to go. */
async function holdLock(path: string): Promise<{ release(): Promise<void> }> {
  const script = `import { openLibrary } from ${JSON.stringify(here)};
    const library = openLibrary(${JSON.stringify(path)});
    library.transaction(() => {
      library.write.run('UPDATE document SET title = title');
      process.stdout.write('locked');
      const until = Date.now() + 20000;
      const cell = new Int32Array(new SharedArrayBuffer(4));
      while (Date.now() < until) Atomics.wait(cell, 0, 0, 100);
    });`;
  const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', script]);
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    release: () => {
      child.kill('SIGKILL');
      return closed;
    },
  };
}

describe('what is no library', () => {
  it('is refused and not touched', async () => {
    const text = join(folder, 'text.readout');
    writeFileSync(text, 'Dear diary, this is a text of more than one hundred characters. '.repeat(4));
    await expectUntouched(text, 'LIBRARY_FOREIGN');
    await expectUntouched(text, 'LIBRARY_FOREIGN', 'create');
    const empty = join(folder, 'empty.readout');
    writeFileSync(empty, '');
    await expectUntouched(empty, 'LIBRARY_FOREIGN');
    const other = copy();
    const bytes = readFileSync(other);
    bytes.writeUInt32BE(0x12345678, 68);
    writeFileSync(other, bytes);
    await expectUntouched(other, 'LIBRARY_FOREIGN');
    const place = join(folder, 'folder.readout');
    mkdirSync(place);
    expect(await refusal(place)).toBe('LIBRARY_FOREIGN');
    expect(await refusal(place, 'create')).toBe('LIBRARY_FOREIGN');
    expect(readdirSync(place)).toEqual([]);
    expect(await refusal(join(folder, 'missing.readout'))).toBe('LIBRARY_MISSING');
    expect(await refusal(join(folder, 'no/such/folder.readout'), 'create')).toBe('LIBRARY_MISSING');
    expect(existsSync(join(folder, 'missing.readout'))).toBe(false);
  });

  it('becomes one where a creation was cut off before its first octet', async () => {
    const path = join(folder, 'begun.readout');
    writeFileSync(path, '');
    expect(await refusal(path, 'create')).toBe('opened');
    expect(await refusal(path)).toBe('opened');
  });
});

describe('a newer library', () => {
  it('is refused by its header, to the last octet', async () => {
    const path = copy();
    const bytes = readFileSync(path);
    bytes.writeUInt32BE(bytes.readUInt32BE(60) + 1, 60);
    writeFileSync(path, bytes);
    await expectUntouched(path, 'LIBRARY_TOO_NEW');
    await expectUntouched(path, 'LIBRARY_TOO_NEW', 'create');
  });

  it('is refused where its version is still in the log', async () => {
    const path = copy();
    const said = await inChild(
      `const library = openLibrary(path);
       library.transaction(() => library.write.run('PRAGMA user_version = 99'));
       process.stdout.write('done', () => process.kill(process.pid, 'SIGKILL'));`,
      path,
    );
    expect(said).toBe('done');
    expect(readFileSync(path).readUInt32BE(60)).toBeLessThan(99);
    expect(await refusal(path)).toBe('LIBRARY_TOO_NEW');
  });
});

describe('a library that cannot be written', () => {
  it('is refused where the file or its folder is read-only', async (context) => {
    if (process.getuid?.() !== 0) {
      const path = copy();
      chmodSync(path, 0o444);
      await expectUntouched(path, 'LIBRARY_READ_ONLY');
      return;
    }
    // Permissions do not bind root, so another user opens it.
    const place = join(folder, 'read-only');
    mkdirSync(place);
    const path = copyLibrary(filled, join(place, 'a.readout'));
    for (const each of [folder, place]) chmodSync(each, 0o755);
    chmodSync(path, 0o444);
    const open = `try { openLibrary(path); console.log('opened') } catch (fault) { console.log(fault.code) }`;
    const said = await inChild(open, path, { uid: 65534 });
    if (/EACCES|permission denied/i.test(said)) {
      console.log('not tested: another user cannot read this working copy');
      context.skip();
    }
    expect(said).toBe('LIBRARY_READ_ONLY');
    chmodSync(path, 0o666);
    expect(await inChild(open, path, { uid: 65534 })).toBe('LIBRARY_READ_ONLY');
    expect(readdirSync(place)).toEqual(['a.readout']);
  });

  it('can be read while another program writes, and says so when a change has to wait too long', async () => {
    const path = copy();
    const lock = await holdLock(path);
    try {
      const engine = await createEngine({ path });
      expect(await ask(engine, 'library.info', {})).toMatchObject({ documents: 3 });
      expect(await codeOf(engine, 'people.create', { name: 'Ada', kind: 'person' })).toBe('LIBRARY_LOCKED');
      expect(await ask(engine, 'library.info', {})).toMatchObject({ undo: 'Imported 3 documents' });
      await lock.release();
      expect(await codeOf(engine, 'people.create', { name: 'Ada', kind: 'person' })).toBe('ok');
      expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true });
      await engine.close();
    } finally {
      await lock.release().catch(() => undefined);
    }
  });

  it('stops a change when the file was moved away or replaced', async () => {
    const path = copy();
    const engine = await createEngine({ path });
    renameSync(path, `${path}.moved`);
    expect(await codeOf(engine, 'people.create', { name: 'Ada', kind: 'person' })).toBe('LIBRARY_GONE');
    copyLibrary(filled, path);
    expect(await codeOf(engine, 'people.create', { name: 'Ada', kind: 'person' })).toBe('LIBRARY_GONE');
    await engine.close();
  });
});

describe('a damaged library', () => {
  it('is said to be damaged, not taken for another fault', async () => {
    const cut = copy();
    truncateSync(cut, 20_000);
    expect(['LIBRARY_DAMAGED', 'opened']).toContain(await refusal(cut));
    const engine = await createEngine({ path: cut }).catch(() => null);
    if (engine) {
      const reply = await engine.call('library.check', {});
      expect(reply.ok ? reply.value.ok : reply.error.code).toSatisfy(
        (said) => said === false || said === 'LIBRARY_DAMAGED',
      );
      await engine.close();
    }
  });

  it('is found by its check, wherever its octets changed', async () => {
    const clean = readFileSync(filled);
    for (let page = 8; page < clean.length / 4096; page += 9) {
      const path = copy();
      const bytes = Buffer.from(clean);
      bytes.fill(0xa5, page * 4096 + 200, page * 4096 + 900);
      writeFileSync(path, bytes);
      const code = await refusal(path);
      if (code !== 'opened') {
        expect(code, `page ${page}`).toBe('LIBRARY_DAMAGED');
        continue;
      }
      const engine = await createEngine({ path });
      const reply = await engine.call('library.check', {});
      const found = reply.ok ? !reply.value.ok : reply.error.code === 'LIBRARY_DAMAGED';
      await engine.close();
      // A check that passes means that no word of a source is another one; a free page holds none.
      if (!found) expect(sources(path), `page ${page}`).toEqual(sources(filled));
    }
  });
});

/** All words and files that a library keeps of its sources. */
function sources(path: string): unknown[] {
  const library = openLibrary(path);
  const rows = [
    ...library.read.all('SELECT * FROM document_text'),
    ...library.read.all('SELECT document_id, size, hex(bytes) FROM document_file'),
    ...library.read.all('SELECT id, document_id, start, end, text, hash FROM statement'),
  ];
  library.close();
  return rows;
}
