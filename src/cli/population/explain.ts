import {
  defaultPopulation,
  populationNamed,
  populationNames,
} from '../../../simulator/population/check/index.js';
import type { Population } from '../../../simulator/population/population.js';
import { defaultSeed } from '../../../simulator/world/defaults.js';
import { MalformedNeph, neph } from '../../snpc/index.js';
import { WrongWords } from '../simulator/settings.js';
import type { PopulationIo } from './command.js';
import { readExplainWords } from './explainWords.js';
import { type KnownPopulations, named } from './named.js';
import { packageSeeds } from './packageSeeds.js';
import { explained, explainedAsJson } from './tellStory.js';

const usualPopulations = (seedFolder: string): KnownPopulations => ({
  named: name => populationNamed(name, seedFolder),
  names: populationNames(seedFolder),
});

/** Runs `snpc population explain`. Resolves to the exit code: 2 for wrong words, 1 for a profile that cannot be used. */
export async function runExplain(
  args: readonly string[],
  io: PopulationIo,
  populations: KnownPopulations = usualPopulations(io.seedFolder ?? packageSeeds),
): Promise<number> {
  try {
    const words = readExplainWords(args);
    const population = named(words.profile ?? defaultPopulation, '--profile', populations);
    const { seed = defaultSeed } = words;
    const index = indexOf(population, words);
    const lived = { population, seed, index, ...population.lived(seed, index) };
    const told = words.asJson
      ? `${JSON.stringify(explainedAsJson(lived))}\n`
      : explained(lived, words.language);
    io.stdout.write(told);
    return 0;
  } catch (error) {
    if (!(error instanceof Error) || !/^(WrongWords|SeedFault)$/.test(error.name)) throw error;
    io.stderr.write(`snpc population explain: ${error.message}\n`);
    return error instanceof WrongWords ? 2 : 1;
  }
}

function indexOf(
  { name, capacity, indexOf: find }: Population,
  { neph: given, licence }: ReturnType<typeof readExplainWords>,
): number {
  if (licence !== undefined) {
    if (licence < capacity) return licence;
    throw new WrongWords(`--licence: ${name} has licences 0 to ${capacity - 1}, not ${licence}`);
  }
  const index = find(nephOf(given as string));
  if (index !== null) return index;
  throw new WrongWords(
    `--neph: ${name} gives no such NEPH: its numbers are a year, a month, 99 and an order from 100000 on`,
  );
}

function nephOf(text: string) {
  try {
    return neph(text);
  } catch (error) {
    if (!(error instanceof MalformedNeph)) throw error;
    throw new WrongWords(`--neph: ${error.message}`);
  }
}
