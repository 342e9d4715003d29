import type { LawSettings } from '../src/points/index.js';
import {
  type Dossier,
  type DossierAnswer,
  type Neph,
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
import { answering, known, sourceName as name, unreadable } from './sourceErrors.js';
import type { SimulatorDatabase } from './store/database.js';
import type { Queries } from './store/queries.js';
import { dossiersFrom, recordsFrom, UnreadableRow } from './store/readDossiers.js';
import { snapshot } from './store/snapshot.js';
import type { Watching } from './watch/watching.js';
import { type PlainRegister, type Told, withFaults } from './withFaults.js';
import { earliestClock, timeOf } from './world/clock.js';
import { defaultWorld } from './world/defaults.js';
import { standingAt } from './world/standingFaults.js';
import { standingWorld, standingWorldWith, type WorldState } from './world/worlds.js';

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
        known(await standingWorld(database.reads, queries, world, wallClock.now()), world);
        return withFaults(registerOf(world, parts), line);
      }),
    keeping: createKeeping(parts),
    health: () => answering(() => checkDefaultWorld(parts)),
    close: parts.close,
  };
}

function registerOf(world: string, parts: SourceParts): PlainRegister {
  const { database, queries, wallClock, watching } = parts;
  const { reads } = database;
  const told = <Answer>(answer: Answer, { seed, generation, faults }: WorldState): Told<Answer> => ({
    answer,
    seed,
    generation,
    faults: standingAt(faults, wallClock.now()),
  });
  // Clock and rows come from one moment, as one statement reads them: a command in between shows in both or in neither.
  const readWith = async (read: Queries['worldWithDossiers'], nephs: readonly Neph[]) =>
    known(await standingWorldWith(reads, read, world, nephs, wallClock.now()), world);

  return {
    world,
    now: behind =>
      answering(async () => {
        const state = known(await standingWorld(reads, queries, world, wallClock.now()), world);
        return told(presentOf(state, behind, wallClock), state);
      }),
    dossiers: (nephs, behind) =>
      answering(async () => {
        const { state, rows } = await readWith(queries.worldWithDossiers, nephs);
        const now = presentOf(state, behind, wallClock);
        const found = dossiersFrom(rows, parts, state.layers, nephs, now.clock);
        return told({ now, dossiers: nephs.map(neph => answerFor(found.get(neph))) }, state);
      }),
    findByCivilStatus: identity =>
      answering(() =>
        snapshot(database, async executor => {
          const state = known(await standingWorld(executor, queries, world, wallClock.now()), world);
          return told(await findPeople(executor, parts, state.layers, identity), state);
        }),
      ),
    pending: (nephs, behind) =>
      answering(async () => {
        const { state, rows } = await readWith(queries.worldWithRecords, nephs);
        const { clock } = presentOf(state, behind, wallClock);
        const records = recordsFrom(rows, parts, state.layers, nephs);
        const facts = nephs.map(neph => {
          const found = records.get(neph);
          return found ? pendingFactsOf(found.record, clock) : [];
        });
        return told(facts, state);
      }),
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
  const found = await standingWorld(database.reads, queries, defaultWorld, wallClock.now());
  const world = known(found, defaultWorld);
  const outages = standingAt(world.faults, wallClock.now()).filter(({ fault }) => fault.kind === 'OUTAGE');
  if (outages.some(({ fault }) => fault.neph === undefined)) {
    throw new SourceError('UNAVAILABLE', name, 'An outage stands in the default world');
  }
}
