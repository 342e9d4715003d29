import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSimulator, plainPopulation, type Simulator } from '../../simulator/index.js';
import type { Place } from '../../simulator/store/database.js';
import type { Neph, RegisterMove } from '../../src/snpc/index.js';
import { createManualTime } from '../../src/testing/index.js';
import { type Instant, instant } from '../../src/time/index.js';
import { parisText } from '../support/lives.js';
import { isOnPostgres, quickPlace, sharedPlace } from '../support/places.js';
import { driver, driverNeph, paris, seedFolderWith } from '../support/simulator.js';

const start = instant('2026-03-01T12:00:00Z');
const stop = { offence: 'STOP', channel: 'INTERCEPTION', path: 'PAID' } as const;
const [one, two] = [driverNeph(1), driverNeph(2)];

/** A simulator whose wall clock is moved by the test. */
async function watchable(given?: Place) {
  const time = isOnPostgres ? createManualTime(start, settled) : createManualTime(start);
  const place = given ?? (await quickPlace());
  const simulator = await openSimulator({
    ...place,
    seedFolder: seedFolderWith([driver(1), driver(2)]),
    wallClock: time.clock,
    scheduler: time.scheduler,
  });
  onTestFinished(() => simulator.close());
  askOnce = () => simulator.worlds.list();
  return { simulator, time };
}

/** What a watch told so far; it has told its present when this resolves. */
async function watch(simulator: Simulator, world: string, nephs: readonly Neph[] = [one]) {
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const told: RegisterMove[] = [];
  const moves = (await simulator.source.open(world)).watch(nephs, ending.signal);
  const first = Promise.withResolvers<void>();
  const over = (async () => {
    for await (const move of moves) {
      told.push(move);
      first.resolve();
    }
  })();
  over.catch(first.reject);
  await first.promise;
  const taken = (): RegisterMove[] => told.splice(0);
  expect(taken()).toMatchObject([{ kind: 'MOVED', world, nephs: null }]);
  return { told, taken, over, stop: () => ending.abort() };
}

/** Asks the database of the test one thing. */
let askOnce: () => Promise<unknown>;

/**
 * Long enough for a look at the world. Over another process it is as long as three looks take one after another, so
 * that a slow machine slows both.
 */
async function settled(): Promise<void> {
  await pause(20);
  for (let asked = 0; isOnPostgres && asked < 30; asked++) await askOnce();
}

async function until(told: readonly unknown[], count: number): Promise<void> {
  const patience = performance.now() + 2_000;
  while (told.length < count && performance.now() < patience)
    await new Promise(resolve => setTimeout(resolve, 5));
  expect(told.length).toBeGreaterThanOrEqual(count);
}

const wakes = (moves: readonly RegisterMove[]): [string, readonly Neph[] | null][] =>
  moves.map(move => (move.kind === 'MOVED' ? [parisText(move.now.clock), move.nephs] : [move.because, null]));

describe('a watch of a frozen world', () => {
  it('tells each command on a watched driver and each move of the clock, and no command on another', async () => {
    const { simulator } = await watchable();
    await simulator.worlds.create({ name: 'w' });
    await simulator.worlds.create({ name: 'elsewhere' });
    const { taken } = await watch(simulator, 'w');
    const control = simulator.controlOf('w');
    await control.reportInfraction(two, stop);
    await simulator.controlOf('elsewhere').reportInfraction(one, stop);
    await settled();
    expect(taken()).toEqual([]);
    const { now } = await control.reportInfraction(one, stop);
    await settled();
    expect(taken()).toMatchObject([{ now, nephs: [one] }]);
    const moved = await control.advanceClock({ days: 1 });
    await settled();
    expect(taken()).toMatchObject([{ now: moved, nephs: null }]);
  });

  it('arms no timer', async () => {
    const { simulator, time } = await watchable();
    await watch(simulator, 'default');
    expect(time.armed()).toEqual([]);
  });

  it('ends when its world is made anew, deleted, or expires by itself', async () => {
    const { simulator, time } = await watchable();
    for (const name of ['reset', 'deleted']) await simulator.worlds.create({ name });
    await simulator.worlds.create({ name: 'expiring', expiresIn: 60 });
    const watches = {
      MADE_ANEW: await watch(simulator, 'reset'),
      DELETED: await watch(simulator, 'deleted'),
      EXPIRED: await watch(simulator, 'expiring'),
    };
    await simulator.worlds.reset('reset');
    await simulator.worlds.remove('deleted');
    await time.advanceBy(59_999);
    expect(watches.EXPIRED.told).toEqual([]);
    await time.advanceBy(1);
    for (const [because, { over, told }] of Object.entries(watches)) {
      await over;
      expect(told).toMatchObject([{ kind: 'ENDED', because }]);
    }
    expect(time.armed()).toEqual([]);
  });

  it('ends on the new one when a world is deleted and made again under its name', async () => {
    const { simulator } = await watchable();
    await simulator.worlds.create({ name: 'w' });
    const { over, told } = await watch(simulator, 'w');
    const removing = simulator.worlds.remove('w');
    // Two connections of PostgreSQL keep no order between them.
    if (isOnPostgres) await removing;
    await Promise.all([removing, simulator.worlds.create({ name: 'w' })]);
    await over;
    expect(told.at(-1)).toMatchObject({ kind: 'ENDED' });
  });

  it('refuses a world that is not there any more', async () => {
    const { simulator } = await watchable();
    await simulator.worlds.create({ name: 'w' });
    const register = await simulator.source.open('w');
    await simulator.worlds.remove('w');
    const moves = register.watch([one], new AbortController().signal)[Symbol.asyncIterator]();
    await expect(moves.next()).rejects.toMatchObject({ code: 'UNKNOWN_WORLD', source: 'embedded' });
    expect(await moves.next()).toEqual({ done: true, value: undefined });
  });

  it('misses nothing that is committed before its first look is over', async () => {
    const { simulator } = await watchable();
    const register = await simulator.source.open();
    for (let round = 0; round < 20; round++) {
      const ending = new AbortController();
      const moves = register.watch([one], ending.signal)[Symbol.asyncIterator]();
      const { now } = await simulator.control.reportInfraction(one, stop);
      let seen = 0;
      while (seen < now.revision) {
        const { value } = await moves.next();
        seen = value.now.revision;
      }
      expect(seen).toBe(now.revision);
      ending.abort();
    }
  });
});

