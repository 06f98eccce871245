/**
 * `npm run prove-rules`: breaks each rule of ARCHITECTURE.md once on purpose and makes sure that its tool says so. Works on a
 * copy of the tracked files, so that nothing of the checkout is touched.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

interface Violation {
  readonly rule: string;
  readonly tool: readonly [string, ...string[]];
  /** What the tool must say. */
  readonly says: RegExp;
  /** The file that is made, or added to where it exists: at its end, or before these words. */
  readonly file: string;
  readonly text: string;
  readonly before?: string;
}

const layers = ['node', 'scripts/check-layers.ts'] as const;
const sources = ['node', 'scripts/check-sources.ts'] as const;
const types = (project: string) => ['tsc', '-b', project] as const;

const violations: readonly Violation[] = [
  {
    rule: 'shared has no Node types',
    tool: types('src/shared'),
    says: /broken\.ts.*(Cannot find|TS2\d{3})/,
    file: 'src/shared/broken.ts',
    text: 'export const here = process.cwd();\n',
  },
  {
    rule: 'shared has no DOM types',
    tool: types('src/shared'),
    says: /broken\.ts.*document/,
    file: 'src/shared/broken.ts',
    text: 'export const page = document.title;\n',
  },
  {
    rule: 'core has no DOM types',
    tool: types('src/core'),
    says: /broken\.ts.*document/,
    file: 'src/core/broken.ts',
    text: 'export const page = document.title;\n',
  },
  {
    rule: 'the page has no Node types',
    tool: types('src/renderer'),
    says: /broken\.ts.*process/,
    file: 'src/renderer/broken.ts',
    text: 'export const here = process.cwd();\n',
  },
  {
    rule: 'a missing handler does not compile',
    tool: types('src/core'),
    says: /TS2741.*notes\.find/,
    file: 'src/shared/contract/coding.ts',
    text: "'notes.find': command(z.object({}), changed),\n",
    before: "'notes.set'",
  },
  {
    rule: 'no cycles',
    tool: layers,
    says: /no-cycles.*broken/,
    file: 'src/shared/broken.ts',
    text: "export { b } from './broken-b.ts';\nexport const a = 1;\n",
  },
  {
    rule: 'shared is a leaf',
    tool: layers,
    says: /shared-is-a-leaf/,
    file: 'src/shared/broken.ts',
    text: "export { fold } from '../core/search/fold.ts';\n",
  },
  {
    rule: 'renderer never imports core',
    tool: layers,
    says: /windows-know-no-core/,
    file: 'src/renderer/broken.ts',
    text: "export type { Engine } from '../core/engine-types.ts';\n",
  },
  {
    rule: 'main never imports core',
    tool: layers,
    says: /windows-know-no-core/,
    file: 'src/main/broken.ts',
    text: "export { createEngine } from '../core/engine.ts';\n",
  },
  {
    rule: 'core never imports electron',
    tool: layers,
    says: /core-knows-no-host/,
    file: 'src/core/broken.ts',
    text: "export type { App } from 'electron';\n",
  },
  {
    rule: 'better-sqlite3 only in core/library',
    tool: layers,
    says: /sqlite-in-library/,
    file: 'src/core/tags/broken.ts',
    text: "export { default as Sqlite } from 'better-sqlite3';\n",
  },
  {
    rule: 'extraction is pure',
    tool: layers,
    says: /extraction-is-pure/,
    file: 'src/core/extract/broken.ts',
    text: "export { readFileSync } from 'node:fs';\n",
  },
  {
    rule: 'features do not import each other',
    tool: layers,
    says: /features-are-apart/,
    file: 'src/renderer/features/welcome/broken.ts',
    text: "export * from '../statements/statements-screen.tsx';\n",
  },
  {
    rule: 'SQL in store.ts only',
    tool: sources,
    says: /has SQL/,
    file: 'src/core/tags/broken.ts',
    text: "export const all = 'SELECT id FROM tag';\n",
  },
  {
    rule: 'raw IPC in one file a side',
    tool: sources,
    says: /ipcMain/,
    file: 'src/main/broken.ts',
    text: "export { ipcMain } from 'electron';\n",
  },
  {
    rule: 'files of at most 300 lines',
    tool: sources,
    says: /has 3\d\d lines/,
    file: 'src/shared/broken.ts',
    text: '// a line\n'.repeat(320),
  },
  {
    rule: 'no escape from the compiler',
    tool: sources,
    says: /escapes from the compiler/,
    file: 'src/shared/broken.ts',
    text: '// @ts-ignore\nexport const a: number = 1;\n',
  },
  {
    rule: 'no default export',
    tool: ['biome', 'lint', 'src/shared/broken.ts'],
    says: /noDefaultExport/,
    file: 'src/shared/broken.ts',
    text: 'export default 1;\n',
  },
  {
    rule: 'no any',
    tool: ['biome', 'lint', 'src/shared/broken.ts'],
    says: /noExplicitAny/,
    file: 'src/shared/broken.ts',
    text: 'export const a: any = 1;\n',
  },
  {
    rule: 'no non-null assertion',
    tool: ['biome', 'lint', 'src/shared/broken.ts'],
    says: /noNonNullAssertion/,
    file: 'src/shared/broken.ts',
    text: 'export const a = (b: string | null) => b!.length;\n',
  },
  {
    rule: 'format',
    tool: ['biome', 'format', 'src/shared/broken.ts'],
    says: /broken\.ts/,
    file: 'src/shared/broken.ts',
    text: 'export const a   =  "b"\n',
  },
  {
    rule: 'no dead code',
    tool: ['knip'],
    says: /broken\.ts/,
    file: 'src/shared/broken.ts',
    text: 'export const nobodyUsesThis = 1;\n',
  },
  {
    rule: 'the lock keeps node-gyp away',
    tool: ['node', 'scripts/check-lock.ts'],
    says: /gypfile/,
    file: 'package-lock.json',
    text: '',
  },
];

