import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaultOrder } from '../../simulator/index.js';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { ProblemCode } from '../../src/graphql/problems/catalogue.js';
import fc from '../support/properties.js';
import { asTester, testerToken } from '../support/tester.js';

/** Milliseconds that the reads of a request have; some faults last longer. */
const timeout = 120;
const names = ['clean', 'everyday', 'probation-standard', 'late-finality', 'zero-balance', 'candidate'];

type Step =
  | { readonly does: 'command'; readonly mutation: string; readonly input: object }
  | { readonly does: 'withdraw' }
  | { readonly does: 'fault'; readonly order: FaultOrder }
  | { readonly does: 'clear' }
  | { readonly does: 'read'; readonly people: readonly number[] };

const person = fc.nat({ max: names.length - 1 });
const delays = fc.constantFrom('instant', 'slow', 'france');

// A person stands in an order by its place in `names`; its NEPH is put in when the step is taken.
const target = fc.option(person, { nil: undefined });
const limits = {
  neph: target,
  forCalls: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
};
const wait = fc.oneof(
  { weight: 4, arbitrary: fc.record({ fixed: fc.nat({ max: 8 }) }) },
  { weight: 2, arbitrary: fc.constant({ uniform: { least: 0, most: 12 } }) },
  { weight: 2, arbitrary: fc.constant({ logNormal: { median: 2, p95: 9, cap: 20 } }) },
  { weight: 1, arbitrary: fc.constant({ fixed: 4 * timeout }) },
);
const fault = fc.oneof(
  fc.record({ kind: fc.constant('LATENCY'), wait, ...limits }),
  fc.record({ kind: fc.constant('OUTAGE'), retryAfter: fc.constantFrom(undefined, 30), ...limits }),
  fc.record({ kind: fc.constant('PARTIAL_ANSWER'), share: fc.constantFrom(0.3, 0.7, 1), ...limits }),
  fc.record({
    kind: fc.constant('STALE_DATA'),
    behind: fc.record({ days: fc.nat({ max: 900 }), seconds: fc.integer({ min: 1, max: 90_000 }) }),
    ...limits,
  }),
  fc.record({ kind: fc.constant('MALFORMED_RECORD'), ...limits }),
  fc.record({
    kind: fc.constant('SLOW_START'),
    unavailableCalls: fc.nat({ max: 2 }),
    slowCalls: fc.nat({ max: 2 }),
    wait: fc.constant({ fixed: 5 }),
    neph: target,
  }),
);

const command = (mutation: string, input: fc.Arbitrary<object>) => ({
  weight: 2,
  arbitrary: fc.record({
    does: fc.constant('command' as const),
    mutation: fc.constant(mutation),
    input,
  }),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  command(
    'reportInfraction',
    fc.record({
      neph: person,
      offence: fc.constantFrom('STOP', 'TELEPHONE', 'FEU-ROUGE', 'VIT-5-20-HORS', 'NOPE'),
      path: fc.constantFrom('PAID_REDUCED', 'PAID', 'INCREASED'),
      delays,
    }),
  ),
  command(
    'attendStage',
    fc.record({ neph: person, from: fc.constantFrom('2026-01-10', '2026-03-02'), delays }),
  ),
  command('advanceClock', fc.record({ days: fc.nat({ max: 500 }), hours: fc.nat({ max: 23 }) })),
  { weight: 1, arbitrary: fc.constant({ does: 'withdraw' as const }) },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('fault' as const),
      order: fault,
    }) as unknown as fc.Arbitrary<Step>,
  },
  { weight: 1, arbitrary: fc.constant({ does: 'clear' as const }) },
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('read' as const),
      people: fc.array(person, { minLength: 2, maxLength: 6 }),
    }),
  },
);

/** Lives that are tried first, so that every kind of answer is met whatever is drawn. */
const oneOfEach: readonly Step[][] = (
  [
    { kind: 'LATENCY', wait: { fixed: 4 * timeout }, forCalls: 1 },
    { kind: 'OUTAGE', retryAfter: 30 },
    { kind: 'STALE_DATA', behind: { days: 400 } },
    { kind: 'MALFORMED_RECORD' },
  ] satisfies FaultOrder[]
).map(order => [
  { does: 'command', mutation: 'advanceClock', input: { days: 200 } },
  { does: 'fault', order },
  { does: 'read', people: [0, 1, 2, 3] },
]);

const licence = `__typename
  ... on Problem { code message remedy }
  ... on Licence { neph balance state view { asOf clock revision }
    pointEvents(first: 50) { nodes { id on recordedOn points balanceAfter } }
    restitutionForecast { items { dueOn points } blocked { reason } } }`;

const readMany = `query($nephs: [Neph!]!, $asOf: LocalDate, $knownAt: DateTime) {
  licences(nephs: $nephs, asOf: $asOf, knownAt: $knownAt) { ${licence} }
}`;