describe('a watch of a running world', () => {
  it('wakes for a licence that nothing stores, when the register records what lay ahead of it', async () => {
    const { simulator, time } = await watchable();
    const plain = plainPopulation(simulator.delayProfile('france'));
    const [ahead] = plain.licence('s', 7).infractions;
    const recordedAt = ahead?.recordedAt as Instant;
    const clock = (recordedAt - 60_000) as Instant;
    await simulator.worlds.create({ name: 'w', population: 'plain@s', clock, running: true });
    const { taken } = await watch(simulator, 'w', [plain.nephOf(7), plain.nephOf(8)]);
    await time.advanceBy(59_999);
    expect(taken()).toEqual([]);
    await time.advanceBy(1);
    expect(taken()).toMatchObject([{ now: { clock: recordedAt }, nephs: [plain.nephOf(7)] }]);
    const { now } = await simulator.controlOf('w').reportInfraction(plain.nephOf(8), stop);
    await settled();
    expect(taken()).toMatchObject([{ now: { revision: now.revision }, nephs: [plain.nephOf(8)] }]);
  });

  it('wakes at each recording of a watched driver, its letters too, and at each midnight of its world', async () => {
    const { simulator, time } = await watchable();
    await simulator.worlds.create({ name: 'w', clock: paris('2026-01-15T09:00'), running: true });
    const control = simulator.controlOf('w');
    await control.reportInfraction(one, { ...stop, path: 'PAID_REDUCED' }, { delays: 'slow' });
    await control.reportInfraction(two, { ...stop, path: 'PAID_REDUCED' }, { delays: 'instant' });
    // One: notice + 5, paid + 10, so final on 30 January; recorded 90 days later; letter + 5, received + 5.
    await control.setClock(paris('2026-04-30T04:00'));
    const { taken } = await watch(simulator, 'w', [one, two]);
    await time.advanceBy(13 * 86_400_000);
    expect(wakes(taken())).toEqual([
      ['2026-04-30T05:00', [one]],
      ['2026-05-01T00:00', null],
      ['2026-05-02T00:00', null],
      ['2026-05-03T00:00', null],
      ['2026-05-04T00:00', null],
      ['2026-05-05T00:00', null],
      ['2026-05-05T05:00', [one]],
      ['2026-05-06T00:00', null],
      ['2026-05-07T00:00', null],
      ['2026-05-08T00:00', null],
      ['2026-05-09T00:00', null],
      ['2026-05-10T00:00', null],
      ['2026-05-10T05:00', [one]],
      ['2026-05-11T00:00', null],
      ['2026-05-12T00:00', null],
      ['2026-05-13T00:00', null],
    ]);
  });

  it.each([
    ['spring', '2026-03-28T23:30', 23, ['2026-03-29T00:00', '2026-03-30T00:00']],
    ['autumn', '2026-10-24T23:30', 25, ['2026-10-25T00:00', '2026-10-26T00:00']],
  ])('wakes at midnights in Paris when the hour changes in %s', async (_season, from, hours, midnights) => {
    const { simulator, time } = await watchable();
    await simulator.worlds.create({ name: 'w', clock: paris(from), running: true });
    const { taken } = await watch(simulator, 'w');
    await time.advanceBy(30 * 60_000 - 1);
    expect(taken()).toEqual([]);
    await time.advanceBy(1 + hours * 3_600_000 - 1);
    expect(wakes(taken())).toEqual([[midnights[0], null]]);
    await time.advanceBy(1);
    expect(wakes(taken())).toEqual([[midnights[1], null]]);
  });

  it('follows its clock when it is moved, frozen and set running again', async () => {
    const { simulator, time } = await watchable();
    await simulator.worlds.create({ name: 'w', clock: paris('2026-01-15T23:59'), running: true });
    const { taken } = await watch(simulator, 'w');
    const control = simulator.controlOf('w');
    expect(time.armed()).toEqual([start + 60_000]);
    await control.freezeClock();
    await time.advanceBy(120_000);
    expect(time.armed()).toEqual([]);
    expect(taken()).toHaveLength(1);
    await control.runClock();
    await time.advanceBy(60_000);
    expect(wakes(taken()).at(-1)).toEqual(['2026-01-16T00:00', null]);
    await control.advanceClock({ hours: 23, minutes: 59 });
    await settled();
    expect(time.armed()).toEqual([time.clock.now() + 60_000]);
  });

  it('tells at once all that passed, when the clock was set forward over it', async () => {
    const { simulator, time } = await watchable();
    await simulator.worlds.create({ name: 'w', running: true });
    const { taken } = await watch(simulator, 'w');
    await simulator.controlOf('w').advanceClock({ years: 10 });
    await settled();
    expect(wakes(taken())).toEqual([['2036-01-15T09:00', null]]);
    expect(time.armed()).toHaveLength(1);
  });

  it('arms nothing past the last instant of the worlds', async () => {
    const { simulator, time } = await watchable();
    await simulator.worlds.create({ name: 'w', clock: paris('2178-12-31T23:59'), running: true });
    const { taken } = await watch(simulator, 'w');
    await time.advanceBy(60_000);
    expect(wakes(taken())).toEqual([['2179-01-01T00:00', null]]);
    expect(time.armed()).toEqual([]);
  });
});

