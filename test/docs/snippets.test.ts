import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, specifiedRules, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testerModule } from '../../simulator/control/graphql/index.js';
import type { App } from '../../src/app.js';
import { buildSchema } from '../../src/graphql/schema.js';
import { testerSignIn } from '../../src/graphql/signIn/testerModule.js';
import { packageRoot } from '../../src/packageRoot.js';
import { listening, openApp } from '../support/servedApp.js';
import { type Block, blocksOf, pages, textOf } from '../support/snippets/blocks.js';
import { elsewhere, notRun } from '../support/snippets/elsewhere.js';
import { headersOf, play } from '../support/snippets/player.js';
import { asTester } from '../support/tester.js';

/** Pages that are played here, from top to bottom. */
const played = ['docs/tour.md', 'docs/documents.md', 'docs/franceconnect.md'];

const blocks = pages().flatMap(page => blocksOf(page));
const named = ({ page, line, language }: Block): string => `${page}:${line} ${language}`;
const inTest = (file: string): string => readFileSync(path.join(packageRoot, file), 'utf8');

const takes = (entry: (typeof elsewhere)[number], { page, language, text }: Block): boolean =>
  entry.page === page &&
  (entry.languages?.includes(language) ?? true) &&
  (entry.having === undefined || text.includes(entry.having));
const isNotRun = ({ page, text }: Block): boolean =>
  notRun.some(one => one.page === page && text.startsWith(one.begins));

describe('the fenced blocks of the documentation', () => {
  let app: App;
  let address: string;
  const ran = new Set<Block>();
  beforeAll(async () => {
    app = await openApp();
    address = await listening(app);
  });
  afterAll(() => app.close());

  it('are found, whatever stands around them', () => {
    const text = 'a\n```sh\nls\n```\n> ~~~json told\n> {}\n> ~~~\n  ```\n  x\n  ```\n';
    expect(blocksOf('a.md', text)).toEqual([
      { page: 'a.md', line: 2, language: 'sh', info: '', text: 'ls\n' },
      { page: 'a.md', line: 5, language: 'json', info: 'told', text: '{}\n' },
      { page: 'a.md', line: 8, language: '', info: '', text: 'x\n' },
    ]);
    expect(() => blocksOf('a.md', '```sh\nls\n')).toThrow('a.md:1 opens a block that nothing closes');
    expect(blocks.length).toBeGreaterThan(70);
  });

  it('are asked as whoever their first line names', () => {
    expect(headersOf('{ viewer { kind } }')).toEqual(asTester);
    expect(headersOf('# as a stranger\n{ a }')).toEqual({});
    expect(headersOf('# as everyday, by account\n{ a }')['snpc-persona']).toBe('everyday;door=ACCOUNT');
    expect(() => headersOf('# as the King of France\n{ a }')).toThrow('the King of France');
  });

  it('of GraphQL are all valid on the schema', async () => {
    const schema = await buildSchema(testerModule, testerSignIn);
    const faults = blocks
      .filter(({ language }) => language === 'graphql')
      .flatMap(block =>
        validate(schema, parse(block.text), specifiedRules).map(fault => `${named(block)}: ${fault.message}`),
      );
    expect(faults).toEqual([]);
  });

  it.each(played)('of %s are answered as it shows', async page => {
    const payload = { query: 'mutation { resetWorld(input: { name: "default" }) { userErrors { code } } }' };
    await app.fastify.inject({ method: 'POST', url: '/graphql', headers: asTester, payload });
    const result = await play(
      app,
      address,
      blocks.filter(block => block.page === page),
    );
    expect(result.blocks.length).toBeGreaterThan(0);
    for (const block of result.blocks) ran.add(block);
    if (process.env.UPDATE_DOCS) writeFileSync(path.join(packageRoot, page), result.told);
    else expect(result.told).toBe(textOf(page));
  });

  it('are each run or compared by some test, or said why not', () => {
    const left = blocks.filter(
      block => !ran.has(block) && !elsewhere.some(entry => takes(entry, block)) && !isNotRun(block),
    );
    expect(left.map(named)).toEqual([]);
  });

  it.each(elsewhere.map(entry => [`${entry.page} ${entry.by}`, entry] as const))(
    'of %s are in the test that is said to run them',
    (_, entry) => {
      const taken = blocks.filter(block => !ran.has(block) && takes(entry, block));
      expect(taken.map(named), JSON.stringify(entry)).toHaveLength(entry.count);
      expect(existsSync(path.join(packageRoot, entry.by)), entry.by).toBe(true);
      // A test that reads its page names it, as one path or as the parts of one.
      expect(inTest(entry.by)).toContain(path.basename(entry.page));
    },
  );

  /** Commands of npm, each on its own, that package.json does not know. */
  const unknownToNpm = (script: string): string[] => {
    const { scripts } = JSON.parse(inTest('package.json'));
    const commands = script.split(/\n|&&/).map(command => command.replace(/#.*$/, '').trim());
    const known = (command: string): boolean => {
      const [, run, name = ''] = /^npm (run )?(\S+)$/.exec(command) ?? [];
      return name in scripts && (run !== undefined || ['start', 'test'].includes(name));
    };
    return commands.filter(command => command !== '' && command !== 'npm ci' && !known(command));
  };

  it('that nothing runs name commands that are there', () => {
    const shells = blocks.filter(block => isNotRun(block) && /^npm /.test(block.text));
    expect(shells.map(({ page }) => page).sort()).toEqual(['CONTRIBUTING.md', 'README.md']);
    for (const { text } of shells) expect(unknownToNpm(text)).toEqual([]);
    expect(unknownToNpm('npm ci && npm strat # so\nnpm tset\nnpm ci --nonsense\nnpx snpc')).toHaveLength(4);
  });

  it('of a shell are each run, or among those whose commands are held', () => {
    const inShell = blocks.filter(({ language }) => language === 'sh');
    expect(inShell.length).toBeGreaterThan(15);
    expect(inShell.filter(block => isNotRun(block) && !block.text.startsWith('npm ')).map(named)).toEqual([]);
  });

  it.each(notRun)('that nothing runs are still there: $page', ({ page, begins }) => {
    expect(blocks.some(block => block.page === page && block.text.startsWith(begins))).toBe(true);
  });
});
