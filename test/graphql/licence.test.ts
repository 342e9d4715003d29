import { describe, expect, it } from 'vitest';
import { SourceError } from '../../src/snpc/index.js';
import { instant, legalDay } from '../../src/time/index.js';
import { dossierWith, infraction, letter, stage } from '../support/dossiers.js';
import { fixedSource } from '../support/fixedSource.js';
import { type Answer, asker, testTokens } from '../support/graphql.js';

const clock = instant('2026-01-15T08:00:00Z');
const neph = '980599000001';

// A point lost and returned, three points lost, a stage, and a loss learnt late that voids the returned point.
const dossier = dossierWith({
  infractions: [
    infraction({
      id: 'P',
      points: 1,
      class: 'C3',
      offenceRef: 'VIT-5-20-HORS',
      committedOn: legalDay('2024-01-10'),
      finalOn: legalDay('2024-02-01'),
      recordedFrom: instant('2024-03-01T04:00:00Z'),
    }),
    infraction({
      id: 'Q',
      points: 1,
      class: 'C3',
      offenceRef: 'VIT-5-20-HORS',
      committedOn: legalDay('2024-07-20'),
      finalOn: legalDay('2024-08-20'),
      recordedFrom: instant('2024-11-01T04:00:00Z'),
    }),
    infraction(),
  ],
  stages: [stage()],
  letters: [letter()],
});

function setUp(changes = {}) {
  const present = { now: { clock, revision: 3 } };
  const source = fixedSource([dossier], present, changes);
  return { ask: asker(source), source, present };
}

/** The licence of an answer; an answer without data fails the test here. */
function licenceOf(data: Answer['data']) {
  if (!data) throw new Error('the answer holds no data');
  return data.licence;
}

