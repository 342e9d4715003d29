import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  pointsOfRefusal,
  type RateClass,
  rateLimits,
  rateWindow,
  roomyRateLimits,
  smallestQuota,
} from '../../src/access/rates/index.js';
import { defaultPage, largestPage } from '../../src/graphql/kit/connection.js';
import { documentLimits } from '../../src/graphql/limits/index.js';
import { weightOfIntrospection, weights, weightsOfRoots } from '../../src/graphql/limits/weights.js';
import { mostLicences } from '../../src/graphql/query/licences.js';
import { memoryOfDocuments } from '../../src/graphql/reading/knownDocuments.js';
import { largestBody } from '../../src/http/limits.js';
import { packageRoot } from '../../src/packageRoot.js';
import { appOfTest } from '../support/servedApp.js';

const page = readFileSync(path.join(packageRoot, 'docs', 'limits.md'), 'utf8');

describe('docs/limits.md', () => {
  it('tells every limit of a document with its number, and no other', () => {
    const told = [...page.matchAll(/^\| `(\w+)` \| (\d+) \|/gm)].map(([, name, allowed]) => [
      name,
      Number(allowed),
    ]);
    expect(Object.fromEntries(told)).toEqual(documentLimits);
    expect(told).toHaveLength(Object.keys(documentLimits).length);
  });

  it('tells the points of a minute by whom they are for', () => {
    const rows = [
      ...page.matchAll(/^\| `(stranger|session|authority|tester)`[^|]* \| [^|]* \| (\d+) \| (\d+) \|$/gm),
    ];
    const column = (at: number) =>
      Object.fromEntries(rows.map(row => [row[1] as RateClass, Number(row[at])]));
    expect(column(2)).toEqual(rateLimits);
    expect(column(3)).toEqual(roomyRateLimits);
    expect(page).toContain(`w=${rateWindow}`);
    expect(page).toContain(`charged ${pointsOfRefusal} points to whoever asks`);
    expect(page).toContain(`from ${smallestQuota} on`);
  });

  it('tells what weighs more than a point', () => {
    const rows = [
      ...page.matchAll(
        /^\| (`\w+\.\w+`.*) \| (\d+)(?:, and (\d+) for each supposition and each scenario| for each NEPH)? \|$/gm,
      ),
    ];
    const told = new Map(
      rows.flatMap(([, names = '', points]) =>
        [...names.matchAll(/`(\w+\.\w+)`/g)].map(([, name]) => [name as string, Number(points)] as const),
      ),
    );
    const dear = Object.entries(weights).filter(
      ([name, { points }]) => points !== undefined && !name.startsWith('Subscription.'),
    );
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(dear.map(([name, { points }]) => [name, points])),
    );
    expect(page).toContain(`| a mutation | ${weightsOfRoots.mutation} |`);
    expect(page).toContain(`whatever is asked of them | ${weightOfIntrospection} |`);
    for (const name of ['balanceChanged', 'pointEventRecorded'])
      expect(weights[`Subscription.${name}`]).toMatchObject({
        points: 10,
        moreFor: [{ argument: 'nephs', points: 10 }],
      });
    expect(weights['Licence.restitutionForecast']?.moreFor).toEqual([
      { argument: 'suppose', points: 10 },
      { argument: 'scenarios', points: 10, each: 'suppose' },
    ]);
  });

  it('tells the other numbers as they are', () => {
    expect(page).toContain(`a page has at most ${largestPage} items`);
    expect(page).toContain(`(${defaultPage} where neither does)`);
    expect(page).toContain(`a request at most ${mostLicences} licences`);
    expect(page).toContain(`at most ${largestBody / 1024} KiB`);
    const { most, characters } = memoryOfDocuments.registered;
    expect(page).toContain(`The last ${most} documents are kept, of ${characters} characters`);
  });

  it('shows a cost as it is told', async () => {
    const [, query] = /-d '(\{"query".*\})'/.exec(page) ?? [];
    const [, answer] = /```json\n(.*)\n```/.exec(page) ?? [];
    const app = await appOfTest();
    const { body } = await app.fastify.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', 'snpc-cost': '1' },
      payload: query ?? '',
    });
    expect(JSON.parse(body)).toEqual(JSON.parse(answer ?? ''));
  });
});
