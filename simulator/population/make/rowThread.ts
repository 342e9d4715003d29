import { type FlatRows, flatRows } from '../../store/bulkRows.js';
import type { Population } from '../population.js';
import { populationNamed } from '../registry.js';
import { licencesOf } from './licencesOf.js';
import type { RowTask } from './rowSource.js';

const known = new Map<string, Population>();

/** Makes the rows of a range of licences: what a thread runs for each task. */
export default function makeRows({ tables, worldId, ...task }: RowTask): FlatRows {
  return flatRows(tables, worldId, licencesOf(populationOf(task), task.seed, task));
}

function populationOf({ population: name, seedFolder }: Pick<RowTask, 'population' | 'seedFolder'>) {
  const key = JSON.stringify([name, seedFolder]);
  const population = known.get(key) ?? populationNamed(name, seedFolder);
  if (!population) throw new Error(`There is no population ${JSON.stringify(name)}`);
  known.set(key, population);
  return population;
}
