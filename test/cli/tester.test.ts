import path from 'node:path';
import Fastify from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commands } from '../../simulator/index.js';
import { factVerbs } from '../../src/cli/fact/verbs.js';
import { durationOf } from '../../src/cli/tester/duration.js';
import { fieldOptionsOf, kebab } from '../../src/cli/tester/fieldOptions.js';
import { worldVerbs } from '../../src/cli/world/verbs.js';
import { packageRoot } from '../../src/packageRoot.js';
import { serveSource } from '../../src/snpc/http/index.js';
import { temporaryFolder } from '../support/simulator.js';
import { servedSimulator } from '../support/simulatorServer.js';
import { type Terminal, terminalHere } from '../support/terminal.js';

const neph = '020699010032';
const onDisk = (): Terminal => terminalHere({ DATA_DIR: temporaryFolder() });
const namesOf = (verbs: readonly { name: string }[]): string[] => verbs.map(({ name }) => name);

/** What a command leaves, as JSON; it must have been carried out. */
async function json(terminal: Terminal, words: readonly string[], stdin?: string) {
  const { code, printed, told } = await terminal([...words, '--output', 'json'], stdin);
  expect([code, told]).toEqual([0, '']);
  return JSON.parse(printed);
}

describe('the verbs', () => {
  const onClockAndFaults = [
    'set-clock',
    'advance-clock',
    'run-clock',
    'freeze-clock',
    'set-fault',
    'clear-faults',
  ];

  it('are the commands of the registry, those on clock and faults under world, the others under fact', () => {
    const all = [...commands.keys()].map(kebab);
    expect(all).toEqual(expect.arrayContaining(onClockAndFaults));
    const own = ['list', 'create', 'show', 'reset', 'copy', 'delete', 'personas'];
    expect(namesOf(worldVerbs.verbs)).toEqual([...own, ...onClockAndFaults]);
    expect(namesOf(factVerbs.verbs)).toEqual([
      'path',
      ...all.filter(name => !onClockAndFaults.includes(name)),
    ]);
  });

  it('have options that no common option hides, and names of their own', () => {
    for (const { verbs } of [worldVerbs, factVerbs]) {
      const names = verbs.flatMap(({ name, alias }) => [name, ...(alias ? [alias] : [])]);
      expect(new Set(names).size).toBe(names.length);
      for (const { name, input } of verbs) {
        const options = fieldOptionsOf(input).map(({ option }) => option);
        const hidden = options.filter(one => /^(world|url|output|json|help|no-.*|duration)$/.test(one));
        expect(hidden, name).toEqual([]);
      }
    }
  });

  it('make an option of every field of an input', () => {
    const report = commands.get('reportInfraction')?.input as never;
    const options = new Map(fieldOptionsOf(report).map(one => [one.option, one]));
    expect(options.get('committed-at')).toMatchObject({
      field: 'committedAt',
      kind: 'text',
      isNeeded: false,
    });
    expect(options.get('neph')).toMatchObject({ isNeeded: true, takesNull: false });
    expect(options.get('place')).toMatchObject({ kind: 'text', takesNull: true });
    expect(options.get('steps')).toMatchObject({ kind: 'json' });
    expect(options.get('channel')).toMatchObject({
      byDefault: 'INTERCEPTION',
      values: ['AUTOMATIC_CONTROL', 'INTERCEPTION'],
    });
    const issue = commands.get('issueLicence')?.input as never;
    expect(fieldOptionsOf(issue).find(({ option }) => option === 'categories')).toMatchObject({
      kind: 'list',
    });
  });

  it.each([worldVerbs, factVerbs])('of $name tell how they are used', async ({ name, verbs }) => {
    const terminal = terminalHere({});
    const { code, printed } = await terminal([name, '--help']);
    expect(code).toBe(0);
    for (const verb of verbs) {
      expect(printed).toContain(verb.description);
      const own = await terminal([name, verb.name, '--help']);
      expect(own.code).toBe(0);
      for (const { option, description } of fieldOptionsOf(verb.input)) {
        expect(own.printed).toContain(`--${option}`);
        expect(own.printed).toContain(description);
      }
    }
  });
});

