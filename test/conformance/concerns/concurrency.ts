import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import {
  allRead,
  type DossierBatch,
  type Neph,
  type SnpcRegister,
  SourceError,
} from '../../../src/snpc/index.js';
import { type Instant, isoInstant } from '../../../src/time/index.js';
import { candidate, driver, start, unknown, versions } from '../story.js';
import { type Concern, onSubject, type Subject, type SubjectFactory } from '../subject.js';

const day = 86_400_000;
/** Longer than any of these cases takes: what is not over by then hangs. */
const patience = 10_000;

/** Reads at once, reads while commands are given, reads while the source closes. */
export const concurrency: Concern = (factory, test) => {
  test('concurrency: reads during commands are of one moment each, clock, revision and rows', () =>
    onSubject(factory, async subject => {
      const quiet = await readBetweenMoves(factory);
      const met = new Map<number, Instant>();
      for (const batch of await readWhileMoving(subject)) {
        const { clock, revision } = batch.now;
        assert.equal(met.get(revision) ?? clock, clock, 'one revision tells two clocks');
        met.set(revision, clock);
        assert.deepEqual(allRead(batch), quiet.get(clock), `torn at ${isoInstant(clock)}`);
      }
      assert.ok(met.size > 2, 'no read met a command');
    }));

  test('concurrency: reads one after another never go back while commands are given', () =>
    onSubject(factory, async subject => {
      const batches = await readWhileMoving(subject, 1);
      for (const [index, { now }] of batches.entries()) {
        const before = batches[index - 1]?.now ?? now;
        assert.ok(now.clock >= before.clock && now.revision >= before.revision);
      }
    }));

  test('concurrency: a hundred batches at once answer as one alone does', () =>
    onSubject(factory, async ({ source }) => {
      const register = await source.open();
      const people = [driver, candidate, unknown];
      const orders = Array.from({ length: 100 }, (_, index) =>
        people.map((_one, place) => people[(place + index) % people.length] as Neph),
      );
      const alone: DossierBatch[] = [];
      for (const nephs of orders.slice(0, people.length)) alone.push(await register.dossiers(nephs));
      const together = await inTime(Promise.all(orders.map(nephs => register.dossiers(nephs))));
      for (const [index, batch] of together.entries()) assert.deepEqual(batch, alone[index % people.length]);
    }));

  test('concurrency: one NEPH asked many times in a batch, and in many batches, answers each time', () =>
    onSubject(factory, async ({ source }) => {
      const register = await source.open();
      const nephs = Array.from({ length: 60 }, (_, index) => (index % 3 === 2 ? unknown : driver));
      const alone = await register.dossiers(nephs);
      assert.equal(alone.dossiers.length, nephs.length);
      const batches = await inTime(Promise.all(Array.from({ length: 20 }, () => register.dossiers(nephs))));
      for (const batch of batches) assert.deepEqual(batch, alone);
    }));

  test('concurrency: closing while reads are under way ends each of them, and refuses those to come', () =>
    onSubject(factory, async ({ source }) => {
      const register = await source.open();
      const expected = allRead(await register.dossiers([driver]));
      const reading = Array.from({ length: 30 }, () => register.dossiers([driver]));
      const ended = Promise.allSettled(reading);
      await inTime(source.close());
      for (const result of await inTime(ended)) {
        if (result.status === 'fulfilled') assert.deepEqual(allRead(result.value), expected);
        else assert.ok(result.reason instanceof SourceError, `rejected by ${String(result.reason)}`);
      }
      const late = await inTime(register.dossiers([driver]).catch((error: unknown) => error));
      assert.ok(late instanceof SourceError && late.code === 'UNAVAILABLE', 'a closed source answers');
    }));
};

/** Reads in so many places while the clock is moved past every version of the story, and once after. */
async function readWhileMoving({ source, moveClock }: Subject, readers = 4): Promise<DossierBatch[]> {
  const register = await source.open();
  const batches: DossierBatch[] = [];
  const work = { isOver: false };
  const moveThrough = async () => {
    for (const at of moves) {
      await moveClock(at);
      await pause(1);
    }
    work.isOver = true;
  };
  const reading = Array.from({ length: readers }, () => readUntil(work, register, batches));
  await inTime(Promise.all([moveThrough(), ...reading]));
  for (let once = 0; once < 2; once++) batches.push(await register.dossiers([driver, candidate]));
  return batches;
}

/** Every instant at which the story changes after its start, the one just before each, and one long after all. */
const moves: readonly Instant[] = movesThrough(
  versions.flatMap(({ from, to }) => [from, to].filter((at): at is Instant => at !== null && at > start)),
);

function movesThrough(changes: readonly Instant[]): Instant[] {
  const inOrder = [...new Set(changes)].sort((a, b) => a - b);
  const last = inOrder.at(-1) ?? start;
  return [...inOrder.flatMap(at => [(at - 1) as Instant, at]), (last + 1_000 * day) as Instant];
}

/** What a subject of its own answers at each of those instants, asked when nothing else goes on. */
async function readBetweenMoves(factory: SubjectFactory): Promise<Map<Instant, unknown>> {
  const answers = new Map<Instant, unknown>();
  await onSubject(factory, async ({ source, moveClock }) => {
    const register = await source.open();
    answers.set(start, allRead(await register.dossiers([driver, candidate])));
    for (const at of moves) {
      await moveClock(at);
      answers.set(at, allRead(await register.dossiers([driver, candidate])));
    }
  });
  return answers;
}

async function readUntil(
  moving: { readonly isOver: boolean },
  register: SnpcRegister,
  batches: DossierBatch[],
): Promise<void> {
  while (!moving.isOver) {
    batches.push(await register.dossiers([driver, candidate]));
    // A source that answers at once would leave the commands no turn.
    await pause(0);
  }
}

async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  const waiting = new AbortController();
  const late = pause(patience, undefined, { signal: waiting.signal, ref: false }).then(() =>
    assert.fail(`not over after ${patience} ms`),
  );
  late.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    waiting.abort();
  }
}
