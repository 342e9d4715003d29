import { personAt } from '../support/person.js';
import { asPersona } from '../support/tester.js';
import type { OperationRun, Prepared } from './operations.js';

const none = () => ({});
const headers = asPersona('clean');

const issue = `mutation($i: IssueDocumentInput!) {
  issueDocument(input: $i) { ... on Document { id twoDDoc } }
}`;
const share = `mutation($i: ShareDocumentInput!) {
  shareDocument(input: $i) { ... on SharedDocument { number accessCode share { id } } }
}`;

async function ask(address: string, query: string, i: object) {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables: { i } }),
  });
  return (
    (await answer.json()) as { data: Record<string, Record<string, string> & { share: { id: string } }> }
  ).data;
}

const issued = async (address: string) => (await ask(address, issue, { kind: 'ADCS' })).issueDocument;

const shared = async (address: string) =>
  (await ask(address, share, { document: (await issued(address))?.id })).shareDocument;

/** By the holder of the persona, the input being known only then. */
const sent =
  (input: (address: string) => Promise<object>) =>
  async (address: string): Promise<Prepared> => ({ headers, variables: { input: await input(address) } });

/** By a stranger, who holds a document. */
const brought =
  (input: (address: string) => Promise<object>) =>
  async (address: string): Promise<Prepared> => ({
    headers: personAt(address).headers(),
    variables: { input: await input(address) },
  });

/** Runs of the documents about RII and ADCS. */
export const documentRuns: Readonly<Record<string, readonly OperationRun[]>> = {
  'documents.graphql': [
    {
      variables: people => ({ neph: people('clean') }),
      prepared: async address => {
        await shared(address);
        return { headers, variables: {} };
      },
      holds: ['ObtainableDocument', 'Document', 'DocumentDownload', 'DocumentShare'],
    },
    {
      variables: people => ({ neph: people('candidate') }),
      holds: ['ObtainableDocument', 'DocumentNotIssuable'],
    },
  ],
  'issue-document.graphql': [
    { variables: none, prepared: sent(async () => ({ kind: 'RII', language: 'EN' })), holds: ['Document'] },
    {
      variables: people => ({ input: { kind: 'ADCS', licence: { neph: people('candidate') } } }),
      holds: ['DocumentNotIssuable'],
    },
  ],
  'share-document.graphql': [
    {
      variables: none,
      prepared: sent(async address => ({ document: (await issued(address))?.id, uses: 3, hours: 24 })),
      holds: ['SharedDocument', 'DocumentShare'],
    },
  ],
  'revoke-share.graphql': [
    {
      variables: none,
      prepared: sent(async address => ({ id: (await shared(address))?.share.id })),
      holds: ['DocumentShare'],
    },
  ],
  'verify-document.graphql': [
    {
      variables: none,
      prepared: brought(async address => ({ twoDDoc: (await issued(address))?.twoDDoc })),
      holds: ['DocumentVerification', 'StatedByDocument'],
    },
    {
      variables: none,
      prepared: brought(async address => {
        const given = await shared(address);
        return { shared: { number: given?.number, accessCode: given?.accessCode } };
      }),
      holds: ['DocumentVerification', 'CertifiedToday'],
    },
    { variables: () => ({ input: { twoDDoc: 'DC04' } }), holds: ['CodeNotRead'] },
    {
      variables: () => ({ input: { shared: { number: 'ADCS-0000-0000-0000', accessCode: '00000-00000' } } }),
      holds: ['ShareNotOpen'],
    },
  ],
};
