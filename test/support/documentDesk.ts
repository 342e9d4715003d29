import { expect } from 'vitest';
import { type Answered, askAs, type Gateway, type Headers } from './askers.js';
import { asTester } from './tester.js';

const issue = `mutation($i: IssueDocumentInput!) { issueDocument(input: $i) {
  __typename
  ... on Document { id kind number language issuedAt validUntil status replacedBy pageCount mediaType size sha256 twoDDoc
    download { url expiresAt fileName } }
  ... on DocumentNotIssuable { because }
  ... on TooManyRequests { retryAfter }
  ... on Problem { code }
} }`;

const verify = `mutation($i: VerifyDocumentInput!) { verifyDocument(input: $i) {
  __typename
  ... on DocumentVerification { authenticity conformity differences status summary(language: EN)
    stated { kind number name neph state categories validUntil issuedOn pageCount }
    today { asOf state categories { code validity } restrictions { code } } }
  ... on FileNotRead { fileRefusal limit }
  ... on CodeNotRead { fault position }
  ... on OtherDocument { type authenticity }
  ... on ShareNotOpen { shareRefusal }
  ... on TooManyRequests { retryAfter }
  ... on Problem { code }
} }`;

const share = `mutation($i: ShareDocumentInput!) { shareDocument(input: $i) {
  __typename
  ... on SharedDocument { number accessCode share { id status usesLeft usesAllowed expiresAt uses } }
  ... on Problem { code }
} }`;

const revoke = `mutation($i: RevokeShareInput!) { revokeShare(input: $i) {
  __typename ... on DocumentShare { id status revokedAt usesLeft } ... on Problem { code }
} }`;

const listed = `{ viewer { licence { ... on Licence { documents { id kind number status replacedBy
  shares { id status usesLeft uses } } } } } }`;

// biome-ignore lint/suspicious/noExplicitAny: the shape is that of each document
type Told = any;

/** The desk of documents of a gateway, as a client meets it. */
export function documentDesk(gateway: () => Gateway) {
  const ask = async (headers: Headers, query: string, i: object = {}): Promise<Told> => {
    const { data, errors }: Answered = await askAs(gateway(), headers, query, { i });
    expect(errors).toBeUndefined();
    return data;
  };
  const download = (url: string, headers: Headers = {}) =>
    gateway().app.fastify.inject({ method: 'GET', url, headers });
  return {
    issue: async (headers: Headers, i: object): Promise<Told> => (await ask(headers, issue, i)).issueDocument,
    verify: async (headers: Headers, i: object): Promise<Told> =>
      (await ask(headers, verify, i)).verifyDocument,
    share: async (headers: Headers, i: object): Promise<Told> => (await ask(headers, share, i)).shareDocument,
    revoke: async (headers: Headers, id: string): Promise<Told> =>
      (await ask(headers, revoke, { id })).revokeShare,
    listed: async (headers: Headers): Promise<Told> => (await ask(headers, listed)).viewer.licence.documents,
    download,
    /** Sends a file to be verified, as the multipart request specification for GraphQL says. */
    verifyFile: async (headers: Headers, bytes: Uint8Array): Promise<Told> => {
      const { status, body } = await sendFile(gateway(), headers, bytes);
      expect([status, body.errors]).toEqual([200, undefined]);
      return body.data.verifyDocument;
    },
    /** A command of a tester, which has to be carried out. */
    command: async (name: string, input: string, i: object, headers: Headers = asTester): Promise<void> => {
      const query = `mutation($i: ${input}!) { ${name}(input: $i) { userErrors { code message } } }`;
      expect((await ask(headers, query, i))[name].userErrors).toEqual([]);
    },
  };
}

/** Sends the mutation of verifying with a file, in a form. */
export async function sendFile(
  { address }: Gateway,
  headers: Headers,
  bytes: Uint8Array,
  changes: { readonly operations?: string; readonly map?: string; readonly preflight?: boolean } = {},
): Promise<{ readonly status: number; readonly body: Told }> {
  const form = new FormData();
  const operation = { query: verify, variables: { i: { file: null } } };
  form.set('operations', changes.operations ?? JSON.stringify(operation));
  form.set('map', changes.map ?? '{"0":["variables.i.file"]}');
  form.set('0', new Blob([bytes as Uint8Array<ArrayBuffer>]), 'document');
  const preflight: Headers = changes.preflight === false ? {} : { 'apollo-require-preflight': '1' };
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { ...headers, ...preflight },
    body: form,
  });
  return { status: answer.status, body: await answer.json() };
}
