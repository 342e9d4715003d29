import { createClient } from 'graphql-ws';
import {
  Environment,
  type GraphQLResponse,
  Network,
  Observable,
  RecordSource,
  ROOT_TYPE,
  Store,
} from 'relay-runtime';

/** What each request brings: `Authorization`, `Snpc-World`, `Accept-Language`; nothing where a cookie says who asks. */
export type Headers = () => Readonly<Record<string, string>>;

/** An environment over the gateway at an address such as `http://127.0.0.1:4000/graphql`. */
export function createEnvironment(
  url: string,
  headers: Headers,
): { readonly environment: Environment; readonly closeSocket: () => void } {
  const socket = createClient({ url: url.replace(/^http/, 'ws'), connectionParams: headers });
  const network = Network.create(
    async ({ text: query, name: operationName }, variables): Promise<GraphQLResponse> => {
      const response = await fetch(url, {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json', ...headers() },
        body: JSON.stringify({ query, operationName, variables }),
      });
      return (await response.json()) as GraphQLResponse;
    },
    ({ text, name: operationName }, variables) =>
      Observable.create(sink =>
        socket.subscribe<never>(
          { query: text ?? '', operationName, variables },
          {
            next: item => sink.next(item as unknown as GraphQLResponse),
            error: reason => sink.error(reason as Error),
            complete: () => sink.complete(),
          },
        ),
      ),
  );
  const environment = new Environment({
    network,
    store: new Store(new RecordSource()),
    missingFieldHandlers: [
      {
        kind: 'linked',
        // What the store holds under an id, `node` needs not ask.
        handle: (field, record, { id }) =>
          field.name === 'node' && record?.getType() === ROOT_TYPE ? id : undefined,
      },
    ],
  });
  return { environment, closeSocket: () => void socket.dispose() };
}
