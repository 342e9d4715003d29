import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { largestPage } from '../kit/connection.js';
import { type GivenVariables, givenTo, itemsGiven, itemsWithin, pageOf, withDefaults } from './arguments.js';
import { fragmentsOf } from './spread.js';
import { faultsOfInput, type Weight, weightOfIntrospection, weights, weightsOfRoots } from './weights.js';

/**
 * Points of an operation of a valid document: about as many as its answer may hold fields, those that ask the register or
 * a computation weighing more. A list counts with the page that is asked, or the items that `weights` says; of the
 * members of a union, the dearest counts. `__typename` is free.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: GivenVariables = {},
): number {
  return countedBy(schema, document, operation, withDefaults(operation, given)).cost;
}

/** A cost, and the variables that it hangs on, whatever the values of the others. */
export interface Counted {
  readonly cost: number;
  readonly variables: readonly string[];
}

/** The same, with what it hangs on; `variables` are those given and the defaults of the others. */
export function countedBy(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: GivenVariables,
): Counted {
  const root = schema.getRootType(operation.operation);
  if (!root) return { cost: 0, variables: [] };
  const counter = new Counter(schema, fragmentsOf(document), variables, operation);
  const cost = counter.under(operation.selectionSet, root, undefined);
  return { cost, variables: [...counter.read] };
}

class Counter {
  /** Names of the variables in the arguments that were looked at; every one that counts is, whatever the values. */
  readonly read = new Set<string>();
  // Each selection is counted once for a type and a page, however many fragments lead to it.
  readonly #known = new Map<SelectionSetNode, Map<string, number>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: GivenVariables,
    private readonly operation: OperationDefinitionNode,
  ) {}

  /** What is selected under one thing of a type; `page` is the size of the page, or of the lists below, that was asked. */
  under(set: SelectionSetNode, type: GraphQLCompositeType, page: number | undefined): number {
    if (isAbstractType(type))
      return Math.max(0, ...this.schema.getPossibleTypes(type).map(member => this.under(set, member, page)));
    const known = this.#known.get(set) ?? new Map<string, number>();
    this.#known.set(set, known);
    const key = `${type.name} ${page}`;
    const cost = known.get(key) ?? this.#selected(set, type as GraphQLObjectType, page);
    known.set(key, cost);
    return cost;
  }

  #selected(set: SelectionSetNode, type: GraphQLObjectType, page: number | undefined): number {
    return set.selections.reduce((cost, selection) => {
      if (selection.kind === Kind.FIELD) return cost + this.#ofField(selection, type, page);
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
      return fragment && this.#applies(fragment.typeCondition?.name.value, type)
        ? cost + this.under(fragment.selectionSet, type, page)
        : cost;
    }, 0);
  }

  #applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wider = this.schema.getType(condition);
    return isAbstractType(wider) && this.schema.isSubType(wider, type);
  }

  #ofField(node: FieldNode, parent: GraphQLObjectType, page: number | undefined): number {
    const name = node.name.value;
    if (name.startsWith('__')) return name === '__typename' ? 0 : weightOfIntrospection;
    const field = parent.getFields()[name];
    if (!field) return 0;
    const weight = weights[`${parent.name}.${name}`] ?? {};
    const type = getNamedType(field.type);
    const items = this.#itemsOf(node, field, weight, page);
    const own = (weight.points ?? this.#pointsIn(parent)) * (weight.itemsOf === undefined ? 1 : items);
    const more = this.#more(node, weight);
    if (!isCompositeType(type) || !node.selectionSet) return own + more;
    const size = weight.sizes === undefined ? this.#page(node, field) : this.#given(node, weight.sizes);
    return own + more + items * this.under(node.selectionSet, type, size);
  }

  #more(node: FieldNode, { moreFor = [] }: Weight): number {
    return moreFor.reduce((sum, { argument, points, each }) => {
      const given = this.#argument(node, argument);
      return sum + points * (itemsGiven(given) + (each === undefined ? 0 : itemsWithin(given, each)));
    }, 0);
  }

  // Beyond what may be asked at once, an error of its own says so.
  #given(node: FieldNode, argument: string): number {
    return Math.min(largestPage, itemsGiven(this.#argument(node, argument)));
  }

  #page(node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined {
    for (const { name } of field.args) if (name === 'first' || name === 'last') this.#argument(node, name);
    return pageOf(node, field, this.variables);
  }

  #argument(node: FieldNode, name: string): unknown {
    const argument = node.arguments?.find(one => one.name.value === name);
    if (argument) visit(argument.value, { Variable: ({ name: { value } }) => void this.read.add(value) });
    return givenTo(node, name, this.variables);
  }

  #itemsOf(
    node: FieldNode,
    { type, name }: GraphQLField<unknown, unknown>,
    { items, itemsOf }: Weight,
    page: number | undefined,
  ): number {
    if (!isListType(getNullableType(type))) return 1;
    if (itemsOf !== undefined) return this.#given(node, itemsOf);
    return items ?? page ?? (name === 'userErrors' ? faultsOfInput : 1);
  }

  #pointsIn(parent: GraphQLObjectType): number {
    const { operation } = this.operation;
    return parent === this.schema.getRootType(operation) ? weightsOfRoots[operation] : 1;
  }
}

/** True for a list of objects that is neither a page's nor of faults, and so has its items among the weights. */
export function needsItems(parent: string, { name, type }: GraphQLField<unknown, unknown>): boolean {
  const isOfObjects = isListType(getNullableType(type)) && isCompositeType(getNamedType(type));
  return isOfObjects && name !== 'userErrors' && !parent.endsWith('Connection');
}
