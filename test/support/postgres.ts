import { inject } from 'vitest';
import { missing } from './missing.js';

/**
 * Address of a fresh and empty database of the PostgreSQL of this test run, which starts when it is first asked for;
 * null where it cannot start, which is told when the tests end and fails in CI. It goes with the run.
 */
export async function freshDatabase(what: string): Promise<string | null> {
  const response = await fetch(inject('postgresDesk'), { method: 'POST' });
  const text = await response.text();
  return response.ok ? text : missing('PostgreSQL', `${what} (${text})`);
}
