import { type PostgresServer, startPostgres as start } from '../../support/startPostgres.js';

/** A PostgreSQL of a bench, with the settings it comes with: what is committed waits for the disk. */
export function startPostgres(): Promise<PostgresServer> {
  return start({ name: 'bench', initdbFlags: [], settings: ['max_connections=200'] });
}
