import type { RequestContext } from '../../../src/graphql/context.js';
import type { ListedPersona } from '../../openSimulator.js';
import type { Worlds } from '../../world/registry.js';
import type { SimulatorControl } from '../control.js';

/** What a request brings to the tester's resolvers, beside what it brings to everybody's. */
export interface TesterContext extends RequestContext {
  /** The commands of the world that the request names. */
  readonly control: SimulatorControl;
  readonly worlds: Worlds;
  /** The personas of a world; by default of the one that the request names. */
  listPersonas(world?: string): Promise<readonly ListedPersona[]>;
}
