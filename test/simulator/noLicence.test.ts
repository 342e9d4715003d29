import { expect, it, onTestFinished } from 'vitest';
import { execute } from '../../simulator/control/commands/index.js';
import { openSimulator } from '../../simulator/index.js';
import { repositorySeeds } from '../support/simulator.js';

it.each(['candidate', 'annulled', 'deceased'])(
  'the %s persona holds no licence: neither an infraction nor a stage is accepted, and the world is as before',
  async id => {
    const simulator = await openSimulator({ memory: true, seedFolder: repositorySeeds });
    onTestFinished(() => simulator.close());
    const { neph } = (await simulator.listPersonas()).find(persona => persona.id === id) ?? {};
    const register = await simulator.source.open();
    const before = await register.now();
    for (const [name, input] of [
      ['reportInfraction', { neph, offence: 'STOP' }],
      ['attendStage', { neph, from: '2026-01-20' }],
      ['takeTraining', { neph }],
      ['declareDeath', { neph }],
      ['exchangeForForeignLicence', { neph }],
      ['pronounceMeasure', { neph, measure: 'SUSPENSION' }],
    ] as const) {
      await expect(execute(simulator.control, name, input)).rejects.toMatchObject({
        code: 'NO_LICENCE_HELD',
      });
    }
    expect(await register.now()).toEqual(before);
  },
);
