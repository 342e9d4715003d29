import type { Neph } from '../../src/snpc/index.js';
import type { Clock, Instant } from '../../src/time/index.js';
import type { SimulatorDatabase } from '../store/database.js';
import type { Queries } from '../store/queries.js';
import { transaction } from '../store/transaction.js';
import type { FranceConnectFailure } from '../world/franceConnectFailures.js';
import {
  afterOneCall,
  callsOf,
  type Faults,
  type StandingFault,
  standingAt,
} from '../world/standingFaults.js';
import { lockFaults, standingWorld, writeFaults } from '../world/worlds.js';

/** Where the faults of worlds stand. */
export interface SignInFaultParts {
  readonly database: SimulatorDatabase;
  readonly queries: Queries;
  readonly wallClock: Clock;
}

/** True while a FranceConnect answers nobody at all: a fault that counts sign-ins waits for one. */
export function isDown(faults: Faults, wallNow: Instant): boolean {
  return standingAt(faults, wallNow).some(
    ({ fault }) =>
      fault.kind === 'FRANCECONNECT' &&
      fault.failure === 'UNAVAILABLE' &&
      fault.neph === undefined &&
      callsOf(fault) === null,
  );
}

/** The fault that a sign-in meets, the oldest of those that concern it. It is counted in the world's row, for all processes. */
export async function strikeSignIn(
  name: string,
  neph: Neph,
  { database, queries, wallClock }: SignInFaultParts,
): Promise<FranceConnectFailure | undefined> {
  const world = await standingWorld(database.reads, queries, name, wallClock.now());
  const found = world && concerning(world.faults, neph, wallClock.now());
  if (!found || callsOf(found.fault) === null) return failureOf(found);
  return transaction(database, async em => {
    const { id, faults } = await lockFaults(em, queries, name, wallClock.now());
    const struck = concerning(faults, neph, wallClock.now());
    if (struck) await writeFaults(em, id, afterOneCall(faults, new Set([struck.id])));
    return failureOf(struck);
  });
}

function concerning(faults: Faults, neph: Neph, wallNow: Instant): StandingFault | undefined {
  return standingAt(faults, wallNow).find(
    ({ fault }) => fault.kind === 'FRANCECONNECT' && (fault.neph === undefined || fault.neph === neph),
  );
}

function failureOf(found: StandingFault | undefined): FranceConnectFailure | undefined {
  return found?.fault.kind === 'FRANCECONNECT' ? found.fault.failure : undefined;
}
