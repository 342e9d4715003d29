import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSimulator } from '../../simulator/index.js';
import { asker } from '../support/graphql.js';
import { personas } from '../support/personas.js';
import { repositorySeeds } from '../support/simulator.js';
import { answersTo, type Desk, expectedAnswers, partSpokenOf } from './answers.js';

describe.each(personas.map(persona => [persona.id, persona] as const))('%s', (_id, persona) => {
  let desk: Desk;
  beforeAll(async () => {
    const simulator = await openSimulator({ memory: true, seedFolder: repositorySeeds });
    desk = { simulator, ask: asker(simulator.source) };
  });
  afterAll(() => desk.simulator.close());

  it.each(persona.expect.map((given, index) => [index + 1, given.because, given] as const))(
    '%i. %s',
    async (_rank, _because, given) => {
      const expected = expectedAnswers(given);
      expect(partSpokenOf(expected, await answersTo(given, persona.neph, desk))).toEqual(expected);
    },
  );

  it('has the civil status of its file', async () => {
    const { data } = await desk.ask(
      'query($neph: Neph!) { licence(by: { neph: $neph }) { ... on Licence { holder { birthName usageName firstNames sex bornOnPresumed birthPlace birthPlaceCode birthCountryCode } } } }',
      { neph: persona.neph },
    );
    const { address: _address, bornOn: _bornOn, ...civilStatus } = persona.identity;
    expect(data?.licence.holder).toEqual(civilStatus);
  });
});
