import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { populationNamed } from '../../simulator/population/registry.js';
import { runPopulation } from '../../src/cli/population/command.js';
import { runExplain } from '../../src/cli/population/explain.js';
import { explained, whatInFrench } from '../../src/cli/population/tellStory.js';
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
    expect(french.printed).toContain(`permis 3, NEPH ${neph}\u00a0: `);
    expect(french.printed).toMatch(
      /\n\d+ points à la fin du 2026-01-15\nRadars de vitesse\u00a0: \d+ flashs?, /,
    );
    const { sex } = edgeCases.civilStatus('s', 3);
    expect(french.printed).toContain(sex === 'F' ? ', née le ' : ', né le ');
    const [story] = french.printed.split('Les chiffres');
    expect(story).toMatch(/^toujours +fragilité +.*, \d,\d\d fois les pertes d’un point/m);
    expect(story).toMatch(/ perte .* De ces tailles, \d+,\d{3} par an/);
    expect(story).not.toMatch(/\d\.\d| (frailty|loss|licence) /);
  });

  it('agrees in number and gender, in French', () => {
    const record = edgeCases.licence('s', 3);
    const noticed = {
      on: record.civilStatus.bornOn,
      device: 'FIXED',
      excess: '1-5',
      infraction: null,
    } as const;
    const notice = { afterDays: 5, isDesignated: false, fate: 'PAID' } as const;
    const told = (sex: 'F' | 'M' | null, count: number) =>
      explained(
        {
          population: edgeCases,
          seed: 's',
          index: 3,
          record: { ...record, civilStatus: { ...record.civilStatus, sex } },
          story: { lines: [], sightings: Array.from({ length: count }, () => ({ ...noticed, notice })) },
        },
        'fr',
      );
    expect(told('F', 1)).toContain(', née le ');
    expect(told('M', 1)).toContain(', né le ');
    expect(told('M', 1)).toContain('1 flash, 1 devenu un avis de contravention, 0 de ces avis a coûté');
    expect(told('M', 2)).toContain('2 flashs, 2 devenus des avis de contravention');
  });

  it('has a French word for each line of a story', () => {
    const met = new Set<string>();
    for (let index = 0; index < 150; index++)
      for (const { what } of edgeCases.lived('s', index).story.lines) met.add(what);
    expect(met.size).toBeGreaterThan(6);
    for (const what of met) expect(whatInFrench[what], what).toBeDefined();
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
