import { Piscina } from 'piscina';
import { workerFile } from '../../../src/workerFile.js';
import type { Population } from '../population.js';
import type { CountingTask } from './countThread.js';
import type { Part, Tally } from './tally.js';

/** Threads that count parts of populations. */
export interface CountingThreads {
  /** Counts a part of a population that the registry knows. @throws where a thread makes another one of that name */
  count(population: Population, what: CountingTask['what'], part: Part): Promise<Tally>;
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
    count: ({ name, version }, what, part) => {
      const task: CountingTask = { name, version, seedFolder, what, part };
      return pool.run(task);
    },
    close: () => pool.destroy(),
  };
}
