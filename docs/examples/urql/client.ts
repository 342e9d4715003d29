import {
  Client,
  fetchExchange,
  makeOperation,
  mapExchange,
  stringifyVariables,
  subscriptionExchange,
} from '@urql/core';
import { type Cache, cacheExchange, type DataField, type Resolver } from '@urql/exchange-graphcache';
import { createClient } from 'graphql-ws';
import type { FollowBalanceSubscription, FollowHistorySubscription } from 'snpc-gateway/client';
import { typesWithoutId } from 'snpc-gateway/client/cache';
import { introspection } from 'snpc-gateway/client/introspection';

/** What each request brings: `Authorization`, `Snpc-World`, `Accept-Language`; nothing where a cookie says who asks. */
export type Headers = () => Readonly<Record<string, string>>;

/**
 * Joins the pages of a list, from the one asked on, each to the page whose last cursor it was asked after. A cursor pins
 * its moment, so that pages of two moments never mix, as they would if they were joined in the order of their coming.
 */
const joinPages: Resolver = (_parent, args, cache, { parentKey, fieldName }) => {
  // A list asked without arguments is kept under its name alone.
  const asked = cache.resolve(parentKey, fieldName, Object.keys(args).length > 0 ? args : undefined);
  if (typeof asked !== 'string') return asked as null | undefined;
  const known = cache.inspectFields(parentKey).filter(one => one.fieldName === fieldName);
  const pageAfter = (cursor: DataField | undefined): string | undefined => {
    if (typeof cursor !== 'string') return undefined;
    const next = known.find(one => one.arguments?.after === cursor && isSameList(one.arguments, args));
    const page = next && cache.resolve(parentKey, next.fieldKey);
    return typeof page === 'string' ? page : undefined;
  };
  const part = (page: string, field: string) => {
    const info = cache.resolve(page, 'pageInfo');
    return typeof info === 'string' ? cache.resolve(info, field) : undefined;
  };
  const pages = [asked];
  for (let page = pageAfter(part(asked, 'endCursor')); page; page = pageAfter(part(page, 'endCursor'))) {
    pages.push(page);
  }
  const last = pages.at(-1) as string;
  // What no question has brought stays unknown, so that it is asked.
  const all = (field: string) => {
    const parts = pages.map(page => cache.resolve(page, field) as never[] | undefined);
    return parts.includes(undefined) ? undefined : parts.flatMap(part => part ?? []);
  };
  return {
    __typename: cache.resolve(asked, '__typename') as string,
    totalCount: cache.resolve(asked, 'totalCount') as number,
    edges: all('edges'),
    nodes: all('nodes'),
    pageInfo: {
      __typename: 'PageInfo',
      startCursor: part(asked, 'startCursor') as string,
      hasPreviousPage: part(asked, 'hasPreviousPage') as boolean,
      endCursor: part(last, 'endCursor') as string,
      hasNextPage: part(last, 'hasNextPage') as boolean,
    },
  };
};

type Arguments = Readonly<Record<string, unknown>>;

const isSameList = ({ after: _, ...one }: Arguments, { after: __, ...other }: Arguments): boolean =>
  stringifyVariables(one) === stringifyVariables(other);

/** A licence has moved: what is kept of its history and of its calendar is asked again. */
function forgetLists(cache: Cache, id: string): void {
  const licence = { __typename: 'Licence', id };
  for (const { fieldName, fieldKey } of cache.inspectFields(licence)) {
    if (fieldName === 'pointEvents' || fieldName === 'restitutionForecast') {
      cache.invalidate(licence, fieldKey);
    }
  }
}

/** A cache that keeps two views of one licence apart: the id of a licence holds the times it was asked at. */
export const createCache = () =>
  cacheExchange({
    schema: introspection as never,
    keys: {
      // These belong to the object that holds them.
      ...Object.fromEntries(typesWithoutId.map(type => [type, () => null])),
      // A client has one asker: what a sign-in answers takes the place of what `viewer` had answered.
      Viewer: () => 'me',
    },
    resolvers: { Licence: { pointEvents: joinPages }, Viewer: { consultations: joinPages } },
    updates: {
      Mutation: {
        // A new document takes the place of those before it.
        issueDocument(_result, _args, cache) {
          for (const licence of licencesOf(cache)) cache.invalidate(licence, 'documents');
        },
      },
      Subscription: {
        balanceChanged({ balanceChanged: item }: FollowBalanceSubscription, _args, cache) {
          if (item.__typename === 'BalanceNotice') forgetLists(cache, item.licence.id);
        },
        pointEventRecorded({ pointEventRecorded: item }: FollowHistorySubscription, _args, cache) {
          if (item.__typename === 'PointEventNotice') forgetLists(cache, item.licence.id);
        },
      },
    },
  });

/** Keys of the licences that the queries of this client have met. */
function licencesOf(cache: Cache): readonly string[] {
  const met = ['Query', 'Viewer:me'].flatMap(root =>
    cache
      .inspectFields(root)
      .filter(({ fieldName }) => fieldName === 'licence')
      .map(({ fieldKey }) => cache.resolve(root, fieldKey)),
  );
  return met.filter(key => typeof key === 'string').filter(key => key.startsWith('Licence:'));
}

/** Sends the hash of a typed document in the place of its text, to a gateway that has it on its list. */
const byHash = mapExchange({
  onOperation(operation) {
    const { __meta__ } = operation.query as { readonly __meta__?: { readonly hash: string } };
    if (operation.kind === 'teardown' || !__meta__) return operation;
    const persistedQuery = { version: 1, sha256Hash: __meta__.hash } as const;
    return makeOperation(operation.kind, { ...operation, extensions: { persistedQuery } });
  },
});

/**
 * A client of the gateway at an address such as `http://127.0.0.1:4000/graphql`. Where the gateway takes listed documents
 * alone, `listed` sends their hashes: urql writes texts in a way of its own.
 */
export function createGatewayClient(
  url: string,
  headers: Headers,
  { listed = false } = {},
): { readonly client: Client; readonly closeSocket: () => void } {
  const socket = createClient({ url: url.replace(/^http/, 'ws'), connectionParams: headers });
  const client = new Client({
    url,
    preferGetMethod: false,
    fetchOptions: () => ({ headers: headers(), credentials: 'include' }),
    exchanges: [
      createCache(),
      ...(listed ? [byHash] : []),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables, extensions }) => ({
          subscribe: sink => ({
            unsubscribe: socket.subscribe(
              { query, variables: variables as Record<string, unknown>, extensions },
              sink as never,
            ),
          }),
        }),
      }),
    ],
  });
  return { client, closeSocket: () => void socket.dispose() };
}
