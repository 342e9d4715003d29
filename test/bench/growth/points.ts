import type { Population, Simulator } from '../../../simulator/index.js';
import { eventfulPopulation } from '../serving/population.js';
import { crowdedPopulation } from './crowded.js';
import { type Opened, openPlace } from './places.js';
import type { CurveName, Point } from './point.js';
import { startPostgres } from './postgres.js';

/** Which points there are to be. */
export interface Plan {
  /** Licences stored, by population. */
  readonly stored: Readonly<Record<(typeof populations)[number], readonly number[]>>;
  /** Licences of a country made on first touch. */
  readonly made: readonly number[];
  readonly events: readonly number[];
  readonly worlds: readonly number[];
  /** Databases that stand already, each `DATA_DIR=TEMPLATE` or `DATABASE_URL=TEMPLATE`. */
  readonly databases: readonly string[];
  /** How many of the licences of a point are asked at most. */
  readonly mostAsked: number;
  readonly isOnPostgres: boolean;
  readonly isKeeping: boolean;
}

/** The points, and what ends all that stands for them. */
export interface Points {
  readonly points: readonly Point[];
  close(): Promise<void>;
}

const [seed, few, offencesFor10Events] = ['growth', 500, 5];
const populations = ['plain', 'france'] as const;

function named({ populationNamed }: Simulator, name: string): Population {
  const population = populationNamed(name);
  if (population === undefined) throw new Error(`There is no population ${name}`);
  return population;
}

/** The population whose licences have about so many events. */
function withEvents(simulator: Simulator, events: number): Population {
  const profile = simulator.delayProfile('slow');
  if (events <= 1) return eventfulPopulation(profile, 0);
  if (events <= 10) return eventfulPopulation(profile, offencesFor10Events);
  return crowdedPopulation(profile);
}

/** Makes the databases and worlds of a plan, one after another. */
export async function makePoints(plan: Plan): Promise<Points> {
  const { isKeeping } = plan;
  const closing: (() => Promise<void>)[] = [];
  const postgres = plan.isOnPostgres ? await startPostgres() : null;
  if (postgres) closing.push(() => postgres.stop());
  const open = async (standing?: string): Promise<Opened> => {
    const opened = await openPlace({
      isKeeping,
      ...(standing !== undefined && standingPlace(standing)),
      ...(standing === undefined && postgres && { databaseUrl: await postgres.fresh() }),
    });
    closing.push(() => opened.close());
    return opened;
  };
  const close = async (): Promise<void> => {
    for (const one of closing.reverse()) await one();
  };
  const points: Point[] = [];
  const add = (point: Point): void => {
    points.push({ ...point, among: Math.min(point.among, plan.mostAsked) });
    console.error(`${point.curve}: ${point.at}`);
  };
  try {
    await addPoints(plan, open, add);
    for (const database of plan.databases) await addStanding(database, open, closing, add);
    return { points, close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Open = (standing?: string) => Promise<Opened>;
type Add = (point: Point) => void;

async function addPoints(plan: Plan, open: Open, add: Add): Promise<void> {
  const usual = await open();
  const { simulator } = usual;
  for (const name of populations) {
    const population = named(simulator, name);
    // One database each, so that the size of its tables is that of the point.
    for (const licences of plan.stored[name]) {
      const place = await open();
      await place.simulator.makePopulation({ population: name, seed, licences });
      const template = `${name}@${seed}:${licences}`;
      add(await pointOf(place, `stored, ${name}`, licences, { population, template, among: licences }));
    }
    for (const licences of plan.made) {
      const template = `${name}@${seed}:${licences}`;
      const curve = `made on first touch, ${name}` as const;
      add(await pointOf(usual, curve, licences, { population, template, among: licences }));
    }
  }
  for (const events of plan.events) {
    const population = withEvents(simulator, events);
    const template = await simulator.fillTemplate({ population, seed: `events-${events}`, licences: few });
    add(await pointOf(usual, 'events', events, { population, template, among: few }));
  }
  for (const worlds of plan.worlds) {
    const place = await open();
    const population = withEvents(place.simulator, 10);
    const template = await place.simulator.fillTemplate({ population, seed, licences: few });
    for (let more = 1; more < worlds; more++)
      await place.simulator.worlds.create({ name: `more-${more}`, population: template });
    add(await pointOf(place, 'worlds', worlds, { population, template, among: few }));
  }
}

function standingPlace(place: string): { readonly over: string } | { readonly databaseUrl: string } {
  return /^postgres(ql)?:/.test(place) ? { databaseUrl: place } : { over: place };
}

/** A database that stands already: its world goes at the end, and nothing else is written there. */
async function addStanding(
  database: string,
  open: Open,
  closing: (() => Promise<void>)[],
  add: Add,
): Promise<void> {
  const [, where, template, name, size] = /^(.+)=((\w[\w-]*)@[^=]*:(\d+))$/.exec(database) ?? [];
  const licences = Number(size);
  const known = populations.find(one => one === name);
  if (!where || !template || !licences || !known)
    throw new Error(
      `--database is DATA_DIR=TEMPLATE or DATABASE_URL=TEMPLATE, with a template of ${populations.join(' or ')} such as france@default:5000000`,
    );
  const place = await open(where);
  const population = named(place.simulator, known);
  const point = await pointOf(place, `stored, ${known}`, licences, { population, template, among: licences });
  closing.push(() => place.simulator.worlds.remove(point.world));
  add(point);
}

async function pointOf(
  { simulator, app, givenAgain }: Opened,
  curve: CurveName,
  at: number,
  asked: { readonly population: Population; readonly template: string; readonly among: number },
): Promise<Point> {
  const { template, population, among } = asked;
  const { name: world } = await simulator.worlds.create({ population: template });
  return { curve, at, app, simulator, world, population, among, givenAgain };
}
