import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestGateway, type TestGateway, type TestWorld } from '../../src/testing/index.js';

// A tester's story, from an infraction to the day the law gives its points back, through public interfaces alone. The
// delays of `slow` are round numbers of days, so that every date can be worked out on paper.

let gateway: TestGateway;
let world: TestWorld;

beforeAll(async () => {
  gateway = await startTestGateway();
  world = await gateway.createWorld({ name: 'story', clock: '2026-03-02T09:00:00Z' });
});
afterAll(() => gateway.dispose());

interface Seen {
  readonly balance: number;
  readonly pointEvents: { readonly nodes: readonly Record<string, unknown>[] };
  readonly fullRecord: { readonly letters: readonly object[] };
  readonly restitutionForecast: { readonly items: readonly { dueOn: string; points: number }[] };
}

/** What the driver sees now, or on another day, or as the register knew it at another instant. */
async function seen(times: { asOf?: string; knownAt?: string } = {}): Promise<Seen> {
  const { licence } = await world.ask<{ licence: Seen }>(
    `query($neph: Neph!, $asOf: LocalDate, $knownAt: DateTime) {
      licence(by: { neph: $neph }, asOf: $asOf, knownAt: $knownAt) { ... on Licence {
        balance
        pointEvents { nodes {
          __typename on recordedOn points
          ... on PointLoss { committedOn finalOn }
          ... on StageCredit { stageDays { from to } }
        } }
        restitutionForecast { items { dueOn points } }
        fullRecord { ... on FullRecord { letters { kind notifiedOn } } }
      } }
    }`,
    { neph: gateway.neph('clean'), ...times },
  );
  return licence;
}

it('a tester’s story: from the infraction to the day the points are back', async () => {
  // 2 March: an infraction is committed. Nobody sees anything.
  const neph = gateway.neph('clean');
  await world.command('reportInfraction', {
    neph,
    offence: 'TELEPHONE',
    channel: 'INTERCEPTION',
    path: 'PAID',
  });
  expect(await seen()).toMatchObject({ balance: 12, pointEvents: { nodes: [] } });

  // Notice after 5 days, payment after 40: it is final on 16 April. Still nothing.
  await world.setClock('2026-04-16T12:00:00Z');
  expect((await seen()).balance).toBe(12);

  // The register records it 90 days later, on 15 July at 05:00 in Paris: the loss shows, with its four dates. Its
  // letter leaves 5 days after and arrives 5 days after that.
  await world.setClock('2026-07-15T02:59:59Z');
  expect((await seen()).balance).toBe(12);
  await world.setClock('2026-07-15T03:00:00Z');
  expect((await seen()).balance).toBe(9);
  await world.advanceClock({ days: 10 });
  expect((await seen()).pointEvents.nodes[0]).toEqual({
    __typename: 'PointLoss',
    on: '2026-07-15',
    recordedOn: '2026-07-15',
    points: -3,
    committedOn: '2026-03-02',
    finalOn: '2026-04-16',
  });
  expect((await seen()).fullRecord.letters).toEqual([{ kind: 'LETTER_48', notifiedOn: '2026-07-25' }]);

  // The same day, as the register knew it the day before: nothing had happened yet.
  expect((await seen({ asOf: '2026-07-15', knownAt: '2026-07-14T22:00:00Z' })).balance).toBe(12);

  // A stage on 1 and 2 August is attested after 15 days and recorded 30 days later, on 16 September. It appears late,
  // and counts from 3 August, the day after its last.
  await world.setClock('2026-08-02T16:00:00Z');
  await world.command('attendStage', { neph, from: '2026-08-01' });
  await world.setClock('2026-09-16T02:59:59Z');
  expect((await seen()).balance).toBe(9);
  await world.setClock('2026-09-16T03:00:00Z');
  expect((await seen()).balance).toBe(12);
  expect((await seen({ asOf: '2026-08-02' })).balance).toBe(9);
  expect((await seen({ asOf: '2026-08-03' })).balance).toBe(12);
  expect((await seen({ asOf: '2026-08-03', knownAt: '2026-08-03T12:00:00Z' })).balance).toBe(9);

  // A second loss, of four points: the calendar says when everything is back, three years after it became final.
  await world.command('reportInfraction', {
    neph,
    offence: 'STOP',
    channel: 'AUTOMATIC_CONTROL',
    path: 'PAID_REDUCED',
  });
  await world.advanceClock({ months: 6 });
  const { balance, restitutionForecast } = await seen();
  expect(balance).toBe(8);
  const [back] = restitutionForecast.items;
  expect(back).toEqual({ dueOn: '2029-10-06', points: 4 });

  // The day before, no; that very day, yes, though nobody sent anything to the register.
  await world.setClock('2029-10-05T21:59:59Z');
  expect((await seen()).balance).toBe(8);
  await world.setClock('2029-10-05T22:00:00Z');
  expect((await seen()).balance).toBe(12);
});

it('a refused command says why, and leaves the world as it was', async () => {
  await expect(world.setClock('2020-01-01T00:00:00Z')).rejects.toMatchObject({ code: 'CLOCK_BACKWARD' });
  await expect(
    world.command('reportInfraction', { neph: gateway.neph('clean'), offence: 'NO-SUCH' }),
  ).rejects.toMatchObject({ code: 'UNKNOWN_OFFENCE' });
  expect((await seen()).balance).toBe(12);
});
