import type { FastifyReply } from 'fastify';
import type { Once } from '../../once.js';

/** Tells in a header whether a command was given before under its key. */
export const replayedHeader = 'idempotency-replayed';

/** The result of a command given at most once. A replay says so in its headers. */
export async function givenOnce<Result>(reply: FastifyReply, given: Promise<Once<Result>>): Promise<Result> {
  const { result, replayed } = await given;
  if (replayed) reply.header(replayedHeader, 'true');
  return result;
}
