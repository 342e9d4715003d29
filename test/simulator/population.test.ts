import { describe, expect, it } from 'vitest';
import { plainPopulation } from '../../simulator/index.js';
import {
  populationCapacity,
  populationIndex,
  populationNeph,
} from '../../simulator/population/plain/nephs.js';
import { allRead, neph } from '../../src/snpc/index.js';
import fc from '../support/properties.js';
import { driverNeph, simulatorWith } from '../support/simulator.js';

describe('the numbers of a population', () => {
  it('lead to their licences and back', () => {
    fc.assert(
      fc.property(fc.nat(populationCapacity - 1), index => {
        const number = populationNeph(index);
        expect(number).toMatch(/^\d{4}99\d{6}$/);
        expect(populationIndex(number)).toBe(index);
      }),
    );
    expect(populationNeph(0)).toBe('000199100000');
    expect(populationNeph(populationCapacity - 1)).toBe('991299999999');
    for (const index of [-1, 1.5, populationCapacity])
      expect(() => populationNeph(index)).toThrow(RangeError);
  });

  it('are never those of personas, nor of anybody else', () => {
    for (const stranger of [
      driverNeph(1),
      neph('SIM75'),
      neph('971099010001'),
      neph('971399100000'),
      neph('010175100000'),
    ]) {
      expect(populationIndex(stranger)).toBeNull();
    }
  });
});

describe('the plain population', () => {
  it('makes licence i the same whatever is made before, and another under another seed', async () => {
    const population = plainPopulation((await simulatorWith()).delayProfile('france'));
    const alone = population.licence('s', 41);
    for (const index of [3, 99, 0]) population.licence('s', index);
    expect(population.licence('s', 41)).toEqual(alone);
    expect(population.licence('t', 41)).not.toEqual(alone);
    expect(population.licence('s', 42)).not.toEqual(alone);
  });

  it('fills a template, over which worlds read and command as over any other', async () => {
    const simulator = await simulatorWith();
    const population = plainPopulation(simulator.delayProfile('slow'));
    const seen: number[] = [];
    const options = {
      population,
      seed: 's',
      licences: 5_100,
      onProgress: (written: number) => seen.push(written),
    };
    const template = await simulator.fillTemplate(options);
    expect(seen).toEqual([5_000, 5_100]);
    const made = await simulator.worlds.create({ name: 'w', population: template });
    expect(made.population).toBe(template);
    const infractions = async (index: number) => {
      const register = await simulator.source.open('w');
      const [dossier] = allRead(await register.dossiers([population.nephOf(index)]));
      return dossier?.infractions.length;
    };
    expect(await infractions(5_100)).toBeUndefined();
    expect(await infractions(5_099)).toBe(0);
    const control = simulator.controlOf('w');
    const report = { offence: 'STOP', channel: 'INTERCEPTION', path: 'PAID' } as const;
    await control.reportInfraction(population.nephOf(7), report, { delays: 'instant' });
    await control.advanceClock({ years: 1 });
    expect([await infractions(7), await infractions(8)]).toEqual([2, 1]);
  });
});
