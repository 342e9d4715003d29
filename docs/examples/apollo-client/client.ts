import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { RetryLink } from '@apollo/client/link/retry';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { relayStylePagination } from '@apollo/client/utilities';
import { type DocumentNode, OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { possibleTypes } from 'snpc-gateway/client/cache';

/** What each request brings: `Authorization`, `Snpc-World`, `Accept-Language`; nothing where a cookie says who asks. */
export type Headers = () => Readonly<Record<string, string>>;

/** A cache that keeps two views of one licence apart: the id of a licence holds the times it was asked at. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    // The members of unions and interfaces, so that `... on Problem` and `... on PointEvent` match.
    possibleTypes,
    typePolicies: {
      Licence: {
        fields: {
          pointEvents: relayStylePagination(['kinds', 'since', 'until', 'order']),
          fullRecord: { merge: false },
        },
      },
      // A client has one asker: what a sign-in answers takes the place of what `viewer` had answered.
      Viewer: {
        keyFields: [],
        fields: { licence: { merge: false }, consultations: relayStylePagination() },
      },
      // What answers by a union is one thing, then another: nothing of the former is kept.
      Query: { fields: { licence: { merge: false } } },
      Subscription: {
        fields: { balanceChanged: { merge: false }, pointEventRecorded: { merge: false } },
      },
      // These have no id. The independent fields of a holder may be put together; the times of a view, the parts of a
      // forecast hold only together: the newer takes the place of the older.
      Holder: { merge: true },
      View: { merge: false },
      Probation: { merge: false },
      RestitutionForecast: { merge: false },
    },
  });
}

/** A client of the gateway at an address such as `http://127.0.0.1:4000/graphql`. */
export function createGatewayClient(
  url: string,
  headers: Headers,
): ApolloClient & { readonly closeSocket: () => void } {
  const socket = createClient({ url: url.replace(/^http/, 'ws'), connectionParams: headers });
  const link = ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    new GraphQLWsLink(socket),
    ApolloLink.from([
      new ApolloLink((operation, forward) => {
        operation.setContext({ headers: headers() });
        return forward(operation);
      }),
      // A network that failed is tried again, three times at most; a mutation is not, since it may have been done.
      new RetryLink({
        attempts: { max: 3, retryIf: (_, { operationType }) => operationType === OperationTypeNode.QUERY },
      }),
      // The hash of a typed document goes in the place of its text: the gateway knows it, or is told it once.
      new PersistedQueryLink({ generateHash: async document => hashOf(document) }),
      new HttpLink({ uri: url, credentials: 'include' }),
    ]),
  );
  return Object.assign(new ApolloClient({ cache: createCache(), link }), {
    closeSocket: () => void socket.dispose(),
  });
}

/** The hash under which `persisted-documents.json` holds a typed document. */
function hashOf(document: DocumentNode): string {
  const { __meta__ } = document as DocumentNode & { readonly __meta__?: { readonly hash: string } };
  if (!__meta__) throw new Error('This document does not come from snpc-gateway/client');
  return __meta__.hash;
}
