import type { RequestContext } from '../../../src/graphql/context.js';
import type { Neph } from '../../../src/snpc/index.js';
import type { FactPath } from '../../life/factPath.js';
import { defaultWorld } from '../../world/defaults.js';
import type { Commands } from '../commands/index.js';
import type { TesterDoor } from '../testerDoor.js';

/** What a request brings to the tester's resolvers, beside what it brings to everybody's. */
export interface TesterContext extends RequestContext, Pick<TesterDoor, 'worlds'> {
  /** The commands of the world that the request names. */
  readonly commands: Commands;
  /** Every step of a fact of that world. */
  readonly factPath: (neph: Neph, fact: string) => Promise<FactPath>;
  /** The personas of a world; by default of the one that the request names. */
  readonly listPersonas: TesterDoor['listPersonas'];
}

/** What a request that names a world, or none, needs of a simulator. */
export function testerContext(
  door: TesterDoor,
  world: string | undefined,
): Omit<TesterContext, keyof RequestContext> {
  const name = world ?? defaultWorld;
  return {
    worlds: door.worlds,
    commands: door.commandsOn(name),
    factPath: (neph, fact) => door.factPath(name, neph, fact),
    listPersonas: (asked = world) => door.listPersonas(asked),
  };
}
