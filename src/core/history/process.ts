/** Which process runs a job, so that another one that opens the library can tell a running job from one that was cut off. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/** The number tells processes with the same id apart: ids come again, in containers at every start. */
export const thisProcess = `${hostname()} ${process.pid} ${randomUUID()}`;

/** Whether the process of this name may still be running. On another machine nobody can tell: then it may not write here. */
export function isAlive(name: string | null): boolean {
  if (name === null) return false;
  if (name === thisProcess) return true;
  const [host, id] = name.split(' ');
  const pid = Number(id);
  if (host !== hostname() || !Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    // Not ours to signal, but there.
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}
