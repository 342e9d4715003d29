import assert from 'node:assert/strict';
import { type RegisterMove, SourceError } from '../../../src/snpc/index.js';
import { driver, start } from '../story.js';
import { type Concern, onSubject, type Subject } from '../subject.js';

const day = 86_400_000;
const patience = 2_000;

/** A watched register tells every move, and its stream ends when it is asked to. */
export const watching: Concern = (factory, test) => {
  const onWatchable = (body: (subject: Subject) => Promise<void>): Promise<void> =>
    onSubject(factory, async subject => {
      if (subject.source.capabilities.watching) await body(subject);
    });

  test('watching: what the capabilities deny is NOT_SUPPORTED', () =>
    onSubject(factory, async ({ source }) => {
      if (source.capabilities.watching) return;
      const { moves } = await watch(source);
      await assert.rejects(
        soon(moves.next()),
        error => error instanceof SourceError && error.code === 'NOT_SUPPORTED',
      );
    }));

  test('watching: the first item comes at once, with the present', () =>
    onWatchable(async ({ source }) => {
      const { moves, stop } = await watch(source);
      const first = moved(await soon(moves.next()));
      assert.deepEqual(first.now, await (await source.open()).now());
      assert.equal(first.now.clock, start);
      stop();
    }));

  test('watching: a move of the clock is told, with the present after it', () =>
    onWatchable(async ({ source, moveClock }) => {
      const { moves, stop } = await watch(source);
      await soon(moves.next());
      const told = soon(moves.next());
      await moveClock((start + day) as typeof start);
      const move = moved(await told);
      assert.equal(move.now.clock, start + day);
      assert.ok(move.nephs === null || move.nephs.includes(driver));
      stop();
    }));

  test('watching: what moves while nobody takes is told to whoever takes next', () =>
    onWatchable(async ({ source, moveClock }) => {
      const { moves, stop } = await watch(source);
      await soon(moves.next());
      for (let step = 1; step <= 3; step++) await moveClock((start + step * day) as typeof start);
      let clock = 0;
      while (clock < start + 3 * day) clock = moved(await soon(moves.next())).now.clock;
      stop();
    }));

  test('watching: the signal ends the stream, and return() too', () =>
    onWatchable(async ({ source }) => {
      const aborted = await watch(source);
      await soon(aborted.moves.next());
      const waiting = soon(aborted.moves.next());
      aborted.stop();
      assert.equal((await waiting).done, true);
      const returned = await watch(source);
      await soon(returned.moves.next());
      await returned.moves.return?.();
      assert.equal((await soon(returned.moves.next())).done, true);
    }));

  test('watching: closing the source ends the stream', () =>
    onWatchable(async ({ source }) => {
      const { moves } = await watch(source);
      await soon(moves.next());
      const last = soon(moves.next());
      await source.close();
      const { done, value } = await last;
      assert.ok(done || value.kind === 'ENDED');
      if (!done) assert.equal((await soon(moves.next())).done, true);
    }));
};

async function watch(source: Subject['source']) {
  const register = await source.open();
  const ending = new AbortController();
  const moves = register.watch([driver], ending.signal)[Symbol.asyncIterator]();
  return { moves, stop: () => ending.abort() };
}

function moved({ done, value }: IteratorResult<RegisterMove>): Extract<RegisterMove, { kind: 'MOVED' }> {
  assert.ok(!done && value.kind === 'MOVED');
  return value;
}

/** A case must not wait for ever on a source that says nothing. */
async function soon<Value>(promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the source told nothing in time')), patience);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
