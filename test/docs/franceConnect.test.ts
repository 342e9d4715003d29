import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../simulator/franceconnect/errorPage.js';
import { developmentClient } from '../../simulator/franceconnect/index.js';
import { franceConnectFailures } from '../../simulator/world/franceConnectFailures.js';
import { packageRoot } from '../../src/packageRoot.js';

const paper = readFileSync(path.join(packageRoot, 'docs', 'franceconnect.md'), 'utf8');

describe('docs/franceconnect.md', () => {
  it('has every failure, in the order of the menu', () => {
    const [, failures = ''] = paper.split('## Failures');
    const rows = [...failures.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
    expect(rows).toEqual([...franceConnectFailures]);
  });

  it('has every code of a page or an answer', () => {
    const told = [...paper.matchAll(/`(Y[0-9A-F]{6,7})`/g)].map(([, code]) => code);
    expect([...new Set(told)].sort()).toEqual(Object.values(errorCodes).sort());
  });

  it('names the service of developers', () => {
    expect(paper).toContain(`\`${developmentClient.clientId}\``);
    expect(paper).toContain(`\`${developmentClient.clientSecret}\``);
  });
});
