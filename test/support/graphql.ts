import { type ExecutionResult, type GraphQLSchema, graphql } from 'graphql';
import { createAccess, type Principal, tester } from '../../src/access/index.js';
import type { RequestContext } from '../../src/graphql/context.js';
import { tokenCodec } from '../../src/graphql/kit/ids.js';
import { buildSchema } from '../../src/graphql/schema.js';
import type { SnpcSource } from '../../src/snpc/index.js';
import { noBrowser, noDocuments, noDoors } from './doorkeeper.js';

let built: Promise<GraphQLSchema> | undefined;

/** The citizen's schema, built once for a test file. */
export function citizenSchema(): Promise<GraphQLSchema> {
  built ??= buildSchema();
  return built;
}

/** The codec of ids that the tests use. */
export const testTokens = tokenCodec('a key for tests that is long enough');

/** Data loosely typed: tests look into it by path. */
// biome-ignore lint/suspicious/noExplicitAny: the shape is that of each test's own query
export type Answer = ExecutionResult<Record<string, any>>;

/** Asks a source through the whole schema as somebody, each call as a request of its own. */
export function asker(
  source: SnpcSource,
  principal: Principal = tester,
): (query: string, variables?: Record<string, unknown>) => Promise<Answer> {
  const access = createAccess({ source });
  return async (source_, variableValues) => {
    const contextValue: RequestContext = {
      register: access.openRegister(principal, undefined),
      openRegister: () => access.openRegister(principal, undefined),
      tokens: testTokens,
      language: 'fr',
      doors: noDoors,
      documents: noDocuments.openFor(undefined as never),
      isTester: principal.kind === 'TESTER',
      badCredentials: null,
      browser: noBrowser,
      as: async () => contextValue,
      nephOfPersona: async () => null,
      again: async () => contextValue,
      settle: async () => {},
    };
    return graphql({
      schema: await citizenSchema(),
      source: source_,
      variableValues,
      contextValue,
    }) as Promise<Answer>;
  };
}
