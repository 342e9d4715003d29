import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import {
  developmentClient,
  type FranceConnectParts,
  issuerPath,
  signInAs,
} from '../../simulator/franceconnect/index.js';
import { openSimulator, type Simulator } from '../../simulator/index.js';
import {
  type FranceConnectFailure,
  franceConnectFailures,
} from '../../simulator/world/franceConnectFailures.js';
import { createFranceConnectDoor, type SignInOutcome } from '../../src/access/franceconnect/index.js';
import { createLinking } from '../../src/access/linking/index.js';
import type { Holder, SignedIn } from '../../src/access/principal.js';
import { createRegisterPort } from '../../src/access/registerPort.js';
import { createSecrets } from '../../src/access/secrets.js';
import { createSessions } from '../../src/access/session/sessions.js';
import type { Neph } from '../../src/snpc/index.js';
import { type GatewayStore, openStore } from '../../src/store/index.js';
import { legalDay, wallClock } from '../../src/time/index.js';
import { servedFranceConnect } from '../support/franceConnect.js';
import { overStores } from '../support/overStores.js';
import { driver, driverNeph, repositorySeeds, simulatorWith } from '../support/simulator.js';

const secrets = createSecrets('a key for the tests of sign-in by the simulated FranceConnect');

type Choice = Parameters<typeof signInAs>[1];

interface Options extends Pick<FranceConnectParts, 'mode'> {
  readonly pkce?: boolean;
}

/** The door, the sessions and the linking of a gateway before a simulated FranceConnect, over sockets. */
async function gatewayBefore(
  simulator: Simulator,
  store: GatewayStore,
  { mode, pkce = false }: Options = {},
) {
  const served = await servedFranceConnect(simulator, { mode });
  const port = createRegisterPort(simulator.source, 5_000);
  const linking = createLinking({ ...store, ...port, secrets, clock: wallClock });
  const sessions = createSessions({ rows: store.sessions, secrets, clock: wallClock });
  const door = createFranceConnectDoor({
    providerOf: world => ({
      issuer: served.base + issuerPath(world),
      clientId: developmentClient.clientId,
      clientSecret: developmentClient.clientSecret,
      algorithm: 'ES256',
      pkce,
    }),
    publicUrl: () => 'http://127.0.0.1:9',
    pendingSignIns: store.pendingSignIns,
    secrets,
    openSession: sessions.open,
    markOf: port.markOf,
    linkOf: linking.linkOf,
    clock: wallClock,
    timeout: 5_000,
  });
  const browser = secrets.issue('browser').secret;
  const beginning = async (world?: string) => ({
    mark: await port.markOf(world),
    browser,
    returnTo: '/here',
  });
  const signIn = async (choice: Choice, world?: string): Promise<SignInOutcome> => {
    const begun = await door.begin(await beginning(world));
    if (begun.kind === 'REFUSED') return begun;
    const { search } = await signInAs(begun.url, choice);
    return door.complete({ query: search, browser, device: null });
  };
  const signedIn = async (persona: string, world?: string): Promise<SignedIn | Holder> => {
    const outcome = await signIn({ persona }, world);
    if (outcome.kind === 'REFUSED') throw new Error(JSON.stringify(outcome.problem));
    return (await sessions.principalOf(outcome.secret)) as SignedIn | Holder;
  };
  const link = (principal: SignedIn | Holder, neph: Neph) =>
    linking.link({ principal, neph, facts: null, from: null });
  return { door, browser, beginning, sessions, signIn, signedIn, link };
}

