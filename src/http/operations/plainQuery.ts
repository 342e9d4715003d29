import type { FastifyRequest } from 'fastify';
import type { PersistedDocuments } from './persisted.js';

/** A query as a request names it. */
export interface NamedQuery {
  readonly text: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * What a plain request asks: JSON by POST, or by GET with a header that no page elsewhere can send, and an answer in JSON.
 * Null for anything else, which Apollo answers or refuses.
 */
export function plainQuery(request: FastifyRequest, persisted: PersistedDocuments): NamedQuery | null {
  if (!takesJson(request)) return null;
  const { method, headers } = request;
  if (method === 'POST' && headers['content-type']?.startsWith('application/json'))
    return queryIn(request.body, persisted);
  const isForPrograms = !headers.accept?.includes('text/html');
  if (
    method === 'GET' &&
    isForPrograms &&
    (headers['apollo-require-preflight'] || headers['x-apollo-operation-name'])
  )
    return queryIn(parametersOf(request.query), persisted);
  return null;
}

function takesJson({ headers: { accept } }: FastifyRequest): boolean {
  if (accept === undefined || accept === '*/*' || accept === 'application/json') return true;
  return !accept.includes('graphql-response') && /(^|[\s,])(application\/json|\*\/\*)\s*($|,)/.test(accept);
}

// Undefined, which names no query, where a parameter is no object of JSON: Apollo says what is wrong.
function parametersOf(query: unknown): unknown {
  const { variables, extensions, ...others } = query as Readonly<Record<string, unknown>>;
  try {
    return { ...others, variables: parsed(variables), extensions: parsed(extensions) };
  } catch {
    return undefined;
  }
}

function parsed(text: unknown): unknown {
  if (text === undefined) return null;
  const value: unknown = JSON.parse(String(text));
  if (isRecord(value)) return value;
  throw new SyntaxError('a parameter is no object');
}

function queryIn(given: unknown, persisted: PersistedDocuments): NamedQuery | null {
  if (!isRecord(given)) return null;
  const { query, operationName = null, variables = null, extensions = null } = given;
  if (operationName !== null && typeof operationName !== 'string') return null;
  if (variables !== null && !isRecord(variables)) return null;
  const text = extensions === null ? query : registered(query, extensions, persisted);
  if (typeof text !== 'string' || text === '') return null;
  return { text, operationName, variables: variables ?? {} };
}

// A document that is sent with its hash is registered the usual way.
function registered(query: unknown, extensions: unknown, persisted: PersistedDocuments): unknown {
  if (query !== undefined || !isRecord(extensions)) return undefined;
  const { persistedQuery, ...others } = extensions;
  if (Object.keys(others).length > 0 || !isRecord(persistedQuery) || persistedQuery.version !== 1)
    return undefined;
  const { sha256Hash } = persistedQuery;
  return typeof sha256Hash === 'string' ? persisted.textOf(sha256Hash) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
