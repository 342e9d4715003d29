import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { buildSimulatorServer } from '../../simulator/control/http/index.js';
import { openSimulator, type Simulator } from '../../simulator/index.js';
import { openDatabase } from '../../simulator/store/database.js';
import { readSeedFiles } from '../../simulator/world/seedFolder.js';
import { runPopulation } from '../../src/cli/population/command.js';
import { neph } from '../../src/snpc/index.js';
import { chosen, figuresBeyondMeasure, flow } from '../support/figuresBeyondMeasure.js';
import { repositorySeeds } from '../support/simulator.js';
import { terminalHere } from '../support/terminal.js';

const france = parse(
  readSeedFiles(repositorySeeds, 'populations').find(({ name }) => name.endsWith('france.yaml'))?.text ?? '',
);
const [family, ...families] = france.lives.families;

/** What a profile that extends that of France says otherwise, and what is told of it. */
const broken: readonly (readonly [string, object | string, string])[] = [
  [
    'a rate over 1',
    { lives: { dormant: chosen(5) } },
    'lives.dormant.value: a rate is at most 1: write 0.05 for 5 %',
  ],
  ['a rate below 0', { lives: { aac: chosen(-0.1) } }, 'lives.aac.value: a rate is at least 0'],
  ['a figure without its source', { lives: { aac: { value: 0.1, grade: 'A' } } }, 'lives.aac.source'],
  [
    'shares that do not sum to 1',
    { people: { ages: chosen([{ from: 18, to: 90, share: 0.8 }]) } },
    'people.ages.value: shares must sum to 1, these come to 0.8',
  ],
  [
    'outcomes that do not sum to 1',
    {
      lives: {
        paths: {
          delit: chosen({ ordonnancePenale: 0.5, compositionPenale: 0.2, convicted: 0.1, none: 0.1 }),
        },
      },
    },
    'lives.paths.delit.value: shares must sum to 1, these come to 0.9',
  ],
  [
    'an offence that there is not',
    { lives: { families: [{ ...family, codes: chosen([{ code: 'VITE', share: 1 }]) }, ...families] } },
    'lives.families[0].codes.value[0].code: "VITE" is no code of the offence table',
  ],
  [
    'an offence of another size',
    { lives: { families: [{ ...family, codes: chosen([{ code: 'STUP', share: 1 }]) }, ...families] } },
    'lives.families[0].codes.value[0].code: "STUP" has never taken 1 point',
  ],
  [
    'a size without an offence',
    { lives: { families: france.lives.families.filter(({ size }: { size: number }) => size !== 6) } },
    'lives.families: no family takes 6 points',
  ],
  [
    'delays that there are not',
    { delays: 'nowhere' },
    'delays: there is no delay profile "nowhere": choose among',
  ],
  [
    'a mix that there is not',
    { lives: { losses: { flows: [flow('2001-06-01', 'y1900')] } } },
    'there is no mix "y1900"',
  ],
  ...figuresBeyondMeasure(france),
  [
    'flows out of order',
    { lives: { losses: { flows: [flow('2010-01-01'), flow('2001-06-01')] } } },
    'lives.losses.flows[1].from: flows come in order of their days',
  ],
  [
    'flows that begin too late',
    { lives: { losses: { flows: [flow('2030-01-01')] } } },
    'lives.losses.flows[0].from: the first flow begins after the reference date',
  ],
  [
    'a reference date before the points licence',
    { referenceDate: '1991-12-31' },
    'referenceDate: expected a day from 1992-07-01, when the points licence began, to 2100-12-31, not "1991-12-31"',
  ],
  [
    'a reference date that is no day',
    { referenceDate: '2026-02-30' },
    'referenceDate: expected a day from 1992-07-01',
  ],
  ['a word that no profile has', { lives: { spedding: chosen(1) } }, 'spedding'],
  ['itself to extend', { extends: 'broken' }, 'populations/broken.yaml: extends: a profile extends itself'],
  ['another to extend that extends it', { extends: 'mirror' }, 'extends: a profile extends itself'],
  [
    'one to extend that there is not',
    { extends: 'frnace' },
    'extends: there is no profile "frnace": choose among',
  ],
  ['the name of another', { name: 'france' }, 'name: a profile has the name of its file, not "france"'],
  ['no YAML in it', 'name: [', 'populations/broken.yaml: '],
  ['a list in the place of a profile', '- a\n- b\n', 'populations/broken.yaml: '],
  ['nothing in it', '', 'populations/broken.yaml: '],
];

