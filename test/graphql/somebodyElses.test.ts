import { beforeAll, describe, expect, it } from 'vitest';
import { createAccess } from '../../src/access/index.js';
import { neph } from '../../src/snpc/index.js';
import { instant } from '../../src/time/index.js';
import { everybody, signedInAs } from '../support/askers.js';
import { everybodysGateway } from '../support/everybodysGateway.js';
import { fixedSource } from '../support/fixedSource.js';
import { asker } from '../support/graphql.js';
import { holderOf } from '../support/principals.js';
import { asTester } from '../support/tester.js';
import { wholeDossier } from '../support/wholeDossier.js';

const gateway = everybodysGateway();

const problem = '... on Problem { code message remedy }';
const ids = `query($neph: Neph!) { licence(by: { neph: $neph }) { __typename ... on Licence {
  id pointEvents(first: 1) { nodes { id } } documents { id }
} } }`;
const node = 'query($id: ID!) { node(id: $id) { __typename id } }';
const byId = `query($id: ID!) { licence(by: { id: $id }) { __typename ${problem} } }`;
const byNeph = `query($neph: Neph!) { licence(by: { neph: $neph }) { __typename ${problem} } }`;

/** Ids of a licence, of an event of it and of a document of it, as a tester is told them. */
async function idsOf(persona: string): Promise<readonly string[]> {
  const { data } = await gateway.ask(asTester, ids, { neph: gateway.neph(persona) });
  const { id, pointEvents, documents } = data.licence;
  return [id, pointEvents.nodes[0].id, documents[0].id];
}

let own: readonly string[];
let others: readonly string[];
const unknown = '980599009999';
beforeAll(async () => {
  for (const persona of ['everyday', 'appeal']) {
    const i = { kind: 'ADCS', licence: { neph: gateway.neph(persona) } };
    const issue = 'mutation($i: IssueDocumentInput!) { issueDocument(input: $i) { ... on Document { id } } }';
    expect((await gateway.ask(asTester, issue, { i })).data.issueDocument.id).toMatch(/\w/);
  }
  own = await idsOf('everyday');
  others = await idsOf('appeal');
});

const holders = everybody.filter(({ column }) => column.startsWith('holder'));
const closed = everybody.filter(({ column }) => /^(stranger|dead|unlinked)/.test(column));

describe.each(holders)('$name', asker => {
  it('finds its own things by their ids, and nobody else’s: they answer as ids of nothing', async () => {
    const headers = await asker.come(gateway, 'everyday');
    for (const id of own) expect((await gateway.ask(headers, node, { id })).data.node).toMatchObject({ id });
    const ofNothing = await gateway.ask(headers, node, { id: 'nothing' });
    for (const id of others) expect(await gateway.ask(headers, node, { id })).toEqual(ofNothing);
    expect(ofNothing).toEqual({ data: { node: null } });
  });

  it('is answered of somebody else’s licence, byte for byte, what is answered of none', async () => {
    const headers = await asker.come(gateway, 'everyday');
    const ask = async (query: string, variables: object): Promise<string> => {
      const payload = { query, variables };
      const response = await gateway.app.fastify.inject({
        method: 'POST',
        url: '/graphql',
        headers,
        payload,
      });
      return JSON.stringify([response.statusCode, response.headers['content-type'], response.body]);
    };
    const ofNobody = await ask(byNeph, { neph: unknown });
    expect(ofNobody).toContain('LICENCE_NOT_FOUND');
    expect(await ask(byNeph, { neph: gateway.neph('appeal') })).toBe(ofNobody);
    expect(await ask(byId, { id: others[0] })).toBe(ofNobody);
    expect((await gateway.ask(headers, byId, { id: own[0] })).data.licence.__typename).toBe('Licence');
  });
});

describe.each(closed)('$name', asker => {
  it('finds nothing by any id', async () => {
    const headers = await asker.come(gateway, 'everyday');
    for (const id of [...own, ...others])
      expect(await gateway.ask(headers, node, { id })).toEqual({ data: { node: null } });
    const refused = await gateway.ask(headers, byId, { id: own[0] });
    expect(refused.data.licence.__typename).toBe('AccessRefused');
    expect(await gateway.ask(headers, byNeph, { neph: unknown })).toEqual(refused);
  });
});

describe('what is not yours', () => {
  it('is read no more than what does not exist: the source is asked of neither', async () => {
    const now = { clock: instant('2026-01-15T08:00:00Z'), revision: 1 };
    const source = fixedSource([wholeDossier()], { now });
    const holder = holderOf('980599000002', 'FRANCECONNECT');
    const times = { asOf: null, knownAt: null };
    for (const number of ['980599000001', unknown]) {
      const register = createAccess({ source }).openRegister(holder, undefined);
      expect(await register.licence(neph(number), times)).toMatchObject({
        refusal: { code: 'LICENCE_NOT_FOUND' },
      });
      await register.fullRecord(neph(number), times);
      await register.pending(neph(number), times);
      const { data } = await asker(source, holder)(byNeph, { neph: number });
      expect(data?.licence.code).toBe('LICENCE_NOT_FOUND');
    }
    expect(source.batches).toEqual([]);
  });
});

describe('a session and the world that a request names', () => {
  const question = `query($neph: Neph!) { viewer { kind world licence { ${problem} } } licence(by: { neph: $neph }) { ${problem} } }`;
  const told = async (headers: Readonly<Record<string, string>>) => {
    const { data } = await gateway.ask(headers, question, { neph: gateway.neph('everyday') });
    const { viewer, licence } = data;
    return [viewer.kind, viewer.world, viewer.licence.code, licence.code];
  };

  it('agree, or nobody is signed in', async () => {
    for (const door of ['ACCOUNT', 'FRANCECONNECT'] as const) {
      const here = await signedInAs(gateway, 'everyday', door);
      const elsewhere = await signedInAs(gateway, 'everyday', door, 'elsewhere');
      expect(await told(here)).toEqual(['HOLDER', 'default', undefined, undefined]);
      expect(await told({ ...here, 'snpc-world': 'default' })).toEqual(await told(here));
      expect(await told(elsewhere)).toEqual(['HOLDER', 'elsewhere', undefined, undefined]);
      const refused = ['SESSION_ENDED', 'SESSION_ENDED'];
      expect(await told({ ...here, 'snpc-world': 'elsewhere' })).toEqual([
        'STRANGER',
        'elsewhere',
        ...refused,
      ]);
      expect(await told({ ...elsewhere, 'snpc-world': 'default' })).toEqual([
        'STRANGER',
        'default',
        ...refused,
      ]);
    }
  });

  it('part when the world is made anew', async () => {
    const make = 'mutation($i: CreateWorldInput!) { createWorld(input: $i) { userErrors { code } } }';
    await gateway.ask(asTester, make, { i: { name: 'short-lived' } });
    const headers = await signedInAs(gateway, 'everyday', 'FRANCECONNECT', 'short-lived');
    expect((await told(headers))[0]).toBe('HOLDER');
    const reset = 'mutation { resetWorld(input: { name: "short-lived" }) { userErrors { code } } }';
    expect((await gateway.ask(asTester, reset)).data.resetWorld.userErrors).toEqual([]);
    expect(await told(headers)).toEqual(['STRANGER', 'short-lived', 'SESSION_ENDED', 'SESSION_ENDED']);
  });
});
