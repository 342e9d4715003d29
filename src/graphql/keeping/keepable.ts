import {
  type DocumentNode,
  type GraphQLSchema,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { instantFields, keptFields } from './keptFields.js';

/**
 * For how long the answer of a document may be kept: never; only while the clock of the register shows the very instant it
 * was read at, since it tells that instant; or as long as the dossiers shown stand as they are.
 */
export type Keepable = 'NEVER' | 'AT_ITS_INSTANT' | 'WHILE_IT_STANDS';

/** Tells it of documents that are valid, looking once at each. A document with more than one operation is never kept. */
export function keepableBy(schema: GraphQLSchema): (document: DocumentNode) => Keepable {
  const known = new WeakMap<DocumentNode, Keepable>();
  return document => {
    const answer = known.get(document) ?? lookAt(document, schema);
    known.set(document, answer);
    return answer;
  };
}

function lookAt(document: DocumentNode, schema: GraphQLSchema): Keepable {
  const operations = document.definitions.flatMap(one => ('operation' in one ? one.operation : []));
  if (operations.length !== 1 || operations[0] !== OperationTypeNode.QUERY) return 'NEVER';
  const typeInfo = new TypeInfo(schema);
  let keepable: Keepable = 'WHILE_IT_STANDS';
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field({ name }) {
        if (name.value === '__typename') return;
        const coordinate = `${typeInfo.getParentType()?.name}.${name.value}`;
        if (keptFields.has(coordinate)) return;
        if (!instantFields.has(coordinate)) keepable = 'NEVER';
        else if (keepable === 'WHILE_IT_STANDS') keepable = 'AT_ITS_INSTANT';
      },
    }),
  );
  return keepable;
}