describe('a gateway whose source fails in every way, at any moment', () => {
  let app: App;
  const nephs: string[] = [];
  const met = new Set<string>();
  beforeAll(async () => {
    const config = readConfig({ TESTER_TOKEN: testerToken, NODE_ENV: 'test', LOG_LEVEL: 'silent' });
    app = await createApp(config, { memory: true, sourceTimeout: timeout });
    for (const name of names) nephs.push(app.personas.find(({ id }) => id === name)?.neph ?? '');
  });
  afterAll(() => app.close());

  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into by path
  async function ask(world: string, query: string, variables: object = {}): Promise<any> {
    const before = performance.now();
    const response = await app.fastify.inject({
      method: 'POST',
      url: '/graphql',
      headers: { ...asTester, 'snpc-world': world },
      payload: { query, variables },
    });
    expect(response.statusCode).toBe(200);
    // Commands wait for no reader, readers for a deadline each: nothing hangs.
    expect(performance.now() - before).toBeLessThan(20 * timeout);
    const body = response.json();
    for (const code of codesIn(body)) {
      expect(Object.values<string>(ProblemCode)).toContain(code);
      expect(code).not.toBe(ProblemCode.INTERNAL);
    }
    if (body.errors)
      expect(body.errors.map(({ message }: { message: string }) => message).join()).not.toMatch(
        nephAnywhere(),
      );
    return body.data;
  }

  const nephAnywhere = () => new RegExp(nephs.join('|'));
  const nephOf = (given: object) =>
    'neph' in given && typeof given.neph === 'number' ? { ...given, neph: nephs[given.neph] } : given;

  async function give(world: string, mutation: string, input: object): Promise<{ fact?: string | null }> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const isOnDossier = mutation !== 'advanceClock';
    const selected = isOnDossier ? `fact licence { ${licence} }` : 'clock';
    const query = `mutation($input: ${type}!) { ${mutation}(input: $input) { ${selected} userErrors { message } } }`;
    return (await ask(world, query, { input }))[mutation];
  }

  let worlds = 0;

  async function live(steps: readonly Step[]): Promise<void> {
    worlds++;
    const [faulty, twin] = [`faulty-${worlds}`, `twin-${worlds}`];
    const create =
      'mutation($input: CreateWorldInput!) { createWorld(input: $input) { userErrors { message } } }';
    for (const name of [faulty, twin])
      await ask('default', create, { input: { name, seed: 'one', expiresIn: 600 } });
    const facts: { neph: string; fact: string }[] = [];
    for (const step of steps) await take(step, faulty, twin, facts);
    await ask(faulty, 'mutation { clearFaults { userErrors { message } } }');
    const whole = `query($nephs: [Neph!]!) { simulator { clock revision faults { kind } } licences(nephs: $nephs) { ${licence} } }`;
    const [left, right] = [await ask(faulty, whole, { nephs }), await ask(twin, whole, { nephs })];
    expect(left).toEqual(right);
    expect(left.licences.map(({ __typename }: { __typename: string }) => __typename)).toEqual(
      names.map(() => 'Licence'),
    );
  }

  async function take(
    step: Step,
    faulty: string,
    twin: string,
    facts: { neph: string; fact: string }[],
  ): Promise<void> {
    switch (step.does) {
      case 'command': {
        const input = nephOf(step.input);
        const [left, right] = [
          await give(faulty, step.mutation, input),
          await give(twin, step.mutation, input),
        ];
        expect(left.fact).toEqual(right.fact);
        if (left.fact && 'neph' in input) facts.push({ neph: String(input.neph), fact: left.fact });
        return;
      }
      case 'withdraw': {
        const last = facts.pop();
        if (!last) return;
        for (const world of [faulty, twin]) await give(world, 'withdrawFact', { ...last, because: 'Relaxe' });
        return;
      }
      case 'fault': {
        const set = 'mutation($input: SetFaultInput!) { setFault(input: $input) { userErrors { message } } }';
        const { setFault } = await ask(faulty, set, { input: nephOf(step.order) });
        expect(setFault.userErrors).toEqual([]);
        return;
      }
      case 'clear':
        await ask(faulty, 'mutation { clearFaults { userErrors { message } } }');
        return;
      case 'read':
        await readAndCompare(
          step.people.map(place => nephs[place] ?? ''),
          faulty,
          twin,
        );
    }
  }

  /** What is answered is right for the times it tells, whatever is not answered. */
  async function readAndCompare(asked: readonly string[], faulty: string, twin: string): Promise<void> {
    const { licences } = await ask(faulty, readMany, { nephs: asked });
    expect(licences).toHaveLength(asked.length);
    const { simulator } = await ask(faulty, '{ simulator { clock } }');
    for (const [place, one] of licences.entries()) {
      met.add(one.code ?? one.__typename);
      if (one.__typename !== 'Licence') continue;
      const { asOf, clock } = one.view;
      if (clock < simulator.clock) met.add('old Licence');
      const sound = await ask(twin, readMany, { nephs: [asked[place]], asOf, knownAt: clock });
      expect(rightOf(one)).toEqual(rightOf(sound.licences[0]));
    }
  }

  it('never answers a 5xx, an unknown code or a wrong balance, and answers as ever once it is well', {
    timeout: 120_000,
  }, async () => {
    const steps = fc.array(step, { minLength: 8, maxLength: 24, size: 'max' });
    await fc.assert(fc.asyncProperty(steps, live), {
      numRuns: 40,
      examples: oneOfEach.map((life): [Step[]] => [life]),
    });
    // Else it would have shown nothing.
    const { RECORD_UNREADABLE, SOURCE_TIMED_OUT, SOURCE_UNAVAILABLE } = ProblemCode;
    const expected = ['Licence', 'old Licence', SOURCE_UNAVAILABLE, SOURCE_TIMED_OUT, RECORD_UNREADABLE];
    expect([...met]).toEqual(expect.arrayContaining(expected));
  });
});

/** The parts of a licence that do not depend on how its times were asked; ids do. */
// biome-ignore lint/suspicious/noExplicitAny: answers are looked into by path
function rightOf({ neph, balance, state, pointEvents, restitutionForecast }: any) {
  return {
    neph,
    balance,
    state,
    events: pointEvents?.nodes.map(({ id: _, ...event }: { id: string }) => event),
    restitutionForecast,
  };
}

/** Every code of a problem in an answer, as a member or as an error. */
function codesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'code' && typeof part === 'string' ? [part] : codesIn(part),
  );
}
