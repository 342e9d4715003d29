import type { Dossier, Neph, RecordedRow } from '../../src/snpc/index.js';
import type { Clock, Instant } from '../../src/time/index.js';
import type { Countries } from '../population/countries/countries.js';
import type { SimulatorDatabase } from '../store/database.js';
import type { Queries } from '../store/queries.js';
import { readDossiers, UnreadableRow } from '../store/readDossiers.js';
import { snapshot } from '../store/snapshot.js';
import { latestClock, timeOf } from '../world/clock.js';
import { standingWorld, type WorldState } from '../world/worlds.js';

/** What a look reads from. */
export interface SightParts {
  readonly database: SimulatorDatabase;
  readonly queries: Queries;
  readonly countries: Countries;
  /** Drives running clocks. */
  readonly wallClock: Clock;
}

/** An instant of the world's clock at which a driver's dossier shows something else. */
export interface Due {
  readonly neph: Neph;
  readonly at: Instant;
}

/** A world as one look sees it. */
export interface Sight {
  readonly state: WorldState;
  readonly clock: Instant;
  /** Watched drivers commanded since the revision of the look before. */
  readonly commanded: readonly Neph[];
  /** What time alone will bring to the watched drivers after this clock: the next of each. */
  readonly due: readonly Due[];
}

/** Looks at a world; undefined where it does not stand. */
export function sightOf(
  parts: SightParts,
  world: string,
  nephs: readonly Neph[],
  sinceRevision: number,
): Promise<Sight | undefined> {
  const { database, queries, wallClock } = parts;
  return snapshot(database, async executor => {
    const state = await standingWorld(executor, queries, world, wallClock.now());
    if (!state) return undefined;
    const clock = timeOf(state.clock, wallClock);
    const { layers, revision } = state;
    const commanded =
      revision === sinceRevision
        ? []
        : await queries.commandedSince(executor, layers.own, JSON.stringify(nephs), sinceRevision);
    const isRunning = state.clock.kind === 'RUNNING';
    const dossiers = isRunning ? await readDossiers(executor, parts, layers, nephs, latestClock) : null;
    return {
      state,
      clock,
      commanded: commanded.map(({ neph }) => neph as Neph),
      due: dossiers ? [...dossiers].flatMap(([neph, dossier]) => dueAfter(neph, dossier, clock)) : [],
    };
  });
}

/** The next instant at which a dossier shows something else; none for one that cannot be read. */
export function dueAfter(neph: Neph, dossier: Dossier | UnreadableRow, clock: Instant): Due[] {
  if (dossier instanceof UnreadableRow) return [];
  const dates = rowsOf(dossier)
    .flatMap(({ recordedFrom, recordedTo }) =>
      recordedTo === null ? recordedFrom : [recordedFrom, recordedTo],
    )
    .filter(at => at > clock);
  return dates.length === 0 ? [] : [{ neph, at: Math.min(...dates) as Instant }];
}

function rowsOf(dossier: Dossier): readonly RecordedRow[] {
  return Object.values(dossier).flatMap(part =>
    Array.isArray(part) ? (part as readonly RecordedRow[]) : [],
  );
}
