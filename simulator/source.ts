import { type LawSettings } from '../src/points/index.js';
import {
  type CivilStatus,
  type CivilStatusQuery,
  type Dossier,
  type Neph,
  type RegisterNow,
  type SnpcRegister,
  type SnpcSource,
  SourceError,
} from '../src/snpc/index.js';
import type { Clock, Instant } from '../src/time/index.js';
import { isSamePerson } from './life/civilStatus.js';
import { pendingFactsOf } from './life/pending.js';
import type { SimulatorDatabase } from './store/database.js';
import type { Queries } from './store/queries.js';
import { readDossiers, readRecords } from './store/readDossiers.js';
import type { Executor } from './store/tables.js';
import { timeOf } from './world/clock.js';
import { defaultWorld } from './world/defaultWorld.js';
import { worldById, worldByName } from './world/worlds.js';

const name = 'embedded';

/** What the source reads from. */
export interface SourceParts {
  readonly database: SimulatorDatabase;
  readonly queries: Queries;
  readonly wallClock: Clock;
  readonly law: LawSettings;
  /** Closes the whole simulator. */
  close(): Promise<void>;
}

/** The SNPC of the simulated worlds, as the gateway's port describes it. */
export function createSource(parts: SourceParts): SnpcSource {
  const { database, queries, law } = parts;
  return {
    name,
    capabilities: {
      historyByKnownAt: true,
      worlds: true,
      pendingFacts: true,
      identitySearch: true,
      watching: false,
      law,
    },
    open: (world = defaultWorld) =>
      answering(async () => {
        const found = await worldByName(database.reads, queries, world);
        if (!found) throw unknownWorld(world);
        return registerOf(found.id, world, parts);
      }),
    health: () => answering(async () => void (await worldByName(database.reads, queries, defaultWorld))),
    close: parts.close,
  };
}

interface Reading {
  readonly executor: Executor;
  readonly now: RegisterNow;
}

function registerOf(id: number, world: string, { database, queries, wallClock }: SourceParts): SnpcRegister {
  // Clock and rows come from one transaction: a command in between shows in both or in neither.
  const read = <Answer>(work: (reading: Reading) => Promise<Answer>): Promise<Answer> =>
    answering(() =>
      database.reads.transaction().execute(async executor => {
        const state = await worldById(executor, queries, id);
        if (!state) throw unknownWorld(world);
        return work({ executor, now: { clock: timeOf(state.clock, wallClock), revision: state.revision } });
      }),
    );

  return {
    world,
    now: () => read(async ({ now }) => now),
    dossiers: nephs =>
      read(async ({ executor, now }) => {
        const found = await readDossiers(executor, queries, id, nephs, now.clock);
        return { now, dossiers: nephs.map((neph): Dossier | null => found.get(neph) ?? null) };
      }),
    findByCivilStatus: identity => read(({ executor }) => findPeople(executor, queries, id, identity)),
    pending: nephs =>
      read(async ({ executor, now }) => {
        const records = await readRecords(executor, queries, id, nephs);
        return nephs.map(neph => {
          const record = records.get(neph);
          return record ? pendingFactsOf(record, now.clock as Instant) : [];
        });
      }),
  };
}

async function findPeople(
  executor: Executor,
  queries: Queries,
  worldId: number,
  identity: CivilStatusQuery,
): Promise<Neph[]> {
  const rows = await queries.bornOn(executor, worldId, identity.bornOn);
  return rows
    .filter(row => isSamePerson(identity, JSON.parse(row.civil_status) as CivilStatus))
    .map(row => row.neph as Neph);
}

/** Whatever goes wrong inside leaves as a `SourceError`, without SQL in its message. */
async function answering<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SourceError) throw error;
    if (error instanceof SyntaxError) {
      throw new SourceError('MALFORMED_RECORD', name, 'A record of the simulated register cannot be read', {
        cause: error,
      });
    }
    throw new SourceError('UNAVAILABLE', name, 'The simulated register cannot be read', { cause: error });
  }
}

function unknownWorld(world: string): SourceError {
  return new SourceError('UNKNOWN_WORLD', name, `There is no world ${JSON.stringify(world)}`);
}
