import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Clock, Instant } from '../../src/time/index.js';
import { CommandRefusal } from '../life/refusal.js';
import { checkTexts } from '../life/soundText.js';
import type { Countries } from '../population/countries/countries.js';
import {
  type CountryMark,
  countryName,
  exampleCountry,
  markOf,
  markText,
  tryCountryName,
} from '../population/countries/countryName.js';
import { copyDossiers } from '../store/copyRows.js';
import type { SimulatorDatabase } from '../store/database.js';
import { World } from '../store/entities.js';
import type { Queries } from '../store/queries.js';
import type { Executor } from '../store/tables.js';
import { checkRange, runningFrom, type WorldClock } from './clock.js';
import { defaultClock, defaultDelays, defaultSeed, defaultWorld } from './defaults.js';
import { type DelayProfiles, profileNamed } from './delayProfiles.js';
import { checkWorldName, freshGeneration, freshWorldName, nextWorldId } from './identity.js';
import { type ListedWorld, listed } from './listedWorld.js';
import { faultsText, noFaultsText } from './standingFaults.js';
import {
  clockColumns,
  holdWorld,
  standingWorld,
  standingWorlds,
  unknownWorld,
  type WorldState,
} from './worlds.js';

/** How a world is made; everything has a default, so that the same commands have the same answers everywhere. */
export interface WorldOptions {
  /** Default: a fresh one. */
  readonly name?: string;
  readonly seed?: string;
  /** Where its clock stands. */
  readonly clock?: Instant;
  /** True for a clock that runs from there at the pace of the wall clock. */
  readonly running?: boolean;
  /** Delay profile of its commands. */
  readonly delays?: string;
  /**
   * Who lives in it: `personas`; `empty`; the name of a template that has been filled; or a country of which nothing is
   * stored, `NAME[@SEED][:LICENCES]`, with the personas in it.
   */
  readonly population?: string;
  /** Seconds of the wall clock after which it goes by itself. */
  readonly expiresIn?: number;
}

/** What the registry of worlds works on. */
export interface RegistryParts {
  readonly database: SimulatorDatabase;
  readonly queries: Queries;
  readonly countries: Countries;
  readonly profiles: DelayProfiles;
  readonly wallClock: Clock;
}

const longestLife = 366 * 24 * 3_600;

/** Makes a world over the template of its population, under the lock of the list of worlds. */
export async function createIn(
  em: SqlEntityManager,
  parts: RegistryParts,
  options: WorldOptions,
): Promise<ListedWorld> {
  const { queries, profiles, wallClock } = parts;
  const {
    seed = defaultSeed,
    clock: at = defaultClock,
    delays = defaultDelays,
    population = 'personas',
  } = options;
  checkTexts({ seed, delays, population });
  checkRange(at);
  profileNamed(delays, profiles);
  const clock: WorldClock = options.running ? runningFrom(at, wallClock) : { kind: 'FROZEN', at };
  const { base, country } = await groundOf(em, parts, population);
  await em.insert(World, {
    ...(await identity(em, parts, options)),
    id: await nextWorldId(em, queries),
    baseId: base,
    country: markText(country),
    seed,
    revision: 1,
    ...clockColumns(clock),
    firstClock: clock.kind,
    firstClockAt: at,
    delays,
    faults: noFaultsText,
    seedVersion: '',
  });
  return listed(await latestWorld(em, parts), wallClock);
}

/** What a world is made over. */
interface Ground {
  readonly base: number | null;
  readonly country: CountryMark | null;
}

/**
 * What the world of a population stands on. A country that has been filled is that template; another is made licence by
 * licence, beside the personas. @throws CommandRefusal UNKNOWN_POPULATION, BAD_INPUT
 */
async function groundOf(em: SqlEntityManager, parts: RegistryParts, population: string): Promise<Ground> {
  if (population === 'empty') return { base: null, country: null };
  const personas = async (): Promise<number | null> => (await readWorld(em, parts, defaultWorld)).layers.base;
  if (population === 'personas') return { base: await personas(), country: null };
  const filled = await templateNamed(em, parts, population);
  if (filled !== undefined) return { base: filled, country: null };
  const country = countryNamed(population, parts);
  const sameFilled = await templateNamed(em, parts, countryName(country));
  if (sameFilled !== undefined) return { base: sameFilled, country: null };
  return { base: await personas(), country };
}

