import { describe, it } from 'vitest';
import { withCache, withRetry, withTimeout } from '../../src/snpc/wrappers/index.js';
import { everyConcern } from './index.js';
import { overHttp } from './overHttp.js';
import type { SubjectFactory } from './subject.js';
import { embedded, memory, through } from './subjects.js';

const wrapped = (factory: SubjectFactory) => ({
  'as it is': factory,
  'behind a time-out': through(factory, source => withTimeout(source, 5_000)),
  'behind retries': through(factory, source => withRetry(source, { retries: 2 })),
  'behind a cache': through(factory, source => withCache(source)),
  'behind all': through(factory, source => withCache(withRetry(withTimeout(source, 5_000), { retries: 2 }))),
});

const sources: Readonly<Record<string, SubjectFactory>> = {
  'the embedded simulator': embedded,
  'a memory source': memory(),
  'the embedded simulator over HTTP': overHttp(embedded),
  'a memory source over HTTP': overHttp(memory(), 'a token that both share'),
  'a memory source without a search, over HTTP': overHttp(memory({ identitySearch: false })),
};

describe.each(Object.entries(sources))('%s', (_name, factory) => {
  describe.each(Object.entries(wrapped(factory)))('%s', (_wrapper, subject) => everyConcern(subject, it));
});