describe('watches', () => {
  it('leave nothing behind: no timer, no connection, whichever side ends them', async () => {
    const timers = () => process.getActiveResourcesInfo().filter(name => name === 'Timeout').length;
    const atFirst = timers();
    const { simulator, time } = await watchable(await sharedPlace());
    await simulator.worlds.create({ name: 'w', running: true });
    const before = timers();
    const first = await watch(simulator, 'w');
    const second = await watch(simulator, 'w', [two]);
    expect(time.armed()).toHaveLength(2);
    // A pool of connections keeps timers of its own.
    if (!isOnPostgres) expect(timers()).toBe(before + 1);
    first.stop();
    await first.over;
    expect(time.armed()).toHaveLength(1);
    await simulator.close();
    await second.over;
    expect(second.told).toEqual([{ kind: 'ENDED', world: 'w', because: 'CLOSED' }]);
    expect(time.armed()).toEqual([]);
    expect(timers()).toBeLessThanOrEqual(isOnPostgres ? atFirst : before);
  });

  it('hear of what another simulator on the same database does', async () => {
    const place = await sharedPlace();
    const seedFolder = seedFolderWith([driver(1), driver(2)]);
    const [here, there] = [
      await openSimulator({ ...place, seedFolder }),
      await openSimulator({ ...place, seedFolder }),
    ];
    onTestFinished(async () => {
      await here.close();
      await there.close();
    });
    await there.worlds.create({ name: 'w' });
    const { told, taken, over } = await watch(here, 'w');
    const { now } = await there.controlOf('w').reportInfraction(one, stop);
    await until(told, 1);
    expect(taken()).toMatchObject([{ now, nephs: [one] }]);
    await there.controlOf('w').setClock((now.clock + 1_000) as Instant);
    await until(told, 1);
    await there.worlds.remove('w');
    await over;
    expect(told.at(-1)).toMatchObject({ kind: 'ENDED', because: 'DELETED' });
  });

  it('on many drivers read no more statements than on one', async () => {
    const drivers = Array.from({ length: 60 }, (_, index) => driver(index + 1));
    let statements = 0;
    const simulator = await openSimulator({
      ...(await quickPlace()),
      seedFolder: seedFolderWith(drivers),
      onRead: () => statements++,
    });
    onTestFinished(() => simulator.close());
    await simulator.worlds.create({ name: 'w', running: true });
    const counted = async (count: number): Promise<number> => {
      statements = 0;
      const { stop: end } = await watch(
        simulator,
        'w',
        drivers.slice(0, count).map((_, index) => driverNeph(index + 1)),
      );
      end();
      return statements;
    };
    const forOne = await counted(1);
    // The clock runs: a look of its own may fall into either count.
    expect(Math.abs((await counted(60)) - forOne)).toBeLessThan(3);
    expect(forOne).toBeLessThan(12);
  });
});
