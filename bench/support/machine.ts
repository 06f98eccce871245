/** What a measurement was made on, and with how much memory. */
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

/** Such as "Intel Xeon, 2 cores, 24 GB, Node 24.21.0". */
export function machine(): string {
  const [first] = cpus();
  return `${first?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform}`;
}

/** Private memory of this process in MB: mapped pages of a database do not count. */
export function privateMemoryMb(): number {
  try {
    const anonymous = /^RssAnon:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'));
    if (anonymous) return Math.round(Number(anonymous[1]) / 1024);
  } catch {
    // No /proc on this system: the heap with what it holds outside is the nearest number.
  }
  const { heapTotal, external } = process.memoryUsage();
  return Math.round((heapTotal + external) / 2 ** 20);
}

/** The largest private memory between its start and `stop`, looked at every 20 ms while the event loop turns. */
export function watchMemory(): { stop(): number } {
  let most = privateMemoryMb();
  const look = (): void => {
    most = Math.max(most, privateMemoryMb());
  };
  const timer = setInterval(look, 20);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return most;
    },
  };
}
