import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands, execute } from '../../simulator/control/commands/index.js';
import { dossierOf, driverNeph, paris, simulatorWith } from '../support/simulator.js';

const neph = driverNeph();

async function refusalOf(command: Promise<unknown>): Promise<[string, string]> {
  return command.then(
    () => ['done', ''],
    (error: { code: string; message: string }) => [error.code, error.message],
  );
}

describe('commands given as JSON', () => {
  it('do what those of the code do', async () => {
    const { control, ...simulator } = await simulatorWith();
    const report = { neph, offence: 'STOP', delays: 'instant' };
    const { fact, now } = await execute(control, 'reportInfraction', report);
    expect(now.revision).toBe(2);
    expect((await dossierOf({ control, ...simulator })).infractions.map(({ id }) => id)).toEqual([fact]);
    const moved = await execute(control, 'advanceClock', { days: 3 });
    expect(moved).toEqual({ fact: null, now: { clock: paris('2026-01-18T09:00'), revision: 3 } });
    await execute(control, 'attendStage', { neph, from: '2026-01-16', delays: 'instant' });
    expect((await dossierOf({ control, ...simulator })).stages).toHaveLength(1);
    await execute(control, 'withdrawFact', { neph, fact, because: 'Relaxe' });
    expect((await dossierOf({ control, ...simulator })).infractions[0]?.recordedTo).toBe(
      now.clock + 3 * 86_400_000,
    );
  });

  it.each([
    ['noSuchCommand', {}, 'UNKNOWN_COMMAND', 'reportInfraction'],
    ['reportInfraction', { neph }, 'BAD_INPUT', 'offence'],
    ['reportInfraction', { neph: '12', offence: 'STOP' }, 'BAD_INPUT', 'neph'],
    ['reportInfraction', { neph, offence: 'STOP', speed: 90 }, 'BAD_INPUT', 'speed'],
    ['attendStage', { neph, from: '2026-02-30' }, 'BAD_INPUT', 'from'],
    ['setClock', { to: '2026-02-01' }, 'BAD_INPUT', 'to'],
    ['advanceClock', { days: 1.5 }, 'BAD_INPUT', 'days'],
    ['advanceClock', [], 'BAD_INPUT', 'The input'],
    [
      'reportInfraction',
      { neph, offence: 'STOP', committedAt: '2026-01-15T08:01:00Z' },
      'IN_THE_FUTURE',
      '08:00',
    ],
    [
      'reportInfraction',
      { neph, offence: 'STOP', committedAt: '2003-03-09T08:00:00Z' },
      'NO_LICENCE_HELD',
      '2003',
    ],
    [
      'reportInfraction',
      { neph, offence: 'STOP', committedAt: '1980-01-01T08:00:00Z' },
      'NO_LICENCE_HELD',
      '1980',
    ],
    ['reportInfraction', { neph, offence: 'STOP', place: 'a\u0000b' }, 'BAD_INPUT', 'place'],
    ['reportInfraction', { neph, offence: 'STOP', place: '\ud800' }, 'BAD_INPUT', 'place'],
    ['reportInfraction', { neph, offence: 'STOP', place: 'a'.repeat(1_001) }, 'BAD_INPUT', '1000'],
    [
      'correctCivilStatus',
      { neph, civilStatus: { firstNames: ['Zo\u0000'] } },
      'BAD_INPUT',
      'civilStatus.firstNames.0',
    ],
    [
      'reportInfraction',
      {
        neph,
        offence: 'STOP',
        steps: [
          { step: 'PAID', afterDays: 50 },
          { step: 'FINAL', afterDays: 60 },
        ],
      },
      'BAD_INPUT',
      'two days, 2026-03-06 and 2026-03-16',
    ],
    [
      'reportInfraction',
      { neph, offence: 'STOP', steps: [{ step: 'RECORDED', on: '2179-01-01' }] },
      'STEP_OUT_OF_ORDER',
      '2178-12-31',
    ],
    ['reportInfraction', { neph, offence: 'NOPE' }, 'UNKNOWN_OFFENCE', 'NOPE'],
    ['reportInfraction', { neph, offence: 'STOP', steps: [{ step: 'PAID' }] }, 'BAD_INPUT', 'exactly one'],
    [
      'reportInfraction',
      { neph, offence: 'STOP', steps: [{ step: 'JUDGED', afterDays: 3 }] },
      'STEP_NOT_ON_PATH',
      'PAID',
    ],
    ['attendStage', { neph, from: '2026-01-10', to: '2026-01-12' }, 'STAGE_NOT_TWO_DAYS', '2026-01-11'],
    ['redirectInfraction', { neph, fact: 'NOPE', path: 'PAID' }, 'UNKNOWN_FACT', 'NOPE'],
    ['setSteps', { neph, fact: 'NOPE' }, 'BAD_INPUT', 'Nothing'],
    ['obtainCategory', { neph, code: 'Z' }, 'BAD_INPUT', 'code'],
    ['recordMedicalVisit', { neph, opinion: 'FIT', on: '2026-01-16' }, 'IN_THE_FUTURE', '2026-01-15'],
    ['issueLicence', { neph, categories: ['B'] }, 'LICENCE_STILL_HELD', '2003'],
    ['setClock', { to: '2020-01-01T00:00:00Z' }, 'CLOCK_BACKWARD', 'forward'],
  ])('%s %j is refused with %s, naming %s', async (name, input, code, named) => {
    const { control, source } = await simulatorWith();
    const [given, message] = await refusalOf(execute(control, name, input));
    expect(given).toBe(code);
    expect(message).toContain(named);
    expect((await (await source.open()).now()).revision).toBe(1);
  });

  it('say what they do, and their input can be told as JSON Schema', () => {
    for (const [name, { description, input }] of commands) {
      expect(name).toMatch(/^[a-z]+[A-Z]\w+$/);
      expect(description).toMatch(/^(The|An?) .*\.$/);
      expect(z.toJSONSchema(input, { io: 'input' })).toMatchObject({
        type: 'object',
        additionalProperties: false,
      });
    }
  });
});
