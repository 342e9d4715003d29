import { Kind, type SelectionSetNode, type ValidationRule } from 'graphql';
import { ProblemCode } from '../problems/catalogue.js';
import { placed, problem } from '../problems/errors.js';

const introspective = new Set(['__schema', '__type']);

/** Refuses to tell the schema. `__typename` stays open: it tells the type of an answer. */
export const noIntrospection: ValidationRule = context => ({
  Field(node) {
    if (!introspective.has(node.name.value)) return;
    context.reportError(placed(problem(ProblemCode.INTROSPECTION_OFF), node));
  },
});

/** True where nothing but the schema is asked, by no fragment at the root: what explorers and generators send. */
export function selectsSchemaAlone({ selections }: SelectionSetNode): boolean {
  return selections.every(one => one.kind === Kind.FIELD && one.name.value.startsWith('__'));
}
