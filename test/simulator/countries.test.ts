import { describe, expect, it, onTestFinished } from 'vitest';
import { openSimulator, type Population, type Simulator } from '../../simulator/index.js';
import { neph } from '../../src/snpc/index.js';
import { dossierIn, manyLives, only, readIn, slowPlain } from '../support/countries.js';
import { sharedPlace } from '../support/places.js';
import { dossierOf, driver, driverNeph, paris, seedFolderWith, simulatorWith } from '../support/simulator.js';

const stop = { offence: 'STOP', channel: 'INTERCEPTION', path: 'PAID' } as const;
const { nephOf } = slowPlain;

async function refusal(command: Promise<unknown>) {
  const error = await command.then(
    () => ({ code: 'done', message: '' }),
    (thrown: { code: string; message: string }) => thrown,
  );
  return { code: error.code, message: error.message };
}

/** A simulator with the plain population, and the worlds of these names over one country of 48 million. */
async function overFrance(names: readonly string[], population = 'plain@s:48000000'): Promise<Simulator> {
  const simulator = await simulatorWith([driver()], { populations: only(slowPlain) });
  for (const name of names) await simulator.worlds.create({ name, population });
  return simulator;
}

describe('a country that is not stored', () => {
  it.each([
    ['plain', 'plain@default:48000000'],
    ['plain@s', 'plain@s:48000000'],
    ['plain:12', 'plain@default:12'],
    ['plain@île-2:1080000000', 'plain@île-2:1080000000'],
  ])('is named %s, and listed as %s', async (population, shown) => {
    const simulator = await overFrance(['w'], population);
    expect(await simulator.worlds.find('w')).toMatchObject({
      population: shown,
      revision: 1,
      seed: 'default',
    });
    expect((await simulator.worlds.copy('w', { name: 'twin' })).population).toBe(shown);
  });

  it.each([
    ['BAD_INPUT', 'plain:0', 'has 1 to 1,080,000,000 licences, not 0'],
    ['BAD_INPUT', 'plain@s:1080000001', 'has 1 to 1,080,000,000 licences, not 1,080,000,001'],
    ['UNKNOWN_POPULATION', 'mars@s:10', 'NAME[@SEED][:LICENCES]'],
    ['UNKNOWN_POPULATION', 'plain@', 'france@default:48000000'],
    ['UNKNOWN_POPULATION', 'plain:many', 'france@default:48000000'],
    ['UNKNOWN_POPULATION', 'plain@two words', 'france@default:48000000'],
    ['UNKNOWN_POPULATION', 'Plain', 'france@default:48000000'],
  ])('is refused with %s: %s', async (code, population, told) => {
    const simulator = await simulatorWith([driver()], { populations: only(slowPlain) });
    expect(await refusal(simulator.worlds.create({ population }))).toEqual({
      code,
      message: expect.stringContaining(told),
    });
    expect(await simulator.worlds.list()).toHaveLength(1);
  });

  it('is the template of its name where that has been filled', async () => {
    const simulator = await simulatorWith([driver()], { populations: only(slowPlain) });
    await simulator.fillTemplate({ population: slowPlain, seed: 'default', licences: 3 });
    await simulator.worlds.create({ name: 'stored', population: 'plain:3' });
    await simulator.worlds.create({ name: 'made', population: 'plain:4' });
    expect((await simulator.worlds.find('stored')).population).toBe('plain@default:3');
    // Personas live beside a country that is made, and not in a template.
    expect(await Promise.all(['stored', 'made'].map(name => simulator.listPersonas(name)))).toMatchObject([
      [],
      [{ id: 'driver-1' }],
    ]);
  });

  it('answers what the same licences answer once stored, at whatever clock, whatever became of them', async () => {
    const lives = manyLives(60);
    const simulator = await simulatorWith([driver()], { populations: only(lives) });
    await simulator.fillTemplate({ population: lives, seed: 's', licences: 60 });
    await simulator.worlds.create({
      name: 'stored',
      population: 'many-lives@s:60',
      clock: paris('2012-01-01T00:00'),
    });
    await simulator.worlds.create({
      name: 'made',
      population: 'many-lives@t:60',
      clock: paris('2012-01-01T00:00'),
    });
    const nephs = Array.from({ length: 60 }, (_, index) => nephOf(index));
    const told = async (world: string) => {
      const register = await simulator.source.open(world);
      return { dossiers: await readIn(simulator, world, nephs), pending: await register.pending(nephs) };
    };
    let facts = 0;
    let pending = 0;
    for (let year = 0; year < 12; year++) {
      const [stored, made] = [await told('stored'), await told('made')];
      expect(made).toEqual(stored);
      facts += stored.dossiers.flatMap(one => (one && 'infractions' in one ? one.infractions : [])).length;
      pending += stored.pending.flat().length;
      for (const name of ['stored', 'made']) await simulator.controlOf(name).advanceClock({ years: 1 });
    }
    expect([facts > 500, pending > 20]).toEqual([true, true]);
  });

  it('has the licences below its number, and the personas, and nobody else', async () => {
    const simulator = await overFrance(['w']);
    const known = [nephOf(0), nephOf(47_999_999), driverNeph()];
    const strangers = [nephOf(48_000_000), neph('971099010001'), neph('SIM75'), neph('000175100000')];
    const found = await readIn(simulator, 'w', [...known, ...strangers]);
    expect(found.map(one => (one instanceof Error ? one : (one?.neph ?? null)))).toEqual([
      ...known,
      ...strangers.map(() => null),
    ]);
    expect(found[2]).toEqual(await dossierOf(simulator));
    const control = simulator.controlOf('w');
    expect((await refusal(control.reportInfraction(nephOf(48_000_000), stop))).code).toBe('UNKNOWN_NEPH');
    const outage = { kind: 'OUTAGE', neph: nephOf(48_000_000) } as const;
    expect((await refusal(control.setFault(outage))).code).toBe('UNKNOWN_NEPH');
    await control.setFault({ ...outage, neph: nephOf(5), forCalls: 1 });
    expect((await readIn(simulator, 'w', [nephOf(5)]))[0]).toBeInstanceOf(Error);
  });

  it('has other licences under another seed', async () => {
    const simulator = await overFrance(['w']);
    await simulator.worlds.create({ name: 'v', population: 'plain@t' });
    const nephs = Array.from({ length: 20 }, (_, index) => nephOf(index));
    const control = [simulator.controlOf('w'), simulator.controlOf('v')];
    for (const one of control) await one.advanceClock({ years: 1 });
    expect(await readIn(simulator, 'w', nephs)).not.toEqual(await readIn(simulator, 'v', nephs));
  });

  it('costs as many statements as stored licences, and a hundred no more than one', async () => {
    let statements = 0;
    const options = { populations: only(slowPlain), onRead: () => void statements++ };
    const simulator = await simulatorWith([driver()], options);
    await simulator.fillTemplate({ population: slowPlain, seed: 's', licences: 100 });
    await simulator.worlds.create({ name: 'stored', population: 'plain@s:100' });
    await simulator.worlds.create({ name: 'made', population: 'plain@s' });
    const nephs = Array.from({ length: 100 }, (_, index) => nephOf(index));
    const count = async (world: string, some: readonly ReturnType<typeof nephOf>[]): Promise<number> => {
      const register = await simulator.source.open(world);
      statements = 0;
      await register.dossiers(some);
      return statements;
    };
    const stored = await count('stored', nephs);
    expect(stored).toBe(1);
    expect(await count('made', nephs)).toBe(stored);
    expect(await count('made', nephs.slice(0, 1))).toBe(stored);
    const control = simulator.controlOf('made');
    for (const one of nephs.slice(0, 50)) await control.reportInfraction(one, stop);
    expect(await count('made', nephs)).toBe(stored);
  });

  it('makes a licence once for those who read it one after another, and keeps no more than a thousand', async () => {
    const made: number[] = [];
    const counted: Population = {
      ...slowPlain,
      licence: (seed, index) => {
        made.push(index);
        return slowPlain.licence(seed, index);
      },
    };
    const simulator = await simulatorWith([driver()], { populations: only(counted) });
    for (const name of ['w', 'v']) await simulator.worlds.create({ name, population: 'plain' });
    for (const world of ['w', 'v', 'w']) await readIn(simulator, world, [nephOf(7)]);
    expect(made).toEqual([7]);
    for (let first = 100; first < 1_100; first += 100)
      await readIn(
        simulator,
        'w',
        Array.from({ length: 100 }, (_, index) => nephOf(first + index)),
      );
    await readIn(simulator, 'w', [nephOf(7), nephOf(1_099)]);
    expect(made).toHaveLength(1_002);
    expect(made.at(-1)).toBe(7);
  });
});

