import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { type GivenVariables, withDefaults } from './arguments.js';
import { countedBy } from './cost.js';

/** What is remembered of one operation: the variables its cost hangs on, and the cost for some values of theirs. */
interface Remembered {
  readonly variables: readonly string[];
  readonly costs: Map<string, number>;
}

/** Most values remembered of one operation, and the longest of them, in characters. */
const mostValues = 64;
const longestValue = 512;

/** Counts operations of documents that are asked again and again, once for each value of what their cost hangs on. */
export function rememberingCosts(schema: GraphQLSchema) {
  const known = new WeakMap<OperationDefinitionNode, Remembered>();
  return (document: DocumentNode, operation: OperationDefinitionNode, given: GivenVariables = {}): number => {
    const variables = withDefaults(operation, given);
    const remembered = known.get(operation);
    const key = remembered && keyOf(remembered.variables, variables);
    const cost = key === undefined ? undefined : remembered?.costs.get(key);
    if (cost !== undefined) return cost;
    const counted = countedBy(schema, document, operation, variables);
    const { costs } = remembered ?? { costs: new Map<string, number>() };
    known.set(operation, { variables: counted.variables, costs });
    const own = keyOf(counted.variables, variables);
    if (own.length <= longestValue && costs.size < mostValues) costs.set(own, counted.cost);
    return counted.cost;
  };
}

function keyOf(names: readonly string[], variables: GivenVariables): string {
  return JSON.stringify(names.map(name => variables[name]));
}
