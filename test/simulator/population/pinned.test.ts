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
  'edge-cases': '41d7a88f876a470ad73bc899ddcb1a5ba3e7c11979129c15ca696af29d05137e',
  france: '116523020296b30798ffc8a03f5f88293e42de0ad71a39aaea4164a9f35de9ed',
  plain: '62659902f853046d1863b76600edebf1881b4859fc50132b50a1618db654c56d',
  'probationary-heavy': '68cb03f6b857e5091df70ff6490d17556b8792c32100308a94235c5a69d11369',
  'steady-2024': '44160fa0cdb8506cfe7b1df2754edf6da58b914a21e5a7d5330280422360844b',
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
