/**
 * `npm test`: all checks and tests, each a lane. The last lines name every lane and whether it ran; the very last adds
 * up: `N passed, N failed`. A lane that cannot run here says why; it never passes by silence.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

interface Lane {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** Why it did not run; null where it did. */
  readonly notRun: string | null;
}

function execute(command: string, args: readonly string[]): { status: number; lines: string[] } {
  const { status, stdout } = spawnSync(command, args, {
    stdio: ['inherit', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  process.stdout.write(stdout);
  return { status: status ?? 1, lines: stdout.split('\n') };
}

const RAN = /^lane ([\w-]+): ran, (\d+) passed, (\d+) failed/;
const NOT_RUN = /^lane ([\w-]+): not run, (.*)/;

/** Lanes that a script names in lines of its own; a script that fails without a failed lane is one. */
function scriptLanes(name: string, command: string, args: readonly string[]): Lane[] {
  const { status, lines } = execute(command, args);
  const lanes = lines.flatMap((line): Lane[] => {
    const ran = RAN.exec(line);
    if (ran?.[1]) return [{ name: ran[1], passed: Number(ran[2]), failed: Number(ran[3]), notRun: null }];
    const missed = NOT_RUN.exec(line);
    return missed?.[1] ? [{ name: missed[1], passed: 0, failed: 0, notRun: missed[2] ?? '' }] : [];
  });
  if (status !== 0 && lanes.every((lane) => lane.failed === 0))
    return [...lanes, { name, passed: 0, failed: 1, notRun: null }];
  return lanes.length > 0 ? lanes : [{ name, passed: 0, failed: 1, notRun: null }];
}

/** vitest counts for itself; a run without a result (a crash, no test found) has failed. */
function unitLane(): Lane {
  const file = '.cache/unit.json';
  mkdirSync('.cache', { recursive: true });
  rmSync(file, { force: true });
  const { status } = execute('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile=${file}`]);
  try {
    const result = JSON.parse(readFileSync(file, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numFailedTestSuites: number;
    };
    const failed = Math.max(result.numFailedTests, status === 0 ? 0 : 1);
    return { name: 'unit', passed: result.numPassedTests, failed, notRun: null };
  } catch {
    return { name: 'unit', passed: 0, failed: 1, notRun: null };
  }
}

const lanes = [
  ...scriptLanes('check', 'node', ['scripts/check.ts']),
  unitLane(),
  ...scriptLanes('e2e', 'node', ['scripts/e2e.ts']),
];

console.log('');
for (const lane of lanes) {
  console.log(
    lane.notRun === null
      ? `lane ${lane.name}: ran, ${lane.passed} passed, ${lane.failed} failed`
      : `lane ${lane.name}: not run, ${lane.notRun}`,
  );
}
const passed = lanes.reduce((sum, lane) => sum + lane.passed, 0);
const failed = lanes.reduce((sum, lane) => sum + lane.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
