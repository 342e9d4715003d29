import { type ASTNode, BREAK, type DirectiveNode, type GraphQLError, Kind, visit } from 'graphql';
import { type Bound, limitRule } from './limitRule.js';
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
  (allowed: number): Bound =>
  document => {
    let beyond: GraphQLError | null = null;
    visit(document, {
      enter(node: ASTNode) {
        if (node.kind === Kind.DIRECTIVE || !('directives' in node)) return undefined;
        const asked = onEach([node as Directed]);
        if (asked <= allowed) return undefined;
        beyond = tooLarge('directivesAtOnePlace', allowed, asked, node);
        return BREAK;
      },
    });
    return beyond;
  };
