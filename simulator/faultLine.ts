import type { Clock } from '../src/time/index.js';
import { answering, sourceName } from './sourceErrors.js';
import type { SimulatorDatabase } from './store/database.js';
import type { Queries } from './store/queries.js';
import { transaction } from './store/transaction.js';
import type { FaultLine } from './withFaults.js';
import { createRanks } from './world/ranks.js';
import { afterOneCall, callsOf, type StandingFault, standingAt } from './world/standingFaults.js';
import { lockFaults, writeFaults } from './world/worlds.js';

/** What the line to the worlds needs. */
interface LineParts {
  readonly database: SimulatorDatabase;
  readonly queries: Queries;
  readonly wallClock: Clock;
  readonly closing: AbortSignal;
}

/** The line that all registers of a source share. Reads are counted in the world's row, so that every process counts alike. */
export function createFaultLine(parts: LineParts): FaultLine {
  return {
    source: sourceName,
    closing: parts.closing,
    spend: (world, generation, faults) =>
      faults.some(isCounted)
        ? answering(() => spendOne(parts, world, generation, faults))
        : Promise.resolve(faults),
    rankOf: createRanks(),
  };
}

function isCounted({ fault }: StandingFault): boolean {
  return callsOf(fault) !== null;
}

function spendOne(
  { database, queries, wallClock }: LineParts,
  world: string,
  generation: string,
  faults: readonly StandingFault[],
): Promise<StandingFault[]> {
  return transaction(database, async em => {
    const state = await lockFaults(em, queries, world, wallClock.now());
    const standing = state.generation === generation ? standingAt(state.faults, wallClock.now()) : [];
    const byId = new Map(standing.map(one => [one.id, one]));
    const counted = faults.filter(isCounted).flatMap(({ id }) => byId.get(id) ?? []);
    if (counted.length > 0) {
      await writeFaults(em, state.id, afterOneCall(state.faults, new Set(counted.map(({ id }) => id))));
    }
    return faults.flatMap(one => (isCounted(one) ? (byId.get(one.id) ?? []) : one));
  });
}
