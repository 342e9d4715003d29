import { createServer, type IncomingMessage } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import { resolvers, typeDefs } from './schema.js';
import { type Asked, openShared, serving } from './shared.js';

// GraphQL Yoga on the server of Node.js, as its documentation sets it up.

const shared = await openShared();
const { LicenceResult, Problem, ...fields } = resolvers;
const yoga = createYoga<{ req: IncomingMessage }, Asked>({
  schema: createSchema<Asked & { req: IncomingMessage }>({
    typeDefs,
    resolvers: {
      ...fields,
      LicenceResult: { __resolveType: LicenceResult.resolveType },
      Problem: { __resolveType: Problem.resolveType },
    } as never,
  }),
  context: ({ req }) => shared.open(req.headers),
  graphiql: false,
  landingPage: false,
  logging: false,
  plugins: [
    {
      onExecute: ({ args }: { args: { contextValue: unknown } }) => ({
        onExecuteDone: () => (args.contextValue as Asked).settle(),
      }),
    },
  ],
});
const server = createServer(yoga);
server.listen(0, '127.0.0.1', () => {
  serving((server.address() as { port: number }).port, async () => {
    server.close();
    server.closeAllConnections();
    await shared.close();
  });
});
