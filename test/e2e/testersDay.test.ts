import { describe, expect, it } from 'vitest';
import { memoryGateway } from '../support/memoryGateway.js';

describe('a tester’s day', () => {
  const gateway = memoryGateway();
  const { ask } = gateway;

  const neph = (): string => gateway.app.personas[0]?.neph ?? '';

  it('begins on the first persona, whom nothing has happened to', async () => {
    expect(gateway.app.personas[0]?.id).toBe('clean');
    const data = await ask(
      'query($neph: Neph!) { licence(by: { neph: $neph }) { ... on Licence { balance state view { clock } } } simulator { name clock personas { name } } }',
      { neph: neph() },
    );
    expect(data.licence).toEqual({
      balance: 12,
      state: 'VALIDE',
      view: { clock: '2026-01-15T08:00:00.000Z' },
    });
    expect(data.simulator.personas.length).toBeGreaterThanOrEqual(18);
  });

  it('sees an infraction only once the register has recorded it, and its point come back', async () => {
    const balance =
      'query($neph: Neph!, $asOf: LocalDate, $knownAt: DateTime) { licence(by: { neph: $neph }, asOf: $asOf, knownAt: $knownAt) { ... on Licence { balance restitutionForecast { items { dueOn rule points } } } } }';
    const report = await ask(
      'mutation($input: ReportInfractionInput!) { reportInfraction(input: $input) { fact userErrors { code } licence { ... on Licence { balance } } } }',
      {
        input: {
          neph: neph(),
          offence: 'VIT-5-20-HORS',
          channel: 'AUTOMATIC_CONTROL',
          path: 'PAID_REDUCED',
          delays: 'slow',
        },
      },
    );
    expect(report.reportInfraction).toMatchObject({ userErrors: [], licence: { balance: 12 } });

    // Committed 15 January; notice +10, paid +10: final 4 February; recorded 90 days later, 5 May at 05:00.
    const advance = async (to: string) =>
      ask('mutation($to: DateTime!) { setClock(input: { to: $to }) { clock userErrors { code } } }', { to });
    await advance('2026-05-05T02:59:59Z');
    expect((await ask(balance, { neph: neph() })).licence.balance).toBe(12);
    await advance('2026-05-05T03:00:00Z');
    expect((await ask(balance, { neph: neph() })).licence).toEqual({
      balance: 11,
      restitutionForecast: { items: [{ dueOn: '2026-08-04', rule: 'ONE_POINT_6M', points: 1 }] },
    });
    expect(
      (await ask(balance, { neph: neph(), asOf: '2026-05-05', knownAt: '2026-05-05T02:59:59Z' })).licence
        .balance,
    ).toBe(12);

    const moved = await ask('mutation { advanceClock(input: { months: 3 }) { clock userErrors { code } } }');
    expect(moved.advanceClock).toEqual({ clock: '2026-08-05T03:00:00.000Z', userErrors: [] });
    expect((await ask(balance, { neph: neph() })).licence).toEqual({
      balance: 12,
      restitutionForecast: { items: [] },
    });
  });

  it('is told why a command is refused, and nothing happens', async () => {
    const back = await ask(
      'mutation { setClock(input: { to: "2026-01-01T00:00:00Z" }) { clock userErrors { code message } } }',
    );
    expect(back.setClock).toMatchObject({ clock: null, userErrors: [{ code: 'CLOCK_BACKWARD' }] });
    const unknown = await ask(
      'mutation($input: ReportInfractionInput!) { reportInfraction(input: $input) { licence { __typename } userErrors { code message } } }',
      {
        input: { neph: neph(), offence: 'NOPE' },
      },
    );
    expect(unknown.reportInfraction).toMatchObject({
      licence: null,
      userErrors: [{ code: 'UNKNOWN_OFFENCE' }],
    });
  });

  it('reads an answer after a command of the same request', async () => {
    const data = await ask(
      'mutation($stage: AttendStageInput!) { first: attendStage(input: $stage) { revision } second: advanceClock(input: { days: 1 }) { revision clock } }',
      { stage: { neph: neph(), from: '2026-08-01', delays: 'instant' } },
    );
    expect(data.second.revision).toBe(data.first.revision + 1);
  });
});
