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
import type { Clock } from '../src/time/index.js';
import { isSamePerson } from './life/civilStatus.js';
import { pendingFactsOf } from './life/pending.js';
import type { SimulatorDatabase } from './store/database.js';
import { type Layers, layersOf } from './store/layers.js';
import type { Queries } from './store/queries.js';
import { readDossiers, readRecords } from './store/readDossiers.js';
import type { Executor } from './store/tables.js';
import { timeOf } from './world/clock.js';
import { defaultWorld } from './world/defaults.js';
import { standingWorld } from './world/worlds.js';

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
  const { database, queries, law, wallClock } = parts;
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
        if (!(await standingWorld(database.reads, queries, world, wallClock.now())))
          throw unknownWorld(world);
        return registerOf(world, parts);
      }),
    health: () => answering(async () => void (await queries.worldByName(database.reads, defaultWorld))),
    close: parts.close,
  };
}

interface Reading {
  readonly executor: Executor;
  readonly layers: Layers;
  readonly now: RegisterNow;
}

function registerOf(world: string, { database, queries, wallClock }: SourceParts): SnpcRegister {
  // Clock and rows come from one transaction: a command in between shows in both or in neither.
  const read = <Answer>(work: (reading: Reading) => Promise<Answer>): Promise<Answer> =>
    answering(() =>
      database.reads.transaction().execute(async executor => {
        const state = await standingWorld(executor, queries, world, wallClock.now());
        if (!state) throw unknownWorld(world);
        const now = { clock: timeOf(state.clock, wallClock), revision: state.revision };
        return work({ executor, layers: state.layers, now });
      }),
    );

  return {
    world,
    now: () => read(async ({ now }) => now),
    dossiers: nephs =>
      read(async ({ executor, layers, now }) => {
        const found = await readDossiers(executor, queries, layers, nephs, now.clock);
        return { now, dossiers: nephs.map((neph): Dossier | null => found.get(neph) ?? null) };
      }),
    findByCivilStatus: identity =>
      read(({ executor, layers }) => findPeople(executor, queries, layers, identity)),
    pending: nephs =>
      read(async ({ executor, layers, now }) => {
        const records = await readRecords(executor, queries, layers, nephs);
        return nephs.map(neph => {
          const found = records.get(neph);
          return found ? pendingFactsOf(found.record, now.clock) : [];
        });
      }),
  };
}

async function findPeople(
  executor: Executor,
  queries: Queries,
  layers: Layers,
  identity: CivilStatusQuery,
): Promise<Neph[]> {
  const { own, base } = layers;
  const rows = await queries.bornOn(executor, own, base ?? own, identity.bornOn);
  const matching = rows.filter(row => isSamePerson(identity, JSON.parse(row.civil_status) as CivilStatus));
  const nephs = [...new Set(matching.map(row => row.neph as Neph))];
  const standing = await layersOf(executor, queries, layers, nephs);
  const layerOf = new Map(standing.flatMap(({ layer, dossiers }) => dossiers.map(row => [row.neph, layer])));
  // A civil status corrected in the world hides that of its template.
  return nephs.filter(neph => matching.some(row => row.neph === neph && row.world_id === layerOf.get(neph)));
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
