import type { LawSettings } from '../src/points/index.js';
import {
  type Dossier,
  type DossierAnswer,
  type RegisterNow,
  type SnpcSource,
  SourceError,
} from '../src/snpc/index.js';
import type { Clock, Instant } from '../src/time/index.js';
import { createFaultLine } from './faultLine.js';
import { findPeople } from './findPeople.js';
import { createKeeping } from './keeping.js';
import { pendingFactsOf } from './life/pending.js';
import type { Countries } from './population/countries/countries.js';
import { answering, sourceName as name, unknownWorld, unreadable } from './sourceErrors.js';
import type { SimulatorDatabase } from './store/database.js';
import type { Layers } from './store/layers.js';
import type { Queries } from './store/queries.js';
import { readDossiers, readRecords, UnreadableRow } from './store/readDossiers.js';
import { snapshot } from './store/snapshot.js';
import type { Executor } from './store/tables.js';
import type { Watching } from './watch/watching.js';
import { type PlainRegister, type Told, withFaults } from './withFaults.js';
import { earliestClock, timeOf } from './world/clock.js';
import { defaultWorld } from './world/defaults.js';
import { standingAt } from './world/standingFaults.js';
import { standingWorld, type WorldState } from './world/worlds.js';

/** What the source reads from. */
export interface SourceParts {
  readonly database: SimulatorDatabase;
  readonly queries: Queries;
  readonly countries: Countries;
  readonly wallClock: Clock;
  readonly law: LawSettings;
  readonly watching: Watching;
  /** Raised when the simulator closes. */
  readonly closing: AbortSignal;
  /** Closes the whole simulator. */
  close(): Promise<void>;
}

/** The SNPC of the simulated worlds, as the gateway's port describes it. */
export function createSource(parts: SourceParts): SnpcSource {
  const { database, queries, law, wallClock } = parts;
  const line = createFaultLine(parts);
  return {
    name,
    capabilities: {
      historyByKnownAt: true,
      worlds: true,
      pendingFacts: true,
      identitySearch: true,
      watching: true,
      law,
    },
    open: (world = defaultWorld) =>
      answering(async () => {
        if (!(await standingWorld(database.reads, queries, world, wallClock.now())))
          throw unknownWorld(world);
        return withFaults(registerOf(world, parts), line);
      }),
    keeping: createKeeping(parts),
    health: () => answering(() => checkDefaultWorld(parts)),
    close: parts.close,
  };
}

interface Reading {
  readonly executor: Executor;
  readonly layers: Layers;
  readonly now: RegisterNow;
}

function registerOf(world: string, parts: SourceParts): PlainRegister {
  const { database, queries, wallClock, watching } = parts;
  // Clock and rows come from one moment: a command in between shows in both or in neither.
  const read = <Answer>(work: (reading: Reading) => Promise<Answer>, behind = 0): Promise<Told<Answer>> =>
    answering(() =>
      snapshot(database, async executor => {
        const state = await standingWorld(executor, queries, world, wallClock.now());
        if (!state) throw unknownWorld(world);
        const { layers, seed, generation } = state;
        const now = presentOf(state, behind, wallClock);
        const answer = await work({ executor, layers, now });
        return { answer, seed, generation, faults: standingAt(state.faults, wallClock.now()) };
      }),
    );

  return {
    world,
    now: behind => read(async ({ now }) => now, behind),
    dossiers: (nephs, behind) =>
      read(async ({ executor, layers, now }) => {
        const found = await readDossiers(executor, parts, layers, nephs, now.clock);
        return { now, dossiers: nephs.map(neph => answerFor(found.get(neph))) };
      }, behind),
    findByCivilStatus: identity =>
      read(({ executor, layers }) => findPeople(executor, parts, layers, identity)),
    pending: (nephs, behind) =>
      read(async ({ executor, layers, now }) => {
        const records = await readRecords(executor, parts, layers, nephs);
        return nephs.map(neph => {
          const found = records.get(neph);
          return found ? pendingFactsOf(found.record, now.clock) : [];
        });
      }, behind),
    watch: (nephs, signal) => watching.watch(world, nephs, signal),
  };
}

function presentOf(
  { clock, revision, generation }: WorldState,
  behind: number,
  wallClock: Clock,
): RegisterNow {
  const at = timeOf(clock, wallClock);
  // Nothing precedes the points licence, whatever a clock lies behind.
  const told = behind === 0 ? at : (Math.max(at - behind, Math.min(at, earliestClock)) as Instant);
  return { clock: told, revision, generation };
}

function answerFor(found: Dossier | UnreadableRow | undefined): DossierAnswer {
  return found instanceof UnreadableRow ? unreadable(found) : (found ?? null);
}

/** The source answers for every world; that which requests fall in unless they name another speaks for its health. */
async function checkDefaultWorld({ database, queries, wallClock }: SourceParts): Promise<void> {
  const world = await standingWorld(database.reads, queries, defaultWorld, wallClock.now());
  if (!world) throw unknownWorld(defaultWorld);
  const outages = standingAt(world.faults, wallClock.now()).filter(({ fault }) => fault.kind === 'OUTAGE');
  if (outages.some(({ fault }) => fault.neph === undefined)) {
    throw new SourceError('UNAVAILABLE', name, 'An outage stands in the default world');
  }
}
