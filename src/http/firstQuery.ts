import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../packageRoot.js';

/** The query that both explorers open on, and that the start banner prints. */
export const firstQuery: string = withoutComments(
  readFileSync(path.join(packageRoot, 'schema', 'operations', 'first-query.graphql'), 'utf8'),
);

function withoutComments(document: string): string {
  return document.replace(/^#.*\n/gm, '');
}
