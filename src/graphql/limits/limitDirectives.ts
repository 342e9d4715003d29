import { type ASTNode, type DirectiveNode, Kind, type ValidationRule } from 'graphql';
import { limitRule } from './limitRule.js';
import { countSpread, sum } from './spread.js';
import { tooLarge } from './tooLarge.js';

type Directed = { readonly directives?: readonly DirectiveNode[] | undefined };

const onEach = (nodes: readonly Directed[]): number =>
  nodes.reduce((count, { directives }) => count + (directives?.length ?? 0), 0);

/** An operation has no more than so many directives: on itself, its variables, what it selects and its fragments. */
export const limitDirectives = limitRule('directives', document => {
  const selected = countSpread(document, {
    of: (selection, under, fragment) => onEach(fragment ? [selection, fragment] : [selection]) + under,
    both: sum,
  });
  return operation => onEach([operation, ...(operation.variableDefinitions ?? [])]) + selected(operation);
});

/** No more than so many directives stand at one place. */
export const limitDirectivesAtOnePlace =
  (allowed: number): ValidationRule =>
  context => ({
    enter(node: ASTNode) {
      if (node.kind === Kind.DIRECTIVE || !('directives' in node)) return;
      const asked = onEach([node as Directed]);
      if (asked > allowed) context.reportError(tooLarge('directivesAtOnePlace', allowed, asked, node));
    },
  });
