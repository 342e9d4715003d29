import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runPoints } from '../../src/cli/points/command.js';
import { requestFaults } from '../../src/cli/points/request.js';
import { packageRoot } from '../../src/packageRoot.js';
import { pointsRefusals } from '../../src/points/index.js';
import { entryPoint } from '../support/entryPoint.js';

const licence = { id: 'L1', obtainedOn: '1998-05-04', formation: 'STANDARD' };
const offence = {
  id: 'A',
  committedOn: '2025-01-10',
  finalOn: '2025-02-20',
  finalBy: 'AF',
  class: 'C3',
  points: 1,
  recordedOn: '2025-04-02',
};
const good = { facts: { licences: [licence], offences: [offence] }, on: '2025-06-01' };

async function run(args: readonly string[], input = ''): Promise<{ code: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const text = { out: '', err: '' };
  stdout.on('data', chunk => {
    text.out += chunk;
  });
  stderr.on('data', chunk => {
    text.err += chunk;
  });
  const code = await runPoints(args, { stdin: Readable.from([input]), stdout, stderr });
  stdout.end();
  stderr.end();
  return { code, ...text };
}

/** The answers to some lines, each parsed. */
async function answersTo(lines: readonly unknown[]): Promise<Record<string, unknown>[]> {
  const input = lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const { code, out } = await run([], input);
  expect(code).toBe(0);
  return out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
}

function requestFile(request: unknown): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'snpc-points-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'request.json');
  writeFileSync(file, JSON.stringify(request));
  return file;
}

describe('snpc points', () => {
  it('answers a line with the fields of the vocabulary and no other', async () => {
    const [answer] = await answersTo([good]);
    expect(answer).toEqual({
      balance: 11,
      arithmetic: 11,
      cap: 12,
      status: 'VALIDE',
      events: [
        {
          on: '1998-05-04',
          rule: 'CAPITAL',
          points: 12,
          balanceAfter: 12,
          causes: ['L1'],
          articles: ['L223-1 al. 1', 'R223-1 I'],
        },
        {
          on: '2025-04-02',
          rule: 'LOSS',
          points: -1,
          balanceAfter: 11,
          causes: ['A'],
          articles: ['L223-1 al. 3 et 4', 'L223-2 II'],
        },
      ],
      forecast: [{ dueOn: '2025-08-20', rule: 'ONE_POINT_6M', points: 1, balanceAfter: 12 }],
      corrections: [],
    });
  });

  it('answers each line in its place: a bad one stops nothing', async () => {
    const answers = await answersTo([
      `\uFEFF${JSON.stringify(good)}`,
      'nonsense',
      good,
      { ...good, on: '2025-02-30' },
      good,
    ]);
    expect(answers.map(({ balance, error }) => balance ?? (error as { code: string }).code)).toEqual([
      11,
      'INVALID_JSON',
      11,
      'IMPOSSIBLE_DATE',
      11,
    ]);
  });

  it('cuts lines at line feeds alone, whatever a text holds and however the input arrives', async () => {
    const odd = { ...good, facts: { ...good.facts, licences: [{ ...licence, id: 'a\u2028b' }] } };
    const text = `${JSON.stringify(odd)}\r\n${JSON.stringify(good)}\n`;
    for (const size of [1, 7, text.length]) {
      const chunks = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
      const [stdout, stderr] = [new PassThrough(), new PassThrough()];
      let out = '';
      stdout.on('data', chunk => {
        out += chunk;
      });
      await runPoints([], { stdin: Readable.from(chunks), stdout, stderr });
      stdout.end();
      const answers = out
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line));
      expect(answers.map(({ balance }) => balance)).toEqual([11, 11]);
      expect(answers[0].events[0].causes).toEqual(['a\u2028b']);
    }
  });

  const changed = (facts: object, more: object = {}) => ({
    ...good,
    facts: { ...good.facts, ...facts },
    ...more,
  });
  const stage = { id: 'S', from: '2025-05-03', to: '2025-05-04', kind: 'VOLONTAIRE' };

  it.each([
    ['UNKNOWN_FIELD', 'facts.offences[0].fine', changed({ offences: [{ ...offence, fine: 90 }] })],
    ['UNKNOWN_FIELD', 'asOf', changed({}, { asOf: '2025-06-01' })],
    [
      'MISSING_FIELD',
      'facts.licences[0].formation',
      changed({ licences: [{ id: 'L', obtainedOn: '1998-05-04' }] }),
    ],
    ['MISSING_FIELD', 'on', { facts: good.facts }],
    ['POINTS_OUT_OF_RANGE', 'facts.offences[0].points', changed({ offences: [{ ...offence, points: 10 }] })],
    ['BAD_VALUE', 'facts.offences[0].points', changed({ offences: [{ ...offence, points: 1.5 }] })],
    ['BEFORE_LICENCE', 'knownOn', changed({}, { knownOn: '1998-05-03' })],
    ['BAD_VALUE', 'params.latePolicy', changed({}, { params: { latePolicy: 'NEVER' } })],
    ['NO_LICENCE', 'facts.licences', changed({ licences: [] })],
    ['BEFORE_LICENCE', 'on', changed({}, { on: '1998-05-03' })],
    [
      'FINAL_BEFORE_COMMITTED',
      'facts.offences[0].finalOn',
      changed({ offences: [{ ...offence, finalOn: '2025-01-09' }] }),
    ],
    [
      'RECORDED_BEFORE_FINAL',
      'facts.offences[0].recordedOn',
      changed({ offences: [{ ...offence, recordedOn: '2025-02-19' }] }),
    ],
    [
      'WITHDRAWN_BEFORE_RECORDED',
      'facts.offences[0].withdrawnOn',
      changed({ offences: [{ ...offence, withdrawnOn: '2025-04-01' }] }),
    ],
    [
      'DAY_MISMATCH',
      'facts.offences[0].committedAt',
      changed({ offences: [{ ...offence, committedAt: '2025-01-10T23:30:00Z' }] }),
    ],
    [
      'OFFENCE_MISMATCH',
      'facts.offences[0].points',
      changed({ offences: [{ ...offence, offenceRef: 'VIT-5-20-HORS', points: 2 }] }),
    ],
    [
      'OFFENCE_MISMATCH',
      'facts.offences[0].offenceRef',
      changed({ offences: [{ ...offence, offenceRef: 'NOPE' }] }),
    ],
    [
      'STAGE_ENDS_BEFORE_IT_BEGINS',
      'facts.stages[0].to',
      changed({ stages: [{ ...stage, to: '2025-05-02' }] }),
    ],
    [
      'STAGE_RECORDED_BEFORE_ITS_END',
      'facts.stages[0].recordedOn',
      changed({ stages: [{ ...stage, recordedOn: '2025-05-04' }] }),
    ],
    [
      'MEASURE_ENDS_BEFORE_IT_BEGINS',
      'facts.measures[0].to',
      changed({ measures: [{ kind: 'SUSPENSION', from: '2025-05-02', to: '2025-05-01' }] }),
    ],
    [
      'ENDED_BEFORE_OBTAINED',
      'facts.licences[0].endedOn',
      changed({ licences: [{ ...licence, endedOn: '1998-05-03' }] }),
    ],
    ['DUPLICATE_ID', 'facts.offences[1].id', changed({ offences: [offence, offence] })],
    [
      'OVERLAPPING_LICENCES',
      'facts.licences[1].obtainedOn',
      changed({ licences: [licence, { ...licence, id: 'L2', obtainedOn: '2010-01-01' }] }),
    ],
  ])('refuses with %s at %s', async (code, at, request) => {
    const [{ error } = {}] = await answersTo([request]);
    expect(error).toMatchObject({ code, path: at });
    expect((error as { message: string }).message.length).toBeGreaterThan(10);
  });

  it('documents every code it answers, with its meaning', () => {
    const page = readFileSync(path.join(packageRoot, 'docs', 'points-command.md'), 'utf8');
    const [, table = ''] = page.split('| code of an error |');
    const documented = [...table.matchAll(/^\| `([A-Z_]+)` \| (.+) \|$/gm)].map(([, code, text]) => [
      code,
      text,
    ]);
    expect(documented).toEqual([...Object.entries(requestFaults), ...Object.entries(pointsRefusals)]);
  });
});

