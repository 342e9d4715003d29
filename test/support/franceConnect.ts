import Fastify from 'fastify';
import * as openid from 'openid-client';
import { onTestFinished } from 'vitest';
import {
  createFranceConnect,
  developmentClient,
  type FranceConnectParts,
  issuerPath,
  mountFranceConnect,
  type SignInChoice,
  signInAs,
} from '../../simulator/franceconnect/index.js';
import type { Simulator } from '../../simulator/index.js';

/** A simulated FranceConnect that listens, closed with the test. */
export interface ServedFranceConnect {
  /** Its address, without a path. */
  readonly base: string;
  issuer(world?: string): string;
}

/** Serves the FranceConnect of a simulator. */
export async function servedFranceConnect(
  simulator: Simulator,
  parts: Partial<FranceConnectParts> = {},
): Promise<ServedFranceConnect> {
  const app = Fastify({ forceCloseConnections: true });
  const errors: unknown[] = [];
  const report = (error: unknown) => errors.push(error);
  await mountFranceConnect(app, createFranceConnect({ people: simulator.people, report, ...parts }));
  const base = await app.listen({ port: 0, host: '127.0.0.1' });
  onTestFinished(async () => {
    await app.close();
    if (errors.length > 0) throw errors[0];
  });
  return { base, issuer: (world = 'default') => base + issuerPath(world) };
}

/** Where the service of these tests is sent back to; nothing listens there. */
export const callback = 'http://127.0.0.1:9/callback';

/** Every scope of FranceConnect (low). */
export const allScopes =
  'openid given_name family_name birthdate gender birthplace birthcountry email preferred_username idp_birthdate profile birth identite_pivot';

/** An authorization request that FranceConnect takes. */
export const soundRequest: Readonly<Record<string, string>> = {
  acr_values: 'eidas1',
  client_id: developmentClient.clientId,
  nonce: 'a-nonce-of-22-characters-or-more',
  redirect_uri: callback,
  response_type: 'code',
  scope: allScopes,
  state: 'the-state',
};

/** The address of an authorization request; a parameter that is undefined is left out. */
export function authorizeUrl(issuer: string, changes: Record<string, string | undefined> = {}): URL {
  const url = new URL(`${issuer}/authorize`);
  for (const [name, value] of Object.entries({ ...soundRequest, ...changes })) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url;
}

/** The relying party that openid-client makes of an issuer, every signature verified. */
export async function relyingParty(
  issuer: string,
  client = developmentClient,
): Promise<openid.Configuration> {
  const alg = client.signing ?? 'ES256';
  const metadata = { id_token_signed_response_alg: alg, userinfo_signed_response_alg: alg };
  const post = openid.ClientSecretPost(client.clientSecret);
  const party = await openid.discovery(new URL(issuer), client.clientId, metadata, post, {
    execute: [openid.allowInsecureRequests, openid.enableNonRepudiationChecks],
  });
  return party;
}

/** What somebody who signed in is known by. */
export interface SignedIn {
  readonly tokens: Awaited<ReturnType<typeof openid.authorizationCodeGrant>>;
  readonly userinfo: openid.UserInfoResponse;
}

/** A whole sign-in by openid-client, which rejects it as a service has to. */
export async function signInThrough(
  party: openid.Configuration,
  choice: SignInChoice,
  changes: Record<string, string> = {},
): Promise<SignedIn> {
  const nonce = openid.randomNonce();
  const state = openid.randomState();
  const url = openid.buildAuthorizationUrl(party, { ...soundRequest, nonce, state, ...changes });
  const tokens = await openid.authorizationCodeGrant(party, await signInAs(url, choice), {
    expectedNonce: nonce,
    expectedState: state,
    idTokenExpected: true,
  });
  const sub = tokens.claims()?.sub ?? '';
  return { tokens, userinfo: await openid.fetchUserInfo(party, tokens.access_token, sub) };
}
