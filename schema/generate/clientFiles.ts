import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { cacheFacts, leanIntrospection } from './cacheFacts.js';
import { operationFiles, schemaFolder } from './documents.js';
import { typedDocuments } from './typedDocuments.js';

/** A schema as it is printed in `schema/`. */
export function printedSchema(name: 'schema.graphql' | 'simulator.graphql'): GraphQLSchema {
  return buildSchema(readFileSync(path.join(schemaFolder, name), 'utf8'));
}

/** The files of `schema/client`, each with its text: those of citizens, and the documents of testers apart. */
export async function clientFiles(): Promise<readonly (readonly [name: string, text: string])[]> {
  const [citizens, testers] = [printedSchema('schema.graphql'), printedSchema('simulator.graphql')];
  const ofCitizens = await typedDocuments(citizens, operationFiles(''));
  const ofTesters = await typedDocuments(testers, operationFiles('tester'));
  return [
    ['documents.ts', ofCitizens.module],
    ['testerDocuments.ts', ofTesters.module],
    ['cache.ts', cacheFacts(citizens)],
    ['introspection.ts', leanIntrospection(citizens)],
    ['persisted-documents.json', `${JSON.stringify(ofCitizens.manifest, null, 2)}\n`],
  ];
}
