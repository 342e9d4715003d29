import type { Neph } from '../../src/snpc/index.js';
import type { FactPath } from '../life/factPath.js';
import type { ListedPersona } from '../openSimulator.js';
import type { Worlds } from '../world/registry.js';
import type { Commands } from './commands/index.js';

/**
 * What a tester may do with a simulator, embedded or elsewhere. A refused command rejects with a CommandRefusal,
 * a simulator that does not answer with a SourceError.
 */
export interface TesterDoor {
  readonly worlds: Worlds;
  /** The commands of a world; one that is not there refuses each with UNKNOWN_WORLD. */
  commandsOn(world: string): Commands;
  /** Every step of a fact, those ahead of the clock too. Changes nothing. */
  factPath(world: string, neph: Neph, fact: string): Promise<FactPath>;
  /** The personas of a world, by default of the default one, by id; none where it does not stand. */
  listPersonas(world?: string): Promise<readonly ListedPersona[]>;
}
