import Fastify from 'fastify';
import { neph as nephIn } from '../../../src/snpc/index.js';
import { lineOfList, wholeView } from './answers.js';
import { openShared, serving } from './shared.js';

// Plain JSON by Fastify, without GraphQL: a route for each answer, its request and its answer described by a JSON Schema,
// as its documentation recommends.

const shared = await openShared();
const app = Fastify();
const now = { asOf: null, knownAt: null };

const text = { type: 'string' } as const;
const number = { type: 'integer' } as const;
const textOrNull = { type: 'string', nullable: true } as const;
const numberOrNull = { type: 'integer', nullable: true } as const;
const texts = { type: 'array', items: text } as const;
const object = (properties: object) => ({ type: 'object', properties });
const list = (items: object) => ({ type: 'array', items });

const licence = object({
  __typename: text,
  code: text,
  neph: text,
  state: text,
  balance: numberOrNull,
  ceiling: numberOrNull,
  pointsStatus: textOrNull,
  nextStageFrom: textOrNull,
  pointEvents: object({
    totalCount: number,
    nodes: list(
      object({
        on: text,
        recordedOn: text,
        points: number,
        balanceAfter: numberOrNull,
        rule: text,
        explanation: text,
        articles: texts,
      }),
    ),
  }),
  restitutionForecast: object({
    until: text,
    lowestBalance: numberOrNull,
    fullBalanceOn: textOrNull,
    items: list(
      object({
        dueOn: text,
        points: number,
        balanceBefore: number,
        balanceAfter: number,
        rule: text,
        explanation: text,
        articles: texts,
      }),
    ),
  }),
});

app.get<{ Params: { neph: string }; Querystring: { events: number } }>(
  '/licences/:neph',
  {
    schema: {
      params: object({ neph: text }),
      querystring: object({ events: { type: 'integer', minimum: 0, maximum: 100, default: 20 } }),
      response: { 200: object({ data: object({ licence }) }) },
    },
  },
  async ({ headers, params, query }) => {
    const { register, settle } = await shared.open(headers);
    const answer = wholeView(await register.licence(nephIn(params.neph), now), query.events);
    await settle();
    return { data: { licence: answer } };
  },
);

app.get<{ Querystring: { nephs: string } }>(
  '/licences',
  {
    schema: {
      querystring: object({ nephs: { type: 'string', maxLength: 2_000 } }),
      response: { 200: object({ data: object({ licences: list(licence) }) }) },
    },
  },
  async ({ headers, query }) => {
    const { register, settle } = await shared.open(headers);
    const licences = await Promise.all(
      query.nephs
        .split(',')
        .map(async neph => lineOfList(await register.licenceOfMany(nephIn(neph), now), 3)),
    );
    await settle();
    return { data: { licences } };
  },
);

await app.listen({ port: 0, host: '127.0.0.1' });
serving((app.server.address() as { port: number }).port, async () => {
  await app.close();
  await shared.close();
});
