import path from 'node:path';
import {
  BalanceDocument,
  FollowBalanceDocument,
  HistoryDocument,
  MyLicenceDocument,
} from 'snpc-gateway/client';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createGatewayClient as apolloClient } from '../../docs/examples/apollo-client/client.js';
import { createGatewayClient as urqlClient } from '../../docs/examples/urql/client.js';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { packageRoot } from '../../src/packageRoot.js';
import { asPersona, asTester } from '../support/tester.js';
import { gatewaySettings } from '../support/wholeGateway.js';

describe('a gateway that takes the documents of the kit alone', () => {
  let app: App;
  let url: string;
  const neph = (): string => app.personas.find(({ id }) => id === 'everyday')?.neph ?? '';
  beforeAll(async () => {
    const listed = path.join(packageRoot, 'schema/client/persisted-documents.json');
    app = await createApp(readConfig({ ...gatewaySettings, PERSISTED_DOCUMENTS: listed }), { memory: true });
    url = `${await app.fastify.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
  });
  afterAll(() => app.close());

  const hashOf = (document: unknown): string =>
    (document as { readonly __meta__: { readonly hash: string } }).__meta__.hash;
  const post = async (payload: object, headers: object = asTester) =>
    (await app.fastify.inject({ method: 'POST', url: '/graphql', headers: { ...headers }, payload })).json();

  it('answers each by its hash, in both ways of naming it', async () => {
    const variables = { neph: neph() };
    const right = { data: { licence: { __typename: 'Licence', balance: 8 } } };
    const sha256Hash = hashOf(BalanceDocument);
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    expect(await post({ extensions, variables })).toMatchObject(right);
    expect(await post({ documentId: `sha256:${sha256Hash}`, variables })).toMatchObject(right);
    const mine = { documentId: `sha256:${hashOf(MyLicenceDocument)}` };
    expect(await post(mine, asPersona('everyday'))).toMatchObject({
      data: { viewer: { licence: { balance: 8 } } },
    });
  });

  it('refuses any other', async () => {
    const { errors } = await post({ query: '{ viewer { world kind } }' });
    expect(errors[0].extensions.code).toBe('DOCUMENT_NOT_LISTED');
  });

  it('serves Apollo Client and urql, which send hashes, over HTTP and over a socket', async () => {
    const apollo = apolloClient(url, () => asTester);
    const { client: urql, closeSocket } = urqlClient(url, () => asTester, { listed: true });
    onTestFinished(() => {
      apollo.closeSocket();
      apollo.stop();
      closeSocket();
    });
    const variables = { neph: neph(), first: 2 };
    const right = { __typename: 'Licence', balance: 8 };
    expect((await apollo.query({ query: HistoryDocument, variables })).data?.licence).toMatchObject(right);
    expect((await urql.query(HistoryDocument, variables)).data?.licence).toMatchObject(right);

    const nephs = [neph()];
    const byApollo = new Promise(resolve => {
      const feed = apollo
        .subscribe({ query: FollowBalanceDocument, variables: { nephs } })
        .subscribe(({ data, error }) => resolve(error ?? data?.balanceChanged.__typename));
      onTestFinished(() => feed.unsubscribe());
    });
    const byUrql = new Promise(resolve => {
      const feed = urql
        .subscription(FollowBalanceDocument, { nephs })
        .subscribe(({ data, error }) => resolve(error ?? data?.balanceChanged.__typename));
      onTestFinished(feed.unsubscribe);
    });
    expect(await Promise.all([byApollo, byUrql])).toEqual(['FeedOpened', 'FeedOpened']);
  });
});
