import type { FastifyInstance } from 'fastify';
import type { FranceConnect } from './franceConnect.js';

/** Under which address a server answers for the FranceConnect of every world. */
export const mountedAt = '/franceconnect/:world/api/v2/*';

/**
 * Serves a simulated FranceConnect from a server, in a scope of its own: nothing there reads a body, and the answer is
 * not the server's.
 */
export async function mountFranceConnect(app: FastifyInstance, franceConnect: FranceConnect): Promise<void> {
  await app.register(async scope => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.route({
      method: ['GET', 'POST', 'OPTIONS'],
      url: mountedAt,
      config: { answersByItself: true },
      handler: async (request, reply) => {
        reply.hijack();
        await franceConnect.handle(request.raw, reply.raw);
      },
    });
  });
}
