import { onTestFinished } from 'vitest';
import { type GatewayStore, openStore, type Place } from '../../src/store/index.js';
import { freshDatabase } from './postgres.js';
import { temporaryFolder } from './simulator.js';

/** A kind of place where the gateway can keep its rows. */
export interface KindOfPlace {
  readonly name: string;
  /** False where a second handle finds nothing of what the first wrote. */
  readonly shared: boolean;
  /** A fresh one; null where it cannot be had, which fails in CI. */
  fresh(): Promise<Place | null>;
}

/** Every kind of place: what a store promises holds in each. */
export const kindsOfPlace: readonly KindOfPlace[] = [
  { name: 'a SQLite file', shared: true, fresh: async () => ({ dataDir: temporaryFolder() }) },
  { name: 'the memory', shared: false, fresh: async () => ({ memory: true }) },
  {
    name: 'PostgreSQL',
    shared: true,
    async fresh() {
      const databaseUrl = await freshDatabase("the gateway's store on PostgreSQL");
      return databaseUrl === null ? null : { databaseUrl };
    },
  },
];

/** Opens a store that is closed when the test is over. */
export async function storeAt(place: Place): Promise<GatewayStore> {
  const store = await openStore(place);
  onTestFinished(() => store.close());
  return store;
}
