import type { GraphQLError } from 'graphql';
import { tooLarge } from './tooLarge.js';

/** Gives the error of variables that hold more than is allowed, null for others: asked before anything of them is read. */
export type BoundOfVariables = (variables: Readonly<Record<string, unknown>>) => GraphQLError | null;

/**
 * Bounds the values of variables: items of lists and fields of objects, those inside them included. A file is one value.
 * What is wrong with a variable is told with all of it, for each thing that is wrong: that costs by the product of both.
 */
export function limitValues(most: number): BoundOfVariables {
  return variables => (holdMore(variables, most) ? tooLarge('values', most) : null);
}

function holdMore(variables: object, most: number): boolean {
  const waiting: object[] = [variables];
  let count = 0;
  for (let holder = waiting.pop(); holder !== undefined; holder = waiting.pop()) {
    const values: readonly unknown[] = Object.values(holder);
    count += values.length;
    if (count > most) return true;
    for (const value of values) if (isOfJson(value)) waiting.push(value);
  }
  return false;
}

/** True for a list or an object as JSON has them; false for a file that came beside the operation. */
function isOfJson(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value));
}
