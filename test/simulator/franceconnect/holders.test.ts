import { expect, it, onTestFinished } from 'vitest';
import { signInAs } from '../../../simulator/franceconnect/index.js';
import { openSimulator, type Simulator } from '../../../simulator/index.js';
import type { PopulationNamed } from '../../../simulator/population/countries/countries.js';
import { only, slowPlain } from '../../support/countries.js';
import {
  authorizeUrl,
  relyingParty,
  servedFranceConnect,
  signInThrough,
} from '../../support/franceConnect.js';
import { sharedPlace } from '../../support/places.js';
import { driver, driverNeph, seedFolderWith, simulatorWith } from '../../support/simulator.js';

const { nephOf } = slowPlain;

/** The FranceConnect of a simulator with a world over a country of forty-eight million, and one over three that are stored. */
async function served(drivers = [driver()]) {
  const simulator = await simulatorWith(drivers, { populations: only(slowPlain) });
  await simulator.worlds.create({ name: 'made', population: 'plain@s' });
  await simulator.fillTemplate({ population: slowPlain, seed: 's', licences: 3 });
  await simulator.worlds.create({ name: 'stored', population: 'plain@s:3' });
  return { simulator, ...(await servedFranceConnect(simulator)) };
}

type Served = Awaited<ReturnType<typeof served>>;

const signedIn = async ({ issuer }: Served, world: string, neph: string) =>
  (await signInThrough(await relyingParty(issuer(world)), { neph })).userinfo;

/** What the page answers to a form, and its status. */
async function answerTo({ issuer }: Served, form: Record<string, string>, world = 'made') {
  const begun = await fetch(authorizeUrl(issuer(world)), { redirect: 'manual' });
  const cookie = begun.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ');
  const url = new URL(begun.headers.get('location') ?? '', issuer(world));
  const body = new URLSearchParams(form);
  const answer = await fetch(url, { method: 'POST', headers: { cookie }, body, redirect: 'manual' });
  return { status: answer.status, html: await answer.text() };
}

it('anybody of a country signs in by the NEPH that is typed, as it is typed', async () => {
  const at = await served();
  const { sub, email, ...told } = await signedIn(at, 'made', '0309 99-141 593');
  expect(told).toMatchObject({ family_name: 'ESSAI 39641593', given_name: 'Camille', birthplace: '19272' });
  expect(email).toMatch(/^holder-[0-9a-f]{16}@persona\.example$/);
  expect(email).not.toContain('141593');
  expect((await signedIn(at, 'made', nephOf(47_999_999))).sub).not.toBe(sub);
});

it('so does a licence of a template, and a persona, as by its button', async () => {
  const franceConnect = { birthName: 'TÉSTARD-UN' };
  const at = await served([driver(1, { franceConnect })]);
  expect((await signedIn(at, 'stored', nephOf(2))).family_name).toBe('ESSAI 2');
  const byNeph = await signedIn(at, 'made', driverNeph());
  expect(byNeph).toMatchObject({ family_name: 'TÉSTARD-UN', email: 'driver-1@persona.example' });
});

it('a licence that a command renamed signs in under its new name', async () => {
  const at = await served();
  const civilStatus = { firstNames: ['Dominique'] };
  await at.simulator.controlOf('made').correctCivilStatus(nephOf(7), { civilStatus });
  expect(await signedIn(at, 'made', nephOf(7))).toMatchObject({
    given_name: 'Dominique',
    family_name: 'ESSAI 7',
  });
});

it.each([
  [nephOf(48_000_000), 'No dossier of this world has that NEPH'],
  ['987', 'A NEPH has 5 to 19 letters and digits'],
  ['', 'A NEPH has 5 to 19 letters and digits'],
])('%j leads back to the page, which says why', async (neph, said) => {
  const { status, html } = await answerTo(await served(), { neph, choose: 'neph' });
  expect([status, html]).toEqual([400, expect.stringContaining(said)]);
  expect(html).toContain('aria-invalid="true" aria-describedby="refusal"');
  expect(html).toContain('name="persona" value="driver-1"');
});

it('a fault set for a licence strikes it, and no other', async () => {
  const at = await served();
  const failing = { kind: 'FRANCECONNECT', failure: 'REFUSED', neph: nephOf(7) } as const;
  await at.simulator.controlOf('made').setFault(failing);
  const answerOf = async (neph: string) =>
    (await signInAs(authorizeUrl(at.issuer('made')), { neph })).searchParams.get('error');
  expect([await answerOf(nephOf(7)), await answerOf(nephOf(8))]).toEqual(['access_denied', null]);
});

it('a failure is chosen beside a NEPH as beside a persona', async () => {
  const at = await served();
  const choice = { neph: nephOf(8), failure: 'REFUSED' } as const;
  expect((await signInAs(authorizeUrl(at.issuer('made')), choice)).searchParams.get('error')).toBe(
    'access_denied',
  );
});

it('a world whose population has changed says so, and nobody signs in by a NEPH', async () => {
  const [place, seedFolder] = [await sharedPlace(), seedFolderWith([driver()])];
  const open = async (populations: PopulationNamed): Promise<Simulator> => {
    const simulator = await openSimulator({ ...place, seedFolder, populations });
    onTestFinished(() => simulator.close());
    return simulator;
  };
  const before = await open(only(slowPlain));
  await before.worlds.create({ name: 'made', population: 'plain@s' });
  const simulator = await open(only({ ...slowPlain, version: 'of later' }));
  const at = { simulator, ...(await servedFranceConnect(simulator)) };
  const { status, html } = await answerTo(at, { neph: nephOf(7), choose: 'neph' });
  expect([status, html]).toEqual([409, expect.stringContaining('reset the world')]);
  expect(
    (await signInAs(authorizeUrl(at.issuer('made')), { persona: 'driver-1' })).searchParams.get('code'),
  ).toBeTruthy();
});
