import { describe, expect, it } from 'vitest';
import type { Simulator } from '../../simulator/index.js';
import type { Neph } from '../../src/snpc/index.js';
import type { Instant } from '../../src/time/index.js';
import { dossierIn, only, readIn, slowPlain } from '../support/countries.js';
import { dossierOf, driver, driverNeph, simulatorWith } from '../support/simulator.js';

const stop = { offence: 'STOP', channel: 'INTERCEPTION', path: 'PAID' } as const;
const instantly = { delays: 'instant' };
const { nephOf } = slowPlain;

async function withWorlds(...names: string[]): Promise<Simulator> {
  const simulator = await simulatorWith([driver()], { populations: only(slowPlain) });
  for (const name of names) await simulator.worlds.create({ name, population: 'plain@s', delays: 'slow' });
  return simulator;
}

const pointsLostIn = async (simulator: Simulator, world: string, neph: Neph): Promise<number[]> =>
  (await dossierIn(simulator, world, neph)).infractions.map(({ points }) => points);

describe('a command on a licence that nothing stores', () => {
  it('shows in its world from then on, beside what the licence had, and in no other', async () => {
    const simulator = await withWorlds('w', 'v');
    const control = simulator.controlOf('w');
    const { fact, now } = await control.reportInfraction(nephOf(7), stop, instantly);
    expect(now.revision).toBe(2);
    await control.withdrawFact(nephOf(7), (await control.reportInfraction(nephOf(7), stop)).fact, 'Relaxe');
    for (const name of ['w', 'v']) await simulator.controlOf(name).advanceClock({ years: 1 });
    expect(await pointsLostIn(simulator, 'w', nephOf(7))).toEqual([4, 1]);
    expect(await pointsLostIn(simulator, 'w', nephOf(8))).toEqual([1]);
    expect(await pointsLostIn(simulator, 'v', nephOf(7))).toEqual([1]);
    expect((await simulator.factPath('w', nephOf(7), fact)).steps.at(-1)?.hasHappened).toBe(true);
  });

  it('leaves what it leaves on the same licence once stored', async () => {
    const simulator = await withWorlds('made');
    await simulator.fillTemplate({ population: slowPlain, seed: 's', licences: 10 });
    await simulator.worlds.create({ name: 'stored', population: 'plain@s:10', delays: 'slow' });
    const lived = async (world: string) => {
      const control = simulator.controlOf(world);
      const receipts = [
        await control.reportInfraction(nephOf(4), stop),
        await control.reportInfraction(nephOf(4), { ...stop, path: 'CONTESTED_ACQUITTED' }),
      ];
      await control.advanceClock({ months: 9 });
      const [first] = (await dossierIn(simulator, world, nephOf(4))).infractions;
      receipts.push(await control.withdrawFact(nephOf(4), first?.id ?? '', 'Relaxe'));
      return { receipts, dossiers: await readIn(simulator, world, [nephOf(4), nephOf(5)]) };
    };
    expect(await lived('made')).toEqual(await lived('stored'));
  });

  it('is undone by a reset, copied by a copy, and gone with its world', async () => {
    const simulator = await withWorlds('w');
    await simulator.controlOf('w').reportInfraction(nephOf(7), stop, instantly);
    await simulator.worlds.copy('w', { name: 'twin' });
    await simulator.worlds.reset('w');
    expect(await pointsLostIn(simulator, 'w', nephOf(7))).toEqual([]);
    expect(await pointsLostIn(simulator, 'twin', nephOf(7))).toEqual([4]);
    expect((await dossierIn(simulator, 'twin', nephOf(47_000_000))).neph).toBe(nephOf(47_000_000));
    await simulator.worlds.remove('twin');
    await simulator.worlds.create({ name: 'twin', population: 'plain@s' });
    expect(await pointsLostIn(simulator, 'twin', nephOf(7))).toEqual([]);
  });

  it('that is refused stores nothing', async () => {
    const simulator = await withWorlds('w');
    const refused = simulator.controlOf('w').withdrawFact(nephOf(7), 'none', 'Relaxe');
    await expect(refused).rejects.toMatchObject({ code: 'UNKNOWN_FACT' });
    expect(await simulator.worlds.find('w')).toMatchObject({ revision: 1 });
  });
});

describe('what lies ahead of a licence that nothing stores', () => {
  it('is pending, has its path, and is recorded when the clock comes to it', async () => {
    const simulator = await withWorlds('w');
    const [ahead] = slowPlain.licence('s', 7).infractions;
    const register = await simulator.source.open('w');
    const [[fact] = []] = await register.pending([nephOf(7)]);
    expect(fact).toMatchObject({ kind: 'INFRACTION' });
    const path = await simulator.factPath('w', nephOf(7), ahead?.id ?? '');
    expect(path.steps.at(-1)).toMatchObject({ step: 'RECORDED', at: ahead?.recordedAt, hasHappened: false });
    const control = simulator.controlOf('w');
    await control.setClock(((ahead?.recordedAt ?? 0) - 1) as Instant);
    expect(await pointsLostIn(simulator, 'w', nephOf(7))).toEqual([]);
    await control.setClock(ahead?.recordedAt as Instant);
    expect(await pointsLostIn(simulator, 'w', nephOf(7))).toEqual([1]);
    expect(await register.pending([nephOf(7)])).toEqual([[]]);
  });
});

describe('who somebody is, in a country that nothing stores', () => {
  const { civilStatus } = slowPlain.licence('s', 31_415_926);

  it('is found among forty-eight million, without making more than those born that day', async () => {
    const simulator = await withWorlds('w');
    const register = await simulator.source.open('w');
    expect(await register.findByCivilStatus(civilStatus)).toEqual([nephOf(31_415_926)]);
    const sameDay = [...slowPlain.bornOn(civilStatus.bornOn, 48_000_000)];
    expect([sameDay.length > 4_000, sameDay.length < 5_000]).toEqual([true, true]);
    expect(await register.findByCivilStatus({ ...civilStatus, birthName: 'Autre' })).toEqual([]);
    const { civilStatus: persona } = await dossierOf(simulator);
    expect(await register.findByCivilStatus(persona)).toEqual([driverNeph()]);
  });

  it('is found under what a command made it, and no more under what it was', async () => {
    const simulator = await withWorlds('w');
    const register = await simulator.source.open('w');
    const control = simulator.controlOf('w');
    await control.correctCivilStatus(nephOf(31_415_926), { civilStatus: { birthName: 'CORRIGÉ' } });
    expect(await register.findByCivilStatus(civilStatus)).toEqual([]);
    expect(await register.findByCivilStatus({ ...civilStatus, birthName: 'Corrige' })).toEqual([
      nephOf(31_415_926),
    ]);
    // One whom a command touched without renaming is found once.
    await control.reportInfraction(nephOf(9), stop);
    expect(await register.findByCivilStatus(slowPlain.civilStatus('s', 9))).toEqual([nephOf(9)]);
  });
});

it('the plain population tells who was born on a day', () => {
  for (const index of [0, 1, 10_999, 11_000, 47_999_999]) {
    const { bornOn } = slowPlain.civilStatus('s', index);
    expect([...slowPlain.bornOn(bornOn, index + 1)].at(-1)).toBe(index);
    expect([...slowPlain.bornOn(bornOn, index)]).not.toContain(index);
  }
  expect([...slowPlain.bornOn(0 as never, 48_000_000)]).toEqual([]);
});
