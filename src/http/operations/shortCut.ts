import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  OperationTypeNode,
} from 'graphql';
import type { Charge } from '../../access/rates/index.js';
import type { RequestContext } from '../../graphql/context.js';
import type { Language } from '../../licence/index.js';
import { saidBy } from '../access/credentials.js';
import { unnoted } from '../access/refusals.js';
import { type Caller, languageOf } from '../access/requestContext.js';
import { asksCost, costTold } from './costTold.js';
import { type Admission, type Gate, statusOfRefusal } from './gate.js';
import { operationOf } from './operationOf.js';
import type { PersistedDocuments } from './persisted.js';
import { rateHeaders } from './rateHeaders.js';

/** What the short cut needs: the gate that every operation passes, and how errors are shown. */
export interface ShortCutParts {
  readonly schema: GraphQLSchema;
  readonly gate: Gate;
  readonly persisted: PersistedDocuments;
  readonly shown: (error: GraphQLError, language: Language) => GraphQLFormattedError;
  readonly report: (error: unknown) => void;
}

/** A query as a body of JSON names it. */
interface Named {
  readonly text: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Says that a request has to go the usual way. */
export const usualWay = Symbol('usual way');

/**
 * Answers sound queries by POST without Apollo: what it does for them is done by the gate already, and its pipeline costs
 * more than carrying them out. The same gate, the same journal, the same bytes; a test compares both ways. Whatever is not
 * plainly such a query, a mutation, a document that is refused, variables that do not fit, another type of answer, goes the
 * usual way, before anything is charged.
 */
export function shortCut(parts: ShortCutParts) {
  const { schema, gate } = parts;
  return async (request: FastifyRequest, reply: FastifyReply): Promise<string | typeof usualWay> => {
    const named = isPlain(request) ? queryIn(request.body, parts.persisted) : null;
    if (named === null) return usualWay;
    const { headers, ip } = request;
    const caller: Caller = { said: saidBy(headers), headers, ip, reply };
    const read = await gate.read(named.text, caller);
    if ('errors' in read) return usualWay;
    const { document } = read;
    const found = operationOf(schema, document, named);
    if ('errors' in found || found.operation.operation !== OperationTypeNode.QUERY) return usualWay;
    const admission = await gate.admit(document, found.operation, named.variables, caller);
    const { context, errors } = admission;
    if (context === null)
      return refused(parts, { caller, reply, admission, error: errors[0] as GraphQLError });
    const result = await carryOut(parts, document, named, context);
    return answer(parts, { caller, reply, admission, context }, result);
  };
}

function isPlain({ method, headers }: FastifyRequest): boolean {
  if (method !== 'POST' || !headers['content-type']?.startsWith('application/json')) return false;
  const { accept } = headers;
  if (accept === undefined || accept === '*/*' || accept === 'application/json') return true;
  return !accept.includes('graphql-response') && /(^|[\s,])(application\/json|\*\/\*)\s*($|,)/.test(accept);
}

function queryIn(body: unknown, persisted: PersistedDocuments): Named | null {
  if (!isRecord(body)) return null;
  const { query, operationName = null, variables = null, extensions = null } = body;
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

function carryOut(
  { schema }: ShortCutParts,
  document: DocumentNode,
  { operationName, variables }: Named,
  contextValue: RequestContext,
): ExecutionResult | Promise<ExecutionResult> {
  return execute({ schema, document, contextValue, operationName, variableValues: variables });
}

interface Answering {
  readonly caller: Caller;
  readonly reply: FastifyReply;
  readonly admission: Admission;
}

async function answer(
  { gate, shown, report }: ShortCutParts,
  { caller, reply, admission, context }: Answering & { readonly context: RequestContext },
  { data, errors }: ExecutionResult,
): Promise<string> {
  told(reply, admission.charge);
  try {
    await context.settle();
  } catch (error) {
    report(error);
    return bytesOf({ errors: [unnoted(context)] });
  }
  const language = languageOf(caller);
  return bytesOf({
    errors: errors?.map(error => shown(error, language)),
    data,
    extensions: asksCost(caller) ? costTold(admission.cost, gate) : undefined,
  });
}

async function refused(
  { gate, shown }: ShortCutParts,
  { caller, reply, admission, error }: Answering & { readonly error: GraphQLError },
): Promise<string> {
  told(reply, admission.charge ?? (await gate.chargeRefusal(caller)));
  reply.code(statusOfRefusal(error));
  return bytesOf({
    errors: [shown(error, languageOf(caller))],
    extensions: asksCost(caller) ? costTold(admission.cost, gate) : undefined,
  });
}

function told(reply: FastifyReply, charge: Charge | null): void {
  for (const [name, value] of charge === null ? [] : rateHeaders(charge)) reply.header(name, value);
  reply.header('cache-control', 'no-store').type('application/json; charset=utf-8');
}

// As Apollo ends its bodies.
function bytesOf(result: object): string {
  return `${JSON.stringify(result)}\n`;
}
