import type { Keeping } from '../src/snpc/index.js';
import { addDays, type Clock, type Instant, legalDayOf, startOfLegalDay } from '../src/time/index.js';
import { answering, unknownWorld } from './sourceErrors.js';
import type { SimulatorDatabase } from './store/database.js';
import { readDossiers, type Shelves, UnreadableRow } from './store/readDossiers.js';
import { snapshot } from './store/snapshot.js';
import { dueAfter } from './watch/sight.js';
import { latestClock, timeOf } from './world/clock.js';
import { defaultWorld } from './world/defaults.js';
import { standingAt } from './world/standingFaults.js';
import { standingWorld, type WorldState } from './world/worlds.js';

/** What it is told from. */
export interface KeepingParts extends Shelves {
  readonly database: SimulatorDatabase;
  readonly wallClock: Clock;
}

/**
 * What a simulated register tells those who keep answers. While any fault stands in a world, nothing of it may be kept or
 * shown again: a fault is there to be met.
 */
export function createKeeping(parts: KeepingParts): Keeping {
  const { database, queries, wallClock } = parts;
  const hasFaults = ({ faults }: WorldState): boolean => standingAt(faults, wallClock.now()).length > 0;
  return {
    present: (world = defaultWorld) =>
      answering(async () => {
        const state = await standingWorld(database.reads, queries, world, wallClock.now());
        if (!state) throw unknownWorld(world);
        const { revision, generation } = state;
        return hasFaults(state) ? null : { clock: timeOf(state.clock, wallClock), revision, generation };
      }),
    until: (world = defaultWorld, nephs, read) =>
      answering(() =>
        snapshot(database, async executor => {
          const state = await standingWorld(executor, queries, world, wallClock.now());
          if (!state) throw unknownWorld(world);
          const { generation, revision, clock, layers } = state;
          if (hasFaults(state) || generation !== read.generation || revision !== read.revision) return null;
          if (clock.kind === 'FROZEN') return (read.clock + 1) as Instant;
          const midnight = startOfLegalDay(addDays(legalDayOf(read.clock), 1));
          const ends: Instant[] = [midnight];
          for (const [neph, dossier] of await readDossiers(executor, parts, layers, nephs, latestClock)) {
            if (dossier instanceof UnreadableRow) return null;
            ends.push(...dueAfter(neph, dossier, read.clock).map(({ at }) => at));
          }
          return Math.min(...ends) as Instant;
        }),
      ),
  };
}
