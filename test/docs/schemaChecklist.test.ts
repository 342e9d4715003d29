import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/packageRoot.js';
import { hasTest, namedTests } from '../support/namedTests.js';

const page = readFileSync(path.join(packageRoot, 'docs/schema-checklist.md'), 'utf8');
const lines = page.split('\n').filter(line => /^\| [MS] \|/.test(line));

describe('docs/schema-checklist.md', () => {
  it('proves every line by a test', () => {
    expect(lines.length).toBeGreaterThanOrEqual(40);
    expect(lines.filter(line => namedTests(line).length !== 1)).toEqual([]);
  });

  it.each(namedTests(page))('names a test of %s: %s', (file, title) => {
    expect(hasTest(file, title)).toBe(true);
  });

  it('has every part of the checklist', () => {
    const parts = [
      'Identity and shape',
      'Time',
      'Lists',
      'Errors',
      'Types',
      'Evolution',
      'Protection',
      'Documentation',
    ];
    expect([...page.matchAll(/^## (.+)$/gm)].map(match => match[1])).toEqual(parts);
  });
});
