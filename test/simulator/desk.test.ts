import { describe, expect, it, onTestFinished } from 'vitest';
import { openSimulator, type Simulator } from '../../simulator/index.js';
import { allRead } from '../../src/snpc/index.js';
import { sharedPlace } from '../support/places.js';
import { driver, driverNeph, paris, seedFolderWith, simulatorWith } from '../support/simulator.js';

const neph = driverNeph();
const stop = { name: 'reportInfraction', input: { neph, offence: 'STOP', delays: 'instant' } };
const advance = (days: number) => ({ name: 'advanceClock', input: { days } });

async function presentOf(simulator: Simulator, world = 'default') {
  const register = await simulator.source.open(world);
  const batch = await register.dossiers([neph]);
  const { clock, revision } = batch.now;
  const [dossier] = allRead(batch);
  return { clock, revision, infractions: dossier?.infractions.map(({ id }) => id) };
}

async function refusalOf(command: Promise<unknown>) {
  return command.then(
    () => expect.fail('expected a refusal'),
    (error: { code: string; index?: number; message: string }) => error,
  );
}

/** A simulator on disk, opened as often as asked. */
async function overOnePlace(): Promise<() => Promise<Simulator>> {
  const [place, seedFolder] = [await sharedPlace(), seedFolderWith([driver()])];
  return async () => {
    const simulator = await openSimulator({ ...place, seedFolder });
    onTestFinished(() => simulator.close());
    return simulator;
  };
}

describe('a list of commands', () => {
  it('does what its commands do one by one', async () => {
    const [together, apart] = [await simulatorWith(), await simulatorWith()];
    const list = [
      stop,
      advance(3),
      stop,
      { name: 'runClock', input: {} },
      { name: 'freezeClock', input: {} },
    ];
    const { result } = await together.desk.give('default', list.slice(0, 3));
    const one = [];
    for (const command of list.slice(0, 3)) one.push(...(await apart.desk.give('default', [command])).result);
    expect(result).toEqual(one);
    expect(await presentOf(together)).toEqual(await presentOf(apart));
    expect(await presentOf(together)).toMatchObject({ revision: 4, clock: paris('2026-01-18T09:00') });
    await together.desk.give('default', list.slice(3));
    expect((await presentOf(together)).revision).toBe(6);
  });

  it('does nothing when one is refused, and says which', async () => {
    const simulator = await simulatorWith();
    const before = await presentOf(simulator);
    const refusal = await refusalOf(
      simulator.desk.give('default', [
        stop,
        advance(3),
        { ...stop, input: { ...stop.input, offence: 'NOPE' } },
        stop,
      ]),
    );
    expect(refusal).toMatchObject({ name: 'CommandRefusal', code: 'UNKNOWN_OFFENCE', index: 2 });
    expect(refusal.message).toMatch(/^Command 3 of 4: .*; none was carried out$/);
    expect(await presentOf(simulator)).toEqual(before);
    const [receipt] = (await simulator.desk.give('default', [stop])).result;
    expect(receipt?.fact).toMatch(/^I0001-/);
  });

  it('is refused whole on a world that is not there', async () => {
    const { desk } = await simulatorWith();
    expect(await refusalOf(desk.give('nowhere', [stop]))).toMatchObject({ code: 'UNKNOWN_WORLD' });
  });

  it('that is empty leaves the world as it is', async () => {
    const simulator = await simulatorWith();
    expect(await simulator.desk.give('default', [])).toEqual({ result: [], replayed: false });
    expect((await presentOf(simulator)).revision).toBe(1);
  });
});

