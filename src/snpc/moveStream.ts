import type { Neph } from './neph.js';
import type { RegisterMove } from './source.js';

interface Taker {
  resolve(result: IteratorResult<RegisterMove>): void;
  reject(error: unknown): void;
}

/**
 * The stream that a watch hands out. It keeps one move at most: those told while nobody takes become one, so that a
 * slow reader costs no memory. `freed` is called once, whichever side ends it.
 */
export class MoveStream implements AsyncIterableIterator<RegisterMove> {
  private waiting: RegisterMove | null = null;
  private failure: { readonly error: unknown } | null = null;
  private ended = false;
  private readonly takers: Taker[] = [];

  constructor(
    private readonly signal: AbortSignal,
    private readonly freed: () => void,
  ) {
    signal.addEventListener('abort', this.stop);
    if (signal.aborted) this.stop();
  }

  /** Tells a move; after `ENDED` the stream is over. */
  tell(move: RegisterMove): void {
    if (this.ended) return;
    const taker = this.takers.shift();
    if (taker) taker.resolve({ done: false, value: move });
    else this.waiting = this.waiting === null ? move : together(this.waiting, move);
    if (move.kind === 'ENDED') this.end();
  }

  /** Ends by an error, which the next reader meets. */
  fail(error: unknown): void {
    if (this.ended) return;
    const taker = this.takers.shift();
    if (taker) taker.reject(error);
    else this.failure = { error };
    this.end();
  }

  next(): Promise<IteratorResult<RegisterMove>> {
    const { waiting, failure } = this;
    if (waiting !== null) {
      this.waiting = null;
      return Promise.resolve({ done: false, value: waiting });
    }
    if (failure !== null) {
      this.failure = null;
      return Promise.reject(failure.error);
    }
    if (this.ended) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve, reject) => this.takers.push({ resolve, reject }));
  }

  return(): Promise<IteratorResult<RegisterMove>> {
    this.stop();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  // Whoever stops it wants no more of what waits.
  private readonly stop = (): void => {
    this.waiting = null;
    this.failure = null;
    this.end();
  };

  private end(): void {
    if (this.ended) return;
    this.ended = true;
    this.signal.removeEventListener('abort', this.stop);
    for (const { resolve } of this.takers.splice(0)) resolve({ done: true, value: undefined });
    this.freed();
  }
}

function together(earlier: RegisterMove, later: RegisterMove): RegisterMove {
  if (earlier.kind === 'ENDED' || later.kind === 'ENDED') return later;
  const nephs = earlier.nephs && later.nephs && [...new Set<Neph>([...earlier.nephs, ...later.nephs])];
  return { ...later, nephs };
}
