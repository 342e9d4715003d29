import { type DocumentNode, Kind, type OperationDefinitionNode, print, visit } from 'graphql';
import { operationDocument, operationNames } from './operationDocuments.js';

/** The queries of schema/operations that ask a licence by its NEPH, by their paths. */
export const operationsOfALicence = operationNames.filter(name => {
  if (name.startsWith('tester/')) return false;
  const [own] = operationDocument(name).definitions as OperationDefinitionNode[];
  const variables = own?.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
  return own?.operation === 'query' && variables.includes('neph');
});

const named = (value: string) => ({ kind: Kind.NAME, value }) as const;

/** The same document asked of many licences at once: `licences(nephs: $nephs)` in the place of `licence(by: …)`. */
export function batchedOperation(name: string): string {
  const nephs = { kind: Kind.VARIABLE, name: named('nephs') } as const;
  const document: DocumentNode = visit(operationDocument(name), {
    VariableDefinition: node =>
      node.variable.name.value === 'neph'
        ? {
            ...node,
            variable: nephs,
            type: { kind: Kind.NON_NULL_TYPE, type: { kind: Kind.LIST_TYPE, type: node.type } },
          }
        : undefined,
    Field: node =>
      node.name.value === 'licence'
        ? {
            ...node,
            name: named('licences'),
            arguments: (node.arguments ?? []).map(one =>
              one.name.value === 'by' ? { kind: Kind.ARGUMENT, name: named('nephs'), value: nephs } : one,
            ),
          }
        : undefined,
  });
  return print(document);
}
