import type { FastifyInstance } from 'fastify';
import { ProblemCode } from '../../graphql/problems/catalogue.js';
import { problem } from '../../graphql/problems/errors.js';
import { isLoopback } from '../../snpc/loopback.js';
import { refuse } from '../failures.js';

/** Pages that hold what opens a gateway under development. */
const withSecrets = new Set(['/graphql', '/graphiql', '/outbox']);

/**
 * Keeps those pages for the names of this machine: a name of somebody else's that leads here (DNS rebinding) would let
 * their page read them. `publicOrigin` is a name of the gateway too.
 */
export function refuseForeignHosts(app: FastifyInstance, publicOrigin: string | undefined): void {
  const own = publicOrigin === undefined ? undefined : new URL(publicOrigin).hostname;
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' || !withSecrets.has(request.routeOptions.url ?? '')) return;
    const { hostname = '' } = URL.parse(`http://${request.headers.host}`) ?? {};
    if (isLoopback(hostname) || hostname === own) return;
    await refuse(request, reply, { error: problem(ProblemCode.BAD_REQUEST, strangeName), status: 421 });
  });
}

const strangeName = {
  fr: 'Cette page est pour les noms de cette machine : PUBLIC_URL en donne un autre.',
  en: 'This page is for the names of this machine: set PUBLIC_URL for another.',
};
