import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { populationNamed } from '../../simulator/population/registry.js';
import { runPopulation } from '../../src/cli/population/command.js';
import { runExplain } from '../../src/cli/population/explain.js';
import { repositorySeeds } from '../support/simulator.js';

const edgeCases = populationNamed('edge-cases', repositorySeeds);
if (!edgeCases) throw new Error('there is no population edge-cases');
const populations = {
  named: (name: string) => (name === 'edge-cases' ? edgeCases : undefined),
  names: ['edge-cases', 'france'],
};

async function explain(...args: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await runExplain(args, { stdout, stderr, env: {} }, populations);
  stdout.end();
  stderr.end();
  return { code, printed: await text(stdout), told: await text(stderr) };
}

const of = ['--profile', 'edge-cases', '--seed', 's'] as const;

describe('snpc population explain', () => {
  it('tells each loss of the licence, the figures that it went by and where they come from', async () => {
    const { code, printed } = await explain(...of, '--licence', '3', '--json');
    expect(code).toBe(0);
    const told = JSON.parse(printed);
    const record = edgeCases.licence('s', 3);
    expect(told).toMatchObject({ population: 'edge-cases', seed: 's', licence: 3, neph: record.neph });
    const losses = told.story.filter(({ what }: { what: string }) => what === 'loss');
    expect(losses).toHaveLength(record.infractions.length);
    expect(losses.length).toBeGreaterThan(2);
    for (const { id, committedOn } of record.infractions) {
      expect(losses.some(({ en }: { en: string }) => en.startsWith(`${id}, `))).toBe(true);
      expect(typeof committedOn).toBe('number');
    }
    const named = new Set(told.figures.map(({ name }: { name: string }) => name));
    for (const { from } of told.story) for (const name of from) expect(named.has(name)).toBe(true);
    expect(named).toContain('lives.losses.compensation');
    for (const { source, grade } of told.figures) expect([source !== '', grade !== '']).toEqual([true, true]);
    expect(told.balance).toBeTypeOf('number');
  });

  it('tells the same licence by its NEPH, for people, in both languages', async () => {
    const neph = edgeCases.nephOf(3);
    const english = await explain(...of, '--neph', neph);
    const french = await explain(...of, '--neph', neph, '--language', 'fr');
    expect(english.printed).toContain(`licence 3, NEPH ${neph}: `);
    expect(english.printed).toMatch(/\n\d+ points at the end of 2026-01-15\nSpeed radars: \d+ flashes, /);
    expect(french.printed).toContain(`permis 3, NEPH ${neph} : `.replace(' :', ':'));
    expect(french.printed).toMatch(/\n\d+ points à la fin du 2026-01-15\n/);
  });

  it.each([
    [['--licence', '-1'], /--licence' argument is ambiguous|--licence must be a whole number/],
    [['--licence', '1.5'], /--licence must be a whole number from 0 on, not "1.5"/],
    [['--licence', '999999999999'], /edge-cases has licences 0 to \d+, not 999999999999/],
    [['--neph', '971099010001'], /edge-cases gives no such NEPH/],
    [['--neph', '12'], /A NEPH has 5 to 19 letters and digits/],
    [['--neph', '971099010001', '--licence', '1'], /give --neph, or --licence/],
    [[], /give --neph, or --licence/],
    [['--licence', '1', '--language', 'de'], /--language must be en or fr, not "de"/],
    [['--licence', '1', '--colour', 'red'], /choose among --neph, --licence/],
  ])('refuses %j with a line that says what is right', async (words, line) => {
    const { code, told, printed } = await explain(...of, ...words);
    expect([code, printed]).toEqual([2, '']);
    expect(told).toMatch(line);
    expect(told.trim().split('\n')).toHaveLength(1);
  });

  it('names the nearest profile', async () => {
    const { told } = await explain('--profile', 'edge-case', '--licence', '1');
    expect(told).toContain('did you mean "edge-cases"?');
  });

  it('stands in the usage of the command', async () => {
    const stdout = new PassThrough();
    await runPopulation(['--help'], { stdout, stderr: new PassThrough(), env: {} });
    stdout.end();
    expect(await text(stdout)).toContain('snpc population explain --neph NEPH');
  });
});
