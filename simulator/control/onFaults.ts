import type { Neph, RegisterNow } from '../../src/snpc/index.js';
import type { Clock } from '../../src/time/index.js';
import { CommandRefusal } from '../life/refusal.js';
import type { Countries } from '../population/countries/countries.js';
import type { SimulatorDatabase } from '../store/database.js';
import { layersOf } from '../store/layers.js';
import type { Queries } from '../store/queries.js';
import type { Executor } from '../store/tables.js';
import { transaction } from '../store/transaction.js';
import { timeOf } from '../world/clock.js';
import { type FaultOrder, faultSchema } from '../world/faults.js';
import {
  type Faults,
  type ListedFault,
  listedFaults,
  mostFaults,
  standingAt,
  type WhichFaults,
  withOneMore,
  without,
} from '../world/standingFaults.js';
import { lockFaults, type WorldState, writeFaults } from '../world/worlds.js';
import { badInput } from './commands/badInput.js';

/** What a command on the faults of a world leaves: those that stand, and the present, which it does not move. */
export interface FaultReceipt {
  readonly faults: readonly ListedFault[];
  readonly now: RegisterNow;
}

/** The commands on the faults of a world. They speak of the line to the register, so its revision stays. */
export interface FaultControl {
  /** Puts a fault of the menu between the world and its readers. Rejects BAD_INPUT, UNKNOWN_NEPH, TOO_MANY_FAULTS. */
  setFault(order: FaultOrder): Promise<FaultReceipt>;
  /** Takes faults away: one, those of one dossier, or all. Rejects UNKNOWN_FAULT. */
  clearFaults(which?: WhichFaults): Promise<FaultReceipt>;
}

/** What they work on. */
interface FaultParts {
  readonly database: SimulatorDatabase;
  readonly queries: Queries;
  readonly countries: Countries;
  readonly wallClock: Clock;
}

/** Builds the commands on the faults of a world. */
export function createFaultControl(name: string, parts: FaultParts): FaultControl {
  return {
    setFault: async order => {
      const read = faultSchema.safeParse(order);
      if (!read.success) throw badInput(read.error);
      const fault = read.data;
      return changed(name, parts, async (world, executor) => {
        checkNumber(world.faults, parts.wallClock);
        if (fault.neph !== undefined) await checkDossier(world, executor, parts, fault.neph);
        return withOneMore(world.faults, fault, parts.wallClock.now());
      });
    },
    clearFaults: (which = {}) =>
      changed(name, parts, async ({ faults }) => {
        checkReference(faults, which, parts.wallClock);
        return without(faults, which, parts.wallClock.now());
      }),
  };
}

function changed(
  name: string,
  { database, queries, wallClock }: FaultParts,
  change: (world: WorldState, executor: Executor) => Promise<Faults>,
): Promise<FaultReceipt> {
  return transaction(database, async em => {
    const world = await lockFaults(em, queries, name, wallClock.now());
    const faults = await change(world, em.getKysely() as Executor);
    await writeFaults(em, world.id, faults);
    const now = { clock: timeOf(world.clock, wallClock), revision: world.revision };
    return { faults: listedFaults(faults, wallClock.now()), now };
  });
}

function checkNumber(faults: Faults, wallClock: Clock): void {
  if (standingAt(faults, wallClock.now()).length < mostFaults) return;
  throw new CommandRefusal('TOO_MANY_FAULTS', `A world has at most ${mostFaults} faults at once: clear some`);
}

async function checkDossier(
  { layers }: WorldState,
  executor: Executor,
  { queries, countries }: FaultParts,
  neph: Neph,
): Promise<void> {
  if (countries.of(layers.country).civilStatusOf(neph)) return;
  if ((await layersOf(executor, queries, layers, [neph])).length > 0) return;
  throw new CommandRefusal('UNKNOWN_NEPH', 'This world has no dossier with that NEPH');
}

function checkReference(faults: Faults, { fault }: WhichFaults, wallClock: Clock): void {
  if (fault === undefined) return;
  const known = standingAt(faults, wallClock.now()).map(({ id }) => id);
  if (known.includes(fault)) return;
  const choice = known.length === 0 ? 'it has none' : `choose among ${known.join(', ')}`;
  throw new CommandRefusal('UNKNOWN_FAULT', `This world has no fault ${JSON.stringify(fault)}: ${choice}`);
}
