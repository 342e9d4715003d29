import { statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type CheckOptions,
  type CheckReport,
  chartsOf,
  checkPopulation,
  defaultPopulation,
  jsonOf,
  pageOf,
  populationNamed,
  populationNames,
  readTargets,
  type Target,
  tableOf,
} from '../../../simulator/population/check/index.js';
import type { Population } from '../../../simulator/population/population.js';
import { defaultSeed } from '../../../simulator/world/defaults.js';
import { WrongWords } from '../simulator/settings.js';
import { type CheckWords, readCheckWords } from './checkWords.js';
import type { PopulationIo } from './command.js';
import { type KnownPopulations, named } from './named.js';
import { packageSeeds } from './packageSeeds.js';
import { progressOn } from './progress.js';

/** Where the command finds what it is asked for. */
export interface CheckParts extends KnownPopulations {
  readonly targets: () => readonly Target[];
}

const usualParts = (seedFolder: string): CheckParts => ({
  named: name => populationNamed(name, seedFolder),
  names: populationNames(seedFolder),
  targets: () => readTargets(seedFolder),
});

/**
 * Runs `snpc population check`. Resolves to the exit code: 1 where a gate does not hold, or could not be judged, or what
 * was asked could not be written; 2 for wrong words.
 */
export async function runCheck(
  args: readonly string[],
  io: PopulationIo,
  parts: CheckParts = usualParts(io.seedFolder ?? packageSeeds),
): Promise<number> {
  try {
    const words = readCheckWords(args, defaultSeed);
    const population = named(words.profile ?? defaultPopulation, '--profile', parts);
    const steady = words.steady === undefined ? undefined : named(words.steady, '--steady', parts);
    checkCapacity([population, steady], words.licences);
    refuseNowhere(words);
    const targets = parts.targets();
    const reports: CheckReport[] = [];
    for (const seed of words.seeds) {
      const report = await checked({ population, steady, seed, targets }, words, io);
      io.stdout.write(words.asJson ? `${JSON.stringify(jsonOf(report))}\n` : tableOf(report, words.language));
      if (!words.asJson && words.seeds.length > 1) io.stdout.write('\n');
      reports.push(report);
    }
    if (words.charts !== undefined) await writeReport(reports[0] as CheckReport, words.charts, words.page);
    return reports.every(({ passes }) => passes) ? 0 : 1;
  } catch (error) {
    io.stderr.write(`snpc population check: ${lineOf(error)}\n`);
    return error instanceof WrongWords ? 2 : 1;
  }
}

async function checked(
  what: Pick<CheckOptions, 'population' | 'steady' | 'seed' | 'targets'>,
  { licences, threads }: CheckWords,
  { stderr, seedFolder = packageSeeds }: PopulationIo,
): Promise<CheckReport> {
  // Elsewhere than on a terminal nothing is told: a program reads the outcome alone.
  const view = stderr.isTTY ? progressOn(stderr, licences) : undefined;
  try {
    return await checkPopulation({
      ...what,
      licences,
      threads: threads === 0 ? undefined : { count: threads, seedFolder },
      onProgress: counted => view?.show(counted),
    });
  } finally {
    view?.end();
  }
}

function checkCapacity(populations: readonly (Population | undefined)[], licences: number): void {
  const most = Math.min(...populations.flatMap(one => one?.capacity ?? []));
  if (licences > most)
    throw new WrongWords(`--licences must be at most ${most}, the capacity of the population`);
}

/** Refuses, before anything is counted, to write where there is no folder to write into. @throws WrongWords */
function refuseNowhere({ charts, page }: CheckWords): void {
  for (const [option, written] of Object.entries({ '--charts': charts, '--page': page })) {
    if (written === undefined) continue;
    const folder = path.dirname(path.resolve(written));
    // The folder of charts is made by then.
    const isMade = charts !== undefined && option === '--page' && folder === path.resolve(charts);
    if (isMade || statSync(folder, { throwIfNoEntry: false })?.isDirectory()) continue;
    throw new WrongWords(
      `${option}: there is no folder ${JSON.stringify(folder)}: make it first, or name another`,
    );
  }
}

/** Writes the charts, and the page beside which they are looked for. */
async function writeReport(report: CheckReport, charts: string, page: string | undefined): Promise<void> {
  await mkdir(charts, { recursive: true });
  for (const { name, content } of chartsOf(report)) await writeFile(path.join(charts, name), content);
  if (page === undefined) return;
  const folder = path.relative(path.dirname(path.resolve(page)), path.resolve(charts));
  await writeFile(page, pageOf(report, folder.split(path.sep).join('/')));
}

/** One line for what was foreseen; anything else is a defect, and keeps its trace. */
function lineOf(error: unknown): string {
  const isForeseen =
    error instanceof Error && (/^(WrongWords|SeedFault)$/.test(error.name) || 'syscall' in error);
  if (!isForeseen) throw error;
  return error.message.split('\n')[0] as string;
}