async function templateNamed(
  em: SqlEntityManager,
  { queries }: RegistryParts,
  name: string,
): Promise<number | undefined> {
  await refuseHalfMade(em, queries, name);
  const [template] = await queries.worldByName(em.getKysely() as Executor, name);
  return template && template.seed_version !== '' ? template.id : undefined;
}

function countryNamed(name: string, { countries }: RegistryParts): CountryMark {
  const given = tryCountryName(name);
  const population = given && countries.population(given.population);
  if (given && population) return markOf(given, population);
  const names = countries.names();
  const known = names.length === 0 ? '' : `. NAME is one of ${names.join(', ')}`;
  throw new CommandRefusal(
    'UNKNOWN_POPULATION',
    `There is no population ${JSON.stringify(name)}: choose personas, empty, the name of a filled template, or NAME[@SEED][:LICENCES] of a population, such as ${exampleCountry}${known}`,
  );
}

/** Refuses what is half made. @throws CommandRefusal UNKNOWN_POPULATION */
async function refuseHalfMade(em: SqlEntityManager, queries: Queries, name: string): Promise<void> {
  const making = await makingNamed(em, queries, name);
  if (!making) return;
  throw new CommandRefusal(
    'UNKNOWN_POPULATION',
    `The population ${JSON.stringify(name)} is half made, ${making.made} of ${making.licences} licences: wait for \`snpc population make\`, or run it again with the same words`,
  );
}

/** The template under way that will have a name. */
async function makingNamed(em: SqlEntityManager, queries: Queries, name: string) {
  const makings = await queries.makings(em.getKysely() as Executor);
  return makings.find(making => making.name === name);
}

/** Makes a second world with the past of another, under the same lock and that of the other. */
export async function copyIn(
  em: SqlEntityManager,
  parts: RegistryParts,
  name: string,
  options: Pick<WorldOptions, 'name' | 'expiresIn'>,
): Promise<ListedWorld> {
  const {
    id: original,
    layers,
    seed,
    revision,
    clock,
    firstClock,
    delays,
    faults,
  } = await holdWorld(em, parts.queries, name, parts.wallClock.now());
  const id = await nextWorldId(em, parts.queries);
  await em.insert(World, {
    ...(await identity(em, parts, options)),
    id,
    baseId: layers.base,
    country: markText(layers.country),
    seed,
    revision,
    ...clockColumns(clock),
    firstClock: firstClock.kind,
    firstClockAt: firstClock.at,
    delays,
    faults: faultsText(faults),
    seedVersion: '',
  });
  await copyDossiers(em, original, id);
  return listed(await latestWorld(em, parts), parts.wallClock);
}

/** What tells a new world from the others. @throws CommandRefusal BAD_WORLD_NAME, WORLD_EXISTS, IMPOSSIBLE_DURATION */
async function identity(
  em: SqlEntityManager,
  { queries, wallClock }: RegistryParts,
  { name = freshWorldName(), expiresIn }: Pick<WorldOptions, 'name' | 'expiresIn'>,
) {
  checkWorldName(name);
  const [taken] = await queries.worldByName(em.getKysely() as Executor, name);
  if (taken)
    throw new CommandRefusal(
      'WORLD_EXISTS',
      `There is a world ${JSON.stringify(name)} already: choose another name`,
    );
  if (await makingNamed(em, queries, name))
    throw new CommandRefusal(
      'WORLD_EXISTS',
      `A population ${JSON.stringify(name)} is being made: choose another name`,
    );
  if (
    expiresIn !== undefined &&
    !(Number.isInteger(expiresIn) && expiresIn > 0 && expiresIn <= longestLife)
  ) {
    throw new CommandRefusal('IMPOSSIBLE_DURATION', `A world expires in 1 to ${longestLife} whole seconds`);
  }
  const expiresAt = expiresIn === undefined ? null : wallClock.now() + expiresIn * 1_000;
  return { name, generation: freshGeneration(), expiresAt };
}

/** A world that stands. @throws CommandRefusal UNKNOWN_WORLD */
export async function readWorld(
  em: SqlEntityManager,
  { queries, wallClock }: RegistryParts,
  name: string,
): Promise<WorldState> {
  const world = await standingWorld(em.getKysely() as Executor, queries, name, wallClock.now());
  if (!world) throw unknownWorld(name);
  return world;
}

async function latestWorld(em: SqlEntityManager, { queries, wallClock }: RegistryParts): Promise<WorldState> {
  const worlds = await standingWorlds(em.getKysely() as Executor, queries, wallClock.now());
  return worlds.reduce((latest, world) => (world.id > latest.id ? world : latest));
}
