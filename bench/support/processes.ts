/** A command with all the processes that it starts: their time and their private memory. Linux only. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Run {
  readonly wallSeconds: number;
  /** User and system time of all processes. */
  readonly processorSeconds: number;
  /** The most private memory of all processes together, looked at every 100 ms. */
  readonly privateMb: number;
  /** How much more of it there was on average in the last quarter of the time than in the second. */
  readonly growthMb: number;
}

function growth(samples: readonly number[]): number {
  const quarter = Math.floor(samples.length / 4);
  const mean = (from: number): number =>
    samples.slice(from, from + quarter).reduce((sum, sample) => sum + sample, 0) / Math.max(1, quarter);
  return Math.round(mean(samples.length - quarter) - mean(quarter));
}

function parentOf(pid: string): string | undefined {
  try {
    // The command's name, in brackets, may hold anything.
    return /\) \S (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

function privateKb(pid: string): number {
  try {
    return Number(/^RssAnon:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function treeMb(root: string): number {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => [pid, parentOf(pid)]),
  );
  const isOwn = (pid: string | undefined): boolean =>
    pid === root || (pid !== undefined && pid !== '0' && isOwn(parents.get(pid)));
  return [...parents.keys()].filter(isOwn).reduce((sum, pid) => sum + privateKb(pid), 0) / 1024;
}

/** @throws Error where the command ends with a status that is not among `fine` */
export function runMeasured(command: string, args: readonly string[], fine: readonly number[] = [0]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>&1', 'bash', command, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    const samples: number[] = [];
    const timer = setInterval(() => samples.push(treeMb(String(child.pid))), 100);
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.on('close', (status) => {
      clearInterval(timer);
      const [wall = 0, user = 0, system = 0] = said.trim().split(/\s+/).map(Number);
      if (!fine.includes(status ?? -1)) reject(new Error(`${command} ended with status ${status}.`));
      else
        resolve({
          wallSeconds: wall,
          processorSeconds: user + system,
          privateMb: Math.round(samples.reduce((most, sample) => Math.max(most, sample), 0)),
          growthMb: growth(samples),
        });
    });
  });
}
