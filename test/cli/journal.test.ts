import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import {
  createJournal,
  type PageOfConsultations,
  type PlaceOfConsultation,
} from '../../src/access/journal/index.js';
import { createSecrets } from '../../src/access/secrets.js';
import { runJournal } from '../../src/cli/journal/command.js';
import { developmentIdKey } from '../../src/config.js';
import type { Place } from '../../src/store/index.js';
import { consultation, recordMinutes } from '../access/journal/journals.js';
import { later, mark } from '../store/rows.js';
import { temporaryFolder } from '../support/simulator.js';
import { kindsOfPlace, storeAt } from '../support/stores.js';
import { terminalElsewhere } from '../support/terminal.js';

const days = 24 * 60;
const clock = { now: () => later(0) };

/** A process of the gateway that noted consultations so many minutes after noon, and stopped. */
async function gatewayAt(place: Place, writer: string, first: number, last: number): Promise<void> {
  const store = await storeAt(place);
  const journal = createJournal({ store, secrets: createSecrets(developmentIdKey), clock, writer });
  await recordMinutes(journal, first, last);
  await journal.close();
}

async function run(args: readonly string[], env: Record<string, string>, now = later(0)) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await runJournal(args, { stdout, stderr, env, clock: { now: () => now } });
  stdout.end();
  stderr.end();
  return { code, printed: await text(stdout), told: await text(stderr) };
}

function environmentOf(place: Place): Record<string, string> {
  if ('databaseUrl' in place) return { DATABASE_URL: place.databaseUrl };
  return 'dataDir' in place ? { DATA_DIR: place.dataDir } : {};
}

describe.each(kindsOfPlace.filter(({ shared }) => shared))('snpc journal over $name', ({ fresh }) => {
  it('verifies what several processes wrote, removes what is old, and verifies again', async ({ skip }) => {
    const place = await fresh();
    if (place === null) return skip();
    const env = environmentOf(place);
    await gatewayAt(place, 'a', -3 * days, -3 * days + 4);
    await gatewayAt(place, 'b', -3 * days + 5, -3 * days + 6);
    await gatewayAt(place, 'c', -1, 1);
    expect(await run(['verify'], env)).toEqual({
      code: 0,
      printed: [
        'chain a: entries 1 to 5, sealed up to 5',
        'chain b: entries 1 to 2, sealed up to 2',
        'chain c: entries 1 to 3, sealed up to 3',
        '3 chains, 10 entries: nothing was altered\n',
      ].join('\n'),
      told: '',
    });
    expect(await run(['prune', '--before', '2026-01-12'], env)).toMatchObject({
      code: 0,
      printed: 'removed 0 entries before 2026-01-12\n',
    });
    expect(await run(['prune'], { ...env, JOURNAL_RETENTION_DAYS: '2' })).toEqual({
      code: 0,
      printed: 'removed 7 entries before 2026-01-13\n',
      told: '',
    });
    expect((await run(['verify'], env)).printed).toBe(
      [
        'chain a: no entry, those up to 5 removed, sealed up to 5',
        'chain b: no entry, those up to 2 removed, sealed up to 2',
        'chain c: entries 1 to 3, sealed up to 3',
        '3 chains, 3 entries: nothing was altered\n',
      ].join('\n'),
    );
  });

  it('pages through the consultations of a dossier', async ({ skip }) => {
    const place = await fresh();
    if (place === null) return skip();
    await gatewayAt(place, 'a', 1, 5);
    const store = await storeAt(place);
    const journal = createJournal({ store, secrets: createSecrets(developmentIdKey), clock });
    await journal.record(consultation(9, { dossier: 'another' }));
    const requests: string[] = [];
    let from: PlaceOfConsultation | null = null;
    let pages = 0;
    do {
      const page: PageOfConsultations = await journal.consultationsOf('sealed dossier', mark, from, 2);
      requests.push(...page.entries.map(({ request }) => request));
      from = page.next;
      pages += 1;
    } while (from !== null);
    expect([pages, requests]).toEqual([3, [5, 4, 3, 2, 1].map(minute => `request ${minute}`)]);
    await journal.close();
  });
});

