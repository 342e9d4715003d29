import { Piscina } from 'piscina';
import { workerFile } from '../../../src/workerFile.js';
import type { Population } from '../population.js';
import type { CountingTask } from './countThread.js';
import type { Tally } from './tally.js';

/** What is counted of a population. */
export type Counting = Pick<CountingTask, 'what' | 'until' | 'part'>;

/** Threads that count parts of populations. */
export interface CountingThreads {
  /** Counts a part of a population that the registry knows. @throws where a thread makes another one of that name */
  count(population: Population, counting: Counting): Promise<Tally>;
  close(): Promise<void>;
}

/** Starts the threads, each of which makes its populations for itself, from their names. */
export function startCountingThreads(threads: number, seedFolder: string): CountingThreads {
  const { filename, execArgv } = workerFile(import.meta.url, 'countThread');
  const pool = new Piscina({
    filename,
    execArgv: [...execArgv],
    minThreads: threads,
    maxThreads: threads,
  });
  return {
    count: ({ name, version }, counting) => {
      const task: CountingTask = { name, version, seedFolder, ...counting };
      return pool.run(task);
    },
    close: () => pool.destroy(),
  };
}
