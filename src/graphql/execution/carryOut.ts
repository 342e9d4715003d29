import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../context.js';
import { isCompilable } from './compilable.js';

/** A query to carry out: its document has been read, its operation found, its variables checked. */
export interface Query {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: RequestContext;
}

/** When documents are compiled. */
export interface Compiling {
  /** Times that a document is asked before it is compiled. Default: 4. */
  readonly after?: number;
  /** Milliseconds of rest for each that compiling takes. Default: 9, so that it never takes more than a tenth of the time. */
  readonly rest?: number;
}

type Compiled = CompiledQuery<Record<string, unknown>>;
/** Loaded when something is first compiled: a start does without it. */
type Compiler = typeof import('graphql-jit');

/** What is made of an operation: code, or nothing where it is not to be compiled. */
type Made = Compiled | 'NOT_COMPILED';

/** Compiled documents that are held, those asked last. */
const mostCompiled = 100;

/**
 * Carries out queries, the same answer either way: by graphql-js at first, and compiled once a document is asked again and
 * again by somebody who is known, which spares most of what an answer costs beside what its fields do. A compiled query that
 * meets an error is carried out anew by graphql-js: reading twice harms nobody, and errors stay those of the specification.
 */
export function carryingOut(schema: GraphQLSchema, { after = 4, rest = 9 }: Compiling = {}) {
  const times = new WeakMap<OperationDefinitionNode, number>();
  const made = new LRUCache<OperationDefinitionNode, Made>({ max: mostCompiled });
  let restUntil = 0;
  const compiler = loadedWhenAsked();

  const make = (query: Query, by: Compiler): Made => {
    if (!isCompilable(schema, query.document, query.operation)) return 'NOT_COMPILED';
    const began = performance.now();
    const compiled = compiledOf(by, schema, query);
    const ended = performance.now();
    restUntil = ended + (ended - began) * rest;
    return compiled ?? 'NOT_COMPILED';
  };

  const madeOf = (query: Query): Made => {
    const known = made.get(query.operation);
    if (known !== undefined) return known;
    const asked = (times.get(query.operation) ?? 0) + 1;
    times.set(query.operation, asked);
    if (asked < after) return 'NOT_COMPILED';
    const by = compiler();
    if (by === null || performance.now() < restUntil) return 'NOT_COMPILED';
    const now = make(query, by);
    made.set(query.operation, now);
    return now;
  };

  return async (query: Query): Promise<ExecutionResult> => {
    const { kind } = await query.context.register.cameAs();
    const compiled = kind === 'STRANGER' ? 'NOT_COMPILED' : madeOf(query);
    if (compiled === 'NOT_COMPILED') return interpreted(schema, query);
    const result = await compiled.query(undefined, query.context, query.variables);
    return result.errors ? interpreted(schema, query) : result;
  };
}

/** The compiler once it is there; it begins to load when it is first asked for. */
function loadedWhenAsked(): () => Compiler | null {
  let isAsked = false;
  let compiler: Compiler | null = null;
  return () => {
    if (!isAsked) {
      isAsked = true;
      // Where it cannot be loaded, queries are carried out as before, and it is tried again.
      import('graphql-jit').then(
        loaded => {
          compiler = loaded;
        },
        () => {
          isAsked = false;
        },
      );
    }
    return compiler;
  };
}

function compiledOf(
  { compileQuery, isCompiledQuery }: Compiler,
  schema: GraphQLSchema,
  { document, operationName }: Query,
): Compiled | null {
  const compiled = compileQuery(schema, document, operationName ?? undefined);
  return isCompiledQuery(compiled) ? compiled : null;
}

function interpreted(
  schema: GraphQLSchema,
  { document, operationName, variables, context }: Query,
): ExecutionResult | Promise<ExecutionResult> {
  return execute({ schema, document, operationName, variableValues: variables, contextValue: context });
}
