import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  OperationTypeNode,
} from 'graphql';
import type { Charge } from '../../access/rates/index.js';
import { type Compiling, carryingOut, type Query } from '../../graphql/execution/index.js';
import type { Language } from '../../licence/index.js';
import { type Caller, callerBy, languageOf } from '../access/caller.js';
import { unnoted } from '../access/refusals.js';
import { asksCost, costTold } from './costTold.js';
import { type Admission, type Gate, statusOfRefusal } from './gate.js';
import { etagOf, type KeepingAnswers, type KeptAnswer, keptAnswers, type Question } from './keptAnswers.js';
import { isNoted } from './noted.js';
import type { FindOperation } from './operationOf.js';
import type { PersistedDocuments } from './persisted.js';
import { plainQuery } from './plainQuery.js';
import { rateHeaders } from './rateHeaders.js';

/** What the short cut needs: the gate that every operation passes, and how errors are shown. */
export interface ShortCutParts {
  readonly schema: GraphQLSchema;
  readonly gate: Gate;
  readonly persisted: PersistedDocuments;
  readonly find: FindOperation;
  readonly shown: (error: GraphQLError, language: Language) => GraphQLFormattedError;
  readonly report: (error: unknown) => void;
  /** When documents are compiled; undefined for the usual times. */
  readonly compiling: Compiling | undefined;
  /** How many answers are kept; undefined for as many as usual. */
  readonly keeping: KeepingAnswers | undefined;
}

/** Says that a request has to go the usual way. */
export const usualWay = Symbol('usual way');

/**
 * Answers queries without Apollo, and refuses documents: what it does for them is done by the gate already, and its
 * pipeline costs more than carrying them out. The same gate, the same journal, the same bytes; a test compares both ways.
 * Whatever is not plainly such a query, a mutation, variables that do not fit, another type of answer, goes the usual way,
 * before anything is charged.
 */
export function shortCut(parts: ShortCutParts) {
  const { schema, gate, find } = parts;
  const carryOut = carryingOut(schema, parts.compiling);
  const answers = keptAnswers(schema, parts.keeping);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<Body | typeof usualWay> => {
    const named = plainQuery(request, parts.persisted);
    if (named === null) return usualWay;
    const caller = callerBy(request, reply);
    const read = await gate.read(named.text, caller);
    if ('errors' in read) return refused(parts, { caller, reply, ...read, cost: null });
    const { document } = read;
    const found = find(document, named);
    if ('errors' in found || found.operation.operation !== OperationTypeNode.QUERY) return usualWay;
    const admission = await gate.admit(document, found.operation, named.variables, caller);
    const { context } = admission;
    if (context === null) return refused(parts, { caller, reply, ...admission });
    const { operationName, variables } = named;
    const query = { document, operation: found.operation, operationName, variables, context };
    const answering = { request, caller, reply, admission, query };
    // Whoever is told the points of an operation is answered something else.
    const question = asksCost(caller) ? null : await answers.asked(query);
    const again = await question?.find();
    if (again) return giveAgain(parts, answering, again);
    return answer(parts, question, answering, await carryOut(query));
  };
}

/** A body as it goes out, or an answer that has gone out without one. */
type Body = string | Buffer | FastifyReply;

interface Answering {
  readonly request: FastifyRequest;
  readonly caller: Caller;
  readonly reply: FastifyReply;
  readonly admission: Admission;
  readonly query: Query;
}

async function giveAgain(
  parts: ShortCutParts,
  answering: Answering,
  { bytes, etag }: KeptAnswer,
): Promise<Body> {
  const { reply, admission, query } = answering;
  told(reply, admission.charge);
  if (!(await isNoted(query.context, parts.report))) return bytesOf({ errors: [unnoted(query.context)] });
  return answering.request.method === 'GET' ? unlessKnown(answering, bytes, etag) : bytes;
}

/** The answer to a GET under its mark, or 304 alone for whoever has it already. */
function unlessKnown({ request, reply }: Answering, body: Body, etag: string): Body {
  reply.header('etag', etag);
  const known = request.headers['if-none-match']?.split(',').map(one => one.trim().replace(/^W\//, ''));
  if (!known?.includes(etag) && !known?.includes('*')) return body;
  return reply.code(304).removeHeader('content-type').send();
}

async function answer(
  parts: ShortCutParts,
  question: Question | null,
  answering: Answering,
  { data, errors }: ExecutionResult,
): Promise<Body> {
  const { gate, shown } = parts;
  const { request, caller, reply, admission, query } = answering;
  told(reply, admission.charge);
  if (!(await isNoted(query.context, parts.report))) return bytesOf({ errors: [unnoted(query.context)] });
  const language = languageOf(caller);
  const body = bytesOf({
    errors: errors?.map(error => shown(error, language)),
    data,
    extensions: asksCost(caller) ? costTold(admission.cost, gate) : undefined,
  });
  if (errors) return body;
  await question?.keep(body);
  return request.method === 'GET' ? unlessKnown(answering, body, etagOf(body)) : body;
}

interface Refusing {
  readonly caller: Caller;
  readonly reply: FastifyReply;
  readonly errors: readonly GraphQLError[];
  /** What was charged already. */
  readonly charge: Charge | null;
  /** Points of the operation; null where it was not known. */
  readonly cost: number | null;
}

async function refused(
  { gate, shown }: ShortCutParts,
  { caller, reply, errors, charge, cost }: Refusing,
): Promise<string> {
  told(reply, charge ?? (await gate.chargeRefusal(caller)));
  reply.code(statusOfRefusal(errors[0] as GraphQLError));
  const language = languageOf(caller);
  return bytesOf({
    errors: errors.map(error => shown(error, language)),
    extensions: cost !== null && asksCost(caller) ? costTold(cost, gate) : undefined,
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
