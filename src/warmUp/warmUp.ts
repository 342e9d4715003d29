import type { GraphQLSchema } from 'graphql';
import { createAccess } from '../access/index.js';
import { tokenCodec } from '../graphql/kit/ids.js';
import { buildServer, type ServerParts } from '../http/server.js';
import { type HolderOfSpecimen, holderOfSpecimen } from './holder.js';
import { specimenNeph, specimenSource } from './specimen.js';

/** What warming up came to. */
export interface WarmedUp {
  /** Answers that were made. */
  readonly answers: number;
  /** The last of them. */
  readonly last: { readonly data?: unknown; readonly errors?: readonly unknown[] };
}

/** Milliseconds of processor after which no other answer is begun: a start must not wait for long. */
const longest = 300;
/** Beyond, an answer more takes as much as it spares the first request. */
const mostAnswers = 8;

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
 * Has the way of a query run, from the bytes of a request to those of its answer, for a holder who signed in, over a register
 * of one specimen. It is a server of its own, which listens nowhere, with sessions and a journal of its own: the gateway that
 * is about to be ready counts nothing, notes nothing and reads nothing.
 */
export async function warmUp(schema: GraphQLSchema): Promise<WarmedUp> {
  const holder = await holderOfSpecimen();
  const server = await buildServer(partsOver(schema, holder));
  try {
    const began = processorUsed();
    const headers = { authorization: `Bearer ${holder.secret}` };
    let [answers, last]: [number, WarmedUp['last']] = [0, {}];
    while (answers < mostAnswers && processorUsed() - began < longest) {
      // Another text each time: a document that is known is not read again, and that is a good part of the way.
      const payload = { query: `${question}#${answers}`, variables: { neph: specimenNeph } };
      const reply = await server.inject({ method: 'POST', url: '/graphql', payload, headers });
      last = reply.json();
      answers += 1;
    }
    return { answers, last };
  } finally {
    await server.close();
    await holder.close();
  }
}

/** Milliseconds of processor that this process has used, on whatever else its machine was busy meanwhile. */
function processorUsed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function partsOver(schema: GraphQLSchema, { doorkeeper, consultations }: HolderOfSpecimen): ServerParts {
  const many = 1_000_000;
  return {
    schema,
    production: true,
    access: createAccess({ source: specimenSource }),
    tokens: tokenCodec('of the specimen'),
    health: async () => {},
    persona: { neph: '', headers: {} },
    isSimulated: false,
    logLevel: 'silent',
    rates: { stranger: many, session: many, authority: many, tester: many },
    doorkeeper,
    consultations,
    nephOfPersona: async () => null,
    // No field that is asked here opens either.
    doors: {} as ServerParts['doors'],
    documents: { openFor: () => ({}) } as unknown as ServerParts['documents'],
  };
}
