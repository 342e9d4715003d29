import type { RequestContext } from '../../../src/graphql/context.js';
import type { ListedPersona } from '../../openSimulator.js';
import type { SimulatorControl } from '../control.js';

/** What a request brings to the tester's resolvers, beside what it brings to everybody's. */
export interface TesterContext extends RequestContext {
  readonly control: SimulatorControl;
  listPersonas(): Promise<readonly ListedPersona[]>;
}
