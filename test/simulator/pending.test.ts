import { describe, expect, it } from 'vitest';
import type { Simulator } from '../../simulator/index.js';
import { isoDay, legalDay } from '../../src/time/index.js';
import { driver, driverNeph, paris, simulatorWith } from '../support/simulator.js';

async function pendingOf(simulator: Simulator) {
  const register = await simulator.source.open();
  const [facts = []] = await register.pending([driverNeph()]);
  return facts.map(({ id, step, since, expectedBetween: { earliest, latest } }) => ({
    id,
    step,
    since: isoDay(since),
    between: [isoDay(earliest), isoDay(latest)],
  }));
}

const reported = { id: 'A', offence: 'STOP', channel: 'AUTOMATIC_CONTROL', path: 'PAID' };

describe('a pending infraction', () => {
  it('tells the step it has reached and the window of its profile, then nothing once recorded', async () => {
    const commands = [{ at: '2026-01-14T08:00', delays: 'slow', infraction: reported }];
    const simulator = await simulatorWith([driver(1, { commands })]);
    const window = ['2026-06-03', '2026-06-03'];
    expect(await pendingOf(simulator)).toEqual([
      { id: 'A', step: 'COMMITTED', since: '2026-01-14', between: window },
    ]);
    await simulator.control.setClock(paris('2026-01-24T00:00'));
    expect(await pendingOf(simulator)).toEqual([
      { id: 'A', step: 'NOTICE_SENT', since: '2026-01-24', between: window },
    ]);
    await simulator.control.setClock(paris('2026-03-05T00:00'));
    expect(await pendingOf(simulator)).toEqual([
      { id: 'A', step: 'FINAL', since: '2026-03-05', between: window },
    ]);
    await simulator.control.setClock(paris('2026-06-03T04:59'));
    expect(await pendingOf(simulator)).toHaveLength(1);
    await simulator.control.setClock(paris('2026-06-03T05:00'));
    expect(await pendingOf(simulator)).toEqual([]);
  });

  it('hides the drawn day behind the whole window of its profile', async () => {
    const simulator = await simulatorWith([driver(1), driver(2)]);
    const report = { offence: 'STOP', channel: 'INTERCEPTION', path: 'PAID' } as const;
    await simulator.control.reportInfraction(driverNeph(1), report, { delays: 'backlog' });
    await simulator.control.reportInfraction(driverNeph(2), report, { delays: 'backlog' });
    const register = await simulator.source.open();
    const [[one], [two]] = (await register.pending([driverNeph(1), driverNeph(2)])) as [[object], [object]];
    // Two drivers whose draws differ are told the same days: from 20 + 16 + 60 days on.
    expect(one).toMatchObject({ expectedBetween: { earliest: legalDay('2026-01-15') + 96 } });
    expect({ ...one, id: '' }).toEqual({ ...two, id: '' });
  });

  it('never expects a recording on a day that has passed without it', async () => {
    const simulator = await simulatorWith();
    const report = { offence: 'STOP', channel: 'INTERCEPTION', path: 'PAID' } as const;
    await simulator.control.reportInfraction(driverNeph(), report, { delays: 'backlog' });
    for (let month = 0; month < 24; month++) {
      const { clock } = await simulator.control.advanceClock({ days: 30 });
      for (const { between } of await pendingOf(simulator)) {
        const [earliest = '', latest = ''] = between;
        expect(legalDay(earliest)).toBeGreaterThanOrEqual(Math.floor(clock / 86_400_000));
        expect(legalDay(latest)).toBeGreaterThanOrEqual(legalDay(earliest));
      }
    }
    expect(await pendingOf(simulator)).toEqual([]);
  });
});

describe('a pending stage', () => {
  it('is registered, attended, then attested', async () => {
    const simulator = await simulatorWith();
    const attendance = {
      kind: 'VOLONTAIRE',
      from: legalDay('2026-02-03'),
      to: legalDay('2026-02-04'),
    } as const;
    const { fact } = await simulator.control.attendStage(driverNeph(), attendance, { delays: 'slow' });
    const between = ['2026-03-21', '2026-03-21'];
    expect(await pendingOf(simulator)).toEqual([
      { id: fact, step: 'REGISTERED', since: '2026-01-15', between },
    ]);
    await simulator.control.setClock(paris('2026-02-05T08:00'));
    expect(await pendingOf(simulator)).toEqual([
      { id: fact, step: 'ATTENDED', since: '2026-02-04', between },
    ]);
    await simulator.control.setClock(paris('2026-02-19T08:00'));
    expect(await pendingOf(simulator)).toEqual([
      { id: fact, step: 'ATTESTED', since: '2026-02-19', between },
    ]);
    await simulator.control.setClock(paris('2026-03-21T05:00'));
    expect(await pendingOf(simulator)).toEqual([]);
  });
});

describe('a withdrawn fact', () => {
  it('is no longer expected', async () => {
    const commands = [{ at: '2026-01-14T08:00', delays: 'slow', infraction: reported }];
    const simulator = await simulatorWith([driver(1, { commands })]);
    await simulator.control.withdrawFact(driverNeph(), 'A', 'Classement sans suite');
    expect(await pendingOf(simulator)).toEqual([]);
  });
});