describe('the command, as a process', () => {
  it('ends quietly when whoever reads it has read enough', { timeout: 30_000 }, async () => {
    const child = spawn(process.execPath, [...entryPoint('src/cli/main.ts'), 'points'], {
      cwd: packageRoot,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', chunk => {
      errors += chunk;
    });
    child.stdin.on('error', () => {});
    const line = `${JSON.stringify(good)}\n`;
    child.stdin.write(line.repeat(2_000));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.end(line.repeat(20_000));
    const [code] = await once(child, 'exit');
    expect([code, errors]).toEqual([0, '']);
  });
});

describe('snpc points --explain', () => {
  it('prints a history and a calendar for a person, in French or in English', async () => {
    const file = requestFile(good);
    const french = await run(['--explain', file]);
    expect(french.code).toBe(0);
    expect(french.out).toContain('Solde : 11 sur 12 (permis valide)');
    expect(french.out).toContain('20 août 2025');
    expect(french.out).toContain('L223-6 al. 3');
    const english = await run(['--explain', file, '--language', 'en']);
    expect(english.out).toContain('Balance: 11 out of 12 (licence valid)');
    expect(english.out).toContain('20 August 2025');
  });

  it('says in one line what is wrong with a file', async () => {
    const missing = await run(['--explain', path.join(tmpdir(), 'no-such-file.json')]);
    expect(missing).toMatchObject({ code: 1, out: '' });
    expect(missing.err.trimEnd().split('\n')).toHaveLength(1);
    const early = await run(['--explain', requestFile({ ...good, on: '1990-01-01' })]);
    expect(early).toMatchObject({ code: 1, out: '' });
    expect(early.err).toContain('BEFORE_LICENCE');
  });

  it('prints how it is used when its words are wrong', async () => {
    for (const args of [['--explain'], ['--language', 'de'], ['points.json']]) {
      const { code, err } = await run(args);
      expect(code).toBe(2);
      expect(err).toContain('snpc points');
    }
  });
});
