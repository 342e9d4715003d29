import { BREAK, type GraphQLError, Kind, type SelectionSetNode, visit } from 'graphql';
import type { Bound } from './limitRule.js';
import { fragmentsOf } from './spread.js';
import { tooLarge } from './tooLarge.js';

/**
 * One name is selected no more than so many times in one place, fragments spread. The specification compares each such
 * field with every other, so that a few hundred would take the time of thousands of honest documents.
 */
export const limitRepetitions =
  (allowed: number): Bound =>
  document => {
    const fragments = fragmentsOf(document);
    let beyond: GraphQLError | null = null;
    visit(document, {
      SelectionSet(set) {
        const asked = Math.max(0, ...timesIn(set).values());
        if (asked <= allowed) return undefined;
        beyond = tooLarge('repetitions', allowed, asked, set);
        return BREAK;
      },
    });
    return beyond;

    function timesIn(set: SelectionSetNode): ReadonlyMap<string, number> {
      const times = new Map<string, number>();
      const entered = new Set<string>();
      const count = ({ selections }: SelectionSetNode): void => {
        for (const selection of selections) {
          const name =
            selection.kind === Kind.FIELD
              ? (selection.alias ?? selection.name).value
              : selection.kind === Kind.FRAGMENT_SPREAD
                ? `...${selection.name.value}`
                : '...';
          times.set(name, (times.get(name) ?? 0) + 1);
          if (selection.kind === Kind.INLINE_FRAGMENT) count(selection.selectionSet);
          const fragment = selection.kind === Kind.FRAGMENT_SPREAD && fragments.get(selection.name.value);
          if (!fragment || entered.has(fragment.name.value)) continue;
          entered.add(fragment.name.value);
          count(fragment.selectionSet);
        }
      };
      count(set);
      return times;
    }
  };
