import type { SchemaModule } from '../schema.js';
import { TesterDoorOfAccess } from './testerResolver.js';

/** What a simulated register adds to the doors: a tester comes in as any persona, or as an authority, in one call. */
export const testerSignIn: SchemaModule = {
  resolvers: [TesterDoorOfAccess],
  orphanedTypes: [],
  oneOfInputs: [],
};
