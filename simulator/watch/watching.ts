import type { Neph, RegisterMove } from '../../src/snpc/index.js';
import { coalesced } from './coalesced.js';
import { Watch, type WatchParts } from './watch.js';

/** Watches the worlds of a simulator. */
export interface Watching {
  /** The stream of `SnpcRegister.watch` over one world. */
  watch(world: string, nephs: readonly Neph[], signal: AbortSignal): AsyncIterable<RegisterMove>;
  /** Ends every stream. */
  close(): void;
}

/** Builds the watching of a simulator. It listens to the database while somebody watches, and not otherwise. */
export function createWatching(parts: WatchParts): Watching {
  const watches = new Set<Watch>();
  const seen = new Map<string, string>();
  let stopListening: (() => void) | undefined;

  // A commit may be of any world: one look at a row a watched world spares all watches of the others.
  const lookAtWorlds = coalesced(async () => {
    for (const world of new Set([...watches].map(watch => watch.world))) {
      const row = await rowOf(parts, world);
      if (row !== undefined && seen.get(world) === row) continue;
      if (row !== undefined) seen.set(world, row);
      for (const watch of watches) if (watch.world === world) watch.look();
    }
  });

  const free = (watch: Watch): void => {
    watches.delete(watch);
    if (![...watches].some(({ world }) => world === watch.world)) seen.delete(watch.world);
    if (watches.size > 0) return;
    stopListening?.();
    stopListening = undefined;
  };

  return {
    watch(world, nephs, signal) {
      const watch = new Watch(parts, world, nephs, signal, free);
      if (signal.aborted) return watch.moves;
      // Heard from before the first look: what is committed between the two is looked at again.
      stopListening ??= parts.database.commits.listen(lookAtWorlds);
      watches.add(watch);
      watch.look();
      return watch.moves;
    },
    close() {
      for (const watch of [...watches]) watch.end('CLOSED');
    },
  };
}

/** The row of a world as a text to compare; undefined where it cannot be read, which the watches themselves meet. */
async function rowOf({ database, queries }: WatchParts, world: string): Promise<string | undefined> {
  try {
    return JSON.stringify((await queries.worldByName(database.reads, world))[0] ?? null);
  } catch {
    return undefined;
  }
}
