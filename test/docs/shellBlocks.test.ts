import { readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { openSimulator } from '../../simulator/index.js';
import { readProfile } from '../../simulator/population/profile/readProfile.js';
import { readSeedFiles } from '../../simulator/world/seedFolder.js';
import { createJournal } from '../../src/access/journal/index.js';
import { createSecrets } from '../../src/access/secrets.js';
import { developmentIdKey } from '../../src/config.js';
import { readTrustList } from '../../src/documents/certificates/index.js';
import { packageRoot } from '../../src/packageRoot.js';
import { wallClock } from '../../src/time/index.js';
import { recordMinutes } from '../access/journal/journals.js';
import { noon } from '../store/rows.js';
import { everybodysGateway } from '../support/everybodysGateway.js';
import { freshDatabase } from '../support/postgres.js';
import { appOfTest, listening } from '../support/servedApp.js';
import { repositorySeeds, temporaryFolder } from '../support/simulator.js';
import { servedSimulator } from '../support/simulatorServer.js';
import { type Block, blocksOf } from '../support/snippets/blocks.js';
import { runInShell, type Surroundings } from '../support/snippets/realShell.js';
import { storeAt } from '../support/stores.js';
import { testerToken } from '../support/tester.js';

const gateway = everybodysGateway();

function blockOf(page: string, language: string, at = 0): Block {
  const block = blocksOf(page).filter(one => one.language === language)[at];
  if (block === undefined) throw new Error(`${page} has no block ${at} of ${language}`);
  return block;
}

/** What a block prints. @throws Error where one of its commands fails */
async function run({ page, line, text }: Block, surroundings: Surroundings = {}): Promise<string> {
  const { code, printed, told } = await runInShell(text, surroundings);
  if (code !== 0) throw new Error(`${page}:${line} ends with ${code}: ${told}`);
  return printed;
}

const broken = (block: Block, from: string, to: string): Block => {
  expect(block.text).toContain(from);
  return { ...block, text: block.text.replace(from, to) };
};

describe('docs/journal.md', { timeout: 120_000 }, () => {
  const [verifying, pruning] = [blockOf('docs/journal.md', 'sh'), blockOf('docs/journal.md', 'sh', 1)];
  const [sound, altered] = [blockOf('docs/journal.md', 'text'), blockOf('docs/journal.md', 'text', 1)];
  const writers = [...sound.text.matchAll(/^chain (\S+):/gm)].map(([, writer]) => writer as string);
  const now = Math.floor((Date.now() - noon) / 60_000);
  const fourYears = 4 * 366 * 24 * 60;

  it('prunes and verifies what it shows, and finds the entry that it misses', async () => {
    const folder = temporaryFolder();
    const dataDir = path.join(folder, '.data');
    const store = await storeAt({ dataDir });
    const [one = '', other = ''] = writers;
    const journalOf = (writer: string) =>
      createJournal({ store, secrets: createSecrets(developmentIdKey), clock: wallClock, writer });
    const first = journalOf(one);
    await recordMinutes(first, now - fourYears, now - fourYears + 99);
    await recordMinutes(first, now - 239, now);
    await first.close();
    expect(await run(pruning, { folder })).toMatch(
      /^removed 100 entries before .*\nremoved 0 entries before 2026-01-01\n$/,
    );
    await recordMinutes(journalOf(other), now - 11, now);
    expect(await run(verifying, { folder })).toBe(sound.text);

    const [, writer, place] = /^chain (\S+), place (\d+):/.exec(altered.text) ?? [];
    const database = new Database(path.join(dataDir, 'gateway.sqlite'));
    database.prepare('delete from journal_entry where writer = ? and ordinal = ?').run(writer, Number(place));
    database.close();
    expect(await runInShell(verifying.text, { folder })).toMatchObject({ code: 1, told: altered.text });
  });

  it.each([
    [verifying, 'journal verify', 'jurnal verify'],
    [verifying, 'verify', 'verify --nonsense'],
    [pruning, 'prune', 'prune --everything-now'],
    [pruning, 'npx', 'npz'],
  ])('fails where a word of it is wrong', async (block, from, to) => {
    const folder = temporaryFolder();
    await (await storeAt({ dataDir: path.join(folder, '.data') })).close();
    await expect(run(broken(block, from, to), { folder })).rejects.toThrow(/ends with (2|127)/);
  });
});

describe('docs/trust-list.md', { timeout: 120_000 }, () => {
  const [others, certificates] = [
    blockOf('docs/trust-list.md', 'sh'),
    blockOf('docs/trust-list.md', 'sh', 1),
  ];

  it('takes the list of another, and starts with it', async () => {
    const folder = temporaryFolder();
    const here = { 'https://gateway.example': gateway.address };
    await run(others, { folder, here });
    await readTrustList(readFileSync(path.join(folder, 'other.json'), 'utf8'));
    const elsewhere = broken(others, 'TRUST_LISTS=other', 'TRUST_LISTS=another');
    await expect(run(elsewhere, { folder, here })).rejects.toThrow('another.json');
    await expect(run(broken(others, 'npm start', 'npm strat'), { folder, here })).rejects.toThrow(
      'npm strat',
    );
  });

  it('renews, revokes and prints the list', async () => {
    const folder = temporaryFolder();
    await (await storeAt({ dataDir: path.join(folder, '.data') })).close();
    expect(await run(certificates, { folder })).toContain('SIM1 is revoked');
    const list = await readTrustList(readFileSync(path.join(folder, 'trust-list.json'), 'utf8'));
    expect(list.certificates[0]).toMatchObject({ id: 'SIM1', revocationReason: 'its key was seen' });
    for (const [from, to] of [
      ['certificate renew', 'certificate renueww'],
      ['--reason', '--raison'],
    ] as const)
      await expect(run(broken(certificates, from, to), { folder })).rejects.toThrow('ends with 2');
  });
});

describe('docs/postgresql.md', { timeout: 120_000 }, () => {
  const block = blockOf('docs/postgresql.md', 'sh');

  it('makes a database and starts over it', async ({ skip }) => {
    const databaseUrl = await freshDatabase('docs/postgresql.md');
    if (databaseUrl === null) return skip();
    const [, database = ''] = /^createdb (\S+)$/m.exec(block.text) ?? [];
    const [, named = ''] = /DATABASE_URL=(\S+)/.exec(block.text) ?? [];
    expect(new URL(named).pathname).toBe(`/${database}`);
    // The database of this run stands for the one that `createdb` makes.
    const surroundings: Surroundings = {
      here: { [named]: databaseUrl },
      tools: { createdb: `[ "$#" = 1 ] && [ "$1" = ${database} ]` },
    };
    await run(block, surroundings);
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    const { rows } = await client.query(
      "select nspname from pg_namespace where nspname like 'snpc%' order by nspname",
    );
    await client.end();
    expect(rows.map((row: { nspname: string }) => row.nspname)).toEqual(['snpc_gateway', 'snpc_simulator']);
    for (const [from, to] of [
      ['createdb', 'creatdb'],
      ['npm start', 'npm strat'],
      ['DATABASE_URL=', 'DATABASE_URL=not-'],
    ] as const)
      await expect(run(broken(block, from, to), surroundings)).rejects.toThrow(/ends with/);
  });
});

describe('docs/population.md', { timeout: 120_000 }, () => {
  const [making, told] = [blockOf('docs/population.md', 'sh'), blockOf('docs/population.md', 'text')];
  // What it takes, and how long it takes, moves.
  const still = (text: string): string => text.replace(/^(bytes|time) .*$/gm, '$1');

  it('makes what it shows, and a world over it', async () => {
    const printed = await run(making);
    expect(still(printed)).toContain(still(told.text));
    expect(printed).toMatch(/^my-world .* france@demo:1000 /m);
    expect(printed).toContain('INFRACTION');
  });

  it.each([
    ['population make', 'population mke', 2],
    ['--profile france', '--profile frnace', 2],
    ["'france@demo:1000'", "'frence@demo:1000'", 1],
  ])('fails where %s is %s', async (from, to, code) => {
    await expect(run(broken(making, from, to))).rejects.toThrow(`ends with ${code}`);
  });

  it('explains a licence of each kind of words', async () => {
    const explaining = blockOf('docs/population.md', 'sh', 1);
    const printed = await run(explaining);
    expect(printed).toContain('edge-cases, seed demo, version ');
    expect(printed).toContain('permis 7, NEPH 830499100015');
    expect(printed).toContain('"population":"france"');
    await expect(run(broken(explaining, '--licence', '--license'))).rejects.toThrow('ends with 2');
  });

  it('reads the profile that it shows', () => {
    const { text } = blockOf('docs/population.md', 'yaml');
    const files = [
      ...readSeedFiles(repositorySeeds, 'populations'),
      { name: 'populations/stages-for-all.yaml', text },
    ];
    const { lives, people } = readProfile('stages-for-all', files).profile;
    const france = readProfile('france', files).profile;
    expect(lives.stages.voluntary.value).toEqual(Array(11).fill(3));
    expect([lives.stages.ordered, people]).toEqual([france.lives.stages.ordered, france.people]);
  });
});

describe('docs/simulator-server.md', { timeout: 120_000 }, () => {
  const [servers, story] = [
    blockOf('docs/simulator-server.md', 'sh'),
    blockOf('docs/simulator-server.md', 'sh', 1),
  ];

  it('starts a simulator, and a gateway over it', async () => {
    const { app } = await servedSimulator(openSimulator({ memory: true, seedFolder: repositorySeeds }));
    const taken = await app.listen({ port: 0, host: '127.0.0.1' });
    const port = new URL(taken).port;
    await app.close();
    await run(servers, { here: { '4700': port } });
    await expect(run(broken(servers, '--port', '--prot'))).rejects.toThrow('ends with 1');
  });

  it('tells a story by curl that a shell carries out', async () => {
    const { app } = await servedSimulator(openSimulator({ memory: true, seedFolder: repositorySeeds }));
    const here = { 'http://127.0.0.1:4700': await app.listen({ port: 0, host: '127.0.0.1' }) };
    const printed = await run(story, { here });
    expect(printed).toContain('"revision":3');
    expect(printed).not.toContain('"error"');
    expect(await run(broken(story, 'reportInfraction', 'reportInfractions'), { here })).toContain('"error"');
  });
});

describe('what pages paste of curl', { timeout: 60_000 }, () => {
  it('in docs/limits.md is answered as it shows', async () => {
    const block = blockOf('docs/limits.md', 'sh');
    const here = { 'http://127.0.0.1:4000': await listening(await appOfTest()) };
    const answer = JSON.parse(blockOf('docs/limits.md', 'json').text);
    expect(JSON.parse(await run(block, { here }))).toEqual(answer);
    const without = JSON.parse(await run(broken(block, 'snpc-cost', 'snpc-coast'), { here }));
    expect(without).not.toEqual(answer);
  });

  it('in docs/calendar.md is answered by the file that it shows', async () => {
    const env = { GATEWAY: gateway.address, TOKEN: testerToken };
    const file = async (block: Block) =>
      (await run(block, { env })).replaceAll('\r\n', '\n').replace(/^UID:.*$/gm, 'UID:…@snpc-gateway');
    const block = blockOf('docs/calendar.md', 'sh');
    expect(await file(block)).toBe(blockOf('docs/calendar.md', 'ics').text);
    expect(await file(broken(block, 'Snpc-Persona', 'Snpc-Person'))).not.toContain('VCALENDAR');
  });
});

describe('docs/writing-a-source.md', { timeout: 120_000 }, () => {
  it('starts a gateway over the example', async () => {
    const block = blockOf('docs/writing-a-source.md', 'sh');
    const here = { './docs/examples': path.join(packageRoot, 'docs/examples') };
    await run(block, { here });
    await expect(run(broken(block, 'source.js', 'sources.js'), { here })).rejects.toThrow('ends with 1');
  });
});
