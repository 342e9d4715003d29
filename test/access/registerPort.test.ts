import { describe, expect, it } from 'vitest';
import { createRegisterPort } from '../../src/access/registerPort.js';
import { neph, type SnpcSource, SourceError } from '../../src/snpc/index.js';
import { driverNeph, simulatorWith } from '../support/simulator.js';

const failing = (open: SnpcSource['open']): SnpcSource => ({ name: 'failing', open }) as SnpcSource;

describe('the port of sign-in and linking to a register', () => {
  it('tells the making of a world, and of the default one', async () => {
    const simulator = await simulatorWith();
    const port = createRegisterPort(simulator.source, 5_000);
    const mark = await port.markOf();
    expect(mark.world).toBe('default');
    expect(await port.markOf('default')).toEqual(mark);
    await simulator.worlds.reset('default');
    expect((await port.markOf()).generation).not.toBe(mark.generation);
    await expect(port.markOf('nowhere')).rejects.toMatchObject({ code: 'UNKNOWN_WORLD' });
  });

  it('hands out what a holder is recognised by, and nothing else', async () => {
    const simulator = await simulatorWith();
    const port = createRegisterPort(simulator.source, 5_000);
    const mark = await port.markOf();
    const found = await port.readDossier(mark, driverNeph());
    expect(found).toMatchObject({ civilStatus: { birthName: 'TESTARD 1' }, titles: [{ number: 'TEST1' }] });
    expect(Object.keys(found ?? {})).toEqual(['civilStatus', 'titles']);
    expect(await port.readDossier(mark, neph('010399999999'))).toBeNull();
  });

  it('knows nobody of a making that is over', async () => {
    const simulator = await simulatorWith();
    const port = createRegisterPort(simulator.source, 5_000);
    const mark = await port.markOf();
    await simulator.worlds.reset('default');
    expect(await port.readDossier(mark, driverNeph())).toBeNull();
  });

  it('fails with the error of the source, which is logged', async () => {
    const down = new SourceError('UNAVAILABLE', 'failing', 'down');
    const logged: unknown[] = [];
    const log = (world: string, error: SourceError) => logged.push([world, error.code]);
    await expect(
      createRegisterPort(
        failing(() => Promise.reject(down)),
        5_000,
        log,
      ).markOf(),
    ).rejects.toBe(down);
    const silent = createRegisterPort(
      failing(() => new Promise(() => {})),
      20,
      log,
    );
    await expect(silent.markOf('other')).rejects.toMatchObject({ code: 'TIMED_OUT' });
    expect(logged).toEqual([
      ['default', 'UNAVAILABLE'],
      ['other', 'TIMED_OUT'],
    ]);
  });
});