describe('snpc journal', () => {
  /** A folder with a chain of five entries, and one of its statements run behind the gateway's back. */
  async function touchedBy(sql: string): Promise<string> {
    const dataDir = temporaryFolder();
    await gatewayAt({ dataDir }, 'a', 1, 5);
    await gatewayAt({ dataDir }, 'b', 6, 7);
    const database = new Database(path.join(dataDir, 'gateway.sqlite'));
    database.exec(sql);
    database.close();
    return dataDir;
  }

  it.each([
    [
      `update journal_entry set purpose = 'OTHER' where writer = 'a' and ordinal = 2`,
      'chain a, place 2: ALTERED_ENTRY, the entry is not as it was written, or not by this ID_KEY\n',
    ],
    [
      `delete from journal_entry where writer = 'a' and ordinal = 3`,
      'chain a, place 3: MISSING_ENTRY, the entry is missing\n',
    ],
    [
      `delete from journal_entry where writer = 'a' and ordinal > 3`,
      'chain a, place 5: TRUNCATED, entries up to this sealed place are missing at the end\n',
    ],
    [
      `delete from checkpoint where writer = 'a'; delete from journal_entry where writer = 'a'`,
      'chain b, place 0: MISSING_CHECKPOINT, a checkpoint that this place builds on is missing\n',
    ],
  ])('finds what %s did, and leaves the chain for evidence', async (sql, told) => {
    const env = { DATA_DIR: await touchedBy(sql) };
    const verified = await run(['verify'], env);
    expect([verified.code, verified.told]).toEqual([1, told]);
    expect(verified.printed).toMatch(
      /^(chain b: .*\n)?[01] chains?, \d+ entr(y|ies): 1 chain not sound beside\n$/,
    );
  });

  it('removes nothing of a chain that is not sound, and says so', async () => {
    const DATA_DIR = await touchedBy(`update journal_entry set at = 0 where writer = 'a' and ordinal = 2`);
    const env = { DATA_DIR, JOURNAL_RETENTION_DAYS: '1' };
    const { code, printed, told } = await run(['prune'], env, later(9 * days));
    expect([code, printed]).toEqual([1, 'removed 2 entries before 2026-01-23\n']);
    expect(told).toMatch(/^chain a, place 2: ALTERED_ENTRY, .*; nothing of this chain is removed\n$/);
  });

  it('finds nothing sound by another key', async () => {
    const env = { DATA_DIR: await touchedBy('select 1'), ID_KEY: 'another key, of 32 characters or more' };
    const { code, told } = await run(['verify'], env);
    expect(code).toBe(1);
    expect(told.match(/FORGED_CHECKPOINT, .* or not by this ID_KEY/g)).toHaveLength(2);
  });

  it('makes no journal where there is none', async () => {
    const dataDir = path.join(temporaryFolder(), 'nothing');
    const { code, told } = await run(['verify'], { DATA_DIR: dataDir });
    expect(code).toBe(1);
    expect(told).toBe(
      `snpc journal: DATA_DIR is ${JSON.stringify(dataDir)}: no gateway keeps a journal there; give its folder\n`,
    );
  });

  it.each<[string[], string]>([
    [[], 'choose among verify and prune'],
    [['check'], 'choose among verify and prune'],
    [['verify', 'prune'], 'choose among verify and prune'],
    [['verify', '--before', '2026-01-01'], '--before goes with prune'],
    [['prune', '--before', 'yesterday'], '--before must be a day such as 2026-01-31, today at the latest'],
    [['prune', '--before', '2026-01-16'], '--before must be a day such as 2026-01-31, today at the latest'],
    [['prune', '--after', '2026-01-01'], 'prune takes --before and a day'],
  ])('refuses %j in one line that says what would be right', async (args, right) => {
    const { code, printed, told } = await run(args, { DATA_DIR: temporaryFolder() });
    expect([code, printed]).toEqual([2, '']);
    expect(told).toContain(right);
    expect(told.trimEnd().split('\n')).toHaveLength(1);
  });

  it('tells of a wrong setting without its secret', async () => {
    const { code, told } = await run(['verify'], { DATABASE_URL: 'mysql://user:hidden@127.0.0.1/snpc' });
    expect(code).toBe(1);
    expect(told).toMatch(
      /^snpc journal: DATABASE_URL is \(kept secret\): it must be the address of a PostgreSQL database/,
    );
    expect(told).not.toContain('hidden');
  });

  it('is a command of the terminal', async () => {
    const DATA_DIR = await touchedBy('select 1');
    const { code, printed } = await terminalElsewhere({ DATA_DIR })(['journal', 'verify']);
    expect([code, printed.split('\n').at(-2)]).toEqual([0, '2 chains, 7 entries: nothing was altered']);
  });
});
