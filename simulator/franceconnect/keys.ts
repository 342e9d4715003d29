import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import type { Clock, Instant } from '../../src/time/index.js';

/** How ID tokens and userinfo are signed, as each service declares it. */
export const signingAlgorithms = ['ES256', 'RS256'] as const;

export type SigningAlgorithm = (typeof signingAlgorithms)[number];

/** The signing keys of one world's FranceConnect. */
export interface KeyRing {
  /** Every key that verifies today, those that sign first. */
  readonly keys: readonly JWK[];
  /** When the first of the old ones goes; null while there is none. */
  readonly changesAt: Instant | null;
}

interface Pair {
  readonly keys: readonly JWK[];
  readonly until: Instant | null;
}

/** How long a key verifies after another has taken its place: whatever it signed is over by then. */
const oldKeysStay = 10 * 60 * 1_000;

/** Most generations of old keys that are shown at once. */
const mostOld = 3;

/** Keys that can be changed, the old ones staying a while. */
export interface Keys {
  /** The ring of today. */
  ring(): KeyRing;
  /** Puts new keys in the place of those that sign. */
  rotate(): Promise<void>;
}

/** Makes the keys of a world, fresh. */
export async function createKeys(clock: Clock): Promise<Keys> {
  let pairs: Pair[] = [{ keys: await freshKeys(), until: null }];
  return {
    ring: () => {
      const now = clock.now();
      pairs = pairs.filter(({ until }) => until === null || until > now);
      const ends = pairs.flatMap(({ until }) => until ?? []);
      return {
        keys: pairs.flatMap(({ keys }) => keys),
        changesAt: ends.length === 0 ? null : (Math.min(...ends) as Instant),
      };
    },
    rotate: async () => {
      const keys = await freshKeys();
      const until = (clock.now() + oldKeysStay) as Instant;
      const old = pairs.map(pair => ({ ...pair, until: pair.until ?? until }));
      pairs = [{ keys, until: null }, ...old.slice(0, mostOld)];
    },
  };
}

async function freshKeys(): Promise<JWK[]> {
  return Promise.all(
    signingAlgorithms.map(async alg => {
      const { privateKey } = await generateKeyPair(alg, { extractable: true });
      const key = await exportJWK(privateKey);
      return { ...key, alg, use: 'sig', kid: await calculateJwkThumbprint(key) };
    }),
  );
}
