import { ApolloServerErrorCode } from '@apollo/server/errors';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import { type DocumentLimits, limitRules, mostErrors, tooLarge } from '../limits/index.js';
import { ProblemCode } from '../problems/catalogue.js';
import { ProblemError, problem } from '../problems/errors.js';
import type { AllowList } from './allowList.js';
import { knownOperations } from './knownOperations.js';
import { noIntrospection, selectsSchemaAlone } from './noIntrospection.js';

/** A document that may be carried out, or the errors of one that may not, each with its code. */
export type ReadDocument = { readonly document: DocumentNode } | { readonly errors: readonly GraphQLError[] };

/** By what documents are read. */
export interface ReadingSettings {
  readonly schema: GraphQLSchema;
  readonly limits: DocumentLimits;
  /** True where the schema is told to whoever asks for it. */
  readonly introspection: boolean;
  /** The documents that alone are carried out; null where any is. */
  readonly allowList: AllowList | null;
}

/**
 * Reads a document: its tokens, then the list where there is one, then each limit, then the rules of the specification,
 * as far as each allows the next. What is refused has cost no more than the limits before it.
 */
export function documentReader(settings: ReadingSettings): (text: string) => ReadDocument {
  const { schema, limits, allowList, introspection } = settings;
  const notListed: ReadDocument = { errors: [problem(ProblemCode.DOCUMENT_NOT_LISTED)] };
  const bounds = limitRules(limits);
  const rules: readonly ValidationRule[] = [
    ...(introspection ? [] : [noIntrospection]),
    knownOperations,
    ...specifiedRules,
  ];
  return text => {
    const mustAskSchema = allowList !== null && !allowList.holds(text);
    if (mustAskSchema && !introspection) return notListed;
    const parsed = parsedWithin(text, limits);
    if (mustAskSchema && !asksSchemaAlone(parsed)) return notListed;
    if ('errors' in parsed) return parsed;
    const { document } = parsed;
    for (const bound of bounds) {
      const beyond = bound(document);
      if (beyond) return { errors: [beyond] };
    }
    const invalid = validate(schema, document, rules, { maxErrors: mostErrors });
    if (invalid.length === 0) return { document };
    return { errors: invalid.map(error => coded(error)) };
  };
}

/**
 * True for a document that asks for nothing but the schema. Explorers and generators of code do so by one of their own:
 * where introspection is on, it need not be listed.
 */
function asksSchemaAlone(read: ReadDocument): boolean {
  if ('errors' in read) return false;
  return read.document.definitions.every(
    one =>
      one.kind === Kind.FRAGMENT_DEFINITION ||
      (one.kind === Kind.OPERATION_DEFINITION && selectsSchemaAlone(one.selectionSet)),
  );
}

function parsedWithin(text: string, { tokens }: DocumentLimits): ReadDocument {
  try {
    return { document: parse(text, { maxTokens: tokens }) };
  } catch (error) {
    const fault = error as GraphQLError;
    // In the words of graphql-js.
    if (/more tha[nt] \d+ tokens/.test(fault.message)) return { errors: [tooLarge('tokens', tokens)] };
    return { errors: [coded(fault, ApolloServerErrorCode.GRAPHQL_PARSE_FAILED)] };
  }
}

// An error that says by itself what is wrong keeps its word.
function coded(
  error: GraphQLError,
  code: string = ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
): GraphQLError {
  if (error instanceof ProblemError) return error;
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    originalError: error.originalError ?? null,
    extensions: { code, ...error.extensions },
  });
}
