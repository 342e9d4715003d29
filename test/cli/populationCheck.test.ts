import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { readTargets } from '../../simulator/population/check/target.js';
import type { Population } from '../../simulator/population/population.js';
import { type CheckParts, runCheck } from '../../src/cli/population/check.js';
import { runPopulation } from '../../src/cli/population/command.js';
import { flashed, handMade, lived } from '../support/handMade.js';
import { live } from '../support/lives.js';
import { repositorySeeds, temporaryFolder } from '../support/simulator.js';
import { terminalElsewhere } from '../support/terminal.js';

const eleven = live([['2017-08-01T10:00', flashed('VIT-5-20-HORS')]]);

/** A population of which so many of a hundred stood at twelve in 2017, the others at eleven. */
function atTwelve(count: number): Population {
  return handMade(
    Array.from({ length: 100 }, (_, index) => lived(index < count ? undefined : eleven)),
    {
      capacity: 5_000,
    },
  );
}

const balancesOf2017 = readTargets(repositorySeeds)
  .filter(({ id }) => id === 'V02')
  .map(one => ({ ...one, licences: 1_000 }));
const populations: Readonly<Record<string, Population>> = { met: atTwelve(77), missed: atTwelve(90) };
const parts: CheckParts = {
  named: name => populations[name],
  names: Object.keys(populations),
  targets: () => balancesOf2017,
};

async function check(...args: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await runCheck([...args, '--threads', '0'], { stdout, stderr, env: {} }, parts);
  stdout.end();
  stderr.end();
  return { code, printed: await text(stdout), told: await text(stderr) };
}

const small = ['--licences', '1000'] as const;

describe('snpc population check', () => {
  it('ends with 0 where every gate holds, with 1 where one is missed', async () => {
    const met = await check('--profile', 'met', ...small);
    expect(met).toMatchObject({ code: 0, told: '' });
    expect(met.printed).toMatch(/\nAll 5 gates hold\.\n$/);
    const missed = await check('--profile', 'missed', ...small);
    expect(missed).toMatchObject({ code: 1, told: '' });
    expect(missed.printed).toMatch(/\n4 of 5 gates hold; missed: V02\.\n$/);
  });

  it('ends with 1 where a gate could not be judged', async () => {
    const few = await check('--profile', 'met', '--licences', '999');
    expect(few.code).toBe(1);
    expect(few.printed).toMatch(/not judged: V02\.\n$/);
  });

  it('prints one object and nothing else for a program', async () => {
    const { code, printed, told } = await check('--profile', 'met', ...small, '--json', '--seed', 'x');
    expect([code, told]).toEqual([0, '']);
    const json = JSON.parse(printed);
    expect(Object.keys(json)).toEqual(['population', 'seed', 'licences', 'targets']);
    expect(json).toMatchObject({ population: 'hand-made', seed: 'x', licences: 1_000 });
    expect(json.targets[0]).toMatchObject({
      id: 'V02',
      grade: 'B',
      gate: true,
      published: 0.767,
      simulated: 0.77,
      tolerance: 0.02,
      pass: true,
    });
  });

  it('checks several seeds, one object a line', async () => {
    const { printed } = await check('--profile', 'met', ...small, '--json', '--seeds', 'a,b, c');
    const lines = printed.trimEnd().split('\n');
    expect(lines.map(line => JSON.parse(line).seed)).toEqual(['a', 'b', 'c']);
  });

  it('writes charts and the page that shows them, the same bytes each time', async () => {
    const folder = temporaryFolder();
    const page = path.join(folder, 'page.md');
    const words = ['--profile', 'met', ...small, '--charts', path.join(folder, 'charts'), '--page', page];
    expect((await check(...words)).code).toBe(0);
    expect(readdirSync(path.join(folder, 'charts'))).toEqual(['balances.en.svg', 'balances.fr.svg']);
    const first = readFileSync(page, 'utf8');
    expect(first).toContain('](charts/balances.en.svg)');
    await check(...words);
    expect(readFileSync(page, 'utf8')).toBe(first);
  });

  it.each([
    [['--profile', 'mett'], '--profile: there is no population "mett": did you mean "met"?'],
    [['--profile', 'elsewhere'], '--profile: there is no population "elsewhere": choose among met, missed'],
    [['--profile', 'met', '--steady', 'x'], '--steady: there is no population "x": choose among met, missed'],
    [['--licences', '0'], '--licences must be a whole number from 1, not "0"'],
    [['--licences', '2.5'], '--licences must be a whole number from 1, not "2.5"'],
    [
      ['--profile', 'met', '--licences', '5001'],
      '--licences must be at most 5000, the capacity of the population',
    ],
    [['--seed', ''], 'a seed is 1 to 64 letters, digits, dots, hyphens and underscores'],
    [['--seed', 'a b'], 'a seed is 1 to 64 letters, digits, dots, hyphens and underscores'],
    [['--seeds', 'a,,b'], 'a seed is 1 to 64 letters, digits, dots, hyphens and underscores'],
    [['--seeds', 'a,a'], '--seeds must be different words, such as a,b,c'],
    [['--seed', 'a', '--seeds', 'b,c'], '--seed and --seeds are two ways to say it: give one'],
    [['--seeds', 'a,b', '--charts', 'c'], '--charts and --page show one seed: give --seed, not --seeds'],
    [['--page', 'p.md'], '--page shows charts: give --charts too, the folder they are in'],
    [
      ['--profile', 'met', ...small, '--charts', '/nonexistent/x'],
      '--charts: there is no folder "/nonexistent": make it first, or name another',
    ],
    [
      ['--profile', 'met', ...small, '--charts', 'charts', '--page', '/nonexistent/p.md'],
      '--page: there is no folder "/nonexistent": make it first, or name another',
    ],
    [['--language', 'de'], '--language must be en or fr, not "de"'],
    [['--fast'], "Unknown option '--fast': choose among --licences, --profile, --steady"],
    [['now'], "Unexpected argument 'now'"],
  ])('refuses %j and says what would be right', async (words, told) => {
    const refused = await check(...words);
    expect([refused.code, refused.printed]).toEqual([2, '']);
    expect(refused.told).toContain(`snpc population check: ${told}`);
  });

  it('ends with 1 where a chart cannot be written', async () => {
    const file = path.join(temporaryFolder(), 'a file');
    writeFileSync(file, '');
    const refused = await check('--profile', 'met', ...small, '--charts', file);
    expect(refused.code).toBe(1);
    expect(refused.told).toMatch(/^snpc population check: (EEXIST|ENOTDIR)/);
  });
});

