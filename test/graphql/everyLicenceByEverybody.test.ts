import { print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { everybody, type Headers } from '../support/askers.js';
import { operationsOfALicence } from '../support/batchedOperation.js';
import { operationDocument } from '../support/operationDocuments.js';
import { partsOf, peopled, peopledGateway, problemsIn } from '../support/peopledGateway.js';
import { clientAt, subscribe } from '../support/subscriber.js';
import { asPersona } from '../support/tester.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is that of each query
type Told = any;

const gateway = peopledGateway();
const text = (name: string): string => print(operationDocument(`${name}.graphql`));

/** What a holder asks of their own dossier, with nothing given. */
const own = ['viewer', 'my-licence', 'my-full-record', 'consultations', 'calendar-links'];

describe('a licence that nobody wrote', () => {
  it.each(peopled)('of %s answers whoever holds it, and their calendar', async world => {
    for (const neph of gateway.drawn(world, 12)) {
      const headers = asPersona(neph);
      for (const name of own) {
        const variables = name === 'consultations' ? { first: 10 } : {};
        const answer = await gateway.ask(world, text(name), variables, headers);
        expect(problemsIn(answer)).toEqual([]);
        if (name === 'my-licence') expect(answer.viewer.licence.id).toBeTypeOf('string');
        if (name === 'my-full-record') expect(answer.viewer.licence.fullRecord.__typename).toBe('FullRecord');
      }
      const url = '/calendar.ics?language=EN';
      const calendar = await gateway.app.fastify.inject({
        url,
        headers: { ...headers, 'snpc-world': world },
      });
      expect([calendar.statusCode, calendar.body.slice(0, 15)]).toEqual([200, 'BEGIN:VCALENDAR']);
    }
  });

  it('answers a judge who states a purpose', async () => {
    const judge = everybody.find(
      ({ name }) => name === 'a JUDGE for CRIMINAL_PROCEEDINGS with licence and full-record',
    );
    const headers = (await judge?.come(gateway, '')) as Headers;
    for (const world of peopled) {
      for (const neph of gateway.drawn(world, 5)) {
        for (const name of ['balance', 'history', 'calendar', 'explain', 'dossier', 'full-record']) {
          expect(operationsOfALicence).toContain(`${name}.graphql`);
          const { licence } = await gateway.ask(world, text(name), { neph }, headers);
          expect(problemsIn(licence)).toEqual([]);
          expect(licence.id).toBeTypeOf('string');
        }
      }
    }
  });

  it('is found again by its id, and each of its events by theirs', async () => {
    const ids = `query($neph: Neph!) { licence(by: { neph: $neph }) { ... on Licence {
      id pointEvents(first: 100) { nodes { id } } } } }`;
    for (const neph of gateway.drawn('edge-cases', 12)) {
      const { licence } = await gateway.ask('edge-cases', ids, { neph });
      const again = await gateway.ask('edge-cases', text('refetch'), { id: licence.id });
      expect(again.node.id).toBe(licence.id);
      for (const { id } of licence.pointEvents.nodes.slice(0, 5))
        expect((await gateway.ask('edge-cases', text('refetch'), { id })).node).toEqual({ id });
    }
  });

  it('gives its history by pages, each event once', async () => {
    let pages = 0;
    for (const neph of gateway.drawn('edge-cases', 25)) {
      const seen: string[] = [];
      let after: string | null = null;
      let page: Told;
      do {
        const { licence }: Told = await gateway.ask('edge-cases', text('history'), { neph, first: 7, after });
        page = licence.pointEvents;
        seen.push(...page.edges.map(({ node }: Told) => node.id));
        after = page.pageInfo.endCursor;
        pages++;
      } while (page.pageInfo.hasNextPage);
      expect([seen.length, new Set(seen).size]).toEqual([page.totalCount, page.totalCount]);
    }
    expect(pages).toBeGreaterThan(40);
  });

  it('tells the path of each of its facts', async () => {
    const facts = `query($neph: Neph!) { licence(by: { neph: $neph }) { ... on Licence {
      pendingPointEvents { fact }
      pointEvents(first: 100) { nodes { ... on PointLoss { fact } ... on StageCredit { fact } } } } } }`;
    const document = print(operationDocument('tester/fact-path.graphql'));
    const seen = new Set<string>();
    for (const neph of gateway.drawn('edge-cases', 30)) {
      const { licence } = await gateway.ask('edge-cases', facts, { neph });
      const told = [...licence.pendingPointEvents, ...licence.pointEvents.nodes].flatMap(
        ({ fact }) => fact ?? [],
      );
      for (const fact of told.slice(0, 5)) {
        const { factPath } = await gateway.ask('edge-cases', document, { neph, fact });
        expect(factPath.userErrors).toEqual([]);
        expect(factPath.path).not.toBeNull();
        seen.add(`${neph} ${fact}`);
      }
    }
    expect(seen.size).toBeGreaterThan(60);
  });

  it('is followed, a hundred at a time', async () => {
    for (const name of ['follow-balance', 'follow-history']) {
      const [nephs = []] = partsOf(gateway.drawn('edge-cases', 100), 100);
      const client = clientAt(gateway.address, { connectionParams: { 'snpc-world': 'edge-cases' } });
      const followed = subscribe(client, text(name), { nephs });
      const [opened] = await followed.received(1);
      expect(opened.__typename).toBe('FeedOpened');
      expect(opened.licences).toHaveLength(100);
      expect(problemsIn(opened)).toEqual([]);
      const command = `mutation($i: ReportInfractionInput!) { reportInfraction(input: $i) { userErrors { code } } }`;
      const i = { neph: nephs[0], offence: 'STOP', delays: 'instant' };
      const { reportInfraction } = await gateway.ask('edge-cases', command, { i });
      expect(reportInfraction.userErrors).toEqual([]);
      const [, notice] = await followed.received(2);
      expect(problemsIn(notice)).toEqual([]);
      followed.stop();
    }
  });
});
