import cors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { preferredLanguage } from '../../graphql/kit/language.js';
import { ProblemCode } from '../../graphql/problems/catalogue.js';
import { problem, toldIn } from '../../graphql/problems/errors.js';
import { withoutNephs } from '../../snpc/index.js';
import { rateHeaderNames } from '../operations/rateHeaders.js';
import { type AllowedOrigins, isAllowedOrigin } from './origin.js';
import { varies } from './varies.js';

/** Most origins that the log tells were refused, and the most of each that it tells, in characters. */
const mostOriginsTold = 100;
const longestOrigin = 200;

/** Methods that change nothing and answer pages elsewhere nothing they could read. */
const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Keeps pages elsewhere out. Browsers say in `Origin` whose page posts: one that is neither of this host nor allowed is
 * refused before anything is read, so that no cookie of ours works for it, and none is set by it. Pages of the origins
 * allowed may ask and read (CORS); programs send no origin, and have no cookie that others could use.
 */
export async function refuseForeignOrigins(app: FastifyInstance, allowed: AllowedOrigins): Promise<void> {
  const isForeign = ({ headers }: FastifyRequest) => !isAllowedOrigin(headers, allowed);
  const warn = warnOnce(app);
  // Before CORS, which answers preflights: a page cannot read why its own was not granted.
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.method === 'OPTIONS' && isForeign(request)) warn(request.headers.origin ?? '');
    done();
  });
  await app.register(cors, {
    origin: [...allowed.elsewhere],
    credentials: true,
    methods: ['GET', 'POST'],
    exposedHeaders: rateHeaderNames,
    maxAge: 600,
    strictPreflight: false,
  });
  app.addHook('onRequest', (request, reply, done) => {
    if (harmless.has(request.method) || !isForeign(request)) {
      done();
      return;
    }
    warn(request.headers.origin ?? '');
    const language = preferredLanguage(request.headers['accept-language']);
    varies(reply, 'accept-language')
      .code(403)
      .send({ errors: [toldIn(language, problem(ProblemCode.FOREIGN_ORIGIN))] });
  });
}

// Whoever writes such a page is told nothing by their browser; origins come from outside, so few are told, and no NEPH.
function warnOnce(app: FastifyInstance): (origin: string) => void {
  const told = new Set<string>();
  return origin => {
    if (told.size >= mostOriginsTold || told.has(origin)) return;
    told.add(origin);
    const named = JSON.stringify(withoutNephs(origin.slice(0, longestOrigin)));
    app.log.warn(`A page of the origin ${named} was refused: to let it ask, add it to ALLOWED_ORIGINS`);
  };
}
