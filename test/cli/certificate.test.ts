import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { runCertificate } from '../../src/cli/certificate/command.js';
import { readTrustList } from '../../src/documents/certificates/index.js';
import { openStore, type Place } from '../../src/store/index.js';
import { instant } from '../../src/time/index.js';
import { temporaryFolder } from '../support/simulator.js';
import { kindsOfPlace } from '../support/stores.js';
import { terminalElsewhere } from '../support/terminal.js';

const made = '2026-01-15T08:00:00.000Z';

async function run(env: Record<string, string>, ...args: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const clock = { now: () => instant(made) };
  const code = await runCertificate(args, { stdout, stderr, env, clock });
  stdout.end();
  stderr.end();
  return { code, printed: await text(stdout), told: await text(stderr) };
}

/** Where a gateway has been, with the settings that name it. */
async function gatewayAt(place: Place): Promise<Record<string, string>> {
  await (await openStore(place)).close();
  if ('databaseUrl' in place) return { DATABASE_URL: place.databaseUrl };
  return 'dataDir' in place ? { DATA_DIR: place.dataDir } : {};
}

const inAFolder = () => gatewayAt({ dataDir: temporaryFolder() });

describe.each(kindsOfPlace.filter(({ shared }) => shared))('snpc certificate over $name', ({ fresh }) => {
  it('tells, renews and revokes certificates, and prints the list', async ({ skip }) => {
    const place = await fresh();
    if (place === null) return skip();
    const env = await gatewayAt(place);
    expect((await run(env, 'list')).printed).toMatch(/^there is no certificate yet: /);
    expect(await run(env, 'renew')).toEqual({ code: 0, printed: 'SIM1 signs from now on\n', told: '' });
    expect((await run(env, 'renew', '--output', 'json')).printed).toBe('{\n  "id": "SIM2"\n}\n');
    expect(await run(env, 'revoke', 'SIM1', '--reason', 'a drill')).toEqual({
      code: 0,
      printed: 'SIM1 is revoked: nothing that it signed is trusted\n',
      told: '',
    });
    const lines = (await run(env, 'list')).printed
      .replace(/SHA-256 [0-9a-f]{64}/g, 'SHA-256 …')
      .split('\n')
      .map(line => line.trimEnd().replace(/ {2,}/g, '  '));
    const days = `2000-01-01 to 2179-06-06  made ${made}  SHA-256 …`;
    expect(lines).toEqual([
      `FR00  ${days}  the authority`,
      `SIM1  ${days}  revoked ${made} (a drill)`,
      `SIM2  ${days}  signs`,
      '',
    ]);
    const list = await readTrustList((await run(env, 'trust-list')).printed);
    expect(list.certificates).toMatchObject([{ id: 'SIM1', revocationReason: 'a drill' }, { id: 'SIM2' }]);
  });
});

describe('snpc certificate', () => {
  it('tells a program what it tells a person, and no key', async () => {
    const env = await inAFolder();
    await run(env, 'renew');
    await run(env, 'renew');
    await run(env, 'revoke', 'SIM2');
    await run(env, 'renew');
    const { printed } = await run(env, 'list', '--output', 'json');
    expect(JSON.parse(printed)).toMatchObject([
      {
        authority: 'FR00',
        id: 'FR00',
        state: 'AUTHORITY',
        validFrom: '2000-01-01',
        validUntil: '2179-06-06',
      },
      { id: 'SIM1', state: 'VALID', createdAt: made, revokedAt: null },
      { id: 'SIM2', state: 'REVOKED', revokedAt: made, revocationReason: null },
      { id: 'SIM3', state: 'SIGNS' },
    ]);
    expect(printed).not.toMatch(/PRIVATE|sealed|key/i);
  });

  it('writes the list to a file, or says why not', async () => {
    const [env, folder] = [await inAFolder(), temporaryFolder()];
    const out = path.join(folder, 'list.json');
    expect((await run(env, 'trust-list', '--out', out)).printed).toBe(`the trust list is in ${out}\n`);
    expect((await readTrustList(readFileSync(out, 'utf8'))).authority).toBe('FR00');
    const nowhere = path.join(folder, 'absent', 'list.json');
    const refused = await run(env, 'trust-list', '--out', nowhere);
    expect([refused.code, refused.printed]).toEqual([1, '']);
    expect(refused.told).toBe(
      `snpc certificate: --out is ${JSON.stringify(nowhere)}: it cannot be written (ENOENT)\n`,
    );
  });

  it.each([
    [[], 'a verb is missing: choose among list, renew, revoke, trust-list'],
    [['make'], 'there is no verb "make": choose among'],
    [['list', 'SIM1'], 'Unexpected argument'],
    [['list', '--output', 'xml'], '--output must be text or json'],
    [['revoke'], 'the id of a certificate is missing'],
    [['revoke', 'SIM1', 'SIM2'], 'there is a word too many'],
    [['revoke', 'SIM1', '--reason', ''], '--reason must be 1 to 200 printable characters'],
    [['revoke', 'SIM1', '--reason', 'two\nlines'], '--reason must be 1 to 200 printable characters'],
    [['trust-list', '--out', ''], '--out must be the path of a file'],
    [['trust-list', '--output', 'json'], "Unknown option '--output'"],
  ])('refuses the words %j', async (words, line) => {
    const { code, printed, told } = await run({}, ...words);
    expect([code, printed]).toEqual([2, '']);
    expect(told).toContain(`snpc certificate: ${line}`);
    expect(told.trimEnd().split('\n')).toHaveLength(1);
  });

  it('refuses what there is not, where there is no gateway, and under another key', async () => {
    const env = await inAFolder();
    const refusal = async (of: Record<string, string>, ...words: string[]) => {
      const { code, printed, told } = await run(of, ...words);
      expect([code, printed]).toEqual([1, '']);
      return told;
    };
    expect(await refusal(env, 'revoke', 'SIM1')).toContain(
      'there is no certificate SIM1: snpc certificate list',
    );
    expect(await refusal(env, 'revoke', 'FR00')).toContain('FR00 is the authority itself');
    await run(env, 'renew');
    const otherKey = { ...env, ID_KEY: 'another key of a test, of 32 characters' };
    expect(await refusal(otherKey, 'renew')).toContain('was sealed under another ID_KEY');
    expect(await refusal(otherKey, 'trust-list')).not.toContain('another key of');
    const empty = temporaryFolder();
    expect(await refusal({ DATA_DIR: empty }, 'renew')).toContain('no gateway keeps certificates there');
    expect(existsSync(path.join(empty, 'gateway.sqlite'))).toBe(false);
  });

  it('is a command of the bin, which explains itself', async () => {
    const { code, printed } = await run({}, '--help');
    expect([code, printed.split('\n')[1]]).toEqual([0, expect.stringContaining('snpc certificate list')]);
    const words = await terminalElsewhere({})(['certificate', 'revoke']);
    expect([words.code, words.told]).toEqual([2, 'snpc certificate: the id of a certificate is missing\n']);
  });
});
