import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { runPopulation } from '../../src/cli/population/command.js';
import { duration, progressOn } from '../../src/cli/population/progress.js';
import { stoppedBySignals } from '../../src/cli/population/signals.js';
import { temporaryFolder } from '../support/simulator.js';
import { shellWords, terminalHere } from '../support/terminal.js';

const making = ['population', 'make', '--profile', 'plain', '--licences', '40'];

describe('snpc population make', () => {
  it('makes a population that a world is made over, and tells both a person and a program', async () => {
    const snpc = terminalHere({ DATA_DIR: temporaryFolder() });
    const { code, printed, told } = await snpc([...making, '--quiet']);
    expect({ code, told }).toEqual({ code: 0, told: '' });
    expect(printed).toMatch(
      /^plain@default:40 is made\nlicences +40\nrows +\d+: 40 of dossier, 80 of held_row/,
    );
    expect(printed).toMatch(/^bytes +[\d,]+, [\d,]+ a licence; the whole database takes [\d,]+$/m);
    expect(printed).toMatch(/^time +[\d.]+ s, [\d,]+ licences a second$/m);
    const [, command = ''] = /npx snpc (world create .*)$/m.exec(printed) ?? [];
    const made = await snpc(shellWords(command));
    expect(made).toMatchObject({ code: 0, printed: expect.stringContaining('plain@default:40') });
    const [, exampleNeph = ''] = /^a NEPH to try +(\d{12})$/m.exec(printed) ?? [];
    const stop = ['--offence', 'STOP', '--world', 'my-world'];
    const fact = await snpc(['fact', 'report-infraction', '--neph', exampleNeph, ...stop]);
    expect(fact).toMatchObject({ code: 0, printed: expect.stringContaining('INFRACTION') });

    const again = await snpc([...making, '--json']);
    expect(again.code).toBe(0);
    expect(JSON.parse(again.printed)).toMatchObject({
      name: 'plain@default:40',
      population: 'plain',
      seed: 'default',
      licences: 40,
      madeBefore: 40,
      rows: null,
      exampleNeph,
    });
  });

  it('stops when it is told to, with what is kept', async () => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const env = { DATA_DIR: temporaryFolder() };
    const signal = AbortSignal.abort();
    const code = await runPopulation(making.slice(1), { stdout, stderr, env, signal });
    for (const stream of [stdout, stderr]) stream.end();
    expect([code, await text(stdout)]).toEqual([1, '']);
    expect(await text(stderr)).toBe(
      'snpc population make: STOPPED: stopped at 0 of 40 licences, which are kept: run it again with the same words to go on\n',
    );
  });

  it.each([
    [['population'], 'a verb is missing: choose among make'],
    [['population', 'mke'], 'there is no verb "mke": choose among make'],
    [['population', 'make'], '--licences is missing'],
    [['population', 'make', '--licences', '1e6'], '--licences must be a whole number, such as 1000000'],
    [['population', 'make', '--licences=-3'], '--licences must be a whole number, such as 1000000'],
    [['population', 'make', '--licences', '0'], 'BAD_LICENCES'],
    [['population', 'make', '--licences', '9999999999'], 'BAD_LICENCES'],
    [['population', 'make', '--licences', '9', '--profile', 'plian'], 'did you mean "plain"?'],
    [['population', 'make', '--licences', '9', '--sede', 's'], 'choose among --licences, --profile, --seed'],
    [['population', 'make', '--licences', '9', '--seed', 'a b'], 'BAD_SEED'],
    [['population', 'make', '--licences', '9', '--name', 'a b'], 'BAD_NAME'],
  ])('refuses wrong words: %j', async (words, why) => {
    const { code, printed, told } = await terminalHere({ DATA_DIR: temporaryFolder() })(words);
    expect([code, printed]).toEqual([2, '']);
    expect(told).toContain(why);
    expect(told.split('\n')).toHaveLength(2);
  });

  it('refuses a source that is not at hand, and a folder that cannot be', async () => {
    const elsewhere = await terminalHere({ SNPC_SOURCE: 'http://127.0.0.1:4700' })(making);
    expect(elsewhere).toMatchObject({ code: 1, told: expect.stringContaining('SNPC_SOURCE names a source') });
    const nowhere = await terminalHere({ DATA_DIR: '/dev/null' })(making);
    expect(nowhere).toMatchObject({ code: 1, told: expect.stringContaining('DATA_DIR is "/dev/null"') });
  });
});

describe('signals', () => {
  it('stop once, though they come twice, and end the process where they come again later', () => {
    const [emitter, ended] = [new EventEmitter(), [] as string[]];
    let time = 0;
    const from = {
      on: emitter.on.bind(emitter),
      off: emitter.off.bind(emitter),
      end: (signal: string) => ended.push(signal),
    };
    const { signal, forget } = stoppedBySignals(from, () => time);
    expect(signal.aborted).toBe(false);
    for (time of [1_000, 1_020]) emitter.emit('SIGINT');
    expect([signal.aborted, ended]).toEqual([true, []]);
    time = 2_000;
    emitter.emit('SIGTERM');
    expect([ended, emitter.listenerCount('SIGINT')]).toEqual([['SIGTERM'], 0]);

    const other = stoppedBySignals(from, () => time);
    other.forget();
    forget();
    expect([emitter.listenerCount('SIGINT'), emitter.listenerCount('SIGTERM')]).toEqual([0, 0]);
  });
});

describe('the progress of a making', () => {
  function shown(
    stream: { isTTY?: boolean; columns?: number },
    steps: readonly (readonly [number, number])[],
  ): string[] {
    const written: string[] = [];
    let time = 0;
    const stderr = { ...stream, write: (some: string) => written.push(some) } as never;
    const view = progressOn(stderr, 1_000, () => time);
    for (const [at, made] of steps) {
      time = at;
      view.show(made);
    }
    view.end();
    return written;
  }

  it('is a line every five seconds where nobody draws', () => {
    const steps = [
      [0, 200],
      [1_000, 300],
      [4_999, 400],
      [5_000, 500],
      [9_000, 900],
      [9_500, 1_000],
    ] as const;
    expect(shown({}, steps)).toEqual(['500 of 1,000 licences, 60 a second, 9 s left\n']);
  });

  it('is a bar on a terminal, no longer than its line, drawn ten times a second at most and at the end', () => {
    const steps = [
      [0, 0],
      [50, 100],
      [1_000, 250],
      [1_050, 300],
      [1_060, 1_000],
    ] as const;
    expect(shown({ isTTY: true, columns: 200 }, steps)).toEqual([
      '\r[........................] 0 of 1,000 licences so far\u001b[K',
      '\r[######..................] 250 of 1,000 licences, 250 a second, 3 s left\u001b[K',
      '\r[########################] 1,000 of 1,000 licences, 943 a second, 0 s left\u001b[K',
      '\n',
    ]);
    expect(shown({ isTTY: true, columns: 60 }, steps)[1]).toBe(
      '\r[##.........] 250 of 1,000 licences, 250 a second, 3 s left\u001b[K',
    );
    expect(shown({ isTTY: true, columns: 40 }, steps)[1]).toBe(
      '\r250 of 1,000 licences, 250 a second, 3 \u001b[K',
    );
  });

  it('tells a time as people do', () => {
    expect([0, 59, 59.2, 200, 7_500].map(duration)).toEqual([
      '0 s',
      '59 s',
      '1 min 0 s',
      '3 min 20 s',
      '2 h 5 min',
    ]);
  });
});
