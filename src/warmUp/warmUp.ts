import type { GraphQLSchema } from 'graphql';
import { createAccess, tester, unwritten } from '../access/index.js';
import { tokenCodec } from '../graphql/kit/ids.js';
import { buildServer, type ServerParts } from '../http/server.js';
import { specimenNeph, specimenSource } from './specimen.js';

/** What warming up came to. */
export interface WarmedUp {
  /** Answers that were made. */
  readonly answers: number;
  /** The last of them. */
  readonly last: { readonly data?: unknown; readonly errors?: readonly unknown[] };
}

/** Milliseconds after which no other answer is begun: a start must not wait for long. */
const longest = 60;
/** One fewer than documents are compiled after: what is compiled here would serve nobody. */
const mostAnswers = 3;

const question = `query WarmUp($neph: Neph!) {
  licence(by: { neph: $neph }) {
    __typename
    ... on Licence {
      id neph state balance ceiling pointsStatus nextStageFrom
      view { asOf knownAt }
      pointEvents(first: 20) {
        totalCount
        nodes { __typename on recordedOn points balanceAfter rule explanation articles ... on PointLoss { committedOn offenceLabel place } }
      }
      restitutionForecast { until lowestBalance fullBalanceOn items { dueOn points balanceAfter rule explanation } }
    }
    ... on Problem { code message }
  }
}`;

/**
 * Has the way of a query run, from the bytes of a request to those of its answer, over a register of one specimen. It is a
 * server of its own, which listens nowhere: the gateway that is about to be ready counts nothing, notes nothing and reads
 * nothing.
 */
export async function warmUp(schema: GraphQLSchema): Promise<WarmedUp> {
  const server = await buildServer(partsOver(schema));
  try {
    const began = performance.now();
    let [answers, last]: [number, WarmedUp['last']] = [0, {}];
    while (answers < mostAnswers && performance.now() - began < longest) {
      const payload = { query: question, variables: { neph: specimenNeph } };
      const reply = await server.inject({ method: 'POST', url: '/graphql', payload });
      last = reply.json();
      answers += 1;
    }
    return { answers, last };
  } finally {
    await server.close();
  }
}

function partsOver(schema: GraphQLSchema): ServerParts {
  return {
    schema,
    production: true,
    access: createAccess({ source: specimenSource }),
    tokens: tokenCodec('of the specimen'),
    health: async () => {},
    persona: { neph: '', headers: {} },
    isSimulated: false,
    logLevel: 'silent',
    rates: { stranger: 1_000, session: 1_000, authority: 1_000, tester: 1_000 },
    doorkeeper: { whoIs: async () => ({ principal: tester, world: undefined, isTester: true }) },
    consultations: () => unwritten,
    nephOfPersona: async () => null,
    // No field that is asked here opens either.
    doors: {} as ServerParts['doors'],
    documents: { openFor: () => ({}) } as unknown as ServerParts['documents'],
  };
}
