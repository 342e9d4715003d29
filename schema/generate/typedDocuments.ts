import { createHash } from 'node:crypto';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { type DocumentNode, type GraphQLSchema, Kind, parse, print, printSchema } from 'graphql';
import { fragmentsOf, type OperationFile, operationFiles, sharedFragments } from './documents.js';

/** What is generated from documents. */
export interface TypedDocuments {
  /** A module: types of results and variables, and the documents themselves. */
  readonly module: string;
  /** Texts of the operations, by the hexadecimal SHA-256 of each. */
  readonly manifest: Readonly<Record<string, string>>;
}

const header = `// Generated from schema/operations by GraphQL Code Generator: \`npm run schema\` writes it anew.
`;

/** Types and documents of some operations, with the fragments that they spread. */
export async function typedDocuments(
  schema: GraphQLSchema,
  operations: readonly OperationFile[],
): Promise<TypedDocuments> {
  const manifest: Record<string, string> = {};
  const persisted = (document: DocumentNode): { readonly hash: string } => {
    const text = print(document);
    const hash = createHash('sha256').update(text).digest('hex');
    manifest[hash] = text;
    return { hash };
  };
  const text = await codegen({
    filename: 'documents.ts',
    schema: parse(printSchema(schema)),
    documents: [...fragmentFilesOf(operations), ...operations].map(({ name, document }) => ({
      location: name,
      document,
    })),
    plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
    pluginMap: { typescriptOperations, typedDocumentNode },
    config: {
      useTypeImports: true,
      immutableTypes: true,
      futureProofEnums: true,
      arrayInputCoercion: false,
      strictScalars: true,
      dedupeFragments: true,
      scalars: {
        LocalDate: 'string',
        DateTime: 'string',
        Neph: 'string',
        Upload: { input: 'Blob', output: 'never' },
      },
      unstable_onExecutableDocumentNode: persisted,
    },
  });
  const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { module: `${header + text.replaceAll(/[ \t]+$/gm, '').trimEnd()}\n`, manifest: sorted };
}

/** The files of `fragments/` whose fragments these operations spread. */
function fragmentFilesOf(operations: readonly OperationFile[]): readonly OperationFile[] {
  const fragments = sharedFragments();
  const wanted = new Set(operations.flatMap(({ document }) => [...fragmentsOf(document, fragments)]));
  return operationFiles('fragments').filter(({ document }) =>
    document.definitions.some(one => one.kind === Kind.FRAGMENT_DEFINITION && wanted.has(one.name.value)),
  );
}
