import {
  type FieldNode,
  type GraphQLField,
  type OperationDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import { defaultPage, largestPage } from '../kit/connection.js';

/** Values of variables, as a client sent them. */
export type GivenVariables = Readonly<Record<string, unknown>>;

/** The variables of an operation, those that were left out with their defaults. */
export function withDefaults(
  { variableDefinitions }: OperationDefinitionNode,
  given: GivenVariables,
): GivenVariables {
  const defaults = (variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
  );
  return { ...Object.fromEntries(defaults), ...given };
}

/** What an argument of a field is given; undefined where it is left out. Nothing of it has been checked yet. */
export function givenTo(node: FieldNode, name: string, variables: GivenVariables): unknown {
  const argument = node.arguments?.find(one => one.name.value === name);
  return argument && valueFromASTUntyped(argument.value, { ...variables });
}

/** Items of a list that is given; one thing stands for a list of one. */
export function itemsGiven(value: unknown): number {
  if (value === undefined || value === null) return 0;
  return Array.isArray(value) ? value.length : 1;
}

/** The same of a list that the items of another hold, in all of them. */
export function itemsWithin(value: unknown, name: string): number {
  const outer = Array.isArray(value) ? value : [value];
  return outer.reduce((sum: number, item) => {
    const isInput = typeof item === 'object' && item !== null;
    return sum + (isInput ? itemsGiven((item as Readonly<Record<string, unknown>>)[name]) : 0);
  }, 0);
}

/**
 * Items of the page that a field asks; undefined where it has no pages. What is out of range, or no number, is refused
 * when it is carried out, by an error that says so: here it counts as the largest page.
 */
export function pageOf(
  node: FieldNode,
  { args }: GraphQLField<unknown, unknown>,
  variables: GivenVariables,
): number | undefined {
  const sizes = args.filter(({ name }) => name === 'first' || name === 'last');
  if (sizes.length === 0) return undefined;
  const asked = sizes
    .map(({ name }) => givenTo(node, name, variables))
    .filter(value => value !== undefined && value !== null)
    .map(value => (isPage(value) ? value : largestPage));
  return asked.length === 0 ? defaultPage : Math.min(...asked);
}

function isPage(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= largestPage;
}