const folder = mkdtempSync(path.join(tmpdir(), 'snpc-test-'));
const seedFolder = path.join(folder, 'seed');
const dataDir = path.join(folder, 'data');
const file = (name: string): string => path.join(seedFolder, 'populations', `${name}.yaml`);

let simulator: Simulator;
let server: string;
beforeAll(async () => {
  cpSync(repositorySeeds, seedFolder, { recursive: true });
  writeFileSync(file('mirror'), stringify({ name: 'mirror', extends: 'broken' }));
  simulator = await openSimulator({ dataDir, seedFolder });
  const app = await buildSimulatorServer(simulator, {});
  server = await app.listen({ port: 0, host: '127.0.0.1' });
  return async () => {
    await app.close();
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  };
});

async function run(words: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const env = { DATA_DIR: dataDir };
  const code = await runPopulation(words, { stdout, stderr, env, seedFolder });
  stdout.end();
  stderr.end();
  return { code, printed: await text(stdout), told: await text(stderr) };
}

/** Names of all that the database holds, whole or half made. */
async function left(): Promise<readonly string[]> {
  const database = await openDatabase({ dataDir });
  const rows = await database.reads.selectFrom('world').select('name').execute();
  await database.close();
  return rows.map(({ name }) => name).sort();
}

describe('a profile that cannot be used', () => {
  it.each(broken)('with %s is told in a line, and leaves nothing', async (_, given, fault) => {
    const profile = { name: 'broken', extends: 'france', ...(given as object) };
    writeFileSync(file('broken'), typeof given === 'string' ? given : stringify(profile));
    for (const words of [
      ['make', '--licences', '9', '--profile', 'broken', '--quiet'],
      ['check', '--licences', '9', '--profile', 'broken', '--threads', '0'],
      ['explain', '--licence', '9', '--profile', 'broken'],
    ]) {
      const { code, printed, told } = await run(words);
      expect([code, printed]).toEqual([1, '']);
      expect(told).toContain(fault);
      expect(told.trimEnd().split('\n')).toHaveLength(1);
    }
    const words = ['world', 'create', 'w', '--population', 'broken@s'];
    const { code, printed, told } = await terminalHere({ SNPC_SOURCE: server })(words);
    expect([code, printed]).toEqual([1, '']);
    expect(told).toMatch(
      /^snpc world create: UNKNOWN_POPULATION: The population "broken" cannot be used until/,
    );
    expect(told).toContain(fault);
    expect(await left()).toEqual(['default', expect.stringMatching(/^personas@/)]);
  });

  it('stands in the way of no other', async () => {
    const words = ['explain', '--licence', '9', '--profile', 'france', '--json'];
    expect(await run(words)).toMatchObject({ code: 0, told: '' });
  });

  it('is told with those that there are, where a world is made over none of them', async () => {
    const names = readSeedFiles(seedFolder, 'populations').map(({ name }) => path.basename(name, '.yaml'));
    for (const words of ['nope', 'nope@s', 'frnace@s:9']) {
      const { code, told } = await terminalHere({ SNPC_SOURCE: server })([
        'world',
        'create',
        'w',
        '--population',
        words,
      ]);
      expect(code).toBe(1);
      expect(told).toContain(`There is no population ${JSON.stringify(words)}`);
      for (const name of ['france', 'plain', ...names]) expect(told).toContain(name);
    }
  });

  it('is told to those who read a world that was made over it before', async () => {
    writeFileSync(file('sound'), stringify({ name: 'sound', extends: 'france' }));
    await simulator.worlds.create({ name: 'before', population: 'sound@s' });
    writeFileSync(file('sound'), stringify({ name: 'sound', extends: 'nobody' }));
    const later = await openSimulator({ dataDir, seedFolder });
    const register = await later.source.open('before');
    const reading = register.dossiers([neph('830499100015')]);
    await expect(reading).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining('there is no profile "nobody"'),
    });
    await expect(later.worlds.reset('before')).rejects.toMatchObject({ code: 'UNKNOWN_POPULATION' });
    await later.worlds.remove('before');
    await later.close();
  });
});
