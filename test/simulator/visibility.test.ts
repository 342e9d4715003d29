import { describe, expect, it } from 'vitest';
import { isoDay, isoInstant } from '../../src/time/index.js';
import { dossierOf, driver, driverNeph, paris, seconds, simulatorWith } from '../support/simulator.js';

const stop = { id: 'A', offence: 'STOP', channel: 'AUTOMATIC_CONTROL', path: 'PAID' };
const telephone = { offence: 'TELEPHONE', channel: 'INTERCEPTION', path: 'PAID_REDUCED' } as const;

/** Committed on 2 December 2025; under slow, recorded on 21 April 2026 at 05:00 in Paris. */
const decemberDriver = driver(1, {
  commands: [{ at: '2025-12-02T18:30', delays: 'slow', infraction: stop }],
});
const recordedAt = paris('2026-04-21T05:00');

describe('a recording', () => {
  it('shows from its instant on, to the second', async () => {
    const simulator = await simulatorWith([decemberDriver]);
    await simulator.control.setClock(seconds(recordedAt, -1));
    expect((await dossierOf(simulator)).infractions).toEqual([]);
    await simulator.control.setClock(recordedAt);
    expect((await dossierOf(simulator)).infractions.map(({ id }) => id)).toEqual(['A']);
    await simulator.control.setClock(seconds(recordedAt, 1));
    expect((await dossierOf(simulator)).infractions.map(({ recordedFrom }) => recordedFrom)).toEqual([
      recordedAt,
    ]);
  });

  it('between 22:00 and 24:00 UTC in summer belongs to the next day in Paris', async () => {
    const simulator = await simulatorWith();
    await simulator.control.setClock(paris('2026-07-14T00:30'));
    await simulator.control.reportInfraction(driverNeph(), telephone, { delays: 'instant' });
    const [row] = (await dossierOf(simulator)).infractions;
    expect(row && isoInstant(row.recordedFrom)).toBe('2026-07-13T22:30:00.000Z');
    expect(row && isoDay(row.committedOn)).toBe('2026-07-14');
    expect(row && isoDay(row.finalOn)).toBe('2026-07-14');
  });
});

describe('a withdrawal', () => {
  it('closes the row from its instant on and takes nothing away', async () => {
    const simulator = await simulatorWith([decemberDriver]);
    const { control } = simulator;
    await control.setClock(paris('2026-06-01T10:00'));
    expect((await dossierOf(simulator)).infractions[0]?.recordedTo).toBeNull();
    await control.withdrawFact(driverNeph(), 'A', 'Réclamation accueillie');
    const [row] = (await dossierOf(simulator)).infractions;
    expect(row).toMatchObject({ id: 'A', recordedFrom: recordedAt, recordedTo: paris('2026-06-01T10:00') });
  });

  it('before the recording hides the fact for ever', async () => {
    const simulator = await simulatorWith([decemberDriver]);
    await simulator.control.withdrawFact(driverNeph(), 'A', 'Relaxe');
    await simulator.control.advanceClock({ years: 3 });
    expect(await dossierOf(simulator)).toMatchObject({ infractions: [], letters: [] });
  });

  it('at the instant of the recording leaves the row, closed as it opens', async () => {
    const simulator = await simulatorWith();
    const { fact } = await simulator.control.reportInfraction(driverNeph(), telephone, { delays: 'instant' });
    await simulator.control.withdrawFact(driverNeph(), fact, 'Erreur de saisie');
    const [row] = (await dossierOf(simulator)).infractions;
    expect(row?.recordedTo).toBe(row?.recordedFrom);
  });
});

describe('a letter', () => {
  it('is a version when sent, and another when received', async () => {
    const simulator = await simulatorWith([decemberDriver]);
    await simulator.control.setClock(paris('2026-04-30T23:00'));
    expect((await dossierOf(simulator)).letters).toMatchObject([
      { kind: '48', about: ['A'], outcome: 'SENT', notifiedOn: null, recordedTo: null },
    ]);
    await simulator.control.setClock(paris('2026-05-01T05:00'));
    const [sent, received] = (await dossierOf(simulator)).letters;
    expect(sent).toMatchObject({ outcome: 'SENT', recordedTo: paris('2026-05-01T05:00') });
    expect(received).toMatchObject({ id: sent?.id, outcome: 'RECEIVED', recordedFrom: sent?.recordedTo });
    expect(received?.notifiedOn && isoDay(received.notifiedOn)).toBe('2026-05-01');
    expect(sent && isoDay(sent.sentOn)).toBe('2026-04-26');
  });
});

describe('a row held with a dossier', () => {
  it('hides its closing until the clock passes it', async () => {
    const restrictions = [
      { code: '01', from: '2010-01-01', recordedAt: '2026-02-01T05:00', recordedTo: '2026-03-01T05:00' },
    ];
    const simulator = await simulatorWith([driver(1, { dossier: { restrictions } })]);
    expect((await dossierOf(simulator)).restrictions).toEqual([]);
    await simulator.control.setClock(paris('2026-02-01T05:00'));
    expect((await dossierOf(simulator)).restrictions).toMatchObject([
      { id: 'R1', code: '01', recordedTo: null },
    ]);
    await simulator.control.setClock(paris('2026-03-01T05:00'));
    expect((await dossierOf(simulator)).restrictions).toMatchObject([
      { recordedTo: paris('2026-03-01T05:00') },
    ]);
  });

  it('is recorded at five in the morning of its first day unless told otherwise', async () => {
    const simulator = await simulatorWith();
    const { titlePeriods, titles } = await dossierOf(simulator);
    expect(titlePeriods[0]?.recordedFrom).toBe(paris('2003-03-10T05:00'));
    expect(titles[0]?.recordedFrom).toBe(paris('2003-03-12T05:00'));
  });
});
