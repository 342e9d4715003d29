import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.js';
import { runCertificate } from '../../src/cli/certificate/command.js';
import { runDocument } from '../../src/cli/document/command.js';
import { runVerify } from '../../src/cli/verify/command.js';
import { readConfig } from '../../src/config.js';
import { createFileReader } from '../../src/documents/reading/index.js';
import { terminalHere } from '../support/terminal.js';
import { asPersona, testerToken } from '../support/tester.js';

const folder = mkdtempSync(path.join(tmpdir(), 'snpc-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => path.join(folder, name);
const here = { DATA_DIR: at('data'), LOG_LEVEL: 'silent' };
const nowhere = { DATA_DIR: at('empty') };

async function run(
  command: typeof runDocument,
  args: readonly string[],
  env: Record<string, string> = here,
): Promise<{ readonly code: number; readonly printed: string; readonly told: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await command(args, { stdout, stderr, env });
  stdout.end();
  stderr.end();
  return { code, printed: await text(stdout), told: await text(stderr) };
}

/** The text of the 2D-Doc on a page. */
async function codeIn(file: string): Promise<string> {
  const reader = createFileReader({ threads: 1, longestQueue: 1 });
  const read = await reader.read(readFileSync(file)).finally(() => reader.close());
  return read.kind === 'READ' ? (read.codes[0] ?? '') : read.code;
}

/** The documents of a persona, as a gateway over the same folder lists them. */
async function documentsOf(persona: string): Promise<readonly { readonly status: string }[]> {
  const app = await createApp(readConfig({ ...here, NODE_ENV: 'test', TESTER_TOKEN: testerToken }));
  const payload = { query: '{ viewer { licence { ... on Licence { documents { id status } } } } }' };
  const headers = asPersona(persona);
  const answer = await app.fastify.inject({ method: 'POST', url: '/graphql', headers, payload });
  await app.close();
  return answer.json().data.viewer.licence.documents;
}

beforeAll(async () => {
  for (const [kind, out] of [
    ['ADCS', 'adcs.pdf'],
    ['RII', 'rii.pdf'],
  ] as const)
    expect(await run(runDocument, ['--persona', 'everyday', '--kind', kind, '--out', at(out)])).toMatchObject(
      {
        code: 0,
        told: '',
      },
    );
  expect((await run(runCertificate, ['trust-list', '--out', at('list.json')])).code).toBe(0);
}, 60_000);

describe('snpc document', () => {
  it('writes a PDF', () => {
    expect(readFileSync(at('adcs.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each([
    [['--kind', 'ADCS', '--out', 'x.pdf'], 2, '--persona must be'],
    [['--persona', 'clean', '--neph', '971099010001', '--kind', 'RII', '--out', 'x.pdf'], 2, 'give one'],
    [['--neph', '', '--kind', 'RII', '--out', 'x.pdf'], 2, 'or --neph the NEPH'],
    [['--neph', '000199100000', '--kind', 'RII', '--out', 'x.pdf'], 1, 'no dossier of this world'],
    [['--persona', 'clean', '--kind', 'RIR', '--out', 'x.pdf'], 2, '--kind must be RII or ADCS'],
    [['--persona', 'clean', '--kind', 'RII'], 2, '--out must be'],
    [['--persona', 'clean', '--kind', 'RII', '--out', 'x.pdf', '--language', 'de'], 2, '--language must be'],
    [['--persona', 'nobody', '--kind', 'RII', '--out', 'x.pdf'], 1, 'names no persona'],
    [['--persona', 'candidate', '--kind', 'ADCS', '--out', 'x.pdf'], 1, 'NO_LICENCE_YET'],
  ])('refuses %j, and writes nothing', async (args, code, told) => {
    const answer = await run(runDocument, args);
    expect([answer.code, answer.told]).toEqual([code, expect.stringContaining(told)]);
    expect(existsSync('x.pdf')).toBe(false);
  });

  it('prints anybody of a country that nothing stores', async () => {
    const world = ['create', 'country', '--population', 'edge-cases@s'];
    expect(await terminalHere(here)(['world', ...world])).toMatchObject({ code: 0 });
    const words = ['--world', 'country', '--kind', 'RII', '--out', at('anybody.pdf'), '--neph'];
    expect(await run(runDocument, [...words, '830499100015'])).toMatchObject({ code: 0, told: '' });
    expect(readFileSync(at('anybody.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await run(runVerify, [at('anybody.pdf'), '--on', '2026-01-20'])).printed).toContain('authentic');
    expect(await run(runDocument, [...words, '830400100015'])).toMatchObject({ code: 1, printed: '' });
  });

  it('issues nothing that it cannot write', async () => {
    const asked = ['--persona', 'clean', '--kind', 'ADCS', '--out'];
    expect(await run(runDocument, [...asked, at('absent/x.pdf')])).toMatchObject({ code: 1, printed: '' });
    expect((await run(runDocument, [...asked, at('x.pdf')])).code).toBe(0);
    expect(await documentsOf('clean')).toMatchObject([{ status: 'IN_FORCE' }]);
    expect(existsSync(at('x.pdf.part'))).toBe(false);
    if (process.platform !== 'win32') expect(statSync(at('x.pdf')).mode & 0o777).toBe(0o600);
  });
});

describe('snpc verify', () => {
  it.each(['adcs.pdf', 'rii.pdf'])(
    'finds %s authentic and contradicted by nothing, with the trust list alone',
    async file => {
      const { code, printed } = await run(
        runVerify,
        [at(file), '--trust-list', at('list.json'), '--on', '2026-01-20', '--json'],
        nowhere,
      );
      expect(code).toBe(0);
      expect(JSON.parse(printed)).toMatchObject({
        authenticity: 'AUTHENTIC',
        conformity: 'NOT_CHECKED',
        differences: [],
        isExpired: false,
        stated: { neph: '020699010032', state: '50' },
      });
      expect(printed).not.toMatch(/points|balance|"AG/i);
      expect(existsSync(nowhere.DATA_DIR)).toBe(false);
    },
  );

  it('tells a person the same, and that the term is over', async () => {
    const { code, printed } = await run(runVerify, [at('adcs.pdf'), '--on', '2026-05-16']);
    expect(code).toBe(0);
    expect(printed).toContain('The document is authentic. It has expired. Compare the page yourself');
    expect(printed).toContain('valid until 2026-05-15, judged on 2026-05-16 (--on judges another day)');
  });

  it('reads a text, and tells an altered one by its code and its exit', async () => {
    const code = await codeIn(at('adcs.pdf'));
    writeFileSync(at('code.txt'), `${code}\n`, 'latin1');
    expect((await run(runVerify, [at('code.txt'), '--on', '2026-01-20'])).code).toBe(0);
    writeFileSync(at('altered.txt'), code.replace('MERLANDEAU', 'MERLANDEAV'), 'latin1');
    const { code: exit, printed } = await run(runVerify, [at('altered.txt'), '--on', '2026-01-20']);
    expect([exit, printed]).toEqual([1, expect.stringContaining('not authentic')]);
  });

  it.each([
    [[], 'give one file'],
    [['absent.pdf'], 'ENOENT'],
    [[at('adcs.pdf'), '--on', 'tomorrow'], '--on must be a day'],
    [[at('adcs.pdf'), '--trust-list', at('adcs.pdf')], 'list'],
  ])('looks at nothing for %j', async (args, told) => {
    expect(await run(runVerify, args)).toMatchObject({ code: 2, told: expect.stringContaining(told) });
  });

  it('asks for a trust list where no gateway keeps one', async () => {
    const { code, told } = await run(runVerify, [at('adcs.pdf')], nowhere);
    expect([code, told]).toEqual([2, expect.stringContaining('--trust-list')]);
  });

  it('refuses what a revoked certificate signed', async () => {
    expect((await run(runCertificate, ['revoke', 'SIM1'])).code).toBe(0);
    const { code, printed } = await run(runVerify, [at('adcs.pdf'), '--on', '2026-01-20']);
    expect([code, printed]).toEqual([1, expect.stringContaining('revoked')]);
  });

  it('and the holder is told to have it issued again', async () => {
    expect(await documentsOf('everyday')).toMatchObject([
      { status: 'SEAL_REVOKED' },
      { status: 'SEAL_REVOKED' },
    ]);
  });
});