const copy = mkdtempSync(join(tmpdir(), 'readout-rules-'));
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '');
for (const path of tracked) cpSync(path, join(copy, path));
symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
execFileSync('git', ['init', '-q'], { cwd: copy });

/** Breaks a rule in the copy, runs its tool, and puts the copy back. @returns what is wrong, or null */
function prove({ rule, tool: [command, ...args], says, file, text, before: words }: Violation): string | null {
  const path = join(copy, file);
  const helper = join(copy, 'src/shared/broken-b.ts');
  const before = tracked.includes(file) ? readFileSync(path, 'utf8') : null;
  mkdirSync(dirname(path), { recursive: true });
  if (file === 'package-lock.json') writeFileSync(path, (before ?? '').replace(/,?\s*"gypfile": false/, ''));
  else if (before === null) writeFileSync(path, text);
  else if (words !== undefined)
    writeFileSync(
      path,
      before.replace(words, () => `${text}${words}`),
    );
  else appendFileSync(path, text);
  if (rule === 'no cycles') writeFileSync(helper, "export { a } from './broken.ts';\nexport const b = 2;\n");
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, encoding: 'utf8' });
  if (before === null) rmSync(path);
  else writeFileSync(path, before);
  rmSync(helper, { force: true });
  if (status === 0) return 'the tool was content';
  return says.test(stdout + stderr)
    ? null
    : `the tool failed, but did not say ${says}: ${(stdout + stderr).slice(0, 400)}`;
}

let failed = 0;
for (const violation of violations) {
  const wrong = prove(violation);
  if (wrong !== null) failed += 1;
  console.log(`${wrong === null ? 'proved' : 'NOT PROVED'}: ${violation.rule}${wrong === null ? '' : ` (${wrong})`}`);
}
rmSync(copy, { recursive: true, force: true });
console.log(`${violations.length - failed} of ${violations.length} rules proved`);
process.exitCode = failed === 0 ? 0 : 1;
