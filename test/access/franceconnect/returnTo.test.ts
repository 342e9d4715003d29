import { describe, expect, it } from 'vitest';
import { readReturnTo } from '../../../src/access/franceconnect/index.js';

describe('a path to come back to', () => {
  it.each(['/', '/graphiql', '/a/b?c=d&e=/f#g', '/a//b'])('may be %s', path => {
    expect(readReturnTo(path)).toBe(path);
  });

  it.each([
    '',
    'graphiql',
    '//evil.invalid',
    '///evil.invalid',
    '/\\evil.invalid',
    '\\/evil.invalid',
    'https://evil.invalid',
    'javascript:alert(1)',
    '/\t/evil.invalid',
    '/\n/evil.invalid',
    '/a\r\nSet-Cookie: x=y',
    '/..//evil.invalid',
    '/./\\evil.invalid',
    '/a/..//evil.invalid',
    ' /graphiql',
    '/é',
    `/${'a'.repeat(1_000)}`,
    undefined,
    ['/graphiql'],
  ])('is not %j', path => {
    expect(readReturnTo(path)).toBeNull();
  });
});
