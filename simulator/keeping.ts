import type { Keeping } from '../src/snpc/index.js';
import { addDays, type Clock, type Instant, legalDayOf, startOfLegalDay } from '../src/time/index.js';
import { answering, known } from './sourceErrors.js';
import type { SimulatorDatabase } from './store/database.js';
import { dossiersFrom, type Shelves, UnreadableRow } from './store/readDossiers.js';
import { dueAfter } from './watch/sight.js';
import { latestClock, timeOf } from './world/clock.js';
import { defaultWorld } from './world/defaults.js';
import { standingAt } from './world/standingFaults.js';
import { standingWorld, standingWorldWith, type WorldState } from './world/worlds.js';

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
  const { queries, wallClock } = parts;
  const { reads } = parts.database;
  const hasFaults = ({ faults }: WorldState): boolean => standingAt(faults, wallClock.now()).length > 0;
  return {
    present: (world = defaultWorld) =>
      answering(async () => {
        const state = known(await standingWorld(reads, queries, world, wallClock.now()), world);
        const { revision, generation } = state;
        return hasFaults(state) ? null : { clock: timeOf(state.clock, wallClock), revision, generation };
      }),
    until: (world = defaultWorld, nephs, shown) =>
      answering(async () => {
        const isOver = (state: WorldState): boolean =>
          hasFaults(state) || state.generation !== shown.generation || state.revision !== shown.revision;
        const state = known(await standingWorld(reads, queries, world, wallClock.now()), world);
        if (isOver(state)) return null;
        if (state.clock.kind === 'FROZEN') return (shown.clock + 1) as Instant;
        // What time brings is looked up where time goes by alone; a command may have come in between.
        const read = queries.worldWithDossiers;
        const found = known(await standingWorldWith(reads, read, world, nephs, wallClock.now()), world);
        if (isOver(found.state)) return null;
        const ends: Instant[] = [startOfLegalDay(addDays(legalDayOf(shown.clock), 1))];
        const dossiers = dossiersFrom(found.rows, parts, found.state.layers, nephs, latestClock);
        for (const [neph, dossier] of dossiers) {
          if (dossier instanceof UnreadableRow) return null;
          ends.push(...dueAfter(neph, dossier, shown.clock).map(({ at }) => at));
        }
        return Math.min(...ends) as Instant;
      }),
  };
}
