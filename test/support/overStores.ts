import { afterAll, beforeAll, describe, it } from 'vitest';
import { type GatewayStore, openStore } from '../../src/store/index.js';
import { kindsOfPlace } from './stores.js';

/** A promise kept over one store, and skipped where the store cannot be had. */
export type PromiseOverStore = (what: string, keep: (store: GatewayStore) => Promise<void>) => void;

/**
 * Runs promises over the two databases: SQLite in memory, and PostgreSQL. All those of a block share one store, so each
 * keeps to a world, an address, or a client of its own.
 */
export function overStores(name: string, tests: (promises: PromiseOverStore) => void): void {
  const places = kindsOfPlace.filter(place => place.name !== 'a SQLite file');
  describe.each(places)(`${name}, over $name`, ({ fresh }) => {
    let store: GatewayStore | null = null;
    beforeAll(async () => {
      const place = await fresh();
      store = place && (await openStore(place));
    }, 60_000);
    afterAll(() => store?.close());
    tests((what, keep) =>
      it(what, async ({ skip }) => {
        if (store === null) return skip();
        await keep(store);
      }),
    );
  });
}
