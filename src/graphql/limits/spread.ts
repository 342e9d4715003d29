import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How what is selected counts. */
export interface Counting {
  /** What a selection counts, given what is under it: its own selections, or those of the fragment that it spreads. */
  of(selection: SelectionNode, under: number, fragment: FragmentDefinitionNode | undefined): number;
  /** What two selections beside one another count together. */
  both(one: number, other: number): number;
}

/** Two selections beside one another count their sum. */
export const sum = (one: number, other: number): number => one + other;

/**
 * Counts the selections of an operation with its fragments spread. Each fragment is looked at once, however often it is
 * spread; one that spreads itself, which is invalid, counts nothing where it would begin again.
 */
export function countSpread(
  document: DocumentNode,
  { of, both }: Counting,
): (operation: OperationDefinitionNode) => number {
  const fragments = fragmentsOf(document);
  const known = new Map<string, number>();
  const inFragment = (name: string): number => {
    const fragment = fragments.get(name);
    const count = known.get(name);
    if (count !== undefined || !fragment) return count ?? 0;
    known.set(name, 0);
    const counted = within(fragment.selectionSet);
    known.set(name, counted);
    return counted;
  };
  const within = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce((count, selection) => {
      if (selection.kind !== Kind.FRAGMENT_SPREAD)
        return both(count, of(selection, within(selection.selectionSet), undefined));
      const { value } = selection.name;
      return both(count, of(selection, inFragment(value), fragments.get(value)));
    }, 0);
  return operation => within(operation.selectionSet);
}

/** The fragments of a document, by their names. */
export function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap(one => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
}
