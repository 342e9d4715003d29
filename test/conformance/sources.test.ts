import { describe, it } from 'vitest';
import { everyConcern } from './index.js';
import { embedded, memory } from './subjects.js';

describe('the embedded simulator', () => everyConcern(embedded, it));

describe('a memory source', () => everyConcern(memory(), it));

describe('a memory source without a search by civil status', () =>
  everyConcern(memory({ identitySearch: false }), it));
