import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isRefusalOfAccess } from '../access/index.js';
import { preferredLanguage } from '../graphql/kit/language.js';
import { ProblemCode } from '../graphql/problems/catalogue.js';
import { asProblem, ProblemError, problem, toldIn } from '../graphql/problems/errors.js';
import type { Bilingual, Language } from '../licence/index.js';
import { varies } from './access/varies.js';
import { largestBody } from './limits.js';

/** Why a request is not answered, and under which status. */
export interface Failure {
  readonly error: ProblemError;
  readonly status: number;
}

const statuses: Readonly<Partial<Record<ProblemCode, number>>> = {
  SIGN_IN_REQUIRED: 401,
  SESSION_ENDED: 401,
  FOREIGN_ORIGIN: 403,
  LICENCE_NOT_FOUND: 404,
  DOCUMENT_NOT_FOUND: 404,
  CALENDAR_LINK_NOT_FOUND: 404,
  TOO_MANY_REQUESTS: 429,
  INTERNAL: 500,
  NOT_SUPPORTED: 501,
  RECORD_UNREADABLE: 502,
  SOURCE_UNAVAILABLE: 503,
  SOURCE_TIMED_OUT: 503,
  JOURNAL_UNAVAILABLE: 503,
};

function statusOf(code: ProblemCode): number {
  return statuses[code] ?? (isRefusalOfAccess(code) ? 403 : 400);
}

/** Reads what a route threw. What is no refusal, but an accident of ours, is reported. */
export function failureOf(thrown: unknown, report: (error: unknown) => void): Failure {
  const known = asProblem(thrown);
  if (known instanceof ProblemError) return { error: known, status: statusOf(known.code) };
  const { statusCode: status = 500 } = (thrown ?? {}) as { statusCode?: number };
  if (status < 400 || status >= 500) {
    report(thrown);
    return { error: problem(ProblemCode.INTERNAL), status: 500 };
  }
  if (status === 413) return { error: tooLarge(), status };
  return { error: problem(ProblemCode.BAD_REQUEST, status === 415 ? wrongType : notJson), status };
}

function tooLarge(): ProblemError {
  const said = {
    fr: `Le corps dépasse ${largestBody} octets.`,
    en: `The body has more than ${largestBody} bytes.`,
  };
  return problem(ProblemCode.QUERY_TOO_LARGE, said, { limit: 'bytes', allowed: largestBody });
}

const wrongType: Bilingual = {
  fr: 'Le corps n’est pas d’un type que cette adresse lit.',
  en: 'The body is not of a type that this address reads.',
};

const notJson: Bilingual = {
  fr: 'Le corps n’est pas du JSON, ou nomme un membre `__proto__` ou `constructor`.',
  en: 'The body is not JSON, or names a member `__proto__` or `constructor`.',
};

/**
 * Refuses a request of a route that is no GraphQL: a JSON object with the `code` of the catalogue, what happened in `error`
 * and what to do next in `remedy`, in the language of the request unless another is wished.
 */
export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  { error, status }: Failure,
  wished?: Language,
): FastifyReply {
  const language = wished ?? languageOf(request);
  const { message, extensions } = toldIn(language, error);
  waitHeader(reply, error, status);
  return varies(reply, 'accept-language')
    .code(status)
    .header('content-language', language)
    .send({ code: error.code, error: message, remedy: extensions?.remedy });
}

/** The refusal that the catalogue has for a code, under its status. */
export function failure(code: ProblemCode, detail?: Bilingual, more = {}): Failure {
  return { error: problem(code, detail, more), status: statusOf(code) };
}

/** The language of the `Accept-Language` of a request, French without it. */
export function languageOf({ headers }: FastifyRequest): Language {
  return preferredLanguage(headers['accept-language']);
}

/** `Retry-After` of what may be there later. */
export function waitHeader(reply: FastifyReply, { extensions }: ProblemError, status: number): void {
  const { retryAfter } = extensions;
  if (status === 429 || status === 503) reply.header('retry-after', Number(retryAfter ?? usualWait));
}

/** Seconds to wait where nobody knows how many. */
const usualWait = 60;

/** Has every route that does not answer for itself refuse, or fail, by a typed answer; and so where there is none. */
export function answerFailures(app: FastifyInstance): void {
  app.setErrorHandler((thrown, request, reply) =>
    refuse(
      request,
      reply,
      failureOf(thrown, error => request.log.error(error)),
    ),
  );
  app.setNotFoundHandler((request, reply) => {
    const language = languageOf(request);
    const told = {
      fr: { error: 'Rien n’est servi ici.', remedy: 'Voyez à l’adresse / ce qui l’est.' },
      en: { error: 'Nothing is served here.', remedy: 'See / for what is.' },
    }[language];
    return varies(reply, 'accept-language')
      .code(404)
      .header('content-language', language)
      .send({ code: ProblemCode.BAD_REQUEST, ...told });
  });
}