describe('a key', () => {
  it('makes its command happen once, and give the same receipt for ever', async () => {
    const simulator = await simulatorWith();
    const first = await simulator.desk.give('default', [stop], 'k');
    expect(first.replayed).toBe(false);
    await simulator.control.advanceClock({ days: 1 });
    const before = await presentOf(simulator);
    expect(await simulator.desk.give('default', [stop], 'k')).toEqual({
      result: first.result,
      replayed: true,
    });
    const otherOrder = { input: { delays: 'instant', offence: 'STOP', neph }, name: 'reportInfraction' };
    expect((await simulator.desk.give('default', [otherOrder], 'k')).replayed).toBe(true);
    expect(await presentOf(simulator)).toEqual(before);
  });

  it('refuses another command, and does not do it', async () => {
    const simulator = await simulatorWith();
    await simulator.desk.give('default', [stop], 'k');
    for (const other of [
      [advance(1)],
      [{ ...stop, input: { ...stop.input, offence: 'TELEPHONE' } }],
      [stop, stop],
    ])
      expect(await refusalOf(simulator.desk.give('default', other, 'k'))).toMatchObject({
        code: 'KEY_USED_OTHERWISE',
      });
    expect((await presentOf(simulator)).revision).toBe(2);
  });

  it('is not used up by a refusal', async () => {
    const simulator = await simulatorWith();
    const late = { name: 'withdrawFact', input: { neph, fact: 'I0001', because: 'Relaxe' } };
    expect(await refusalOf(simulator.desk.give('default', [late], 'k'))).toMatchObject({
      code: 'UNKNOWN_FACT',
    });
    expect((await simulator.desk.give('default', [stop], 'k')).replayed).toBe(false);
  });

  it('is one of its world: others have their own', async () => {
    const simulator = await simulatorWith();
    await simulator.worlds.create({ name: 'other' });
    await simulator.desk.give('default', [stop], 'k');
    expect((await simulator.desk.give('other', [advance(1)], 'k')).replayed).toBe(false);
  });

  it('is forgotten with what it did: by a reset, and with its world', async () => {
    const simulator = await simulatorWith();
    await simulator.worlds.create({ name: 'w' });
    await simulator.desk.give('w', [stop], 'k');
    await simulator.worlds.reset('w');
    expect((await simulator.desk.give('w', [stop], 'k')).replayed).toBe(false);
    await simulator.worlds.remove('w');
    await simulator.worlds.create({ name: 'w' });
    expect((await simulator.desk.give('w', [stop], 'k')).replayed).toBe(false);
    expect((await presentOf(simulator, 'w')).infractions).toHaveLength(1);
  });

  it('outlives a restart', async () => {
    const open = await overOnePlace();
    const first = await open();
    const given = await first.desk.give('default', [stop], 'k');
    await first.close();
    const second = await open();
    expect(await second.desk.give('default', [stop], 'k')).toEqual({ ...given, replayed: true });
    expect((await presentOf(second)).revision).toBe(2);
  });

  it('given at once by many, in one process and in two, happens once', async () => {
    const open = await overOnePlace();
    const both = [await open(), await open()];
    const given = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        (both[index % 2] as Simulator).desk.give('default', [stop], 'k'),
      ),
    );
    expect(given.filter(({ replayed }) => !replayed)).toHaveLength(1);
    for (const { result } of given) expect(result).toEqual(given[0]?.result);
    expect(await presentOf(both[0] as Simulator)).toMatchObject({
      revision: 2,
      infractions: [expect.any(String)],
    });
  });

  it('in memory too', async () => {
    const simulator = await simulatorWith();
    const given = await Promise.all(
      Array.from({ length: 8 }, () => simulator.desk.give('default', [stop], 'k')),
    );
    expect(given.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect((await presentOf(simulator)).revision).toBe(2);
  });

  it('makes a world once, also one without a name', async () => {
    const { desk, worlds } = await simulatorWith();
    const made = await desk.createWorld({ delays: 'slow' }, 'k');
    expect(await desk.createWorld({ delays: 'slow' }, 'k')).toEqual({ ...made, replayed: true });
    const copied = await desk.copyWorld(made.result.name, {}, 'c');
    expect(await desk.copyWorld(made.result.name, {}, 'c')).toEqual({ ...copied, replayed: true });
    expect(await worlds.list()).toHaveLength(3);
    expect(await refusalOf(desk.createWorld({ delays: 'france' }, 'k'))).toMatchObject({
      code: 'KEY_USED_OTHERWISE',
    });
    await worlds.remove(made.result.name);
    expect((await desk.createWorld({ delays: 'slow' }, 'k')).replayed).toBe(false);
  });

  it('resets a world once: what was done since stays', async () => {
    const simulator = await simulatorWith();
    await simulator.desk.resetWorld('default', 'r');
    await simulator.desk.give('default', [stop]);
    expect((await simulator.desk.resetWorld('default', 'r')).replayed).toBe(true);
    expect((await presentOf(simulator)).infractions).toHaveLength(1);
  });
});
