import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { workerFile } from '../../../src/workerFile.js';
import { type BulkTable, type FlatRows, flatRows } from '../../store/bulkRows.js';
import type { Population } from '../population.js';
import { type LicenceRange, licencesOf } from './licencesOf.js';

/** Makes the rows of licences, ready to write. */
export interface RowSource {
  /** Licences of one batch, which is written whole or not at all. */
  readonly batch: number;
  /** Batches made before they are asked for. */
  readonly ahead: number;
  rows(range: LicenceRange): Promise<FlatRows>;
  close(): Promise<void>;
}

/** Where the rows go. */
export interface RowPlace {
  readonly tables: readonly BulkTable[];
  readonly worldId: number;
}

/** What a thread is asked. */
export interface RowTask extends RowPlace, LicenceRange {
  readonly population: string;
  readonly seedFolder: string;
  readonly seed: string;
}

const mostThreads = 8;

/** Makes the rows on the thread that asks, for populations that have no name. */
export function rowsHere(
  population: Population,
  seed: string,
  { tables, worldId }: RowPlace,
  batch: number,
): RowSource {
  return {
    batch,
    ahead: 1,
    rows: async range => flatRows(tables, worldId, licencesOf(population, seed, range)),
    close: async () => {},
  };
}

/** Makes the rows in threads, one for each core: licences are pure functions, whoever makes them. */
export function rowsInThreads(
  of: Pick<RowTask, 'population' | 'seedFolder' | 'seed'>,
  place: RowPlace,
  batch: number,
): RowSource {
  const threads = Math.min(mostThreads, availableParallelism());
  const { filename, execArgv } = workerFile(import.meta.url, 'rowThread');
  const pool = new Piscina<RowTask, FlatRows>({
    filename,
    execArgv: [...execArgv],
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: Number.POSITIVE_INFINITY,
  });
  return {
    batch,
    ahead: threads + 1,
    rows: range => pool.run({ ...of, ...place, ...range }),
    close: () => pool.destroy(),
  };
}
