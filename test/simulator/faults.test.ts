import { describe, expect, it, onTestFinished } from 'vitest';
import { type FaultOrder, openSimulator, type Simulator } from '../../simulator/index.js';
import { openDatabase } from '../../simulator/store/database.js';
import type { Fault } from '../../simulator/world/faults.js';
import { createRanks } from '../../simulator/world/ranks.js';
import { strikeOf } from '../../simulator/world/strike.js';
import { type DossierAnswer, type Neph, SourceError } from '../../src/snpc/index.js';
import { type Instant, legalDay } from '../../src/time/index.js';
import { sharedPlace } from '../support/places.js';
import { dossierOf, driver, driverNeph, paris, seedFolderWith, simulatorWith } from '../support/simulator.js';

const stop = { offence: 'STOP', channel: 'INTERCEPTION', path: 'PAID' } as const;
const [one, two, unknown] = [driverNeph(1), driverNeph(2), driverNeph(9)];
const everybody = [one, two, unknown];

/** What each place of an answer holds: the code of a failure, a dossier or nobody. */
function told(answers: readonly DossierAnswer[]): string[] {
  return answers.map(answer => {
    if (answer instanceof SourceError) return answer.code;
    return answer === null ? 'nobody' : 'dossier';
  });
}

/** A read of dossiers: its places, or the code by which it was refused. */
async function read(simulator: Simulator, nephs: readonly Neph[] = everybody, world?: string) {
  const register = await simulator.source.open(world);
  return register.dossiers(nephs).then(
    ({ dossiers }) => told(dossiers),
    (error: unknown) => (error instanceof SourceError ? error.code : String(error)),
  );
}

async function refusalOf(command: Promise<unknown>): Promise<string> {
  return command.then(
    () => 'done',
    (error: { code?: string; message?: string }) => `${error.code}: ${error.message}`,
  );
}

async function waitOf(read: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await read();
  return performance.now() - before;
}

const sound = ['dossier', 'dossier', 'nobody'];

