import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Clock, Instant } from '../../src/time/index.js';

/** What a FranceConnect remembers of one world: sessions, codes, tokens. In memory, and gone with it. */
export interface Storage {
  /** Where oidc-provider keeps one kind of thing. */
  adapterOf(kind: string): Adapter;
  /** Keeps anything else under a name, for so many seconds. */
  keep(name: string, value: unknown, seconds: number): void;
  /** What is kept under a name; undefined once its time is over. */
  find(name: string): unknown;
}

interface Kept {
  readonly value: unknown;
  readonly until: Instant;
}

/** Most things kept at once; the oldest goes first. */
const mostKept = 5_000;

/** Makes an empty storage. */
export function createStorage(clock: Clock): Storage {
  const kept = new Map<string, Kept>();
  const find = (name: string): unknown => {
    const found = kept.get(name);
    if (found === undefined || found.until > clock.now()) return found?.value;
    kept.delete(name);
    return undefined;
  };
  const keep = (name: string, value: unknown, seconds: number): void => {
    kept.delete(name);
    kept.set(name, { value, until: (clock.now() + seconds * 1_000) as Instant });
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
  };
  const drop = (chosen: (name: string, value: AdapterPayload) => boolean): void => {
    for (const [name, { value }] of kept) {
      if (chosen(name, value as AdapterPayload)) kept.delete(name);
    }
  };
  return {
    keep,
    find,
    adapterOf: kind => adapterOver(`${kind} `, { find, keep, drop, clock }),
  };
}

interface Shelves {
  find(name: string): unknown;
  keep(name: string, value: unknown, seconds: number): void;
  drop(chosen: (name: string, value: AdapterPayload) => boolean): void;
  readonly clock: Clock;
}

/** A thing without an end of its own. */
const longest = 24 * 3_600;

function adapterOver(prefix: string, { find, keep, drop, clock }: Shelves): Adapter {
  const read = (id: string) => find(prefix + id) as AdapterPayload | undefined;
  return {
    upsert: async (id, payload, expiresIn = longest) => {
      keep(prefix + id, payload, expiresIn);
      if (payload.uid !== undefined) keep(`${prefix}uid ${payload.uid}`, id, expiresIn);
    },
    find: async id => read(id),
    findByUid: async uid => {
      const id = find(`${prefix}uid ${uid}`);
      return typeof id === 'string' ? read(id) : undefined;
    },
    findByUserCode: async () => undefined,
    consume: async id => {
      const found = read(id);
      if (found) found.consumed = Math.floor(clock.now() / 1_000);
    },
    destroy: async id => drop(name => name === prefix + id),
    revokeByGrantId: async grantId =>
      drop((name, payload) => name.startsWith(prefix) && payload?.grantId === grantId),
  };
}