overStores('somebody who signs in by the simulated FranceConnect', promises => {
  promises('links their NEPH and that of nobody else, whichever persona it is', async store => {
    const simulator = await openSimulator({ memory: true, seedFolder: repositorySeeds });
    onTestFinished(() => simulator.close());
    const { signedIn, link } = await gatewayBefore(simulator, store);
    const people = await simulator.people.of('default');
    const nephOf = (persona: string) => people.find(({ id }) => id === persona)?.neph as Neph;
    const outcomes: Record<string, unknown> = {};
    for (const { id, neph } of people) {
      const principal = await signedIn(id);
      const others = await link(principal, nephOf(id === 'clean' ? 'everyday' : 'clean'));
      const own = await link(principal, neph);
      outcomes[id] = [others, own].map(outcome => ('code' in outcome ? outcome.code : outcome.kind));
    }
    expect(people.length).toBeGreaterThan(30);
    expect(outcomes).toEqual({
      ...Object.fromEntries(people.map(({ id }) => [id, ['NEPH_NOT_RECOGNISED', 'LINKED']])),
      // FranceConnect tells another name and another day of him than any dossier has.
      stranger: ['NEPH_NOT_RECOGNISED', 'NEPH_NOT_RECOGNISED'],
      // One identity is one subject, which has linked its other dossier.
      'two-dossiers-again': ['ALREADY_LINKED', 'ALREADY_LINKED'],
    });
  });

  promises('keeps their link when a correction of the civil status changes their sub', async store => {
    const simulator = await simulatorWith([driver(1), driver(2)]);
    const { signedIn, link } = await gatewayBefore(simulator, store);
    const before = await signedIn('driver-1');
    await link(before, driverNeph(1));
    expect(await signedIn('driver-1')).toMatchObject({ kind: 'HOLDER', neph: driverNeph(1) });
    await simulator.control.correctCivilStatus(driverNeph(1), { civilStatus: { birthName: 'CORRIGEE' } });
    const after = await signedIn('driver-1');
    expect(after.subject).not.toBe(before.subject);
    expect(after).toMatchObject({ kind: 'HOLDER', neph: driverNeph(1) });
    const bornOn = legalDay('1982-07-05');
    await simulator.control.correctCivilStatus(driverNeph(1), { civilStatus: { bornOn } });
    expect(await signedIn('driver-1')).toMatchObject({ kind: 'HOLDER', neph: driverNeph(1) });
    expect(await signedIn('driver-2')).toMatchObject({ kind: 'SIGNED_IN' });
  });

  promises('is linked in one making of one world', async store => {
    const simulator = await simulatorWith();
    await simulator.worlds.create({ name: 'other' });
    const { signedIn, link } = await gatewayBefore(simulator, store);
    const before = await signedIn('driver-1');
    expect(await signedIn('driver-1', 'other')).toMatchObject({ kind: 'SIGNED_IN' });
    await simulator.worlds.reset('default');
    expect(await link(before, driverNeph())).toMatchObject({ code: 'NEPH_NOT_RECOGNISED' });
    await link(await signedIn('driver-1'), driverNeph());
    expect(await signedIn('driver-1')).toMatchObject({ kind: 'HOLDER' });
    await simulator.worlds.reset('default');
    expect(await signedIn('driver-1')).toMatchObject({ kind: 'SIGNED_IN' });
  });

  promises('signs out through it, and comes back', async store => {
    const { door, browser, beginning, sessions, signedIn } = await gatewayBefore(
      await simulatorWith(),
      store,
    );
    const { idToken } = await sessions.signOut(await signedIn('driver-1'));
    const out = await door.signOut(idToken, await beginning());
    if (out.kind === 'REFUSED') throw new Error(out.problem.code);
    const back = await followed(out.url);
    expect(back).toMatch(/^http:\/\/127\.0\.0\.1:9\/sign-out\/franceconnect\/callback\?/);
    expect(await door.signedOut({ query: new URL(back).search, browser })).toBe('/here');
  });
});

describe('a sign-in', () => {
  let store: GatewayStore;
  beforeAll(async () => {
    store = await openStore({ memory: true });
    return () => store.close();
  });

  const expected: Readonly<Record<FranceConnectFailure, readonly [string, string | null] | null>> = {
    REFUSED: ['GIVEN_UP', null],
    WRONG_SIGNATURE: ['PROOF_REFUSED', 'SIGNATURE'],
    WRONG_USERINFO_SIGNATURE: ['PROOF_REFUSED', 'SIGNATURE'],
    WRONG_NONCE: ['PROOF_REFUSED', 'NONCE'],
    WRONG_ISSUER: ['PROOF_REFUSED', 'ISSUER'],
    EXPIRED_ID_TOKEN: ['PROOF_REFUSED', 'EXPIRED'],
    LEVEL_TOO_LOW: ['PROOF_REFUSED', 'LEVEL_TOO_LOW'],
    OTHER_SUB: ['PROOF_REFUSED', 'SUBJECT'],
    ROTATED_KEYS: null,
    UNAVAILABLE: ['PROVIDER_UNAVAILABLE', 'BAD_STATUS'],
  };

  it.each(franceConnectFailures)(
    'that a tester makes fail by %s is told so, and the next one is sound',
    async failure => {
      const { signIn } = await gatewayBefore(await simulatorWith(), store);
      const outcome = await signIn({ persona: 'driver-1', failure });
      const problem = expected[failure];
      if (problem === null) expect(outcome).toMatchObject({ kind: 'SIGNED_IN' });
      else
        expect(outcome).toMatchObject({ kind: 'REFUSED', problem: { code: problem[0], reason: problem[1] } });
      expect(await signIn({ persona: 'driver-1' })).toMatchObject({ kind: 'SIGNED_IN' });
    },
  );

  it('that the person gives up is given up', async () => {
    const { signIn } = await gatewayBefore(await simulatorWith(), store);
    expect(await signIn({ giveUp: true })).toMatchObject({ problem: { code: 'GIVEN_UP' } });
  });

  it('with a proof key is for another provider: the front of FranceConnect refuses it', async () => {
    const lenient = await gatewayBefore(await simulatorWith(), store, { pkce: true, mode: 'LENIENT' });
    expect(await lenient.signIn({ persona: 'driver-1' })).toMatchObject({ kind: 'SIGNED_IN' });
    const strict = await gatewayBefore(await simulatorWith(), store, { pkce: true, mode: 'STRICT' });
    await expect(strict.signIn({ persona: 'driver-1' })).rejects.toThrow(/400.*code_challenge/s);
  });
});

/** Where a page of FranceConnect sends the browser; a form there sends itself. */
async function followed(url: string): Promise<string> {
  const page = await fetch(url, { redirect: 'manual' });
  const html = await page.text();
  const fields = [...html.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
  const cookie = page.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ');
  const answer = await fetch(new URL(/action="([^"]+)"/.exec(html)?.[1] ?? '', url), {
    method: 'POST',
    body: new URLSearchParams(fields as [string, string][]),
    headers: { cookie },
    redirect: 'manual',
  });
  return answer.headers.get('location') ?? `${answer.status}: ${html}`;
}
