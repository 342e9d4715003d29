import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { populationNamed, populationNames } from '../../../simulator/population/registry.js';
import { repositorySeeds } from '../../support/simulator.js';

/**
 * The sha256 of the JSON of licences 0 to 99 of each population under the seed `pinned`. They are the same on every machine
 * and version of Node. To refresh them after a wanted change, run
 *
 *     npx vitest run --project tests test/simulator/population/pinned.test.ts
 *
 * and copy here what it says each has come to. Where the figures of a profile changed, that is all, since the version of a
 * population holds its texts. Where the model changed, raise `modelVersion` in simulator/population/profile/profile.ts too.
 */
const pinned: Readonly<Record<string, string>> = {
  'edge-cases': '6635c4dfb97849a710dc17164402748eae8d52053c06aca266270c462aef9809',
  france: 'aae2d10c210ca8abe1036317284ccdf5cbefd922bd1dfed012f367e3479a90dc',
  plain: '62659902f853046d1863b76600edebf1881b4859fc50132b50a1618db654c56d',
  'probationary-heavy': 'ebcc70bfc9724e5d2f42708f24c1e80630f8642677ee75a3c3837792fce002ac',
  'steady-2024': 'f71310ed57906f9e7f9d2a7fc99e5728d5c63ddb474dd2a8b4ddec0c2c9aeb6b',
};

function digestOf(name: string): string {
  const population = populationNamed(name, repositorySeeds);
  const digest = createHash('sha256');
  for (let index = 0; index < 100; index++)
    digest.update(JSON.stringify(population?.licence('pinned', index)));
  return digest.digest('hex');
}

describe('the licences of each population', () => {
  it('are pinned, none left out', () => {
    expect(Object.keys(pinned).sort()).toEqual([...populationNames(repositorySeeds)].sort());
  });

  it.each(populationNames(repositorySeeds))('of %s are those that were pinned', name => {
    const found = digestOf(name);
    const advice = `Licences of ${name} have changed, to ${found}: raise modelVersion in simulator/population/profile/profile.ts if it is by a change of the model, so that worlds made before are not told other lives; then pin what they came to`;
    expect(found, advice).toBe(pinned[name]);
  });
});