describe('a fault', () => {
  it.each<[string, FaultOrder, string | string[]]>([
    ['an outage', { kind: 'OUTAGE' }, 'UNAVAILABLE'],
    ['an outage of one dossier', { kind: 'OUTAGE', neph: one }, ['UNAVAILABLE', 'dossier', 'nobody']],
    ['malformed records', { kind: 'MALFORMED_RECORD' }, ['MALFORMED_RECORD', 'MALFORMED_RECORD', 'nobody']],
    [
      'one malformed record',
      { kind: 'MALFORMED_RECORD', neph: two },
      ['dossier', 'MALFORMED_RECORD', 'nobody'],
    ],
    ['a whole part out', { kind: 'PARTIAL_ANSWER', share: 1 }, ['UNAVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE']],
    ['a slow start', { kind: 'SLOW_START', wait: { fixed: 1 } }, 'UNAVAILABLE'],
    ['latency', { kind: 'LATENCY', wait: { fixed: 1 } }, sound],
    ['stale data', { kind: 'STALE_DATA', behind: { hours: 1 } }, sound],
  ])('strikes reads and goes when it is cleared: %s', async (_, order, expected) => {
    const simulator = await simulatorWith([driver(1), driver(2)]);
    await simulator.control.setFault(order);
    expect(await read(simulator)).toEqual(expected);
    await simulator.control.clearFaults();
    expect(await read(simulator)).toEqual(sound);
  });

  it('strikes every way to read, and no command', async () => {
    const simulator = await simulatorWith();
    const register = await simulator.source.open();
    await simulator.control.setFault({ kind: 'OUTAGE', retryAfter: 30 });
    const identity = {
      birthName: 'TESTARD 1',
      firstNames: ['Anne-Maël', 'Zoé'],
      sex: 'F',
      bornOn: legalDay('1982-07-04'),
      birthPlaceCode: '19272',
      birthCountryCode: '99100',
    } as const;
    for (const asked of [
      () => register.now(),
      () => register.dossiers([one]),
      () => register.pending([one]),
      () => register.findByCivilStatus(identity),
    ]) {
      await expect(asked()).rejects.toMatchObject({
        name: 'SourceError',
        code: 'UNAVAILABLE',
        source: 'embedded',
        retryAfter: 30,
        cause: { message: 'The fault F1 stands in this world' },
      });
    }
    await expect(simulator.control.reportInfraction(one, stop)).resolves.toMatchObject({
      now: { revision: 2 },
    });
    await expect(simulator.control.advanceClock({ days: 1 })).resolves.toMatchObject({ revision: 3 });
  });

  it('leaves the register and its revision as they were', async () => {
    const simulator = await simulatorWith();
    const register = await simulator.source.open();
    const before = await register.dossiers([one]);
    const { now } = await simulator.control.setFault({ kind: 'MALFORMED_RECORD' });
    expect(now).toEqual({ clock: before.now.clock, revision: before.now.revision });
    await read(simulator);
    await simulator.control.clearFaults();
    expect(await register.dossiers([one])).toEqual(before);
  });

  it('is listed with its world until it is gone', async () => {
    const simulator = await simulatorWith();
    await simulator.control.setFault({ kind: 'OUTAGE', forCalls: 2 });
    const { faults } = await simulator.control.setFault({ kind: 'MALFORMED_RECORD', neph: one });
    const outage = { kind: 'OUTAGE', reference: 'F1', endsAt: null, forCalls: 2, callsLeft: 2 };
    const malformed = {
      kind: 'MALFORMED_RECORD',
      neph: one,
      reference: 'F2',
      endsAt: null,
      callsLeft: null,
    };
    expect(faults).toEqual([outage, malformed]);
    await read(simulator);
    expect((await simulator.worlds.find('default')).faults).toEqual([{ ...outage, callsLeft: 1 }, malformed]);
    await read(simulator);
    expect((await simulator.worlds.find('default')).faults).toEqual([malformed]);
    expect(await read(simulator, [one])).toEqual(['MALFORMED_RECORD']);
  });

  it('ends with its time, by the wall clock and not by that of the world', async () => {
    let wall = paris('2026-06-01T09:00');
    const simulator = await simulatorWith([driver()], { wallClock: { now: () => wall } });
    const { faults } = await simulator.control.setFault({ kind: 'OUTAGE', forSeconds: 90 });
    expect(faults).toMatchObject([{ endsAt: wall + 90_000 }]);
    await simulator.control.advanceClock({ years: 10 });
    wall = (wall + 89_999) as Instant;
    expect(await read(simulator, [one])).toBe('UNAVAILABLE');
    wall = (wall + 1) as Instant;
    expect(await read(simulator, [one])).toEqual(['dossier']);
    expect((await simulator.worlds.find('default')).faults).toEqual([]);
  });

  it('ends with its reads, however many come at once, and counts only those it concerns', async () => {
    const simulator = await simulatorWith([driver(1), driver(2)]);
    await simulator.control.setFault({ kind: 'OUTAGE', neph: one, forCalls: 3 });
    await (await simulator.source.open()).now();
    await read(simulator, [two]);
    const answers = await Promise.all(Array.from({ length: 10 }, () => read(simulator, [one])));
    expect(answers.filter(([only]) => only === 'UNAVAILABLE')).toHaveLength(3);
    expect(answers.filter(([only]) => only === 'dossier')).toHaveLength(7);
  });

  it('is counted by every process that reads the world', async () => {
    const place = await sharedPlace();
    const seedFolder = seedFolderWith([driver(1)]);
    const open = async () => {
      const simulator = await openSimulator({ ...place, seedFolder });
      onTestFinished(() => simulator.close());
      return simulator;
    };
    const [left, right] = [await open(), await open()];
    await left.control.setFault({ kind: 'OUTAGE', forCalls: 2 });
    expect(await read(right, [one])).toBe('UNAVAILABLE');
    expect(await read(left, [one])).toBe('UNAVAILABLE');
    expect(await read(right, [one])).toEqual(['dossier']);
  });

  it('belongs to its world, goes with a copy, and is gone after a reset', async () => {
    const simulator = await simulatorWith([driver(1), driver(2)]);
    await simulator.worlds.create({ name: 'w' });
    await simulator.controlOf('w').setFault({ kind: 'OUTAGE', forCalls: 5 });
    await read(simulator, everybody, 'w');
    await simulator.worlds.copy('w', { name: 'twin' });
    expect(await read(simulator)).toEqual(sound);
    for (const world of ['w', 'twin']) {
      expect((await simulator.worlds.find(world)).faults).toMatchObject([{ kind: 'OUTAGE', callsLeft: 4 }]);
      expect(await read(simulator, everybody, world)).toBe('UNAVAILABLE');
    }
    const reset = await simulator.worlds.reset('w');
    expect(reset.faults).toEqual([]);
    expect(await read(simulator, everybody, 'w')).toEqual(sound);
    expect(await read(simulator, everybody, 'twin')).toBe('UNAVAILABLE');
  });

  it('is refused when it cannot be, and nothing is set', async () => {
    const simulator = await simulatorWith();
    const set = (order: object) => refusalOf(simulator.control.setFault(order as FaultOrder));
    for (const [order, refusal] of [
      [{ kind: 'FIRE' }, /^BAD_INPUT: kind: /],
      [{ kind: 'LATENCY' }, /^BAD_INPUT: wait: /],
      [{ kind: 'LATENCY', wait: { fixed: -1 } }, /^BAD_INPUT: wait\.fixed: /],
      [{ kind: 'LATENCY', wait: { fixed: 60_001 } }, /^BAD_INPUT: wait\.fixed: /],
      [{ kind: 'LATENCY', wait: {} }, /^BAD_INPUT: wait: expected exactly one of/],
      [{ kind: 'LATENCY', wait: { uniform: { least: 2, most: 1 } } }, /^BAD_INPUT: wait\.uniform\.most: /],
      [{ kind: 'LATENCY', wait: { logNormal: { median: 9, p95: 8 } } }, /^BAD_INPUT: wait\.logNormal\.p95: /],
      [{ kind: 'OUTAGE', forCalls: 0 }, /^BAD_INPUT: forCalls: /],
      [{ kind: 'OUTAGE', forSeconds: 1.5 }, /^BAD_INPUT: forSeconds: /],
      [{ kind: 'OUTAGE', share: 0.5 }, /^BAD_INPUT: The input: .*share/],
      [{ kind: 'PARTIAL_ANSWER', share: 0 }, /^BAD_INPUT: share: /],
      [{ kind: 'STALE_DATA', behind: { seconds: 0 } }, /^BAD_INPUT: behind: expected a length of time/],
      [{ kind: 'SLOW_START', forCalls: 3 }, /^BAD_INPUT: The input: .*forCalls/],
      [{ kind: 'OUTAGE', neph: '12' }, /^BAD_INPUT: neph: A NEPH has/],
      [{ kind: 'OUTAGE', neph: unknown }, /^UNKNOWN_NEPH: /],
    ] as const) {
      expect(await set(order)).toMatch(refusal);
      expect(await set(order)).not.toContain(unknown);
    }
    expect((await simulator.worlds.find('default')).faults).toEqual([]);
    expect(await refusalOf(simulator.controlOf('nowhere').setFault({ kind: 'OUTAGE' }))).toMatch(
      /^UNKNOWN_WORLD/,
    );
  });

  it('is one of twenty at most', async () => {
    const { control } = await simulatorWith();
    const latency = { kind: 'LATENCY', wait: { fixed: 0 } } as const;
    for (let count = 0; count < 20; count++) await control.setFault(latency);
    expect(await refusalOf(control.setFault(latency))).toMatch(/^TOO_MANY_FAULTS/);
    await control.clearFaults({ fault: 'F3' });
    expect(await refusalOf(control.setFault(latency))).toBe('done');
  });

  it('can be taken away alone, or with those of its dossier', async () => {
    const simulator = await simulatorWith([driver(1), driver(2)]);
    const { control } = simulator;
    await control.setFault({ kind: 'OUTAGE', neph: one });
    await control.setFault({ kind: 'MALFORMED_RECORD', neph: two });
    await control.setFault({ kind: 'LATENCY', wait: { fixed: 0 } });
    const left = async (which: Parameters<typeof control.clearFaults>[0]) =>
      (await control.clearFaults(which)).faults.map(({ reference }) => reference);
    expect(await left({ neph: one })).toEqual(['F2', 'F3']);
    expect(await refusalOf(control.clearFaults({ fault: 'F1' }))).toBe(
      'UNKNOWN_FAULT: This world has no fault "F1": choose among F2, F3',
    );
    expect(await left({ fault: 'F3' })).toEqual(['F2']);
    expect(await read(simulator)).toEqual(['dossier', 'MALFORMED_RECORD', 'nobody']);
  });
});

