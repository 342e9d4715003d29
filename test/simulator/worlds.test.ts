import { describe, expect, it, onTestFinished } from 'vitest';
import { openSimulator, type Simulator, type WorldOptions } from '../../simulator/index.js';
import { allRead, type Neph } from '../../src/snpc/index.js';
import type { Instant } from '../../src/time/index.js';
import { sharedPlace } from '../support/places.js';
import { driver, driverNeph, paris, seedFolderWith, simulatorWith } from '../support/simulator.js';

const stop = { offence: 'STOP', channel: 'INTERCEPTION', path: 'PAID' } as const;
const instantly = { delays: 'instant' };

async function infractionsIn(simulator: Simulator, world: string, neph: Neph = driverNeph()) {
  const register = await simulator.source.open(world);
  const dossiers = allRead(await register.dossiers([neph]));
  return dossiers[0]?.infractions.map(({ id, committedOn, recordedFrom }) => [id, committedOn, recordedFrom]);
}

async function refusalOf(command: Promise<unknown>): Promise<string> {
  return command.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );
}

describe('worlds', () => {
  it('are listed by name with how they were made', async () => {
    const simulator = await simulatorWith();
    const clock = paris('2024-03-01T10:00');
    await simulator.worlds.create({ name: 'b', seed: 's', clock, delays: 'slow', population: 'empty' });
    await simulator.worlds.create({ name: 'a', running: true });
    const listed = await simulator.worlds.list();
    expect(listed.map(({ name }) => name)).toEqual(['a', 'b', 'default']);
    expect(listed[1]).toEqual({
      name: 'b',
      seed: 's',
      population: 'empty',
      clock,
      isRunning: false,
      revision: 1,
      delays: 'slow',
      faults: [],
      expiresAt: null,
    });
    expect(listed[0]).toMatchObject({ isRunning: true, population: 'personas', delays: 'france' });
  });

  it('never see each other’s commands or clocks', async () => {
    const simulator = await simulatorWith([driver(1), driver(2)]);
    for (const name of ['left', 'right']) await simulator.worlds.create({ name });
    const left = simulator.controlOf('left');
    await left.reportInfraction(driverNeph(1), stop, instantly);
    const { clock } = await left.advanceClock({ years: 3 });
    expect(await infractionsIn(simulator, 'left')).toHaveLength(1);
    expect(await infractionsIn(simulator, 'right')).toEqual([]);
    expect(await infractionsIn(simulator, 'default')).toEqual([]);
    const now = async (world: string) => (await (await simulator.source.open(world)).now()).clock;
    expect(await now('left')).toBe(clock);
    expect(await now('right')).toBe(paris('2026-01-15T09:00'));
    // Drivers whom no command has touched are those of the template, read in the same batch.
    const register = await simulator.source.open('left');
    const dossiers = allRead(await register.dossiers([driverNeph(2), driverNeph(1)]));
    expect(dossiers.map(dossier => dossier?.infractions.length)).toEqual([0, 1]);
  });

  it('with one seed and the same commands give the same facts, whatever their names and what else goes on', async () => {
    const simulator = await simulatorWith([driver(1), driver(2)]);
    const names = ['one', 'two'];
    for (const name of names) await simulator.worlds.create({ name, seed: 'same' });
    await simulator.worlds.create({ name: 'other', seed: 'another' });
    for (const name of ['two', 'other', 'one']) {
      await simulator.controlOf(name).reportInfraction(driverNeph(2), stop);
      await simulator.controlOf(name).reportInfraction(driverNeph(1), stop);
      await simulator.controlOf(name).advanceClock({ years: 5 });
    }
    const [one, two, other] = await Promise.all(
      ['one', 'two', 'other'].map(name => infractionsIn(simulator, name)),
    );
    expect(one).toHaveLength(1);
    expect(two).toEqual(one);
    expect(other).not.toEqual(one);
  });

  it('go back to how they were made by a reset, and answer the same commands alike', async () => {
    const simulator = await simulatorWith();
    const clock = paris('2025-05-05T08:00');
    await simulator.worlds.create({ name: 'w', clock, delays: 'slow' });
    const generations = new Set<string | undefined>();
    const live = async () => {
      await simulator.controlOf('w').reportInfraction(driverNeph(), stop);
      await simulator.controlOf('w').advanceClock({ years: 1 });
      const { generation, ...now } = await (await simulator.source.open('w')).now();
      generations.add(generation);
      return { facts: await infractionsIn(simulator, 'w'), now };
    };
    const first = await live();
    const back = await simulator.worlds.reset('w');
    expect(back).toMatchObject({ clock, revision: 1 });
    expect(await infractionsIn(simulator, 'w')).toEqual([]);
    expect(await live()).toEqual(first);
    // What was read of the world before cannot be taken for what is read of it now.
    expect(generations.size).toBe(2);
  });

  it('share their past with a copy, and nothing after', async () => {
    const simulator = await simulatorWith();
    await simulator.worlds.create({ name: 'w', delays: 'slow' });
    await simulator.controlOf('w').reportInfraction(driverNeph(), stop);
    const copy = await simulator.worlds.copy('w', { name: 'twin' });
    expect(copy).toMatchObject({ name: 'twin', revision: 2, delays: 'slow' });
    await simulator
      .controlOf('twin')
      .withdrawFact(
        driverNeph(),
        (await simulator.controlOf('twin').reportInfraction(driverNeph(), stop)).fact,
        'Relaxe',
      );
    for (const name of ['w', 'twin']) await simulator.controlOf(name).advanceClock({ years: 2 });
    const [ofW, ofTwin] = [await infractionsIn(simulator, 'w'), await infractionsIn(simulator, 'twin')];
    expect(ofW).toHaveLength(1);
    expect(ofTwin).toEqual(ofW);
    await simulator.controlOf('w').reportInfraction(driverNeph(), stop, instantly);
    expect(await infractionsIn(simulator, 'w')).toHaveLength(2);
    expect(await infractionsIn(simulator, 'twin')).toHaveLength(1);
  });

  it('may begin empty, and then know nobody', async () => {
    const simulator = await simulatorWith();
    await simulator.worlds.create({ name: 'w', population: 'empty' });
    expect(await infractionsIn(simulator, 'w')).toBeUndefined();
    expect(await simulator.listPersonas('w')).toEqual([]);
    expect(await simulator.listPersonas('default')).toHaveLength(1);
    expect(await refusalOf(simulator.controlOf('w').reportInfraction(driverNeph(), stop))).toBe(
      'UNKNOWN_NEPH',
    );
  });

  it('that are deleted or have expired are gone for reads and commands', async () => {
    let now = 1_000_000;
    const simulator = await simulatorWith([driver()], { wallClock: { now: () => now as Instant } });
    await simulator.worlds.create({ name: 'brief', expiresIn: 60 });
    await simulator.worlds.create({ name: 'doomed' });
    const register = await simulator.source.open('doomed');
    await simulator.worlds.remove('doomed');
    now += 60_000;
    for (const name of ['brief', 'doomed']) {
      expect(await refusalOf(simulator.source.open(name))).toBe('UNKNOWN_WORLD');
      expect(await refusalOf(simulator.controlOf(name).advanceClock({ days: 1 }))).toBe('UNKNOWN_WORLD');
      expect(await refusalOf(simulator.worlds.reset(name))).toBe('UNKNOWN_WORLD');
    }
    expect(await refusalOf(register.dossiers([driverNeph()]))).toBe('UNKNOWN_WORLD');
    expect((await simulator.worlds.list()).map(({ name }) => name)).toEqual(['default']);
    // Its name is free again, and nothing of its past is left.
    await simulator.worlds.create({ name: 'brief' });
    expect(await infractionsIn(simulator, 'brief')).toEqual([]);
  });

  it.each<[string, WorldOptions]>([
    ['WORLD_EXISTS', { name: 'default' }],
    ['BAD_WORLD_NAME', { name: 'Checkout' }],
    ['BAD_WORLD_NAME', { name: 'personas@1' }],
    ['BAD_WORLD_NAME', { name: '' }],
    ['UNKNOWN_DELAYS', { delays: 'never' }],
    ['BAD_INPUT', { seed: 'a\u0000b' }],
    ['BAD_INPUT', { seed: '\ud800' }],
    ['UNKNOWN_POPULATION', { population: 'mars' }],
    ['UNKNOWN_POPULATION', { population: 'default' }],
    ['CLOCK_OUT_OF_RANGE', { clock: paris('1992-06-30T00:00') }],
    ['IMPOSSIBLE_DURATION', { expiresIn: 0 }],
    ['IMPOSSIBLE_DURATION', { expiresIn: 1.5 }],
  ])('are refused with %s, and leave no trace: %j', async (code, options) => {
    const simulator = await simulatorWith();
    expect(await refusalOf(simulator.worlds.create(options))).toBe(code);
    expect(await simulator.worlds.list()).toHaveLength(1);
  });

  it('never lose the default one, nor open a template', async () => {
    const simulator = await simulatorWith();
    expect(await refusalOf(simulator.worlds.remove('default'))).toBe('DEFAULT_WORLD_STAYS');
    expect(await refusalOf(simulator.source.open('personas@1'))).toBe('UNKNOWN_WORLD');
    await simulator.controlOf('default').reportInfraction(driverNeph(), stop, instantly);
    await simulator.worlds.reset('default');
    expect(await infractionsIn(simulator, 'default')).toEqual([]);
  });

  it('stand on the template they were made over when the seeds change', async () => {
    const place = await sharedPlace();
    const open = async (drivers: readonly Record<string, unknown>[]) => {
      const simulator = await openSimulator({ ...place, seedFolder: seedFolderWith(drivers) });
      onTestFinished(() => simulator.close());
      return simulator;
    };
    const before = await open([driver(1)]);
    await before.worlds.create({ name: 'old' });
    await before.close();
    const after = await open([driver(1), driver(2)]);
    expect(await infractionsIn(after, 'old', driverNeph(2))).toBeUndefined();
    expect(await infractionsIn(after, 'old', driverNeph(1))).toEqual([]);
    expect(await infractionsIn(after, 'default', driverNeph(2))).toEqual([]);
    await after.worlds.create({ name: 'new' });
    expect(await infractionsIn(after, 'new', driverNeph(2))).toEqual([]);
  });

  it('made at the same time by two simulators over one file all stand', async () => {
    const [place, seedFolder] = [await sharedPlace(), seedFolderWith([driver()])];
    const both = await Promise.all([
      openSimulator({ ...place, seedFolder }),
      openSimulator({ ...place, seedFolder }),
    ]);
    onTestFinished(async () => void (await Promise.all(both.map(one => one.close()))));
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (both[index % 2] as Simulator).worlds.create({ name: `w${index}` }),
      ),
    );
    expect(await both[0].worlds.list()).toHaveLength(21);
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (both[(index + 1) % 2] as Simulator)
          .controlOf(`w${index}`)
          .reportInfraction(driverNeph(), stop, instantly),
      ),
    );
    for (let index = 0; index < 20; index++) {
      expect(await infractionsIn(both[0], `w${index}`)).toHaveLength(1);
    }
  });
});
