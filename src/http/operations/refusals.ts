import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Charge } from '../../access/rates/index.js';
import { ProblemCode } from '../../graphql/problems/catalogue.js';
import { problem, toldIn } from '../../graphql/problems/errors.js';
import { callerBy } from '../access/caller.js';
import { varies } from '../access/varies.js';
import { type Failure, failureOf, languageOf, waitHeader } from '../failures.js';
import { type Gate, tooManyRequests } from './gate.js';
import { rateHeaders } from './rateHeaders.js';

/** Methods that a GraphQL request may not have. */
export const otherMethods = ['PUT', 'PATCH', 'DELETE'];

/**
 * Answers requests of `/graphql` that come to no operation: GraphQL all the same, with the code, the message and the remedy
 * of the catalogue in the language of the request, and charged as any other that is refused.
 */
export function operationRefusals(gate: Gate) {
  const charged = (request: FastifyRequest, reply: FastifyReply): Promise<Charge | null> =>
    gate.chargeRefusal(callerBy(request, reply));
  const refuse = async (request: FastifyRequest, reply: FastifyReply, failure: Failure) => {
    const charge = await charged(request, reply);
    const spent = charge?.isBeyond ? { error: tooManyRequests(charge), status: 429 } : failure;
    return send(request, reply, spent, charge);
  };
  return {
    /** What Fastify refuses to read, and what was thrown before Apollo was asked. */
    failed: (thrown: unknown, request: FastifyRequest, reply: FastifyReply) =>
      refuse(
        request,
        reply,
        failureOf(thrown, error => request.log.error(error)),
      ),
    /** Refuses the methods that GraphQL over HTTP does not have, before a body is read. */
    readMethod(request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void {
      if (!otherMethods.includes(request.method)) {
        done();
        return;
      }
      reply.header('allow', 'GET, POST, OPTIONS');
      const said = { fr: 'On demande par GET ou par POST.', en: 'One asks by GET or by POST.' };
      refuse(request, reply, { error: problem(ProblemCode.BAD_REQUEST, said), status: 405 }).catch(done);
    },
    /** Charges what Apollo has refused by itself, which came to no operation; gives what is answered. */
    async counted(request: FastifyRequest, reply: FastifyReply, answer: unknown): Promise<unknown> {
      if (reply.statusCode < 400 || reply.hasHeader('ratelimit')) return answer;
      const charge = await charged(request, reply);
      if (charge?.isBeyond)
        return send(request, reply, { error: tooManyRequests(charge), status: 429 }, charge);
      tellRate(reply, charge);
      return answer;
    },
  };
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { error, status }: Failure,
  charge: Charge | null,
): FastifyReply {
  waitHeader(reply, error, status);
  tellRate(reply, charge);
  return varies(reply, 'accept-language')
    .code(status)
    .header('cache-control', 'no-store')
    .type(`${mediaTypeFor(request.headers.accept)}; charset=utf-8`)
    .send(JSON.stringify({ errors: [toldIn(languageOf(request), error)] }));
}

function tellRate(reply: FastifyReply, charge: Charge | null): void {
  for (const [name, value] of charge === null ? [] : rateHeaders(charge)) reply.header(name, value);
}

/** The one of the two types of GraphQL over HTTP that a client names first; the plain one for whoever names neither. */
function mediaTypeFor(accept = ''): string {
  const [, first = 'json'] = /application\/(graphql-response\+json|json)/.exec(accept) ?? [];
  return `application/${first}`;
}