describe('latency', () => {
  it('makes answers wait, those of one dossier alone where one is named', async () => {
    const simulator = await simulatorWith([driver(1), driver(2)]);
    await simulator.control.setFault({ kind: 'LATENCY', wait: { fixed: 80 }, neph: one });
    expect(await waitOf(() => read(simulator, [one]))).toBeGreaterThanOrEqual(79);
    expect(await waitOf(() => read(simulator, [two, one]))).toBeGreaterThanOrEqual(79);
    expect(await waitOf(() => read(simulator, [two]))).toBeLessThan(70);
  });

  it('is drawn: the same reads wait alike in two worlds of one seed, and not the same each time', () => {
    const fault = { kind: 'LATENCY', wait: { uniform: { least: 1, most: 1_000_000 } } } as const;
    const standing = [{ id: 'F1', fault, endsAt: null, calls: 0 }];
    const waits = (seed: string, generation: string, order: readonly (readonly Neph[])[]) => {
      const rankOf = createRanks();
      const found = order.map(nephs => {
        const question = { asks: 'dossiers', nephs } as const;
        const rank = rankOf(generation, standing, question);
        return `${nephs} ${rank}: ${strikeOf(standing, { seed, question, rank }).wait}`;
      });
      return found.sort();
    };
    const here = waits('same', 'left', [[one], [one], [two], [one], [two], [one, two]]);
    expect(waits('same', 'right', [[two], [one, two], [one], [two], [one], [one]])).toEqual(here);
    expect(waits('other', 'left', [[one], [one], [two], [one], [two], [one, two]])).not.toEqual(here);
    expect(new Set(here.map(line => line.split(': ')[1])).size).toBe(6);
  });

  it.each<[Extract<Fault, { kind: 'LATENCY' }>['wait'], number, number, number]>([
    [{ fixed: 40 }, 40, 40, 40],
    [{ uniform: { least: 10, most: 30 } }, 10, 20, 30],
    [{ logNormal: { median: 100, p95: 400, min: 20, cap: 2_000 } }, 20, 100, 2_000],
  ])('follows its law: %j', (wait, least, median, most) => {
    const standing = [{ id: 'F1', fault: { kind: 'LATENCY', wait } as const, endsAt: null, calls: 0 }];
    const question = { asks: 'now', nephs: [] } as const;
    const waits = Array.from(
      { length: 999 },
      (_, rank) => strikeOf(standing, { seed: 's', question, rank }).wait,
    );
    waits.sort((a, b) => a - b);
    expect(waits[0]).toBeGreaterThanOrEqual(least);
    expect(waits.at(-1)).toBeLessThanOrEqual(most);
    expect(Math.abs((waits[499] as number) - median)).toBeLessThanOrEqual(median / 10);
  });

  it('ends at once when the source closes', async () => {
    const simulator = await simulatorWith();
    const register = await simulator.source.open();
    await simulator.control.setFault({ kind: 'LATENCY', wait: { fixed: 60_000 } });
    const waiting = register.dossiers([one]);
    await new Promise(resolve => setTimeout(resolve, 30));
    const closing = simulator.close();
    await expect(waiting).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await closing;
  });
});