describe('a population that is no more as it was', () => {
  /** A world over a version of a population, opened again over another, or over none. */
  const reopened = async (now: readonly Population[]): Promise<Simulator> => {
    const [place, seedFolder] = [await sharedPlace(), seedFolderWith([driver()])];
    const before = await openSimulator({ ...place, seedFolder, populations: only(slowPlain) });
    await before.worlds.create({ name: 'w', population: 'plain:10' });
    await before.close();
    const after = await openSimulator({ ...place, seedFolder, populations: only(...now) });
    onTestFinished(() => after.close());
    return after;
  };
  const changed = { ...slowPlain, version: 'of later' };

  it('is told to those who read and command, whoever they ask for, and never answered otherwise', async () => {
    const simulator = await reopened([changed]);
    const register = await simulator.source.open('w');
    const said = expect.stringMatching(/plain@default:10.*of later.*reset the world/s);
    for (const of of [nephOf(3), driverNeph()]) {
      expect(await refusal(register.dossiers([of]))).toEqual({ code: 'UNAVAILABLE', message: said });
      expect(await refusal(register.pending([of]))).toEqual({ code: 'UNAVAILABLE', message: said });
      expect(await refusal(simulator.controlOf('w').reportInfraction(of, stop))).toEqual({
        code: 'POPULATION_CHANGED',
        message: said,
      });
    }
    const { civilStatus } = await dossierOf(simulator);
    expect(await refusal(register.findByCivilStatus(civilStatus))).toEqual({
      code: 'UNAVAILABLE',
      message: said,
    });
    expect((await simulator.worlds.find('w')).population).toBe('plain@default:10');
  });

  it('is that of now once the world is reset', async () => {
    const simulator = await reopened([changed]);
    await simulator.worlds.reset('w');
    expect((await dossierIn(simulator, 'w', nephOf(3))).neph).toBe(nephOf(3));
  });

  it('that is gone leaves the world to be deleted', async () => {
    const simulator = await reopened([]);
    const said = expect.stringContaining('delete the world');
    for (const ask of [() => readIn(simulator, 'w', [nephOf(3)]), () => simulator.worlds.reset('w')])
      expect((await refusal(ask())).message).toEqual(said);
    await simulator.worlds.remove('w');
    expect(await simulator.worlds.list()).toHaveLength(1);
  });
});
