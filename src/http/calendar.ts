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
import { catalogue, ProblemCode } from '../graphql/problems/catalogue.js';
import { SourceError } from '../snpc/index.js';

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
    const context = await parts.contextOf(request, reply);
    const wished = request.query.language;
    const language = wished === 'fr' || wished === 'en' ? wished : context.language;
    return orUnavailable(reply, async () => {
      const outcome = await context.register.ownCalendar();
      await context.settle();
      if (outcome.kind === 'REFUSED') return refuse(outcome.refusal.code, reply);
      const register = await registerOf(context.register, parts);
      return send(calendarFileOf(outcome.view, register, language, parts.secrets), request, reply);
    });
  });
  app.get<{ Params: { secret: string } }>('/calendar/:secret', async (request, reply) => {
    const secret = request.params.secret.replace(/\.ics$/, '');
    const opened = await parts.links.open(secret);
    if (opened === null) return closed(reply);
    if (opened.kind === 'TOO_MANY') return tooMany(opened.retryAfter, reply);
    const { holder, language } = opened;
    const consultations = parts.consultations();
    const register = parts.access.openRegister(holder, holder.session.world, consultations);
    return orUnavailable(reply, async () => {
      const outcome = await register.ownCalendar();
      await consultations.settle();
      if (outcome.kind === 'REFUSED') return closed(reply);
      const from = await registerOf(register, parts);
      return send(calendarFileOf(outcome.view, from, language, parts.secrets), request, reply);
    });
  });
}

async function registerOf(register: OpenRegister, { isSimulated }: CalendarParts): Promise<CalendarRegister> {
  return { mark: await register.mark(), keepsVersions: register.capabilities.historyByKnownAt, isSimulated };
}

// Whatever a secret fails to open, the answer is the same: nothing tells an ended link from one that never was.
function closed(reply: FastifyReply) {
  return keptByNobodyElse(reply).code(404).send({ error: 'There is no calendar here' });
}

function tooMany(retryAfter: number, reply: FastifyReply) {
  const { message, remedy } = catalogue[ProblemCode.TOO_MANY_REQUESTS];
  return keptByNobodyElse(reply)
    .header('retry-after', retryAfter)
    .code(429)
    .send({ code: ProblemCode.TOO_MANY_REQUESTS, error: `${message.en} ${remedy.en}` });
}

async function orUnavailable(reply: FastifyReply, answer: () => Promise<unknown>): Promise<unknown> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const { message, remedy } = catalogue[ProblemCode.SOURCE_UNAVAILABLE];
    return keptByNobodyElse(reply)
      .header('retry-after', error.retryAfter ?? 60)
      .code(503)
      .send({ code: ProblemCode.SOURCE_UNAVAILABLE, error: `${message.en} ${remedy.en}` });
  }
}

const mustSignIn: ReadonlySet<string> = new Set(['SIGN_IN_REQUIRED', 'SESSION_ENDED']);

function refuse(given: LicenceRefusal['code'], reply: FastifyReply) {
  const code = isRefusalOfAccess(given) ? ProblemCode[given] : ProblemCode.LICENCE_NOT_FOUND;
  const { message, remedy } = catalogue[code];
  const status = mustSignIn.has(code) ? 401 : isRefusalOfAccess(given) ? 403 : 404;
  return keptByNobodyElse(reply)
    .code(status)
    .send({ code, error: `${message.en} ${remedy.en}` });
}

function keptByNobodyElse(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'private, no-cache').header('vary', 'authorization, cookie');
}

function send(file: CalendarFile, { headers }: FastifyRequest, reply: FastifyReply) {
  keptByNobodyElse(reply).header('etag', file.etag).header('content-language', file.language);
  const known = (headers['if-none-match'] ?? '').split(',').map(tag => tag.trim().replace(/^W\//, ''));
  if (known.includes(file.etag) || known.includes('*')) return reply.code(304).send();
  return reply
    .type('text/calendar; charset=utf-8')
    .header('content-disposition', disposition(file.fileName, { type: 'inline' }))
    .send(file.text);
}
