import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import { SourceError } from '../errors.js';
import type { RegisterMove, SnpcSource } from '../source.js';
import { beat, moveForm } from './moves.js';
import { askedForms, paths } from './protocol.js';
import { defineRoute, type Route } from './route.js';

/** Watching a register: an answer that goes on until the reader leaves or the watch ends. */
export function watchRoute(source: SnpcSource, group: string, refusals: readonly number[]): Route {
  return defineRoute({
    method: 'POST',
    path: paths.watch,
    name: 'watchDossiers',
    group,
    summary: 'Tells when one of these dossiers or the clock moves, a line each; the first comes at once.',
    body: askedForms.dossiers,
    answer: {
      status: 200,
      description: 'One item a line, an empty line as a sign of life; the last is ENDED or FAILED.',
      form: moveForm,
      mediaType: 'application/x-ndjson',
    },
    refusals: [...refusals, 501],
    stream: async ({ body, leaving }) => {
      const register = await source.open(body.world);
      const moves = register.watch(body.nephs, leaving)[Symbol.asyncIterator]();
      // A watch that cannot begin is refused by its status, as a read is.
      const first = await moves.next();
      return Readable.from(lines(first, moves, leaving), { objectMode: false });
    },
  });
}

async function* lines(
  first: IteratorResult<RegisterMove>,
  moves: AsyncIterator<RegisterMove>,
  leaving: AbortSignal,
): AsyncGenerator<string> {
  try {
    let item = first;
    while (!item.done) {
      yield line(item.value as z.output<typeof moveForm>);
      const next = moves.next();
      yield* signsOfLifeUntil(next, leaving);
      item = await next;
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const { code, retryAfter } = error;
    yield line({ kind: 'FAILED', code, retryAfter });
  }
}

/** Empty lines until a promise settles, so that a dead connection is told from a quiet register. */
async function* signsOfLifeUntil(next: Promise<unknown>, leaving: AbortSignal): AsyncGenerator<string> {
  const settled = next.then(
    () => true,
    () => true,
  );
  while (true) {
    const over = new AbortController();
    const quiet = pause(beat, false, { signal: AbortSignal.any([over.signal, leaving]), ref: false });
    try {
      if (await Promise.race([settled, quiet.catch(() => true)])) return;
    } finally {
      over.abort();
    }
    yield '\n';
  }
}

function line(item: z.output<typeof moveForm>): string {
  return `${JSON.stringify(moveForm.encode(item))}\n`;
}
