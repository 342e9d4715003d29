import type { FastifyError, FastifyInstance } from 'fastify';
import { SourceError, type SourceErrorCode } from '../errors.js';

/** A refusal as it travels: a status, a code for a program, a sentence. Never holds a NEPH. */
export class WireRefusal extends Error {
  override readonly name = 'WireRefusal';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Place in a list of commands of the one refused. */
    readonly index?: number,
  ) {
    super(message);
  }
}

const statusOfSource: Readonly<Record<SourceErrorCode, number>> = {
  UNKNOWN_WORLD: 404,
  NOT_SUPPORTED: 501,
  MALFORMED_RECORD: 502,
  UNAVAILABLE: 503,
  TIMED_OUT: 504,
};

/** Codes of what Fastify itself refuses, by status. */
const codeOfStatus: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  404: 'NOT_FOUND',
  413: 'BODY_TOO_LARGE',
  415: 'NOT_JSON',
};

/** Statuses that any route may refuse with. */
export const commonRefusals: readonly number[] = [400, 401, 403, 413, 415, 422, 500];

/**
 * Answers every error of a server in one form. `recognise` turns the errors of a module into refusals; what
 * nobody recognises is logged and answers INTERNAL, without its message.
 */
export function answerErrors(
  app: FastifyInstance,
  recognise: (error: unknown) => WireRefusal | undefined = () => undefined,
): void {
  app.setErrorHandler((error, request, reply) => {
    const refusal = recognise(error) ?? refusalOf(error as Error);
    if (refusal.status >= 500) request.log.error(error);
    return reply.code(refusal.status).send(bodyOf(refusal));
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(bodyOf(new WireRefusal(404, 'NOT_FOUND', 'Nothing answers at this address'))),
  );
}

function refusalOf(error: Error): WireRefusal {
  if (error instanceof WireRefusal) return error;
  if (error instanceof SourceError)
    return new WireRefusal(statusOfSource[error.code], error.code, error.message);
  const { statusCode = 500 } = error as FastifyError;
  if (statusCode >= 400 && statusCode < 500) {
    return new WireRefusal(statusCode, codeOfStatus[statusCode] ?? 'BAD_REQUEST', error.message);
  }
  return new WireRefusal(500, 'INTERNAL', 'The server met a fault of its own');
}

function bodyOf({ code, message, index }: WireRefusal) {
  return { error: { code, message, index } };
}
