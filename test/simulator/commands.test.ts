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
