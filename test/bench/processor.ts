import { readdirSync, readFileSync } from 'node:fs';

/**
 * Milliseconds of processor that all threads of a process have used, as the kernel's scheduler counts them: in nanoseconds,
 * where `/proc/PID/stat` counts hundredths of a second. Documentation/scheduler/sched-stats.rst of the kernel, for a task.
 * What a thread that has ended used is not in it.
 */
export function processorOf(pid: number): number {
  const threads = `/proc/${pid}/task`;
  return readdirSync(threads).reduce((sum, thread) => sum + nanosecondsOf(`${threads}/${thread}`) / 1e6, 0);
}

function nanosecondsOf(thread: string): number {
  try {
    return Number(readFileSync(`${thread}/schedstat`, 'utf8').split(' ')[0]);
  } catch (error) {
    // It ended since the threads were listed.
    if (['ENOENT', 'ESRCH'].includes((error as { code?: string }).code ?? '')) return 0;
    throw error;
  }
}
