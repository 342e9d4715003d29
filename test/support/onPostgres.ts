import { beforeEach } from 'vitest';
import { freshDatabase } from './postgres.js';

// Set-up of the run over PostgreSQL: where it cannot start, every test is skipped, which is told when the tests end.
const address = await freshDatabase('the simulator over PostgreSQL');

beforeEach(context => {
  if (!address) context.skip();
});