describe('a partial answer', () => {
  it('takes out its share of the dossiers, always the same, whichever are asked together', async () => {
    const drivers = Array.from({ length: 60 }, (_, index) => driver(index + 1));
    const simulator = await simulatorWith(drivers);
    const nephs = drivers.map((_, index) => driverNeph(index + 1));
    await simulator.control.setFault({ kind: 'PARTIAL_ANSWER', share: 0.3 });
    const first = (await read(simulator, nephs)) as string[];
    const out = first.filter(answer => answer === 'UNAVAILABLE').length;
    expect(out).toBeGreaterThan(8);
    expect(out).toBeLessThan(30);
    expect(await read(simulator, [...nephs].reverse())).toEqual([...first].reverse());
    expect(await read(simulator, nephs.slice(0, 1))).toEqual(first.slice(0, 1));
  });
});

describe('stale data', () => {
  it('are those of some time ago, clock, rows and pending facts together', async () => {
    const simulator = await simulatorWith();
    const { control } = simulator;
    const { now: was } = await (await simulator.source.open()).dossiers([one]);
    await control.reportInfraction(one, stop, { delays: 'slow' });
    await control.advanceClock({ years: 2 });
    const register = await simulator.source.open();
    const full = await dossierOf(simulator);
    expect(full.infractions).toHaveLength(1);
    const recordedAt = full.infractions[0]?.recordedFrom as Instant;
    const { now } = await register.dossiers([one]);
    const behind = (at: number) => ({ seconds: Math.ceil((now.clock - at) / 1_000) });
    await control.setFault({ kind: 'STALE_DATA', behind: behind(recordedAt - 1_000) });
    const batch = await register.dossiers([one]);
    expect(batch.now.clock).toBeLessThan(recordedAt);
    expect(batch.now.clock).toBeGreaterThan(was.clock);
    expect(await register.now()).toEqual(batch.now);
    expect(batch.dossiers).toMatchObject([{ infractions: [] }]);
    expect(await register.pending([one])).toMatchObject([[{ kind: 'INFRACTION' }]]);
    // Before the command there is nothing pending either.
    await control.clearFaults();
    await control.setFault({ kind: 'STALE_DATA', behind: behind(was.clock - 1_000) });
    expect(await register.pending([one])).toEqual([[]]);
  });

  it('of one dossier make the whole batch old: its clock is that of its oldest', async () => {
    const simulator = await simulatorWith([driver(1), driver(2)]);
    const register = await simulator.source.open();
    const { now } = await register.dossiers([two]);
    await simulator.control.setFault({ kind: 'STALE_DATA', behind: { days: 2 }, neph: one });
    expect((await register.dossiers([two])).now).toEqual(now);
    expect((await register.dossiers([two, one])).now.clock).toBe(now.clock - 2 * 86_400_000);
  });

  it('never reach before the points licence', async () => {
    const simulator = await simulatorWith();
    await simulator.control.setFault({ kind: 'STALE_DATA', behind: { days: 36_500 } });
    const { now } = await (await simulator.source.open()).dossiers([one]);
    expect(now.clock).toBe(paris('1992-07-01T00:00'));
  });
});

