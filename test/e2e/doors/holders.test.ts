import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { signInAs } from '../../../simulator/franceconnect/index.js';
import { populationNeph } from '../../../simulator/population/plain/nephs.js';
import { linked, ownLicence } from '../../support/accountHolder.js';
import { personAt } from '../../support/person.js';
import { asPersona, asTester } from '../../support/tester.js';
import { type ListeningGateway, overDatabases } from '../../support/wholeGateway.js';

const create = `mutation($input: CreateWorldInput!) { createWorld(input: $input) {
  world { name population clock personas { name } } userErrors { code message } } }`;
const signIn = `mutation($input: SignInAsPersonaInput!) { signInAsPersona(input: $input) {
  token userErrors { code field } viewer { kind door } } }`;
const history = `query($neph: Neph!) { licence(by: { neph: $neph }) { ... on Licence {
  balance holder { birthName } pointEvents(first: 1) { nodes { points rule } } pendingPointEvents { kind } } ... on Problem { code } } }`;

const tester = ({ address }: ListeningGateway, world?: string) =>
  personAt(address, { headers: asTester, ...(world === undefined ? {} : { world }) });

/** A world over a country of forty-eight million, made by GraphQL; gives its name. */
async function country(gateway: ListeningGateway): Promise<string> {
  const name = `w${randomBytes(6).toString('hex')}`;
  const input = { name, population: 'plain@e2e:48000000', delays: 'instant' };
  const { createWorld } = await tester(gateway).ask(create, { input });
  expect(createWorld).toMatchObject({ userErrors: [], world: { name, population: 'plain@e2e:48000000' } });
  expect(createWorld.world.personas.length).toBeGreaterThan(40);
  return name;
}

const holderOf = (index: number) => ({ neph: populationNeph(index), birthName: `ESSAI ${index}` });

/** Two licences of the forty-eight million, of people past their probation. */
const [somebody, somebodyElse] = [holderOf(31_415_926), holderOf(27_182_818)];

overDatabases('the holder of any licence of a country', promises => {
  promises('signs in by FranceConnect, links the dossier, and sees it at /me', async gateway => {
    const world = await country(gateway);
    const { neph, birthName } = somebody;
    const browser = gateway.person();
    const begun = await browser.visit(`/sign-in/franceconnect?world=${world}&returnTo=/me`);
    const back = await signInAs(begun.headers.get('location') as string, { neph });
    expect((await browser.visit(back.href)).headers.get('location')).toBe('/me');
    expect(await linked(browser, somebodyElse.neph)).toMatchObject({
      userErrors: [{ code: 'NEPH_NOT_RECOGNISED' }],
    });
    expect((await linked(browser, neph)).userErrors).toEqual([]);
    const whole = { kind: 'HOLDER', licence: { balance: 12, fullRecord: { __typename: 'FullRecord' } } };
    expect((await browser.ask(ownLicence)).viewer).toEqual(whole);
    const page = await browser.visit('/me');
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<main')]);

    // What a tester does to it shows there.
    const { reportInfraction } = await tester(gateway, world).ask(
      'mutation($input: ReportInfractionInput!) { reportInfraction(input: $input) { userErrors { code } } }',
      { input: { neph, offence: 'STOP', channel: 'INTERCEPTION', path: 'PAID' } },
    );
    expect(reportInfraction.userErrors).toEqual([]);
    expect((await browser.ask(ownLicence)).viewer.licence.balance).toBe(8);
    const { licence } = await browser.ask(history, { neph });
    expect(licence).toMatchObject({
      holder: { birthName },
      pointEvents: { nodes: [{ points: -4, rule: 'LOSS' }] },
      pendingPointEvents: [{ kind: 'INFRACTION' }],
    });
  });

  promises('is whom a tester reads as, by a header, and signs in as, by a mutation', async gateway => {
    const world = await country(gateway);
    const { neph } = somebodyElse;
    const as = (persona: string, door?: 'ACCOUNT') =>
      personAt(gateway.address, { world, headers: { ...asPersona(persona, door) } });
    expect((await as(neph).ask(ownLicence)).viewer).toMatchObject({
      kind: 'HOLDER',
      licence: { balance: 12, fullRecord: { __typename: 'FullRecord' } },
    });
    expect((await as(neph, 'ACCOUNT').ask(ownLicence)).viewer.licence.fullRecord.code).toBe(
      'FRANCECONNECT_REQUIRED',
    );
    expect((await as('everyday').ask(ownLicence)).viewer.licence.balance).toBe(8);
    const others = await as(neph).ask(history, { neph: populationNeph(0) });
    expect(others.licence).toEqual({ code: 'LICENCE_NOT_FOUND' });

    const input = { persona: neph, delivery: 'BEARER' };
    const { signInAsPersona } = await tester(gateway, world).ask(signIn, { input });
    expect(signInAsPersona).toMatchObject({ userErrors: [], viewer: { kind: 'HOLDER' } });
    const program = gateway.person().bringing(signInAsPersona.token);
    expect((await program.ask(ownLicence)).viewer.licence.balance).toBe(12);
  });

  promises('is nobody where the world has no such dossier', async gateway => {
    const world = await country(gateway);
    const stranger = populationNeph(48_000_000);
    const input = { persona: stranger, delivery: 'BEARER' };
    const { signInAsPersona } = await tester(gateway, world).ask(signIn, { input });
    expect(signInAsPersona).toMatchObject({
      token: null,
      userErrors: [{ code: 'UNKNOWN_PERSONA', field: 'persona' }],
    });
    for (const [asked, where] of [
      [stranger, world],
      [populationNeph(5), 'default'],
    ] as const) {
      const reading = personAt(gateway.address, { world: where, headers: asPersona(asked) });
      const { errors } = await reading.answer(ownLicence);
      expect([errors[0].extensions.code, errors[0].message]).toEqual([
        'BAD_USER_INPUT',
        expect.stringContaining('ni aucun dossier de ce monde'),
      ]);
    }
  });

  promises('is asked for past a fault of the register, and uses none of it up', async gateway => {
    const world = await country(gateway);
    const { neph } = somebodyElse;
    await tester(gateway, world).ask(
      'mutation { setFault(input: { kind: OUTAGE, forCalls: 1 }) { userErrors { code } } }',
    );
    const reading = personAt(gateway.address, { world, headers: asPersona(neph) });
    expect((await reading.ask('{ viewer { kind } }')).viewer.kind).toBe('HOLDER');
    const { worlds } = await tester(gateway).ask('{ worlds { name faults { callsLeft } } }');
    const ours = worlds.find(({ name }: { name: string }) => name === world);
    expect(ours.faults).toEqual([{ callsLeft: 1 }]);
  });

  promises('a population that nobody knows is refused, and one too large', async gateway => {
    for (const [population, code] of [
      ['mars@s', 'UNKNOWN_POPULATION'],
      ['plain@s:2000000000', 'BAD_INPUT'],
    ]) {
      const { createWorld } = await tester(gateway).ask(create, { input: { population } });
      expect(createWorld).toMatchObject({ world: null, userErrors: [{ code }] });
    }
  });
});
