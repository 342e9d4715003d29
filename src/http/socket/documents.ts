import { ApolloServerErrorCode, ApolloServerValidationErrorCode } from '@apollo/server/errors';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  parse,
  specifiedRules,
  type ValidationContext,
  type ValidationRule,
  validate,
} from 'graphql';
import { mostSelections, mostTokens } from '../limits.js';

/** What a client sends to have an operation carried out. */
export interface GivenOperation {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** An operation that may be carried out. */
export interface ReadOperation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variableValues: Readonly<Record<string, unknown>>;
}

/**
 * Reads an operation under the limits that hold over HTTP, where Apollo applies them: tokens, selections, and no
 * introspection in production. Gives the errors where it may not be carried out, each with its code.
 */
export function readOperation(
  schema: GraphQLSchema,
  given: GivenOperation,
  production: boolean,
): ReadOperation | readonly GraphQLError[] {
  let document: DocumentNode;
  try {
    document = parse(given.query, { maxTokens: mostTokens });
  } catch (error) {
    return [coded(error as GraphQLError, ApolloServerErrorCode.GRAPHQL_PARSE_FAILED)];
  }
  const rules = [...specifiedRules, selectsNoMoreThan(mostSelections), ...(production ? [asksNoSchema] : [])];
  const invalid = validate(schema, document, rules);
  if (invalid.length > 0)
    return invalid.map(error => {
      const shown = production ? withoutSuggestion(error) : error;
      return coded(shown, ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED);
    });
  const operation = getOperationAST(document, given.operationName);
  if (!operation) {
    const message = 'Name in operationName one operation of the document';
    return [coded(new GraphQLError(message), ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE)];
  }
  const variableValues = given.variables ?? {};
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues, {
    maxErrors: 50,
  });
  if (errors) return errors.map(error => coded(error, ApolloServerErrorCode.BAD_USER_INPUT));
  return { document, operationName: given.operationName ?? undefined, variableValues };
}

// An error that says by itself what is wrong keeps its word.
function coded(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    ...error,
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    extensions: { code, ...error.extensions },
  });
}

function withoutSuggestion(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message.replace(/ ?Did you mean .+\?$/s, ''), { nodes: error.nodes ?? null });
}

const asksNoSchema: ValidationRule = context => ({
  Field(node) {
    if (node.name.value === '__schema' || node.name.value === '__type')
      context.reportError(new GraphQLError('The schema is not told here', { nodes: node }));
  },
});

/** The rule of Apollo's `maxRecursiveSelections`, which it does not export. */
function selectsNoMoreThan(most: number): ValidationRule {
  return (context: ValidationContext) => ({
    Document: {
      leave({ definitions }) {
        const count = selectionCounter(definitions);
        for (const one of definitions) {
          if (one.kind !== Kind.OPERATION_DEFINITION || count(one) <= most) continue;
          const extensions = {
            validationErrorCode: ApolloServerValidationErrorCode.MAX_RECURSIVE_SELECTIONS_EXCEEDED,
          };
          context.reportError(
            new GraphQLError('The operation selects too many fields, fragments spread', { extensions }),
          );
        }
      },
    },
  });
}

type Selecting = Pick<Extract<DocumentNode['definitions'][number], { selectionSet: object }>, 'selectionSet'>;

/** Counts what a definition selects with its fragments spread. One that spreads itself is invalid anyway. */
function selectionCounter(definitions: DocumentNode['definitions']): (of: Selecting) => number {
  const fragments = new Map(
    definitions.flatMap(one => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const known = new Map<string, number>();
  const inFragment = (name: string): number => {
    const count = known.get(name);
    const fragment = fragments.get(name);
    if (count !== undefined || !fragment) return count ?? 0;
    known.set(name, 0);
    known.set(name, countOf(fragment));
    return known.get(name) as number;
  };
  const countOf = ({ selectionSet }: Selecting): number =>
    selectionSet.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + 1 + inFragment(selection.name.value);
      return sum + 1 + (selection.selectionSet ? countOf({ selectionSet: selection.selectionSet }) : 0);
    }, 0);
  return countOf;
}
