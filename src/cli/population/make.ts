import { type MakingFaultCode, openSimulator, type Simulator } from '../../../simulator/index.js';
import { readConfig, WrongSetting } from '../../config.js';
import { keptIn } from '../../settings/database.js';
import { WrongWords } from '../simulator/settings.js';
import type { PopulationIo } from './command.js';
import { type MakeWords, readMakeWords } from './makeWords.js';
import { packageSeeds } from './packageSeeds.js';
import { type ProgressView, progressOn } from './progress.js';
import { stoppedBySignals } from './signals.js';
import { type Making, madeAsJson, tellMade } from './tell.js';

const wrongWords: readonly MakingFaultCode[] = ['UNKNOWN_POPULATION', 'BAD_LICENCES', 'BAD_SEED', 'BAD_NAME'];

/** Runs `snpc population make`. Resolves to the exit code: 1 when it was not made to its end, 2 for wrong words. */
export async function runMake(args: readonly string[], io: PopulationIo): Promise<number> {
  try {
    const words = readMakeWords(args);
    const view = words.isQuiet ? undefined : progressOn(io.stderr, words.licences);
    const making = await withSimulator(io, simulator => make(simulator, words, io, view));
    io.stdout.write(`${words.asJson ? JSON.stringify(madeAsJson(making)) : tellMade(making)}\n`);
    return 0;
  } catch (error) {
    io.stderr.write(`snpc population make: ${lineOf(error)}\n`);
    const isWrong = error instanceof WrongWords || wrongWords.some(code => code === codeOf(error));
    return isWrong ? 2 : 1;
  }
}

async function make(
  simulator: Simulator,
  { licences, profile, seed, name, again }: MakeWords,
  { signal }: PopulationIo,
  view: ProgressView | undefined,
): Promise<Making> {
  const stopping = signal ? { signal, forget: () => {} } : stoppedBySignals();
  const start = performance.now();
  try {
    const made = await simulator.makePopulation({
      licences,
      population: profile,
      seed,
      name,
      again,
      signal: stopping.signal,
      onProgress: so => view?.show(so),
    });
    return { made, seconds: (performance.now() - start) / 1_000 };
  } finally {
    stopping.forget();
    view?.end();
  }
}

async function withSimulator<Result>(
  {
    env: { DATA_DIR, DATABASE_URL, SNPC_SOURCE, SNPC_SOURCE_TOKEN },
    seedFolder = packageSeeds,
  }: PopulationIo,
  use: (simulator: Simulator) => Promise<Result>,
): Promise<Result> {
  const config = readConfig({ DATA_DIR, DATABASE_URL, SNPC_SOURCE, SNPC_SOURCE_TOKEN });
  if (config.source.kind !== 'embedded') {
    throw new WrongSetting(
      'SNPC_SOURCE names a source that is not at hand: run this beside the database of the simulator, with its DATA_DIR or DATABASE_URL and without SNPC_SOURCE',
    );
  }
  const simulator = await openSimulator({ ...keptIn(config), seedFolder });
  try {
    return await use(simulator);
  } finally {
    await simulator.close();
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** One line for what was foreseen; anything else is a defect, and keeps its trace. */
function lineOf(error: unknown): string {
  const isForeseen =
    error instanceof Error &&
    /^(WrongWords|WrongSetting|StorageFault|SeedFault|SourceError|MakingFault)$/.test(error.name);
  if (!isForeseen) throw error;
  const code = codeOf(error);
  return `${code === undefined ? '' : `${String(code)}: `}${error.message.split('\n')[0]}`;
}