describe('lengths of time', () => {
  it.each([
    ['P1Y2M3DT4H5M6S', { years: 1, months: 2, days: 3, hours: 4, minutes: 5, seconds: 6 }],
    ['P8M', { months: 8 }],
    ['PT8M', { minutes: 8 }],
    ['P2W', { days: 14 }],
  ])('%s is read', (text, duration) => {
    expect(durationOf(text)).toEqual(duration);
  });

  it.each(['P', 'PT', 'P1DT', '8M', 'P1.5D', '-P1D', 'P1H', ''])('%j is none', text => {
    expect(() => durationOf(text)).toThrow('write one as P1Y2M3DT4H5M6S');
  });
});

describe('snpc world and snpc fact', () => {
  it('carry out commands whose input has every form', async () => {
    const terminal = onDisk();
    const created = await json(terminal, [
      'world',
      'create',
      '--name',
      'w',
      '--clock',
      '2026-03-01T08:00:00Z',
      '--expires-in',
      '3600',
    ]);
    expect(created).toMatchObject({ name: 'w', clock: '2026-03-01T08:00:00.000Z', isRunning: false });
    const steps = '[{"step":"PAID","on":"2026-03-20"},{"step":"RECORDED","afterDays":50}]';
    const words = ['fact', 'report-infraction', '--world', 'w', '--neph', neph, '--offence', 'STOP'];
    const { path: drawn } = await json(terminal, [...words, '--steps', steps, '--place', 'null']);
    expect(drawn.steps.filter((step: { isGiven: boolean }) => step.isGiven)).toMatchObject([
      { step: 'PAID', on: '2026-03-20' },
      { step: 'RECORDED', on: '2026-04-20' },
    ]);
    const visit = ['fact', 'record-medical-visit', '--world', 'w', '--neph', neph];
    const { fact } = await json(terminal, [...visit, '--opinion', 'FIT', '--categories', 'B']);
    const asked = ['fact', 'path', '--world', 'w', '--neph', neph, '--fact', fact];
    expect(await json(terminal, asked)).toMatchObject({ fact, kind: 'ACT' });
    const stage = JSON.stringify({ neph, from: '2026-02-20' });
    expect(
      await json(terminal, ['fact', 'attend-stage', '--world', 'w', '--json', '-'], stage),
    ).toMatchObject({
      path: { kind: 'STAGE' },
    });
    expect(
      await json(terminal, ['world', 'advance', '--world', 'w', '--months', '1', '--days=2']),
    ).toMatchObject({
      now: { clock: '2026-04-03T07:00:00.000Z' },
    });
    expect(
      await json(terminal, ['world', 'set-clock', '2026-05-01T00:00:00Z', '--world', 'w']),
    ).toMatchObject({
      now: { clock: '2026-05-01T00:00:00.000Z' },
    });
    const fault = await json(terminal, [
      'world',
      'set-fault',
      '{"kind":"OUTAGE","forCalls":2}',
      '--world',
      'w',
    ]);
    expect(fault.faults).toMatchObject([{ reference: 'F1', kind: 'OUTAGE', callsLeft: 2 }]);
    const byOptions = ['world', 'set-fault', '--world', 'w', '--kind', 'LATENCY', '--wait', '{"fixed":5}'];
    expect((await json(terminal, byOptions)).faults).toHaveLength(2);
    expect(
      (await json(terminal, ['world', 'clear-faults', '--world', 'w', '--fault', 'F1'])).faults,
    ).toMatchObject([{ reference: 'F2' }]);
    expect(await json(terminal, ['world', 'run', '--world', 'w'])).toMatchObject({ fact: null });
    expect(await json(terminal, ['world', 'show', 'w'])).toMatchObject({ isRunning: true });
    expect(await json(terminal, ['world', 'freeze', '--world', 'w'])).toMatchObject({ fact: null });
    expect(await json(terminal, ['world', 'copy', 'w', '--name', 'other'])).toMatchObject({ name: 'other' });
    expect(await json(terminal, ['world', 'reset', 'w'])).toMatchObject({ clock: created.clock, faults: [] });
    expect(await json(terminal, ['world', 'delete', 'other'])).toEqual({ deleted: 'other' });
    const { worlds } = await json(terminal, ['world', 'list']);
    expect(namesOf(worlds)).toEqual(['default', 'w']);
    const { personas } = await json(terminal, ['world', 'personas']);
    expect(personas.map((persona: { neph: string }) => persona.neph)).toContain(neph);
  });

  it.each<[string[], string]>([
    [['world'], 'a verb is missing: choose among list, create'],
    [['fact', 'report'], 'there is no verb "report": choose among path, report-infraction'],
    [['world', 'show'], '--world is missing'],
    [['world', 'show', 'a', 'b'], '"b" is one word too many: show takes <world>'],
    [['world', 'show', 'a', '--world', 'a'], '<world> and --world say the same'],
    [['world', 'create', '--cloc', 'x'], "Unknown option '--cloc': choose among --name, --seed, --clock"],
    [['world', 'create', '--clock', 'noon'], '--clock: expected RFC 3339 with an offset'],
    [['world', 'create', '--expires-in', 'soon'], '--expires-in must be a number'],
    [['world', 'create', '--expires-in', '1.5'], '--expires-in: Invalid input: expected int'],
    [['world', 'create', '--name', 'a', '--name', 'b'], '--name is given twice'],
    [['world', 'advance', 'soon'], '"soon" is no length of time: write one as P1Y2M3DT4H5M6S'],
    [['world', 'advance', 'P1D', '--days', '2'], '<P1Y2M3DT4H> is the whole length: leave out --days'],
    [['world', 'advance', '--days', '-2'], 'write --option=value'],
    [['world', 'set-fault', 'OUTAGE'], '--json must be a JSON object'],
    [['world', 'set-fault', '{"kind":"RAIN"}'], 'kind: Invalid option: expected one of "LATENCY"|"OUTAGE"'],
    [['world', 'list', '--output', 'xml'], '--output must be text or json'],
    [['world', 'list', '--url', 'embedded'], '--url must be the address of a simulator'],
    [['fact', 'path', '--neph', neph], '--fact is missing'],
    [['fact', 'path', '--neph', '!!', '--fact', 'x'], '--neph: expected a NEPH'],
    [['fact', 'path', neph], '"(a number)" is one word too many'],
    [['fact', 'report-infraction', '--offence', 'STOP'], '--neph is missing: Number of the dossier.'],
    [
      ['fact', 'report-infraction', '--neph', neph, '--json', '{}'],
      '--json is the whole input: leave out --neph',
    ],
    [['fact', 'report-infraction', '--json', '{"neph":1}'], 'neph: Invalid input: expected string'],
    [
      ['fact', 'report-infraction', '--json', `{"neph":"${neph}","offence":"STOP","${neph}":1}`],
      'Unrecognized key',
    ],
    [['fact', 'set-steps', '--neph', neph, '--fact', 'x', '--steps', 'PAID'], '--steps must be JSON'],
    [
      ['fact', 'set-steps', '--neph', neph, '--fact', 'x', '--steps', '[{"step":"PAID"}]'],
      '--steps: 0: give exactly one of on and afterDays',
    ],
    [
      ['fact', 'report-infraction', '--neph', neph, '--offence', 'STOP', '--path', 'FREE'],
      '--path: Invalid option: expected one of "PAID_REDUCED"|',
    ],
  ])('refuse %j before anything is opened, in one line', async (words, right) => {
    const { code, printed, told } = await terminalHere({ SNPC_SOURCE: 'http://127.0.0.1:1' })(words);
    expect([code, printed]).toEqual([2, '']);
    expect(told).toContain(right);
    expect(told.trimEnd().split('\n')).toHaveLength(1);
    expect(told).not.toContain(neph);
  });

  it('tell a refused command by its code, here and over HTTP', async () => {
    const { app } = await servedSimulator();
    const SNPC_SOURCE = await app.listen({ port: 0, host: '127.0.0.1' });
    for (const terminal of [onDisk(), terminalHere({ SNPC_SOURCE })]) {
      const gone = await terminal(['world', 'advance', 'P1D', '--world', 'gone']);
      expect([gone.code, gone.printed]).toEqual([1, '']);
      expect(gone.told).toMatch(/^snpc world advance-clock: UNKNOWN_WORLD: .*\n$/);
      const back = await terminal(['world', 'set-clock', '2020-01-01T00:00:00Z']);
      expect([back.code, back.told]).toEqual([1, expect.stringMatching(/^.*: CLOCK_BACKWARD: .*\n$/)]);
      const unknown = await terminal(['fact', 'path', '--neph', '990199999999', '--fact', 'I1']);
      expect([unknown.code, unknown.told]).toEqual([1, expect.stringMatching(/^.*: UNKNOWN_NEPH: .*\n$/)]);
      expect(unknown.told).not.toContain('990199999999');
      expect((await terminal(['world', 'delete', 'default'])).told).toContain('DEFAULT_WORLD_STAYS');
      const pasted = await terminal([
        'fact',
        'report-infraction',
        '--neph',
        neph,
        '--offence',
        '990199999999',
      ]);
      expect([pasted.code, pasted.told]).toEqual([1, expect.stringMatching(/^.*: UNKNOWN_\w+: .*\n$/)]);
      expect(pasted.told).not.toContain('990199999999');
    }
  });

  it('take the address and the token of a standalone simulator', async () => {
    const token = 'a-token-that-both-share';
    const { app, simulator } = await servedSimulator(undefined, token);
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    const terminal = terminalHere({ DATA_DIR: temporaryFolder(), SNPC_SOURCE_TOKEN: token });
    await json(terminal, ['world', 'create', 'afar', '--url', url]);
    expect(namesOf([...(await simulator.worlds.list())])).toContain('afar');
    const { worlds } = await json(terminal, ['world', 'list']);
    expect(namesOf(worlds)).toEqual(['default']);
    const refused = await terminalHere({})(['world', 'list', '--url', url]);
    expect([refused.code, refused.told]).toEqual([
      1,
      expect.stringMatching(/^snpc world list: --url is .*\n$/),
    ]);
  });

  it('refuse settings that lead to no simulator, in one line', async () => {
    const example = path.join(packageRoot, 'docs/examples/my-source/source.js');
    const served = Fastify({ forceCloseConnections: true });
    const { simulator } = await servedSimulator();
    serveSource(simulator.source, served);
    onTestFinished(() => served.close());
    const commandless = await served.listen({ port: 0, host: '127.0.0.1' });
    const noCommands = 'SNPC_SOURCE names a source that takes no commands: give a simulator';
    for (const [env, right] of [
      [{ SNPC_SOURCE: 'nowhere' }, 'SNPC_SOURCE is "nowhere": it must be embedded'],
      [{ SNPC_SOURCE: `module:${example}` }, noCommands],
      [{ SNPC_SOURCE: commandless }, noCommands],
      [{ SNPC_SOURCE: 'module:./no-such.js' }, 'there is no such file'],
      [{ SNPC_SOURCE: 'http://127.0.0.1:1', SNPC_RETRIES: '0' }, 'SNPC_SOURCE is "http://127.0.0.1:1"'],
    ] as const) {
      const { code, printed, told } = await terminalHere(env)(['world', 'list']);
      expect([code, printed, told]).toEqual([1, '', expect.stringContaining(right)]);
      expect(told.trimEnd().split('\n')).toHaveLength(1);
    }
  });
});
