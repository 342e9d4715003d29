import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSimulator, type Simulator } from '../../simulator/index.js';
import { asker } from '../support/graphql.js';
import { type SeedFolder, seedFolderOf } from '../support/seeds.js';

const query = `query($nephs: [Neph!]!) { licences(nephs: $nephs) { ... on Licence {
  balance state holder { birthName } categories { code validity } restrictions { code }
  pointEvents(first: 20) { totalCount nodes { on points explanation } }
  fullRecord { ... on FullRecord { letters { kind } } }
  restitutionForecast { items { dueOn points } blocked { reason } }
} } }`;

describe('SQL statements', () => {
  let seeds: SeedFolder;
  let simulator: Simulator;
  let statements: string[] = [];

  beforeAll(async () => {
    seeds = seedFolderOf(100);
    simulator = await openSimulator({
      memory: true,
      seedFolder: seeds.folder,
      onRead: sql => void statements.push(String(sql)),
    });
  });
  afterAll(async () => {
    await simulator.close();
    seeds.remove();
  });

  const count = async (nephs: readonly string[]): Promise<number> => {
    statements = [];
    const { data, errors } = await asker(simulator.source)(query, { nephs });
    expect(errors).toBeUndefined();
    expect(data?.licences).toHaveLength(nephs.length);
    expect(data?.licences.at(-1)).toMatchObject({ holder: { birthName: 'DURAND' } });
    return statements.length;
  };

  it('are as many for a hundred licences as for one', async () => {
    const forOne = await count(seeds.nephs.slice(0, 1));
    const forHundred = await count(seeds.nephs);
    expect(forOne).toBeGreaterThan(0);
    expect(forHundred).toBe(forOne);
    expect(forHundred).toBeLessThan(4);
  });
});