it('measures on steady-2024 what settles under the losses of 2024', { timeout: 60_000 }, async () => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const words = ['--profile', 'plain', '--steady', 'steady-2024', '--licences', '1500', '--threads', '0'];
  await runCheck([...words, '--json'], { stdout, stderr, env: {} });
  stdout.end();
  const { targets } = JSON.parse(await text(stdout));
  const { verdict, counted, outOf, simulated } = targets.find(({ id }: { id: string }) => id === 'V36');
  expect([verdict, counted.length, outOf.every((count: number) => count > 1_400)]).toEqual([
    'SHOWN',
    3,
    true,
  ]);
  // The reference fit: 0.797, 0.019 and 0.075; here within five standard errors of so small a sample.
  const [atTwelve, atEleven, returned] = simulated;
  expect(Math.abs(atTwelve - 0.797)).toBeLessThan(0.06);
  expect(Math.abs(atEleven - 0.019)).toBeLessThan(0.02);
  expect(Math.abs(returned - 0.075)).toBeLessThan(0.04);
});

describe('the progress of a check', () => {
  it('is told on a terminal alone', async () => {
    for (const isTTY of [true, false]) {
      const [stdout, stderr] = [new PassThrough(), Object.assign(new PassThrough(), { isTTY })];
      const words = ['--profile', 'met', ...small, '--threads', '0', '--json'];
      expect(await runCheck(words, { stdout, stderr, env: {} }, parts)).toBe(0);
      stdout.end();
      stderr.end();
      expect(JSON.parse(await text(stdout)).licences).toBe(1_000);
      const told = await text(stderr);
      if (isTTY) expect(told).toContain('1,000 of 1,000 licences');
      else expect(told).toBe('');
    }
  });
});

describe('snpc population', () => {
  it('tells its verbs, and refuses others', async () => {
    const run = async (...words: string[]) => {
      const [stdout, stderr] = [new PassThrough(), new PassThrough()];
      const code = await runPopulation(words, { stdout, stderr, env: {} });
      stdout.end();
      stderr.end();
      return { code, printed: await text(stdout), told: await text(stderr) };
    };
    expect(await run('--help')).toMatchObject({ code: 0, told: '' });
    expect((await run('check', '--help')).printed).toContain('  snpc population check [--licences 200000]');
    expect((await run('count')).told).toContain('there is no verb "count": choose among');
  });

  it('checks the population of the repository in a process of its own', { timeout: 30_000 }, async () => {
    const { code, printed, told } = await terminalElsewhere({})([
      'population',
      'check',
      '--profile',
      'plain',
      '--licences',
      '1500',
      '--json',
    ]);
    // The plain population tells too little to be judged: the check does not hold.
    expect([code, told]).toEqual([1, '']);
    const { licences, targets } = JSON.parse(printed);
    expect(licences).toBe(1_500);
    expect(targets).toHaveLength(40);
  });
});
