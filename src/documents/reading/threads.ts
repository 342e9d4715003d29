import type { Worker } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { workerFile } from '../../workerFile.js';
import type { FileRead, FileRefused, ReadingLimits } from './model.js';
import type { ReadingBegun, ReadingTask } from './readerThread.js';
import { refused } from './refusal.js';

/** Threads that read files, each ended when it takes too long or too much, and replaced. */
export interface ReadingThreads {
  read(bytes: Uint8Array): Promise<FileRead>;
  close(): Promise<void>;
}

/** How often what a thread holds is looked at, in milliseconds. */
const lookEvery = 50;

/** Starts the threads. They do not keep a process alive. */
export function startReadingThreads(threads: number, limits: ReadingLimits): ReadingThreads {
  const { filename, execArgv } = workerFile(import.meta.url, 'readerThread');
  const pool = new Piscina({
    filename,
    execArgv: [...execArgv],
    minThreads: threads,
    maxThreads: threads,
    // No secret of the process is at hand in a thread that a stranger's file runs through, and no font of the machine.
    env: { DISABLE_SYSTEM_FONTS_LOAD: '1' },
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 64 },
    // Between two files the thread runs its event loop, and finishes letting go of the first.
    atomics: 'disabled',
  });
  const begun = new Map<number, (thread: Worker | undefined) => void>();
  pool.on('message', ({ id, threadId }: ReadingBegun) => {
    begun.get(id)?.(pool.threads.find(thread => thread.threadId === threadId));
  });
  // A thread that dies between two files is replaced at the next one.
  pool.on('error', () => {});
  let last = 0;
  return {
    async read(bytes) {
      const id = ++last;
      const ending = new AbortController();
      let stopWatching = (): void => {};
      begun.set(id, thread => {
        stopWatching = watch(thread, limits, reason => ending.abort(reason));
      });
      try {
        const task: ReadingTask = { id, bytes, limits };
        return await pool.run(task, { signal: ending.signal });
      } catch (error) {
        if (ending.signal.aborted) return ending.signal.reason as FileRefused;
        if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
          return refused('TOO_LARGE', limits.memory);
        throw error;
      } finally {
        begun.delete(id);
        stopWatching();
      }
    },
    close: () => pool.destroy(),
  };
}

/** Says once when a thread has used its time or its memory, which no limit of Node.js holds for buffers. */
function watch(
  thread: Worker | undefined,
  limits: ReadingLimits,
  end: (reason: FileRefused) => void,
): () => void {
  const timer = setTimeout(() => end(refused('TOOK_TOO_LONG', limits.milliseconds)), limits.milliseconds);
  const looking = setInterval(async () => {
    const held = await thread?.getHeapStatistics().catch(() => null);
    if (held && held.used_heap_size + held.external_memory > limits.memory)
      end(refused('TOO_LARGE', limits.memory));
  }, lookEvery);
  return () => {
    clearTimeout(timer);
    clearInterval(looking);
  };
}
