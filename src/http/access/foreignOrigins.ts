import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { preferredLanguage } from '../../graphql/kit/language.js';
import { ProblemCode } from '../../graphql/problems/catalogue.js';
import { problem, toldIn } from '../../graphql/problems/errors.js';
import { rateHeaderNames } from '../operations/rateHeaders.js';
import { type AllowedOrigins, isAllowedOrigin } from './origin.js';

/** Methods that change nothing and answer pages elsewhere nothing they could read. */
const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Keeps pages elsewhere out. Browsers say in `Origin` whose page posts: one that is neither of this host nor allowed is
 * refused before anything is read, so that no cookie of ours works for it, and none is set by it. Pages of the origins
 * allowed may ask and read (CORS); programs send no origin, and have no cookie that others could use.
 */
export async function refuseForeignOrigins(app: FastifyInstance, allowed: AllowedOrigins): Promise<void> {
  await app.register(cors, {
    origin: [...allowed.elsewhere],
    credentials: true,
    methods: ['GET', 'POST'],
    exposedHeaders: rateHeaderNames,
    maxAge: 600,
    strictPreflight: false,
  });
  app.addHook('onRequest', async (request, reply) => {
    if (harmless.has(request.method) || isAllowedOrigin(request.headers, allowed)) return;
    const language = preferredLanguage(request.headers['accept-language']);
    await reply.code(403).send({ errors: [toldIn(language, problem(ProblemCode.FOREIGN_ORIGIN))] });
  });
}