describe('a licence', () => {
  it('tells its balance, its view and its notice', async () => {
    const { data, errors } = await setUp().ask(`{
      licence(by: { neph: "98 05.99-000001" }) {
        ... on Licence {
          id neph balance arithmeticBalance ceiling pointsStatus noBalanceReason state stateLabel stateEn: stateLabel(language: EN)
          notice probation { endsOn } holder { birthName firstNames bornOn }
          view { asOf knownAt clock revision source world }
        }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data?.licence).toMatchObject({
      neph,
      balance: 12,
      ceiling: 12,
      pointsStatus: 'VALIDE',
      noBalanceReason: null,
      state: 'VALIDE',
      stateLabel: 'Permis valide',
      stateEn: 'Licence valid',
      probation: null,
      holder: { birthName: 'MARTINEAU', firstNames: ['Solène', 'Édith'], bornOn: '1979-02-11' },
      view: {
        asOf: '2026-01-15',
        knownAt: '2026-01-15T08:00:00.000Z',
        revision: 3,
        source: 'fixed',
        world: 'default',
      },
    });
  });

  it('tells each event as its own type, with its day of recording, its articles and its cause', async () => {
    const { data, errors } = await setUp().ask(`{
      licence(by: { neph: "${neph}" }) { ... on Licence { pointEvents(order: OLDEST_FIRST) { totalCount nodes {
        __typename on recordedOn points balanceAfter rule articles
        ... on PointLoss { committedOn finalOn finalBy finalByLabel(language: FR) place scalePoints offence { code label(language: EN) points class } }
        ... on StageCredit { stageDays { from to } stageKind }
        ... on AutomaticRestitution { freeOfOffences { from to } offences { code } }
        ... on Correction { kind creditOn creditPoints explanation(language: EN) }
      } } } }
    }`);
    expect(errors).toBeUndefined();
    const { nodes, totalCount } = licenceOf(data).pointEvents;
    expect(totalCount).toBe(nodes.length);
    expect(
      nodes.map((node: { __typename: string; on: string; points: number }) => [
        node.on,
        node.__typename,
        node.points,
      ]),
    ).toEqual([
      ['2024-03-01', 'PointLoss', -1],
      ['2024-11-01', 'PointLoss', -1],
      ['2024-11-01', 'Correction', 0],
      ['2025-02-20', 'AutomaticRestitution', 1],
      ['2025-06-02', 'PointLoss', -3],
      ['2025-07-07', 'StageCredit', 4],
    ]);
    expect(nodes[4]).toMatchObject({
      recordedOn: '2025-06-02',
      articles: ['L223-1 al. 3 et 4', 'L223-2 II'],
      committedOn: '2025-03-03',
      finalOn: '2025-04-20',
      finalBy: 'AF',
      finalByLabel: 'paiement de l’amende forfaitaire',
      offence: { code: 'TELEPHONE', points: 3, class: 'C4' },
    });
    expect(nodes[5]).toMatchObject({
      recordedOn: '2025-08-20',
      stageDays: { from: '2025-07-05', to: '2025-07-06' },
    });
    expect(nodes[2]).toMatchObject({
      kind: 'VOIDED',
      creditOn: '2024-08-01',
      creditPoints: 1,
      rule: 'ONE_POINT_6M',
    });
    expect(nodes[3]).toMatchObject({
      freeOfOffences: { from: '2024-08-20', to: '2025-02-20' },
      offences: [{ code: 'VIT-5-20-HORS' }],
    });
  });

  it('gives the calendar with conditions, blocked restitutions, and what a supposition would change', async () => {
    const { data, errors } = await setUp().ask(`{
      licence(by: { neph: "${neph}" }, asOf: "2025-06-15", knownAt: "2025-06-15T08:00:00Z") { ... on Licence { balance restitutionForecast(suppose: [
        { infraction: { offence: "FEU-ROUGE", committedOn: "2025-07-01" } }, { stage: { from: "2025-09-06" } }
      ]) {
        until items { dueOn rule points balanceAfter condition(language: EN) explanation articles }
        blocked { rule reason wouldBeDueOn blockedBy isPast offences { fact committedOn label(language: EN) } explanation(language: EN) }
        supposed { lowestBalance items { dueOn rule points } events { on rule points balanceAfter } }
      } } }
    }`);
    expect(errors).toBeUndefined();
    const { balance, restitutionForecast: forecast } = licenceOf(data);
    expect(balance).toBe(8);
    expect(forecast.until).toBe('2036-06-15');
    expect(forecast.items).toMatchObject([
      {
        dueOn: '2028-04-20',
        rule: 'FULL_3Y',
        points: 4,
        balanceAfter: 12,
        articles: ['L223-6 al. 2'],
        condition:
          'No offence that takes points committed from 20 April 2025 to 20 April 2028, even if it is recorded later.',
      },
    ]);
    expect(forecast.blocked).toMatchObject([
      {
        rule: 'ONE_POINT_6M',
        reason: 'OFFENCE_IN_WINDOW',
        wouldBeDueOn: '2024-08-01',
        blockedBy: ['Q'],
        isPast: true,
        offences: [{ fact: 'Q', committedOn: '2024-07-20' }],
      },
    ]);
    expect(forecast.supposed).toEqual({
      lowestBalance: 4,
      items: [{ dueOn: '2028-07-01', rule: 'FULL_3Y', points: 4 }],
      events: [
        { on: '2025-07-01', rule: 'LOSS', points: -4, balanceAfter: 4 },
        { on: '2025-09-08', rule: 'STAGE', points: 4, balanceAfter: 8 },
        { on: '2028-07-01', rule: 'FULL_3Y', points: 4, balanceAfter: 12 },
      ],
    });
  });

  it('answers a licence found by its id at the times that the id holds', async () => {
    const { ask } = setUp();
    const past = await ask(
      `{ licence(by: { neph: "${neph}" }, knownAt: "2025-06-02T02:59:59Z", asOf: "2025-06-02") { ... on Licence { id balance } } }`,
    );
    const { id, balance } = licenceOf(past.data);
    expect(balance).toBe(11);
    const again = await ask(
      'query($id: ID!) { licence(by: { id: $id }) { ... on Licence { id balance } } node(id: $id) { id ... on Licence { balance } } }',
      { id },
    );
    expect(again.data).toEqual({ licence: { id, balance }, node: { id, balance } });
    const living = await ask(`{ licence(by: { neph: "${neph}" }) { ... on Licence { id } } }`);
    expect(living.data?.licence.id).not.toBe(id);
  });
});

describe('an id with a time beside it', () => {
  it('keeps the time it holds and takes the one given', async () => {
    const { ask } = setUp();
    const knownAt = '2025-06-02T02:59:59Z';
    const past = await ask(
      `{ licence(by: { neph: "${neph}" }, knownAt: "${knownAt}", asOf: "2025-06-02") { ... on Licence { id } } }`,
    );
    const again = await ask(
      'query($id: ID!) { licence(by: { id: $id }, asOf: "2025-05-01") { ... on Licence { view { asOf knownAt } } } }',
      { id: licenceOf(past.data).id },
    );
    expect(licenceOf(again.data).view).toEqual({ asOf: '2025-05-01', knownAt: '2025-06-02T02:59:59.000Z' });
  });
});

describe('a part that is refused', () => {
  it('leaves the rest of the answer standing', async () => {
    const { data, errors } = await setUp().ask(`{
      viewer { kind }
      licence(by: { neph: "${neph}" }) { ... on Licence {
        balance
        restitutionForecast(suppose: [{ infraction: { offence: "NOPE", committedOn: "2026-02-01" } }]) { until }
        pointEvents(first: 101) { totalCount }
      } }
    }`);
    expect(data).toMatchObject({
      viewer: { kind: 'TESTER' },
      licence: { balance: 12, restitutionForecast: null, pointEvents: null },
    });
    // In whatever order they came about.
    expect(errors?.map(({ path, extensions }) => `${path?.at(-1)} ${extensions.code}`).sort()).toEqual([
      'pointEvents PAGE_OUT_OF_RANGE',
      'restitutionForecast UNKNOWN_OFFENCE',
    ]);
  });

  it('shows what a supposed stage of last week does on its own day', async () => {
    const { data } =
      await setUp().ask(`{ licence(by: { neph: "${neph}" }, asOf: "2025-06-15", knownAt: "2025-06-15T08:00:00Z") { ... on Licence {
      restitutionForecast(suppose: [{ stage: { from: "2025-06-07" } }]) { supposed { events { on rule points balanceAfter } } }
    } } }`);
    expect(licenceOf(data).restitutionForecast.supposed.events[0]).toEqual({
      on: '2025-06-09',
      rule: 'STAGE',
      points: 4,
      balanceAfter: 12,
    });
  });
});

describe('refusals', () => {
  const problemOf = `{ __typename ... on Problem { code message(language: EN) remedy(language: FR) } }`;

  it.each([
    ['MalformedNeph', 'MALFORMED_NEPH', 'by: { neph: "12" }'],
    ['MalformedNeph', 'MALFORMED_NEPH', 'by: { neph: "12345678901234567890" }'],
    ['LicenceNotFound', 'LICENCE_NOT_FOUND', 'by: { neph: "980599999999" }'],
    ['BeforeLicence', 'BEFORE_LICENCE', `by: { neph: "${neph}" }, asOf: "1998-05-03"`],
    ['AheadOfClock', 'AHEAD_OF_CLOCK', `by: { neph: "${neph}" }, asOf: "2026-01-16"`],
    ['AheadOfClock', 'AHEAD_OF_CLOCK', `by: { neph: "${neph}" }, knownAt: "2026-01-15T08:00:01Z"`],
    ['ForeignId', 'FOREIGN_ID', 'by: { id: "bm90IGFuIGlkIG9mIHRoaXMgZ2F0ZXdheQ" }'],
  ])('%s (%s) for %s', async (typename, code, argument) => {
    const { data, errors } = await setUp().ask(`{ licence(${argument}) ${problemOf} }`);
    expect(errors).toBeUndefined();
    expect(data?.licence).toMatchObject({ __typename: typename, code });
    expect(data?.licence.message).not.toBe('');
  });

  it('says where a driver finds the NEPH: six documents', async () => {
    const { data } = await setUp().ask(
      '{ licence(by: { neph: "12" }) { ... on MalformedNeph { whereToFindTheNeph(language: FR) } } }',
    );
    expect(data?.licence.whereToFindTheNeph).toHaveLength(6);
  });

  it('names an impossible date, and both or neither of the ways to name a licence', async () => {
    const { ask } = setUp();
    const date = await ask(
      'query($d: LocalDate) { licence(by: { neph: "980599000001" }, asOf: $d) { __typename } }',
      { d: '2026-02-30' },
    );
    expect(date.errors?.[0]?.message).toContain('“2026-02-30” is not a day');
    for (const by of ['{ neph: "980599000001", id: "x" }', '{}']) {
      const { errors } = await ask(`{ licence(by: ${by}) { __typename } }`);
      expect(errors?.[0]?.message).toMatch(/exactly one/i);
    }
  });

  it('tells an unavailable source, one that is late and an unreadable record apart, each as a member', async () => {
    const failing = (error: SourceError) => {
      const source = fixedSource([dossier], { now: { clock, revision: 1 } });
      return asker({ ...source, open: async () => Promise.reject(error) });
    };
    const query = `{ licence(by: { neph: "980599000001" }) { __typename ... on Problem { code } ... on SourceUnavailable { retryAfter } } }`;
    for (const [error, member] of [
      [
        new SourceError('UNAVAILABLE', 'fixed', 'x', { retryAfter: 30 }),
        { __typename: 'SourceUnavailable', code: 'SOURCE_UNAVAILABLE', retryAfter: 30 },
      ],
      [
        new SourceError('TIMED_OUT', 'fixed', 'x'),
        { __typename: 'SourceUnavailable', code: 'SOURCE_TIMED_OUT', retryAfter: null },
      ],
      [
        new SourceError('MALFORMED_RECORD', 'fixed', 'x'),
        { __typename: 'RecordUnreadable', code: 'RECORD_UNREADABLE' },
      ],
    ] as const) {
      expect(await failing(error)(query)).toEqual({ data: { licence: member } });
    }
  });

  it('answers the other licences when the record of one contradicts itself', async () => {
    const spoilt = dossierWith(
      { infractions: [infraction({ finalOn: legalDay('2025-03-02') })] },
      '980599000002',
    );
    const source = fixedSource([dossier, spoilt], { now: { clock, revision: 1 } });
    const { data, errors } = await asker(source)(
      '{ licences(nephs: ["980599000002", "980599000001", "980599000009"]) { __typename ... on Licence { balance } } }',
    );
    expect(errors).toBeUndefined();
    expect(data?.licences).toEqual([
      { __typename: 'RecordUnreadable' },
      { __typename: 'Licence', balance: 12 },
      { __typename: 'LicenceNotFound' },
    ]);
  });

  it('answers what needs no register while it is down, with a code beside', async () => {
    const source = fixedSource([dossier], { now: { clock, revision: 1 } });
    const error = new SourceError('UNAVAILABLE', 'fixed', 'x', { retryAfter: 30 });
    const { data, errors } = await asker({ ...source, open: async () => Promise.reject(error) })(
      '{ viewer { kind } law { ruleSetVersion } offences { code } then: offences(on: "2026-01-15") { code } }',
    );
    expect(data).toMatchObject({ viewer: { kind: 'TESTER' }, offences: null });
    expect(data?.then.length).toBeGreaterThan(10);
    expect(
      errors?.map(({ path, originalError }) => [path, (originalError as SourceError).retryAfter]),
    ).toEqual([[['offences'], 30]]);
  });

  it('refuses what cannot be supposed, naming the fault', async () => {
    const { ask } = setUp();
    const forecast = (suppose: string) =>
      ask(
        `{ licence(by: { neph: "${neph}" }) { ... on Licence { restitutionForecast(suppose: [${suppose}]) { until } } } }`,
      );
    const unknown = await forecast('{ infraction: { offence: "NOPE", committedOn: "2026-02-01" } }');
    expect(unknown.errors?.[0]?.extensions.code).toBe('UNKNOWN_OFFENCE');
    const slip = await forecast('{ infraction: { offence: "FEU-ROGUE", committedOn: "2026-02-01" } }');
    expect(slip.errors?.[0]?.message).toBe(
      'That code is not in the offence table. “FEU-ROGUE”: did you mean “FEU-ROUGE”?',
    );
    const backwards = await forecast('{ stage: { from: "2026-02-02", to: "2026-02-01" } }');
    expect(backwards.errors?.[0]?.extensions.code).toBe('IMPOSSIBLE_SUPPOSITION');
    const early = await forecast(
      '{ infraction: { offence: "STOP", committedOn: "2026-02-01", finalOn: "2026-01-31" } }',
    );
    expect(early.errors?.[0]?.message).toContain('before it was committed');
  });
});

describe('a history in pages', () => {
  const page =
    'query($first: Int, $after: String, $last: Int, $before: String, $order: PointEventOrder! = NEWEST_FIRST) { licence(by: { neph: "980599000001" }) { ... on Licence { pointEvents(first: $first, after: $after, last: $last, before: $before, order: $order) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } }';
  interface Page {
    edges: { cursor: string; node: { id: string } }[];
    pageInfo: {
      hasNextPage: boolean;
      hasPreviousPage: boolean;
      startCursor: string | null;
      endCursor: string | null;
    };
  }
  const pageOf = async (ask: ReturnType<typeof asker>, variables: Record<string, unknown>): Promise<Page> => {
    const { data, errors } = await ask(page, variables);
    expect(errors).toBeUndefined();
    return data?.licence.pointEvents;
  };

  it.each([1, 2, 3, 5, 6, 100])(
    'joins into the whole, forwards and backwards, by pages of %i',
    async size => {
      const { ask } = setUp();
      const whole = (await pageOf(ask, { first: 100 })).edges.map(({ node }) => node.id);
      expect(whole).toHaveLength(6);
      const forwards: string[] = [];
      for (let after: string | null = null; ; ) {
        const { edges, pageInfo } = await pageOf(ask, { first: size, after });
        forwards.push(...edges.map(({ node }) => node.id));
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(forwards).toEqual(whole);
      const backwards: string[] = [];
      for (let before: string | null = null; ; ) {
        const { edges, pageInfo } = await pageOf(ask, { last: size, before });
        backwards.unshift(...edges.map(({ node }) => node.id));
        if (!pageInfo.hasPreviousPage) break;
        before = pageInfo.startCursor;
      }
      expect(backwards).toEqual(whole);
    },
  );

  it('gives null cursors on an empty page', async () => {
    const { pageInfo, edges } = await pageOf(setUp().ask, { first: 0 });
    expect(edges).toEqual([]);
    expect(pageInfo).toMatchObject({ startCursor: null, endCursor: null });
  });

  it('goes on from the same answer when the clock moves between two pages', async () => {
    const { ask, present } = setUp();
    const whole = (await pageOf(ask, { first: 100 })).edges.map(({ node }) => node.id);
    const first = await pageOf(ask, { first: 2 });
    present.now = { clock: instant('2027-06-01T08:00:00Z'), revision: 4 };
    const rest = await pageOf(ask, { first: 100, after: first.pageInfo.endCursor });
    expect([...first.edges, ...rest.edges].map(({ node }) => node.id)).toEqual(whole);
  });

  it('goes on from the same answer when a command records something at the very same instant', async () => {
    const present = { now: { clock, revision: 3 } };
    const added = infraction({
      id: 'R',
      committedOn: legalDay('2026-01-02'),
      finalOn: legalDay('2026-01-15'),
    });
    const grown = {
      ...dossier,
      infractions: [...dossier.infractions, { ...added, recordedFrom: clock, revision: 4 }],
    };
    const ask = asker(fixedSource([grown], present));
    const whole = (await pageOf(ask, { first: 100 })).edges.map(({ node }) => node.id);
    expect(whole).toHaveLength(6);
    const first = await pageOf(ask, { first: 2 });
    present.now = { clock, revision: 4 };
    const rest = await pageOf(ask, { first: 100, after: first.pageInfo.endCursor });
    expect([...first.edges, ...rest.edges].map(({ node }) => node.id)).toEqual(whole);
    expect((await pageOf(ask, { first: 100 })).edges).toHaveLength(7);
  });

  it('refuses a page over a hundred, and a cursor from elsewhere', async () => {
    const { ask } = setUp();
    const { edges } = await pageOf(ask, { first: 1 });
    for (const [variables, code] of [
      [{ first: 101 }, 'PAGE_OUT_OF_RANGE'],
      [{ first: -1 }, 'PAGE_OUT_OF_RANGE'],
      [{ last: 101 }, 'PAGE_OUT_OF_RANGE'],
      [{ after: 'bm90IGEgY3Vyc29y' }, 'FOREIGN_CURSOR'],
      [{ after: edges[0]?.cursor, order: 'OLDEST_FIRST' }, 'FOREIGN_CURSOR'],
      [{ after: edges[0]?.node.id }, 'FOREIGN_CURSOR'],
    ] as const) {
      expect((await ask(page, variables)).errors?.[0]?.extensions.code).toBe(code);
    }
  });
});

describe('ids', () => {
  it('find every node again, and hold nothing that can be read', async () => {
    const { ask } = setUp();
    const { data } = await ask(
      `{ licence(by: { neph: "${neph}" }) { ... on Licence { id documents { id kind } pointEvents { edges { cursor node { id __typename points } } } } } }`,
    );
    const { licence } = data as {
      licence: {
        id: string;
        documents: { id: string }[];
        pointEvents: { edges: { cursor: string; node: { id: string; points: number } }[] };
      };
    };
    const nodes = [
      licence.id,
      ...licence.documents.map(({ id }) => id),
      ...licence.pointEvents.edges.map(({ node }) => node.id),
    ];
    expect(new Set(nodes).size).toBe(nodes.length);
    for (const id of nodes) {
      expect((await ask('query($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({ node: { id } });
    }
    for (const token of [...nodes, ...licence.pointEvents.edges.map(({ cursor }) => cursor)]) {
      expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain(neph);
      expect(token).not.toContain(neph);
    }
  });

  it('are stable from one request to the next, and refused once touched', async () => {
    const token = testTokens.seal(['licence', neph]);
    expect(testTokens.seal(['licence', neph])).toBe(token);
    expect(testTokens.open(token)).toEqual(['licence', neph]);
    const { ask } = setUp();
    for (let index = 0; index < token.length; index += 3) {
      const touched = `${token.slice(0, index)}${token[index] === 'A' ? 'B' : 'A'}${token.slice(index + 1)}`;
      expect(testTokens.open(touched)).toBeNull();
      expect((await ask('query($id: ID!) { node(id: $id) { id } }', { id: touched })).data).toEqual({
        node: null,
      });
    }
  });

  it('answer null for an event that has changed since', async () => {
    const present = { now: { clock, revision: 1 } };
    const before = asker(fixedSource([dossier], present));
    const after = asker(fixedSource([{ ...dossier, stages: [] }], present));
    const { data } = await before(
      `{ licence(by: { neph: "${neph}" }) { ... on Licence { pointEvents(kinds: [STAGE_CREDIT]) { nodes { id } } } } }`,
    );
    const id = data?.licence.pointEvents.nodes[0].id;
    expect((await after('query($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({ node: null });
  });
});

describe('many licences', () => {
  it('come in the order asked, read in one batch', async () => {
    const { ask, source } = setUp();
    const nephs = ['980599999999', neph, 'x', neph];
    const { data } = await ask(
      'query($nephs: [Neph!]!) { licences(nephs: $nephs) { __typename ... on Licence { balance } } }',
      { nephs },
    );
    expect(data?.licences.map(({ __typename }: { __typename: string }) => __typename)).toEqual([
      'LicenceNotFound',
      'Licence',
      'MalformedNeph',
      'Licence',
    ]);
    expect(source.batches).toHaveLength(1);
  });

  it('are at most a hundred', async () => {
    const nephs = Array.from({ length: 101 }, (_, index) => `98059900${String(index).padStart(4, '0')}`);
    const { errors } = await setUp().ask(
      'query($nephs: [Neph!]!) { licences(nephs: $nephs) { __typename } }',
      { nephs },
    );
    expect(errors?.[0]?.extensions.code).toBe('TOO_MANY_LICENCES');
  });
});
