import { describe, it } from 'vitest';
import { withCache } from '../../src/snpc/wrappers/withCache.js';
import { freshDatabase } from '../support/postgres.js';
import { concurrency, everyConcern, faults } from './index.js';
import { embedded, embeddedOnDisk, embeddedOnPostgres, memory, through } from './subjects.js';

describe('the embedded simulator', () => everyConcern(embedded, it));

describe('the embedded simulator on disk', () => {
  faults(embeddedOnDisk, it);
  concurrency(embeddedOnDisk, it);
});

const postgres = await freshDatabase('the conformance of the embedded simulator on PostgreSQL');

describe.skipIf(!postgres)('the embedded simulator on PostgreSQL', () =>
  everyConcern(embeddedOnPostgres, it),
);

describe('a memory source', () => everyConcern(memory(), it));

describe('a memory source without a search by civil status', () =>
  everyConcern(memory({ identitySearch: false }), it));

describe('the embedded simulator behind a cache', () =>
  everyConcern(
    through(embedded, source => withCache(source)),
    it,
  ));

describe('a memory source behind a cache', () =>
  everyConcern(
    through(memory(), source => withCache(source)),
    it,
  ));

describe('a memory source behind a cache of one dossier', () =>
  everyConcern(
    through(memory(), source => withCache(source, { most: 1 })),
    it,
  ));
