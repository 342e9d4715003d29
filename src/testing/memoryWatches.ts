import { MoveStream, type Neph, type RegisterNow } from '../snpc/index.js';

/** Those who watch a memory source. */
export interface MemoryWatches {
  /** A new watch, told its present at once. */
  add(nephs: readonly Neph[], signal: AbortSignal, now: RegisterNow): MoveStream;
  /** Tells those concerned that a dossier moved; null: the clock, which concerns all. */
  tell(now: RegisterNow, touched: Neph | null): void;
  /** Ends every watch. */
  close(): void;
}

/** Nobody watches yet. */
export function createMemoryWatches(world: string): MemoryWatches {
  const watches = new Map<MoveStream, readonly Neph[]>();
  return {
    add(nephs, signal, now) {
      const moves = new MoveStream(signal, () => watches.delete(moves));
      if (signal.aborted) return moves;
      watches.set(moves, nephs);
      moves.tell({ kind: 'MOVED', world, now, nephs: null });
      return moves;
    },
    tell(now, touched) {
      for (const [moves, nephs] of watches) {
        if (touched !== null && !nephs.includes(touched)) continue;
        moves.tell({ kind: 'MOVED', world, now, nephs: touched && [touched] });
      }
    },
    close() {
      for (const moves of [...watches.keys()]) moves.tell({ kind: 'ENDED', world, because: 'CLOSED' });
    },
  };
}
