import { describe, expect, it } from 'vitest';
import { populationNamed } from '../../simulator/population/registry.js';
import { only, readIn } from '../support/countries.js';
import { driver, paris, repositorySeeds, simulatorWith } from '../support/simulator.js';

const france = populationNamed('france', repositorySeeds);
if (!france) throw new Error('there is no population france');
const licences = 150;
const nephs = Array.from({ length: licences }, (_, index) => france.nephOf(index));

describe('the population of France, of which nothing is stored', () => {
  it('answers what it answers once stored, at whatever clock, before a command and after', async () => {
    const simulator = await simulatorWith([driver()], { populations: only(france) });
    await simulator.fillTemplate({ population: france, seed: 's', licences });
    const given = { clock: paris('2016-05-01T00:00'), delays: 'slow' };
    await simulator.worlds.create({ ...given, name: 'stored', population: `france@s:${licences}` });
    await simulator.worlds.create({ ...given, name: 'made', population: 'france@s' });
    const told = async (world: string) => {
      const register = await simulator.source.open(world);
      const dossiers = [];
      for (let first = 0; first < licences; first += 100)
        dossiers.push(...(await readIn(simulator, world, nephs.slice(first, first + 100))));
      return { dossiers, pending: await register.pending(nephs) };
    };
    let pending = 0;
    for (let year = 2016; year < 2028; year += 2) {
      const [stored, made] = [await told('stored'), await told('made')];
      expect(made).toEqual(stored);
      pending += stored.pending.flat().length;
      for (const world of ['stored', 'made']) await simulator.controlOf(world).advanceClock({ years: 2 });
    }
    expect(pending).toBeGreaterThan(0);
    const report = { offence: 'STOP', channel: 'INTERCEPTION', path: 'PAID' } as const;
    for (const neph of nephs.slice(0, 40)) {
      const [stored, made] = await Promise.all(
        ['stored', 'made'].map(world =>
          simulator
            .controlOf(world)
            .reportInfraction(neph, report)
            .then(
              ({ fact, path }) => ({ fact, path }),
              ({ code, message }) => ({ code, message }),
            ),
        ),
      );
      expect(made).toEqual(stored);
    }
    expect(await told('made')).toEqual(await told('stored'));
  });

  it('finds anybody by who they are, those included whose day of birth is presumed', async () => {
    const simulator = await simulatorWith([driver()], { populations: only(france) });
    await simulator.worlds.create({ name: 'w', population: 'france@s' });
    const register = await simulator.source.open('w');
    const indexes = Array.from({ length: 6_000 }, (_, index) => index * 7_919);
    const presumed = indexes.filter(index => france.civilStatus('s', index).bornOnPresumed !== 'NONE');
    expect(presumed.length).toBeGreaterThan(2);
    for (const index of [...presumed.slice(0, 5), ...indexes.slice(-10)]) {
      const found = await register.findByCivilStatus(france.civilStatus('s', index));
      expect(found).toContain(france.nephOf(index));
    }
  });
});
