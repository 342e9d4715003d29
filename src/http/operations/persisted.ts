import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { ProblemCode } from '../../graphql/problems/catalogue.js';
import { problem } from '../../graphql/problems/errors.js';
import { type AllowList, hashOf } from '../../graphql/reading/allowList.js';
import { registeredDocuments } from '../../graphql/reading/knownDocuments.js';

/** Documents that clients name by their hash: those of the list where there is one, else those that they registered. */
export interface PersistedDocuments {
  /** The text of a hash; undefined where it is not known. */
  textOf(hash: string): string | undefined;
  /** Keeps a document under its hash, where clients may. */
  register(hash: string, text: string): void;
}

/** What stands for a document that the list does not hold: it is refused as any other that is not on it. */
const unlisted = 'query NotListed { notListed }';

export function persistedDocuments(allowList: AllowList | null): PersistedDocuments {
  if (allowList) return { textOf: hash => allowList.textOf(hash) ?? unlisted, register() {} };
  const registered = registeredDocuments();
  return { textOf: hash => registered.get(hash), register: (hash, text) => void registered.set(hash, text) };
}

/** The same, as Apollo Server asks for it: its keys have a prefix. */
export function asApolloCache({ textOf, register }: PersistedDocuments) {
  const hashIn = (key: string): string => key.slice(key.lastIndexOf(':') + 1);
  return {
    get: async (key: string) => textOf(hashIn(key)),
    set: async (key: string, text: string) => register(hashIn(key), text),
    delete: async () => {},
  };
}

/** How a client names a document: by its text, by its hash, or by both to register it. */
export interface NamedDocument {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

/**
 * The text of a document that is named over a socket, as Apollo Server finds it over HTTP; or the error that says why
 * there is none. One that is sent with its right hash is registered once `accepted` is called.
 */
export function textOfNamed(
  { query, documentId, extensions }: NamedDocument,
  persisted: PersistedDocuments,
): { readonly text: string; readonly accepted: () => void } | { readonly error: GraphQLError } {
  const text = typeof query === 'string' && query !== '' ? query : undefined;
  const hash = hashNamed(extensions) ?? (text === undefined ? hashOfId(documentId) : undefined);
  if (hash === undefined)
    return text === undefined
      ? { error: problem(ProblemCode.BAD_REQUEST, noDocument) }
      : { text, accepted() {} };
  if (text === undefined) {
    const found = persisted.textOf(hash);
    if (found !== undefined) return { text: found, accepted() {} };
    return { error: notFound() };
  }
  if (hash !== hashOf(text)) return { error: problem(ProblemCode.BAD_REQUEST, wrongHash) };
  return { text, accepted: () => persisted.register(hash, text) };
}

const noDocument = {
  fr: 'Un document se donne dans query, ou par son empreinte dans documentId ou extensions.persistedQuery.',
  en: 'A document is given in query, or by its hash in documentId or extensions.persistedQuery.',
};

const wrongHash = {
  fr: 'L’empreinte donnée n’est pas le SHA-256 du document.',
  en: 'The hash given is not the SHA-256 of the document.',
};

// In the words that clients look for, as Apollo Server says it.
function notFound(): GraphQLError {
  return new GraphQLError('PersistedQueryNotFound', {
    extensions: { code: ProblemCode.PERSISTED_QUERY_NOT_FOUND },
  });
}

function hashNamed(extensions: unknown): string | undefined {
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } | null };
  const hash = persistedQuery?.sha256Hash;
  return typeof hash === 'string' ? hash : undefined;
}

/** The hash in `sha256:…`; undefined for anything else. */
function hashOfId(id: unknown): string | undefined {
  return typeof id === 'string' ? /^sha256:([0-9a-f]{64})$/i.exec(id)?.[1]?.toLowerCase() : undefined;
}

/**
 * Reads a `documentId` of GraphQL over HTTP as the persisted query that Apollo knows, in a body and in an address. One that
 * stands beside a `query` says nothing more than it. @throws ProblemError of one that is no hash
 */
export async function takeDocumentId(request: FastifyRequest): Promise<void> {
  const isGet = request.method === 'GET';
  const given = (isGet ? request.query : request.body) as Record<string, unknown> | null | undefined;
  if (typeof given !== 'object' || given === null || given.documentId === undefined || given.query) return;
  const sha256Hash = hashOfId(given.documentId);
  if (sha256Hash === undefined) {
    throw problem(ProblemCode.BAD_USER_INPUT, rightDocumentId);
  }
  const persistedQuery = { version: 1, sha256Hash };
  if (!isGet) {
    const extensions = typeof given.extensions === 'object' ? given.extensions : {};
    request.body = { ...given, extensions: { ...extensions, persistedQuery } };
    return;
  }
  const extensions = JSON.stringify({ persistedQuery });
  request.query = { ...given, extensions };
  const address = new URL(request.url, 'http://here');
  address.searchParams.set('extensions', extensions);
  request.raw.url = `${address.pathname}${address.search}`;
}

const rightDocumentId = {
  fr: 'documentId est sha256: suivi du SHA-256 d’un document, en hexadécimal.',
  en: 'documentId is sha256: and the SHA-256 of a document in hexadecimal.',
};
