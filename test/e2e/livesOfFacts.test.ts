import { describe, expect, it } from 'vitest';
import { memoryGateway } from '../support/memoryGateway.js';

describe('the life of a fact, by GraphQL', () => {
  const gateway = memoryGateway();
  const { ask } = gateway;

  const neph = (): string => gateway.app.personas[0]?.neph ?? '';
  const setClock = (to: string) =>
    ask('mutation($to: DateTime!) { setClock(input: { to: $to }) { userErrors { code } } }', { to });

  it('is told ahead to a tester, and nothing of it to a citizen', async () => {
    const { reportInfraction } = await ask(
      `mutation($input: ReportInfractionInput!) {
        reportInfraction(input: $input) {
          fact userErrors { code }
          path { recordedAt steps { step on hasHappened } letters { kind sentAt } }
          licence { ... on Licence { balance } }
        }
      }`,
      {
        input: {
          neph: neph(),
          offence: 'VIT-5-20-HORS',
          delays: 'slow',
          steps: [
            { step: 'PAID', afterDays: 40 },
            { step: 'RECORDED', afterDays: 61 },
          ],
          letters: { sentAfterDays: 1, notifiedAfterDays: 1 },
        },
      },
    );
    expect(reportInfraction).toMatchObject({
      userErrors: [],
      path: {
        recordedAt: '2026-03-17T04:00:00.000Z',
        steps: [
          { step: 'COMMITTED', on: '2026-01-15', hasHappened: true },
          { step: 'NOTICE_SENT', on: '2026-01-20', hasHappened: false },
          { step: 'PAID', on: '2026-02-24', hasHappened: false },
          { step: 'FINAL', on: '2026-02-24', hasHappened: false },
          { step: 'RECORDED', on: '2026-03-17', hasHappened: false },
        ],
        // The single point is back six months after 24 February.
        letters: [
          { kind: 'LETTER_48', sentAt: '2026-03-18T04:00:00.000Z' },
          { kind: 'LETTER_46D', sentAt: '2026-08-25T03:00:00.000Z' },
        ],
      },
      licence: { balance: 12 },
    });
  });

  it('then happens as told: the loss, its letter, the credit, its letter', async () => {
    const history = `query($neph: Neph!) {
      licence(by: { neph: $neph }) {
        ... on Licence {
          balance
          pointEvents(first: 2) {
            nodes {
              on rule
            }
          }
          fullRecord { ... on FullRecord { letters { kind about sentOn outcome } } }
        }
      }
    }`;
    await setClock('2026-03-18T08:00:00Z');
    const lost = { on: '2026-03-17', rule: 'LOSS' };
    const about = [expect.any(String)];
    expect((await ask(history, { neph: neph() })).licence).toMatchObject({
      balance: 11,
      pointEvents: { nodes: [lost] },
      fullRecord: { letters: [{ kind: 'LETTER_48', outcome: 'SENT' }] },
    });
    await setClock('2026-08-26T08:00:00Z');
    expect((await ask(history, { neph: neph() })).licence).toEqual({
      balance: 12,
      pointEvents: { nodes: [{ on: '2026-08-24', rule: 'ONE_POINT_6M' }, lost] },
      fullRecord: {
        letters: [
          { kind: 'LETTER_48', about, sentOn: '2026-03-18', outcome: 'RECEIVED' },
          { kind: 'LETTER_46D', about, sentOn: '2026-08-25', outcome: 'RECEIVED' },
        ],
      },
    });
  });

  it('refuses what the law forbids, and leaves the world as it was', async () => {
    const infraction = { neph: neph(), offence: 'STOP', delays: 'slow' };
    const { reportInfraction } = await ask(
      'mutation($input: ReportInfractionInput!) { reportInfraction(input: $input) { fact revision } }',
      { input: infraction },
    );
    await setClock('2026-11-01T08:00:00Z');
    const { redirectInfraction } = await ask(
      'mutation($input: RedirectInfractionInput!) { redirectInfraction(input: $input) { userErrors { code message } } }',
      { input: { neph: neph(), fact: reportInfraction.fact, path: 'CONTESTED_CONVICTED' } },
    );
    expect(redirectInfraction.userErrors).toEqual([
      { code: 'ALREADY_PAID', message: expect.stringContaining('CPP 529') },
    ]);
    const { simulator } = await ask('{ simulator { revision } }');
    expect(simulator.revision).toBe(reportInfraction.revision + 1);
  });
});
