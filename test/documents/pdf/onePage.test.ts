import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSimulator, type Simulator } from '../../../simulator/index.js';
import { contentOfAdcs } from '../../../src/documents/content/index.js';
import { layOut } from '../../../src/documents/pdf/index.js';
import { sampleTwoDDoc } from '../../bench/documentContents.js';
import { adcsStamp, viewsOf } from '../../support/documentViews.js';
import { personas } from '../../support/personas.js';
import { repositorySeeds } from '../../support/simulator.js';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await openSimulator({ memory: true, seedFolder: repositorySeeds });
});
afterAll(() => simulator.close());

/** The licence of the whole record, which has three restrictions and drives B, with more categories. */
async function licenceWith(codes: readonly string[]) {
  const persona = personas.find(({ id }) => id === 'whole-record');
  if (!persona) throw new Error('no whole record');
  const [dossier] = (await (await simulator.source.open()).dossiers([persona.neph])).dossiers;
  if (!dossier || dossier instanceof Error) throw new Error('no dossier');
  const driven = dossier.categories.filter(({ code }) => code === 'B').at(-1);
  if (!driven) throw new Error('no category B');
  const more = codes.map(code => ({ ...driven, id: `${driven.id}-${code}`, code }));
  return viewsOf({ ...dossier, categories: [...dossier.categories, ...more] }).licence;
}

test.each(['fr', 'en'] as const)(
  'four categories and three restrictions fit one page (%s)',
  async language => {
    const licence = await licenceWith(['A2', 'BE', 'C']);
    expect([licence.categories().length, licence.restrictions().length]).toEqual([4, 3]);
    expect((await layOut(contentOfAdcs(licence, adcsStamp, language), sampleTwoDDoc)).pages).toBe(1);
  },
);

test('what does not fit goes on, on a second page', async () => {
  const licence = await licenceWith(['A1', 'A2', 'A', 'BE', 'C1', 'C1E', 'C', 'CE', 'D1', 'D1E', 'D', 'DE']);
  expect((await layOut(contentOfAdcs(licence, adcsStamp, 'fr'), sampleTwoDDoc)).pages).toBe(2);
});