describe('a slow start', () => {
  it('refuses the first reads, slows the next, then is gone', async () => {
    const simulator = await simulatorWith();
    const order = { kind: 'SLOW_START', unavailableCalls: 2, slowCalls: 2, wait: { fixed: 300 } } as const;
    await simulator.control.setFault(order);
    const answers: [unknown, boolean][] = [];
    for (let call = 0; call < 5; call++) {
      let answer: unknown;
      const wait = await waitOf(async () => {
        answer = await read(simulator, [one]);
      });
      answers.push([answer, wait >= 299]);
    }
    expect(answers).toEqual([
      ['UNAVAILABLE', false],
      ['UNAVAILABLE', false],
      [['dossier'], true],
      [['dossier'], true],
      [['dossier'], false],
    ]);
    expect((await simulator.worlds.find('default')).faults).toEqual([]);
  });
});

describe('the health of the source', () => {
  it('follows an outage of the default world, and no fault of another or of one dossier', async () => {
    const simulator = await simulatorWith();
    await simulator.worlds.create({ name: 'w' });
    await simulator.controlOf('w').setFault({ kind: 'OUTAGE' });
    await simulator.control.setFault({ kind: 'OUTAGE', neph: one });
    await expect(simulator.source.health()).resolves.toBeUndefined();
    await simulator.control.setFault({ kind: 'OUTAGE', forCalls: 1 });
    for (let probe = 0; probe < 3; probe++)
      await expect(simulator.source.health()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    // Probes are no reads: the one read it was for is still to come.
    expect(await read(simulator, [driverNeph(1)])).toBe('UNAVAILABLE');
    await expect(simulator.source.health()).resolves.toBeUndefined();
  });
});

describe('a row that is no JSON', () => {
  it('spoils the dossier it is of, and no other of the batch', async () => {
    const place = await sharedPlace();
    const simulator = await openSimulator({ ...place, seedFolder: seedFolderWith([driver(1), driver(2)]) });
    onTestFinished(() => simulator.close());
    const database = await openDatabase(place);
    onTestFinished(() => database.close());
    await database.em().execute(`update dossier set civil_status = '{' where neph = '${one}'`);
    expect(await read(simulator)).toEqual(['MALFORMED_RECORD', 'dossier', 'nobody']);
  });
});
