import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The core of the servers and that of the load. */
export interface Cores {
  readonly server: number;
  readonly load: number;
}

/** Two cores of this machine to pin to; null where there is one alone, or no `taskset`. */
export function twoCores(): Cores | null {
  const allowed = allowedCores();
  const [server] = allowed;
  const load = allowed.at(-1);
  if (server === undefined || load === undefined || server === load) return null;
  return spawnSync('taskset', ['--version']).status === 0 ? { server, load } : null;
}

/** Keeps a process, with all its threads, on a core. */
export function pin(pid: number, core: number): void {
  const { status, stderr } = spawnSync('taskset', ['-acp', String(core), String(pid)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The process ${pid} cannot be kept on core ${core}: ${stderr}`);
}

function allowedCores(): number[] {
  let status: string;
  try {
    status = readFileSync('/proc/self/status', 'utf8');
  } catch {
    return [];
  }
  return coresIn(/^Cpus_allowed_list:\s*(\S+)/m.exec(status)?.[1] ?? '');
}

/** Numbers of a list as the kernel writes it, such as `0-2,5`. */
export function coresIn(list: string): number[] {
  return list
    .split(',')
    .filter(part => part !== '')
    .flatMap(part => {
      const [from = 0, to = from] = part.split('-').map(Number);
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    });
}
