import { describe, expect, it } from 'vitest';
import { createAuthorities } from '../../src/access/authority/index.js';
import { createSecrets } from '../../src/access/secrets.js';
import { wallClock } from '../../src/time/index.js';
import { freshDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/simulator.js';
import { storeAt } from '../support/stores.js';
import { terminalElsewhere, terminalHere } from '../support/terminal.js';

const add = ['authority', 'add', '--office', 'JUDGE', '--name', 'Tribunal judiciaire fictif'];
const asJson = ['--output', 'json'];

describe('snpc authority', () => {
  it('adds, lists and revokes a client that the gateway knows meanwhile', async () => {
    const dataDir = temporaryFolder();
    const terminal = terminalHere({ DATA_DIR: dataDir });
    const added = await terminal([...add, '--scopes', 'licence']);
    expect([added.code, added.told]).toEqual([0, '']);
    const [, clientId = '', clientSecret = ''] =
      /^client id {6}(judge-\S+)\nclient secret {2}(snpc_client_\S+)\nThe secret is told this once/.exec(
        added.printed,
      ) ?? [];
    const store = await storeAt({ dataDir });
    const secrets = createSecrets('the key of the gateway, of 32 letters');
    const authorities = createAuthorities({ store, secrets, clock: wallClock });
    const issued = async () =>
      (await authorities.issueToken({ clientId, clientSecret, ip: '127.0.0.1' })).kind;
    expect(await issued()).toBe('ISSUED');
    expect((await terminal(['authority', 'list'])).printed).toMatch(
      new RegExp(`^${clientId} {2}JUDGE {2}licence {2}20\\S+Z {2}in force {2}Tribunal judiciaire fictif\n$`),
    );
    expect((await terminal(['authority', 'revoke', clientId])).printed).toBe(`${clientId} is revoked\n`);
    expect(await issued()).toBe('INVALID_CLIENT');
    expect((await terminal(['authority', 'list'])).printed).toContain('  revoked 20');
  });

  it('does so over PostgreSQL, and answers programs in JSON', async ({ skip }) => {
    const databaseUrl = await freshDatabase('snpc authority over PostgreSQL');
    if (databaseUrl === null) return skip();
    const terminal = terminalHere({ DATABASE_URL: databaseUrl });
    const { clientId, clientSecret } = JSON.parse((await terminal([...add, ...asJson])).printed);
    expect(clientSecret).toMatch(/^snpc_client_/);
    const list = async () => JSON.parse((await terminal(['authority', 'list', ...asJson])).printed);
    expect(await list()).toMatchObject([{ clientId, scopes: ['licence', 'full-record'], revokedAt: null }]);
    const revoked = await terminal(['authority', 'revoke', clientId, ...asJson]);
    expect(JSON.parse(revoked.printed)).toEqual({ clientId, revoked: true });
    expect(await list()).toMatchObject([{ revokedAt: expect.stringMatching(/^20\S+Z$/) }]);
  });

  it.each([
    [[], 2, 'a verb is missing: choose among add, list, revoke'],
    [['steal'], 2, 'there is no verb "steal": choose among add, list, revoke'],
    [['add', '--name', 'x'], 2, '--office must be JUDGE or PREFECTURE'],
    [['add', '--office', 'MAYOR', '--name', 'x'], 2, '--office must be JUDGE or PREFECTURE'],
    [['add', '--office', 'JUDGE'], 2, '--name must be the name that holders are shown'],
    [['add', '--office', 'JUDGE', '--name', ' '], 1, '--name must be 1 to 200 printable characters'],
    [
      ['add', '--office', 'JUDGE', '--name', 'x', '--scopes', 'all'],
      1,
      '--scopes must be some of licence, full-record',
    ],
    [['add', '--secret', 'x'], 2, "Unknown option '--secret'"],
    [['list', 'all'], 2, 'there is a word too many'],
    [['list', '--output', 'xml'], 2, '--output must be text or json'],
    [['revoke'], 2, 'the client id is missing'],
    [['revoke', 'nobody'], 1, 'there is no client of this id'],
  ])('refuses %j in one line', async (words, code, line) => {
    const ran = await terminalHere({ DATA_DIR: temporaryFolder() })(['authority', ...words]);
    expect([ran.code, ran.printed]).toEqual([code, '']);
    expect(ran.told.startsWith(`snpc authority: ${line}`), ran.told).toBe(true);
    expect(ran.told.trimEnd().split('\n')).toHaveLength(1);
  });

  it('tells a store that cannot be opened, and never its password', async () => {
    const DATABASE_URL = 'postgresql://somebody:a-password@127.0.0.1:9/nothing';
    const ran = await terminalHere({ DATABASE_URL })(['authority', 'list']);
    expect([ran.code, ran.printed]).toEqual([1, '']);
    expect(ran.told).toMatch(/^snpc authority: DATABASE_URL is \(kept secret\)/);
    expect(ran.told).not.toContain('a-password');
  });

  it('tells how it is used, and is a command of snpc', async () => {
    const help = await terminalHere({})(['authority', '--help']);
    expect([help.code, help.printed.startsWith('Usage:\n  snpc authority add')]).toEqual([0, true]);
    const listed = await terminalElsewhere({ DATA_DIR: temporaryFolder() })(['authority', 'list']);
    expect(listed).toEqual({ code: 0, printed: 'no authority is registered\n', told: '' });
  });
});
