import type { FastifyError, FastifyInstance } from 'fastify';
import { SourceError, type SourceErrorCode } from '../errors.js';

/** What some refusals tell beside their code. */
export interface RefusalDetails {
  /** Place in a list of commands of the one refused. */
  readonly index?: number | undefined;
  /** Seconds after which asking again may help. */
  readonly retryAfter?: number | undefined;
  /** True where it must not be asked again at once. */
  readonly permanent?: boolean | undefined;
}

/** A refusal as it travels: a status, a code for a program, a sentence. Never holds a NEPH. */
export class WireRefusal extends Error {
  override readonly name = 'WireRefusal';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly more: RefusalDetails = {},
  ) {
    super(message);
  }
}

/** Every code that a server of this wire refuses with, commands left out: one list, which the documentation follows. */
export const wireRefusals = {
  BAD_REQUEST: { status: 400, meaning: 'The request cannot be read: no JSON, or none of HTTP.' },
  TOKEN_REQUIRED: { status: 401, meaning: 'The shared token is missing or wrong.' },
  FOREIGN_PAGE: { status: 403, meaning: 'A page of another site asked, and no token is shared.' },
  NOT_FOUND: { status: 404, meaning: 'Nothing answers at this address.' },
  UNKNOWN_WORLD: { status: 404, meaning: 'There is no world of that name.' },
  BODY_TOO_LARGE: { status: 413, meaning: 'The body is longer than a mebibyte.' },
  NOT_JSON: { status: 415, meaning: 'The body says that it is not JSON.' },
  BAD_INPUT: { status: 422, meaning: 'The body has another shape; the message names the place.' },
  INTERNAL: { status: 500, meaning: 'The server met a fault of its own.' },
  NOT_SUPPORTED: { status: 501, meaning: 'The source cannot do that; see its capabilities.' },
  MALFORMED_RECORD: { status: 502, meaning: 'A record of the source cannot be read.' },
  UNAVAILABLE: { status: 503, meaning: 'The source does not answer.' },
  TIMED_OUT: { status: 504, meaning: 'The source did not answer in time.' },
} as const satisfies Readonly<
  Record<SourceErrorCode, unknown> & Record<string, { status: number; meaning: string }>
>;

export type WireCode = keyof typeof wireRefusals;

/** A refusal of the wire itself, under its status. */
export function wireRefusal(code: WireCode, message: string, more?: RefusalDetails): WireRefusal {
  return new WireRefusal(wireRefusals[code].status, code, message, more);
}

/** Codes of what Fastify itself refuses, by status. */
const codeOfStatus: Readonly<Record<number, WireCode>> = {
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
    if (refusal.more.retryAfter !== undefined) reply.header('retry-after', refusal.more.retryAfter);
    return reply.code(refusal.status).send(bodyOf(refusal));
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(bodyOf(wireRefusal('NOT_FOUND', wireRefusals.NOT_FOUND.meaning))),
  );
}

function refusalOf(error: Error): WireRefusal {
  if (error instanceof WireRefusal) return error;
  if (error instanceof SourceError)
    return wireRefusal(error.code, error.message, {
      retryAfter: error.retryAfter,
      permanent: isPermanent(error) || undefined,
    });
  const { statusCode = 500 } = error as FastifyError;
  const ofTheSender = statusCode >= 400 && statusCode < 500;
  const code = ofTheSender ? (codeOfStatus[statusCode] ?? 'BAD_REQUEST') : 'INTERNAL';
  return wireRefusal(code, wireRefusals[code].meaning);
}

// Of the codes whose failures pass by themselves, those that do not.
function isPermanent({ code, mayPass }: SourceError): boolean {
  return !mayPass && (code === 'UNAVAILABLE' || code === 'TIMED_OUT');
}

function bodyOf({ code, message, more }: WireRefusal) {
  return { error: { code, message, ...more } };
}
