import { exampleDocument } from './exampleDocuments.js';

/** The query that both explorers open on, and that the start banner prints. */
export const firstQuery: string = exampleDocument('first-query.graphql').replace(/^#.*\n/gm, '');
