import { type DocumentNode, parse, print } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fragmentsOf, sharedFragments } from '../../schema/generate/documents.js';
import { startTestGateway, type TestGateway } from '../../src/testing/index.js';
import { personas } from '../support/personas.js';

// A normalised cache keeps one thing under one id, whatever question brought it: two answers of one id must be the same.

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.dispose());

interface Answered {
  readonly licence: {
    readonly pointEvents: {
      readonly edges: readonly { readonly node: { readonly id: string } }[];
      readonly pageInfo: { readonly endCursor: string | null };
    } | null;
  };
}

const own: DocumentNode = parse(`
  query($neph: Neph!, $asOf: LocalDate, $knownAt: DateTime, $first: Int = 100, $after: String) {
    licence(by: { neph: $neph }, asOf: $asOf, knownAt: $knownAt) {
      ... on Licence {
        pointEvents(first: $first, after: $after, since: "1990-01-01") {
          edges { node { ...PointEventLine ceiling rule causes ... on PointLoss { channel offence { code label } } } }
          pageInfo { endCursor }
        }
      }
    }
  }`);
const fragments = sharedFragments();
const document = print({
  ...own,
  definitions: [
    ...own.definitions,
    ...[...fragmentsOf(own, fragments)].map(name => fragments.get(name) as never),
  ],
});

/** What each id was seen to be; fails where one is seen to be something else, or comes twice in one list. */
function cache() {
  const seen = new Map<string, string>();
  return {
    keep({ licence }: Answered): number {
      const nodes = licence.pointEvents?.edges.map(({ node }) => node) ?? [];
      expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
      for (const node of nodes) {
        const text = JSON.stringify(node);
        expect(seen.get(node.id) ?? text).toBe(text);
        seen.set(node.id, text);
      }
      return nodes.length;
    },
  };
}

it('an id of an event names one thing, whatever times it was seen at', async () => {
  const { keep } = cache();
  let count = 0;
  for (const { neph } of personas) {
    for (const times of [
      {},
      { asOf: '2026-01-15' },
      { asOf: '2025-03-16', knownAt: '2025-04-01T10:00:00Z' },
      { asOf: '2025-03-16', knownAt: '2026-01-01T10:00:00Z' },
      { asOf: '2025-12-31' },
    ]) {
      count += keep(await gateway.world.ask<Answered>(document, { neph, ...times }));
    }
  }
  expect(count).toBeGreaterThan(500);
});

it('nor does a page that its cursor pins show an event, corrected since, under the id it has now', async () => {
  const world = await gateway.createWorld({ delays: 'instant' });
  const neph = gateway.neph('everyday');
  const { keep } = cache();
  const first = await world.ask<Answered>(document, { neph, first: 1 });
  const after = first.licence.pointEvents?.pageInfo.endCursor;
  keep(first);
  const before = await world.ask<Answered>(document, { neph });
  const loss = before.licence.pointEvents?.edges
    .map(({ node }) => node as unknown as { readonly fact: string; readonly points: number })
    .filter(({ points }) => points < 0)
    .at(-1);
  await world.command('correctFact', {
    neph,
    fact: loss?.fact,
    place: 'Nulle-Part',
    because: 'another place',
  });
  await world.advanceClock({ days: 1 });
  const corrected = await world.ask<Answered>(document, { neph });
  expect(JSON.stringify(corrected)).toContain('Nulle-Part');
  expect(keep(corrected)).toBeGreaterThan(2);
  const pinned = await world.ask<Answered>(document, { neph, after });
  expect(JSON.stringify(pinned)).not.toContain('Nulle-Part');
  expect(keep(pinned)).toBeGreaterThan(1);
});
