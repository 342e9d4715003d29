import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { CompiledQuery } from 'graphql-jit';
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

/** What is known of one operation. It is forgotten with its document. */
interface Asked {
  times: number;
  compiled: Compiled | null;
}

/**
 * Carries out queries, the same answer either way: by graphql-js at first, and compiled once a document is asked again and
 * again, which spares most of what an answer costs beside what its fields do. A compiled query that meets an error is
 * carried out anew by graphql-js: reading twice harms nobody, and errors stay those of the specification.
 */
export function carryingOut(schema: GraphQLSchema, { after = 4, rest = 9 }: Compiling = {}) {
  const known = new WeakMap<OperationDefinitionNode, Asked>();
  let restUntil = 0;
  const compiler = loadedWhenAsked();

  const compile = (query: Query, by: Compiler): Compiled | null => {
    const began = performance.now();
    const compiled = isCompilable(query.document, query.operation) ? compiledOf(by, schema, query) : null;
    const ended = performance.now();
    restUntil = ended + (ended - began) * rest;
    return compiled;
  };

  const compiledFor = (query: Query): Compiled | null => {
    const asked = known.get(query.operation) ?? { times: 0, compiled: null };
    known.set(query.operation, asked);
    asked.times += 1;
    if (asked.times < after || asked.times === Number.POSITIVE_INFINITY) return asked.compiled;
    const by = compiler();
    if (by === null || performance.now() < restUntil) return null;
    asked.times = Number.POSITIVE_INFINITY;
    asked.compiled = compile(query, by);
    return asked.compiled;
  };

  return async (query: Query): Promise<ExecutionResult> => {
    const compiled = compiledFor(query);
    if (compiled === null) return interpreted(schema, query);
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
      void import('graphql-jit').then(loaded => {
        compiler = loaded;
      });
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
