import type { SimulatorDatabase } from '../../store/database.js';
import type { Queries } from '../../store/queries.js';
import type { Population } from '../population.js';
import { makeTemplate } from './makeTemplate.js';
import { rowsHere } from './rowSource.js';
import { templateOf } from './template.js';

/** What a template of a population is made from. */
export interface TemplateOptions {
  readonly population: Population;
  readonly seed: string;
  /** Licences 0 to `licences` - 1. */
  readonly licences: number;
  /** Told of the licences written so far, after each batch. */
  readonly onProgress?: (written: number) => void;
}

const batch = 5_000;

/**
 * Writes a template with the licences of a population on this thread, or the rest of one, and gives its name. Worlds are
 * then made over it. @throws MakingFault
 */
export async function fillTemplate(
  database: SimulatorDatabase,
  queries: Queries,
  { population, seed, licences, onProgress }: TemplateOptions,
): Promise<string> {
  const { name } = await makeTemplate(
    { database, queries },
    {
      template: templateOf(population, { seed, licences }, []),
      sourceOf: place => rowsHere(population, seed, place, batch),
      onProgress: made => {
        if (made > 0) onProgress?.(made);
      },
    },
  );
  return name;
}
