import { create as disposition } from 'content-disposition';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type Access,
  type CalendarLinks,
  type Consultations,
  isRefusalOfAccess,
  type LicenceRefusal,
  type OpenRegister,
  type Secrets,
} from '../access/index.js';
import { type CalendarFile, type CalendarRegister, calendarFileOf } from '../documents/index.js';
import type { RequestContext } from '../graphql/context.js';
import { ProblemCode } from '../graphql/problems/catalogue.js';
import { type ProblemError, problem } from '../graphql/problems/errors.js';
import type { Language } from '../licence/index.js';
import { credentialHeaders } from './access/credentials.js';
import { noted, refusalOfCredentials } from './access/refusals.js';
import { varies } from './access/varies.js';
import { failure, failureOf, languageOf, refuse } from './failures.js';

/** What calendars are served over. */
export interface CalendarParts {
  readonly access: Pick<Access, 'openRegister'>;
  readonly links: Pick<CalendarLinks, 'open'>;
  readonly secrets: Pick<Secrets, 'pseudonym'>;
  /** True where nobody in the register exists. */
  readonly isSimulated: boolean;
  /** Makes the notes of one request. */
  readonly consultations: () => Consultations;
  /** The context of a request, as for GraphQL: its session, token, world and persona. */
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;
}

/**
 * `GET /calendar.ics`, with the credentials of a query, and `GET /calendar/:secret`, with the secret of a link that a
 * holder made: the days to come of a licence, as iCalendar (RFC 5545).
 */
export function serveCalendars(app: FastifyInstance, parts: CalendarParts): void {
  app.get<{ Querystring: { language?: string } }>('/calendar.ics', async (request, reply) => {
    keptByNobodyElse(reply);
    const wished = request.query.language;
    const language = wished === 'fr' || wished === 'en' ? wished : languageOf(request);
    if (language !== wished) varies(reply, 'accept-language');
    return orRefused(request, reply, language, async () => {
      const context = await parts.contextOf(request, reply);
      const unsound = refusalOfCredentials(context);
      if (unsound) throw unsound;
      const outcome = await context.register.ownCalendar();
      await noted(context);
      if (outcome.kind === 'REFUSED') throw refusalOf(outcome.refusal.code);
      const register = await registerOf(context.register, parts);
      return send(calendarFileOf(outcome.view, register, language, parts.secrets), request, reply);
    });
  });
  app.get<{ Params: { secret: string } }>('/calendar/:secret', async (request, reply) => {
    keptByNobodyElse(reply);
    const secret = request.params.secret.replace(/\.ics$/, '');
    const opened = await parts.links.open(secret);
    if (opened === null) return closed(request, reply);
    if (opened.kind === 'TOO_MANY') {
      const { retryAfter } = opened;
      return refuse(request, reply, failure(ProblemCode.TOO_MANY_REQUESTS, undefined, { retryAfter }));
    }
    const { holder, language } = opened;
    const consultations = parts.consultations();
    const register = parts.access.openRegister(holder, holder.session.world, consultations);
    return orRefused(request, reply, language, async () => {
      const outcome = await register.ownCalendar();
      await noted(consultations);
      if (outcome.kind === 'REFUSED') return closed(request, reply);
      const from = await registerOf(register, parts);
      return send(calendarFileOf(outcome.view, from, language, parts.secrets), request, reply);
    });
  });
}

async function registerOf(register: OpenRegister, { isSimulated }: CalendarParts): Promise<CalendarRegister> {
  return { mark: await register.mark(), keepsVersions: register.capabilities.historyByKnownAt, isSimulated };
}

// Whatever a secret fails to open, the answer is the same: nothing tells an ended link from one that never was.
function closed(request: FastifyRequest, reply: FastifyReply) {
  return refuse(request, reply, failure(ProblemCode.CALENDAR_LINK_NOT_FOUND));
}

/** Tells a refusal in the language of the calendar asked. */
async function orRefused(
  request: FastifyRequest,
  reply: FastifyReply,
  language: Language,
  answer: () => Promise<unknown>,
): Promise<unknown> {
  try {
    return await answer();
  } catch (thrown) {
    return refuse(
      request,
      reply,
      failureOf(thrown, error => request.log.error(error)),
      language,
    );
  }
}

function refusalOf(given: LicenceRefusal['code']): ProblemError {
  return problem(isRefusalOfAccess(given) ? ProblemCode[given] : ProblemCode.LICENCE_NOT_FOUND);
}

function keptByNobodyElse(reply: FastifyReply): FastifyReply {
  return varies(reply, ...credentialHeaders).header('cache-control', 'private, no-cache');
}

function send(file: CalendarFile, { headers }: FastifyRequest, reply: FastifyReply) {
  reply.header('etag', file.etag).header('content-language', file.language);
  const known = (headers['if-none-match'] ?? '').split(',').map(tag => tag.trim().replace(/^W\//, ''));
  if (known.includes(file.etag) || known.includes('*')) return reply.code(304).send();
  return reply
    .type('text/calendar; charset=utf-8')
    .header('content-disposition', disposition(file.fileName, { type: 'inline' }))
    .send(file.text);
}
