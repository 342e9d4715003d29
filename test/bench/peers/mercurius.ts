import Fastify from 'fastify';
import mercurius from 'mercurius';
import { resolvers, typeDefs } from './schema.js';
import { type Asked, openShared, serving } from './shared.js';

// Mercurius with its JIT from the first request on, as its documentation sets it up.

const shared = await openShared();
const app = Fastify();
await app.register(mercurius, {
  schema: typeDefs,
  resolvers: resolvers as never,
  context: request => shared.open(request.headers),
  jit: 1,
  queryDepth: 16,
});
app.graphql.addHook('onResolution', async (_execution, context) => {
  await (context as unknown as Asked).settle();
});
await app.listen({ port: 0, host: '127.0.0.1' });
serving((app.server.address() as { port: number }).port, async () => {
  await app.close();
  await shared.close();
});
