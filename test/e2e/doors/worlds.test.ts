import { expect } from 'vitest';
import { activeAccount, linked, ownLicence, password, signedIn } from '../../support/accountHolder.js';
import { freshWorld, lettersTo, personAt } from '../../support/person.js';
import { asPersona, asTester } from '../../support/tester.js';
import { type ListeningGateway, overDatabases } from '../../support/wholeGateway.js';

const who = '{ viewer { kind world sessions { id } } }';
const consultations = '{ viewer { consultations { nodes { by door } } } }';

async function reset({ address }: ListeningGateway, world: string): Promise<void> {
  const { resetWorld } = await personAt(address, { headers: asTester }).ask(
    'mutation($input: WorldNameInput!) { resetWorld(input: $input) { userErrors { code } } }',
    { input: { name: world } },
  );
  expect(resetWorld.userErrors).toEqual([]);
}

overDatabases('two worlds', promises => {
  promises('with one persona and one address do not see each other', async gateway => {
    const names = [await freshWorld(gateway.address), await freshWorld(gateway.address)] as const;
    const email = 'two.worlds@example.org';
    const [first, second] = names.map(world => gateway.person({ world })) as [
      ReturnType<ListeningGateway['person']>,
      ReturnType<ListeningGateway['person']>,
    ];
    await activeAccount(first, email);
    expect((await signedIn(second, email)).userErrors).toMatchObject([{ code: 'WRONG_CREDENTIALS' }]);
    await activeAccount(second, email);
    expect((await lettersTo(second, email)).map(({ kind }) => kind)).toEqual(['ACTIVATION', 'ACTIVATION']);
    for (const person of [first, second]) expect((await signedIn(person, email)).userErrors).toEqual([]);
    const neph = gateway.neph('clean');
    expect((await linked(first, neph)).userErrors).toEqual([]);
    expect((await second.ask(ownLicence)).viewer.licence).toEqual({ code: 'NEPH_NOT_LINKED' });
    expect((await linked(second, neph)).userErrors).toEqual([]);

    const tester = personAt(gateway.address, { headers: asTester, world: names[0] });
    await tester.ask(
      'mutation($input: ReportInfractionInput!) { reportInfraction(input: $input) { userErrors { code } } }',
      { input: { neph, offence: 'TELEPHONE', delays: 'instant' } },
    );
    expect((await first.ask(ownLicence)).viewer.licence.balance).toBe(9);
    expect((await second.ask(ownLicence)).viewer.licence.balance).toBe(12);

    // A session belongs to one: brought to another it opens nothing; without a name it speaks to its own.
    const { token } = await signedIn(first, email, { delivery: 'BEARER' });
    const brought = (world?: string) => gateway.person(world ? { world } : {}).bringing(token);
    expect((await brought().ask('{ viewer { kind world } }')).viewer).toEqual({
      kind: 'HOLDER',
      world: names[0],
    });
    expect((await brought(names[1]).ask(ownLicence)).viewer.licence).toEqual({ code: 'SESSION_ENDED' });
    expect((await first.ask(who)).viewer.sessions).toHaveLength(2);
    expect((await second.ask(who)).viewer.sessions).toHaveLength(1);
  });
});

overDatabases('a world that is made anew', promises => {
  promises('knows nothing of the accounts, sessions, links and consultations of before', async gateway => {
    const world = await freshWorld(gateway.address);
    const email = 'made.anew@example.org';
    const browser = gateway.person({ world });
    await activeAccount(browser, email);
    await signedIn(browser, email);
    await linked(browser, gateway.neph('clean'));
    await browser.ask(ownLicence);
    const holder = personAt(gateway.address, { world, headers: asPersona('clean') });
    expect((await holder.ask(consultations)).viewer.consultations.nodes).toHaveLength(1);

    await reset(gateway, world);
    expect((await browser.ask(ownLicence)).viewer.licence).toEqual({ code: 'SESSION_ENDED' });
    const seen = await browser.answer(who);
    expect([seen.data.viewer.kind, seen.errors[0].extensions.code]).toEqual(['STRANGER', 'SESSION_ENDED']);
    expect((await holder.ask(consultations)).viewer.consultations.nodes).toEqual([]);
    expect((await signedIn(browser, email)).userErrors).toMatchObject([{ code: 'WRONG_CREDENTIALS' }]);
    await activeAccount(browser, email);
    expect(await signedIn(browser, email, { password })).toMatchObject({ viewer: { kind: 'SIGNED_IN' } });
    expect((await browser.ask(who)).viewer.sessions).toHaveLength(1);
  });
});
