import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect } from 'vitest';
import { runAuthority } from '../../../src/cli/authority/command.js';
import { freshWorld, type Person, personAt } from '../../support/person.js';
import { asPersona } from '../../support/tester.js';
import { listeningGateway, overDatabases, overFreshDatabases } from '../../support/wholeGateway.js';

interface Client {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Registers a client from a terminal, over the store of a gateway. */
async function registered(settings: Readonly<Record<string, string>>, ...words: string[]): Promise<Client> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const io = { stdout, stderr, env: settings };
  const code = await runAuthority(['add', ...words, '--output', 'json'], io);
  stdout.end();
  stderr.end();
  expect([code, await text(stderr)]).toEqual([0, '']);
  return JSON.parse(await text(stdout));
}

/** Asks for a token by client credentials. */
async function tokenFor(person: Person, { clientId, clientSecret }: Client, scope?: string) {
  const response = await person.visit('/oauth/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      ...(scope === undefined ? {} : { scope }),
    }),
  });
  const answer = (await response.json()) as { access_token: string; scope?: string; error?: string };
  return { status: response.status, ...answer };
}

const licence = `query($neph: Neph!) { licence(by: { neph: $neph }) {
  ... on Licence { balance fullRecord { __typename ... on AccessRefused { code } } }
  ... on Problem { code } } }`;

const consultations = `query($first: Int, $after: String) { viewer { consultations(first: $first, after: $after) {
  nodes { by authority purpose purposeLabel(language: EN) partLabels(language: EN) caseReference door }
  pageInfo { hasNextPage hasPreviousPage endCursor } } } }`;

overFreshDatabases('an authority', promises => {
  promises('gets a token, says why it asks, and the holder sees it', async settings => {
    const gateway = await listeningGateway(settings);
    const [judge, prefecture] = [
      await registered(settings, '--office', 'JUDGE', '--name', 'Tribunal fictif'),
      await registered(
        settings,
        '--office',
        'PREFECTURE',
        '--name',
        'Préfecture fictive',
        '--scopes',
        'licence',
      ),
    ];
    const person = gateway.person();
    const neph = gateway.neph('everyday');
    const asking = (token: string, purpose?: string, caseReference?: string) =>
      personAt(gateway.address, {
        headers: {
          authorization: `Bearer ${token}`,
          ...(purpose && { 'snpc-purpose': purpose }),
          ...(caseReference && { 'snpc-case-reference': caseReference }),
        },
      });
    const read = async (by: Person) => (await by.ask(licence, { neph })).licence;

    expect(await tokenFor(person, { ...judge, clientSecret: 'wrong' })).toMatchObject({
      status: 401,
      error: 'invalid_client',
    });
    expect(await tokenFor(person, prefecture, 'full-record')).toMatchObject({ error: 'invalid_scope' });
    const all = await tokenFor(person, judge);
    expect(all).toMatchObject({ scope: 'licence full-record', token_type: 'Bearer', expires_in: 600 });
    const token = all.access_token;
    expect(await read(asking(token))).toEqual({ code: 'PURPOSE_REQUIRED' });
    expect(await read(asking(token, 'APPEAL'))).toEqual({ code: 'PURPOSE_REQUIRED' });
    expect(await read(asking(token, 'TITLE_MANAGEMENT', 'T-1'))).toEqual({ code: 'PURPOSE_INSUFFICIENT' });
    const whole = { balance: 8, fullRecord: { __typename: 'FullRecord' } };
    expect(await read(asking(token, 'APPEAL', 'RG 26/00123'))).toEqual(whole);
    const few = (await tokenFor(person, judge, 'licence')).access_token;
    const closed = (code: string) => ({ balance: 8, fullRecord: { __typename: 'AccessRefused', code } });
    expect(await read(asking(few, 'CRIMINAL_PROCEEDINGS', 'RG 26/00124'))).toEqual(closed('SCOPE_REQUIRED'));
    const desk = (await tokenFor(person, prefecture)).access_token;
    expect(await read(asking(desk, 'TITLE_MANAGEMENT', 'T-2'))).toEqual(closed('PURPOSE_INSUFFICIENT'));
    const malformed = await asking(token, 'CURIOSITY', 'RG 1').answer(licence, { neph });
    expect(malformed.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    const leaking = await asking(token, 'APPEAL', `RG ${neph}`).answer(licence, { neph });
    expect(JSON.stringify(leaking)).not.toContain(neph);
    expect(leaking.errors[0].extensions.code).toBe('BAD_USER_INPUT');

    const holder = personAt(gateway.address, { headers: asPersona('everyday') });
    const first = (await holder.ask(consultations, { first: 2 })).viewer.consultations;
    const licenceLabel = 'Balance, history, forecast and rights to drive';
    expect(first.nodes).toEqual([
      {
        by: 'AUTHORITY',
        authority: 'Préfecture fictive',
        purpose: 'TITLE_MANAGEMENT',
        purposeLabel: 'Management of the title',
        partLabels: [licenceLabel],
        caseReference: 'T-2',
        door: null,
      },
      {
        by: 'AUTHORITY',
        authority: 'Tribunal fictif',
        purpose: 'CRIMINAL_PROCEEDINGS',
        purposeLabel: 'Criminal proceedings',
        partLabels: [licenceLabel],
        caseReference: 'RG 26/00124',
        door: null,
      },
    ]);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const { nodes, pageInfo } = (
      await holder.ask(consultations, { first: 2, after: first.pageInfo.endCursor })
    ).viewer.consultations;
    // What was refused showed nothing.
    expect(nodes).toMatchObject([
      {
        authority: 'Tribunal fictif',
        caseReference: 'RG 26/00123',
        partLabels: ['Full record', licenceLabel],
      },
    ]);
    expect(pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const theirs = await asking(token, 'APPEAL', 'RG 26/00123').answer(consultations);
    expect([theirs.data.viewer.consultations, theirs.errors[0].extensions.code]).toEqual([
      null,
      'NOT_ALLOWED',
    ]);

    await person.visit('/oauth/revoke', {
      method: 'POST',
      body: new URLSearchParams({ client_id: judge.clientId, client_secret: judge.clientSecret, token }),
    });
    expect(await read(asking(token, 'APPEAL', 'RG 26/00123'))).toEqual({ code: 'SESSION_ENDED' });
    expect(await read(asking(few, 'APPEAL', 'RG 26/00123'))).toMatchObject({ balance: 8 });
    await gateway.close();
  });
});

overDatabases('a consultation', promises => {
  promises('is told to the holder of that world alone', async gateway => {
    const world = await freshWorld(gateway.address);
    const [here, there] = [undefined, world].map(name =>
      personAt(gateway.address, { headers: asPersona('clean'), ...(name ? { world: name } : {}) }),
    ) as [Person, Person];
    await there.ask(licence, { neph: gateway.neph('clean') });
    const seenBy = async (who: Person) => (await who.ask(consultations)).viewer.consultations.nodes;
    expect(await seenBy(there)).toMatchObject([{ by: 'YOU', door: 'FRANCECONNECT', authority: null }]);
    expect(await seenBy(here)).toEqual([]);
  });
});
