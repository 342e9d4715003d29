import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crowdLimits } from '../../src/access/account/crowd.js';
import { sessionLimits } from '../../src/access/session/sessions.js';
import type { App } from '../../src/app.js';
import { documentLimits } from '../../src/graphql/limits/numbers.js';
import { largestBody, slowestRequest, socketLimits } from '../../src/http/limits.js';
import { packageRoot } from '../../src/packageRoot.js';
import { openApp } from '../support/servedApp.js';

const read = (name: string): string => readFileSync(path.join(packageRoot, name), 'utf8');
const page = read('docs/security.md');
const minute = 60_000;

/** The tests that a text names, by file and title. */
function named(text: string): [file: string, title: string][] {
  return [...text.matchAll(/^\| `(test\/[\w./-]+\.test\.ts)` \| (.+) \|$/gm)].map(([, file, title]) => [
    file as string,
    title as string,
  ]);
}

/** True where a file has a test, or a group of tests, of a title. */
function hasTest(file: string, title: string): boolean {
  const quoted = title.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return existsSync(path.join(packageRoot, file)) && new RegExp(`(['"\`])${quoted}\\1`).test(read(file));
}

const items: readonly (readonly [string, string])[] = page
  .split(/^## /m)
  .filter(part => /^API\d/.test(part))
  .map(part => [part.split('\n')[0] as string, part] as const);

describe('docs/security.md', () => {
  it('answers the ten, by their names', () => {
    expect(items.map(([title]) => title)).toEqual([
      'API1:2023 Broken object level authorization',
      'API2:2023 Broken authentication',
      'API3:2023 Broken object property level authorization',
      'API4:2023 Unrestricted resource consumption',
      'API5:2023 Broken function level authorization',
      'API6:2023 Unrestricted access to sensitive business flows',
      'API7:2023 Server side request forgery',
      'API8:2023 Security misconfiguration',
      'API9:2023 Improper inventory management',
      'API10:2023 Unsafe consumption of APIs',
    ]);
  });

  it.each(items)('proves %s by tests', (_title, part) => {
    expect(named(part).length).toBeGreaterThanOrEqual(3);
  });

  it.each(named(page))('names a test of %s: %s', (file, title) => {
    expect(hasTest(file, title)).toBe(true);
  });

  it('would be found to name one that is not there', () => {
    expect(hasTest('test/docs/security.test.ts', 'would be found to name one' + ' that is not')).toBe(false);
    expect(hasTest('test/docs/gone.test.ts', 'answers the ten, by their names')).toBe(false);
    expect(hasTest('test/docs/security.test.ts', 'answers the ten, by their names')).toBe(true);
  });

  it('tells the bounds that the code has', () => {
    const { connections, operationsPerConnection, initialisationWithin, idleAfter } = socketLimits;
    expect(page).toContain(`bodies and messages of ${largestBody / 1024} KiB`);
    expect(page).toContain(`whole within ${slowestRequest / 1000} s`);
    expect(page).toContain(
      `${documentLimits.tokens} tokens and ${documentLimits.selections} selections a document`,
    );
    expect(page).toContain(
      `${connections} sockets, ${operationsPerConnection} operations on each, ${initialisationWithin / 1000} s to say`,
    );
    expect(idleAfter).toBe(5 * minute);
    expect(page).toContain(
      `${crowdLimits.atOnce} passwords hashed at once, ${crowdLimits.underWay} requests that hash under way`,
    );
    expect(sessionLimits).toEqual({ idle: 30 * minute, longest: 720 * minute });
  });
});

describe('the inventory', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  it('tells every route that a gateway serves, and no other', () => {
    const told = [...page.matchAll(/`(GET|POST) (\/[^`]*)`/g)].map(([, method, url]) =>
      `${method} ${url}`.replace('/pages/*', '/pages/me.js'),
    );
    for (const route of told) {
      const [method = '', url = ''] = route.split(' ');
      expect(app.fastify.hasRoute({ method: method as 'GET', url }), route).toBe(true);
    }
    const served = app.fastify
      .printRoutes({ commonPrefix: false })
      .split('\n')
      .filter(line => !/pages\/(?!me\.js)/.test(line))
      .flatMap(line => [...(/\((.*)\)$/.exec(line)?.[1] ?? '').matchAll(/GET|POST/g)]);
    expect(told).toHaveLength(new Set(told).size);
    expect(served).toHaveLength(told.length);
  });
});
