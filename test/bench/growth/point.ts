import { type Population, type Simulator } from '../../../simulator/index.js';
import type { App } from '../../../src/app.js';
import { openView } from '../../../src/licence/index.js';
import { legalDayOf } from '../../../src/time/index.js';

/** What grows, in the order in which it is told. */
export const curveNames = [
  'stored, plain',
  'stored, france',
  'made on first touch, plain',
  'made on first touch, france',
  'events',
  'worlds',
] as const;
export type CurveName = (typeof curveNames)[number];

/** A point of a curve: a world of a gateway, and the licences that are asked in it. */
export interface Point {
  readonly curve: CurveName;
  /** How much there is of what grows: licences, events or worlds. */
  readonly at: number;
  readonly app: App;
  readonly simulator: Simulator;
  readonly world: string;
  readonly population: Population;
  /** Answers of its gateway that were given again until now. */
  givenAgain(): number;
  /** Licences that are asked, by turns that a seed draws. */
  readonly among: number;
}

/** What a round of requests at a point came to. */
export interface Asked {
  /** Microseconds of processor of the whole process, a request. */
  readonly micros: number;
  /** Microseconds of the clock, a request. */
  readonly clockMicros: number;
  /** Events of a licence, the mean of those asked. */
  readonly events: number;
  /** Answers that were given again, of all of them. */
  readonly givenAgain: number;
}

export const bearer = { authorization: 'Bearer token-of-this-bench-alone' };
const query = `query($neph: Neph!) { licence(by: { neph: $neph }) { ... on Licence { balance state
  pointEvents(first: 20, since: "1992-07-01") { totalCount nodes { on points balanceAfter rule explanation } }
  restitutionForecast { fullBalanceOn items { dueOn points balanceAfter explanation } } } ... on Problem { code } } }`;

/** Draws places: a linear congruence (Numerical Recipes), of which the high bits are taken. */
export type Pick = (count: number) => number;

/** The same places for the same seed; another round asks others, since what was asked lately may be kept. */
export function pickerOf(seed: number): Pick {
  let state = (seed * 2_654_435_761 + 1) % 2 ** 32;
  return count => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * count);
  };
}

/** The same things in an order that is drawn. */
export function shuffled<Thing>(things: readonly Thing[], pick: Pick): Thing[] {
  const rest = [...things];
  return things.flatMap(() => rest.splice(pick(rest.length), 1));
}

/** Asks a point so many times, one request after another. @throws Error where an answer is no licence */
export async function ask(
  { app, world, population, among, givenAgain }: Point,
  reads: number,
  pick: Pick,
): Promise<Asked> {
  const headers = { ...bearer, 'snpc-world': world };
  const answers: string[] = [];
  const nephs = Array.from({ length: reads }, () => population.nephOf(pick(among)));
  const before = givenAgain();
  const [began, start] = [performance.now(), process.cpuUsage()];
  for (const neph of nephs) {
    const payload = { query, variables: { neph } };
    answers.push((await app.fastify.inject({ method: 'POST', url: '/graphql', headers, payload })).body);
  }
  const { user, system } = process.cpuUsage(start);
  const clockMicros = ((performance.now() - began) * 1_000) / reads;
  const events = answers.reduce((sum, answer) => sum + eventsIn(answer), 0) / reads;
  return { micros: (user + system) / reads, clockMicros, events, givenAgain: givenAgain() - before };
}

/** The law of the same licences alone, of dossiers that were read before: state, history and forecast. */
export async function law(point: Point, reads: number, pick: Pick): Promise<number> {
  const { simulator, population, among } = point;
  const register = await simulator.source.open(point.world);
  const nephs = Array.from({ length: reads }, () => population.nephOf(pick(among)));
  const { dossiers, now } = await register.dossiers(nephs);
  const times = {
    asked: { asOf: null, knownAt: null },
    asOf: legalDayOf(now.clock),
    knownAt: now.clock,
    now: now.clock,
    revision: now.revision,
  };
  const start = process.cpuUsage();
  for (const dossier of dossiers) {
    if (!dossier || dossier instanceof Error) throw new Error('A licence of the bench cannot be read');
    const view = openView(dossier, times, simulator.source.capabilities.law);
    if ('firstLicenceOn' in view) throw new Error('A licence of the bench is not held yet');
    view.points();
    view.history();
    view.forecast();
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / dossiers.length;
}

function eventsIn(answer: string): number {
  const licence = JSON.parse(answer).data?.licence;
  if (typeof licence?.state !== 'string') throw new Error(answer);
  return licence.pointEvents.totalCount;
}
