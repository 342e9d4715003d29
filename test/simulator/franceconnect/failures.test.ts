import * as openid from 'openid-client';
import { describe, expect, it } from 'vitest';
import { signInAs } from '../../../simulator/franceconnect/index.js';
import type { Simulator } from '../../../simulator/index.js';
import {
  type FranceConnectFailure,
  franceConnectFailures,
} from '../../../simulator/world/franceConnectFailures.js';
import {
  authorizeUrl,
  relyingParty,
  servedFranceConnect,
  signInThrough,
} from '../../support/franceConnect.js';
import { driver, driverNeph, simulatorWith } from '../../support/simulator.js';

/** What a sound client makes of a sign-in: `signed in`, or why it refuses it. */
async function outcome(party: openid.Configuration, persona: string, failure?: FranceConnectFailure) {
  return signInThrough(party, { persona, ...(failure && { failure }) }).then(
    ({ tokens }) => `signed in at ${tokens.claims()?.acr}`,
    (error: Error & { code?: string; cause?: unknown }) => wordsOf(error),
  );
}

function wordsOf(error: Error & { code?: string; error?: string; cause?: unknown }): string {
  const cause = error.cause instanceof Error ? wordsOf(error.cause) : '';
  return [error.error ?? error.code, error.message, cause].filter(Boolean).join(': ');
}

const expected: Readonly<Record<FranceConnectFailure, RegExp>> = {
  REFUSED: /access_denied/,
  WRONG_SIGNATURE: /JWT signature verification failed/,
  WRONG_USERINFO_SIGNATURE: /JWT signature verification failed/,
  WRONG_NONCE: /unexpected ID Token "nonce" claim value/,
  WRONG_ISSUER: /unexpected JWT "iss"/,
  EXPIRED_ID_TOKEN: /timestamp claim value is out of bounds|"exp"|expired/i,
  // A level is the service's own affair: openid-client hands over what it got.
  LEVEL_TOO_LOW: /signed in at eidas0/,
  OTHER_SUB: /unexpected (JWT|response body)?.*"sub"/,
  ROTATED_KEYS: /signed in at eidas1/,
  UNAVAILABLE: /unexpected HTTP response status code/,
};

async function servedWith(simulator: Simulator) {
  const { issuer } = await servedFranceConnect(simulator);
  return { issuer, party: await relyingParty(issuer()) };
}

describe('a failure chosen on the page', () => {
  it.each(franceConnectFailures)('%s is noticed by a client that verifies what it must', async failure => {
    const { party } = await servedWith(await simulatorWith());
    expect(await outcome(party, 'driver-1', failure)).toMatch(expected[failure]);
    expect(await outcome(party, 'driver-1')).toMatch(/^signed in at eidas1/);
  });
});

describe('a failure set by a tester', () => {
  it.each(franceConnectFailures)('%s strikes the next sign-in alone, where one is counted', async failure => {
    const simulator = await simulatorWith();
    const { party } = await servedWith(simulator);
    await simulator.control.setFault({ kind: 'FRANCECONNECT', failure, forCalls: 1 });
    expect(await outcome(party, 'driver-1')).toMatch(expected[failure]);
    expect(await outcome(party, 'driver-1')).toMatch(/^signed in at eidas1/);
    expect((await simulator.worlds.find('default')).faults).toEqual([]);
  });

  it('stands until it is cleared, in its world alone', async () => {
    const simulator = await simulatorWith();
    await simulator.worlds.create({ name: 'other' });
    const { party, issuer } = await servedWith(simulator);
    const other = await relyingParty(issuer('other'));
    await simulator.control.setFault({ kind: 'FRANCECONNECT', failure: 'WRONG_NONCE' });
    for (const _ of [1, 2]) expect(await outcome(party, 'driver-1')).toMatch(expected.WRONG_NONCE);
    expect(await outcome(other, 'driver-1')).toMatch(/^signed in/);
    await simulator.control.clearFaults();
    expect(await outcome(party, 'driver-1')).toMatch(/^signed in/);
  });

  it('for one dossier strikes the sign-in of that persona alone', async () => {
    const simulator = await simulatorWith([driver(1), driver(2)]);
    const { party } = await servedWith(simulator);
    await simulator.control.setFault({
      kind: 'FRANCECONNECT',
      failure: 'OTHER_SUB',
      neph: driverNeph(2),
      forCalls: 1,
    });
    expect(await outcome(party, 'driver-1')).toMatch(/^signed in/);
    expect(await outcome(party, 'driver-2')).toMatch(expected.OTHER_SUB);
  });

  it('gives way to the one chosen on the page, and is kept for later', async () => {
    const simulator = await simulatorWith();
    const { party } = await servedWith(simulator);
    await simulator.control.setFault({ kind: 'FRANCECONNECT', failure: 'WRONG_NONCE', forCalls: 1 });
    expect(await outcome(party, 'driver-1', 'REFUSED')).toMatch(expected.REFUSED);
    expect(await outcome(party, 'driver-1')).toMatch(expected.WRONG_NONCE);
  });

  it('UNAVAILABLE, until it is cleared, is an outage of everything', async () => {
    const simulator = await simulatorWith();
    const { issuer } = await servedWith(simulator);
    await simulator.control.setFault({ kind: 'FRANCECONNECT', failure: 'UNAVAILABLE' });
    for (const path of ['.well-known/openid-configuration', 'jwks', 'authorize', 'userinfo']) {
      expect((await fetch(`${issuer()}/${path}`)).status, path).toBe(503);
    }
    await simulator.control.clearFaults();
    expect((await fetch(`${issuer()}/jwks`)).status).toBe(200);
  });

  it('does not keep the register from answering, nor the register FranceConnect', async () => {
    const simulator = await simulatorWith();
    const { party } = await servedWith(simulator);
    const register = await simulator.source.open();
    await simulator.control.setFault({ kind: 'FRANCECONNECT', failure: 'UNAVAILABLE' });
    expect((await register.dossiers([driverNeph()])).dossiers[0]).toMatchObject({ neph: driverNeph() });
    await simulator.control.clearFaults();
    await simulator.control.setFault({ kind: 'OUTAGE' });
    expect(await outcome(party, 'driver-1')).toMatch(/^signed in/);
  });
});

describe('changed keys', () => {
  it('verify under the new ones, and what the old ones signed stays good for a while', async () => {
    const simulator = await simulatorWith();
    const { issuer } = await servedWith(simulator);
    const keysNow = async () =>
      ((await (await fetch(`${issuer()}/jwks`)).json()) as { keys: { kid: string }[] }).keys.map(
        ({ kid }) => kid,
      );
    const before = await keysNow();
    await signInAs(authorizeUrl(issuer()), { persona: 'driver-1', failure: 'ROTATED_KEYS' });
    const after = await keysNow();
    expect(after).toHaveLength(4);
    expect(after.slice(2)).toEqual(before);
  });
});
