import 'reflect-metadata';

import type { SchemaModule } from '../../../src/graphql/schema.js';
import { ActCommands } from './actResolver.js';
import { FactCommands } from './factResolver.js';
import { FaultCommands } from './faultResolver.js';
import { TesterCommands } from './resolver.js';
import { WorldCommands } from './worldResolver.js';

export { type TesterContext, testerContext } from './context.js';

/** What the simulator adds to the citizen's schema: its world, and the commands of testers. */
export const testerModule: SchemaModule = {
  resolvers: [TesterCommands, FactCommands, ActCommands, WorldCommands, FaultCommands],
  orphanedTypes: [],
  oneOfInputs: ['WaitInput'],
};
