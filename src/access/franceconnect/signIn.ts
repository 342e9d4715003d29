import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
} from 'openid-client';
import type { Beginning, Coming, SignInOutcome } from './door.js';
import type { Returned } from './errands.js';
import { exchange, type Proven } from './exchange.js';
import { problemOf } from './failures.js';
import { SignInFailure } from './problems.js';
import { writeProof } from './proof.js';
import { defaultScopes, levelAsked } from './provider.js';
import { callbackPath, providerOf, type Tools } from './tools.js';

/** Begins a sign-in: keeps what it must come back with, and gives where to send the browser. */
export async function beginSignIn(tools: Tools, beginning: Beginning): Promise<string> {
  const provider = providerOf(tools, beginning.mark);
  const configuration = await tools.configurations(provider);
  const nonce = randomNonce();
  const verifier = provider.pkce ? randomPKCECodeVerifier() : null;
  const errand = { kind: 'SIGN_IN', issuer: provider.issuer, nonce, verifier } as const;
  const state = await tools.errands.begin(errand, beginning);
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: tools.parts.publicUrl() + callbackPath,
    scope: (provider.scopes ?? defaultScopes).join(' '),
    acr_values: levelAsked,
    state,
    nonce,
    ...(provider.prompt ? { prompt: provider.prompt } : {}),
    ...(await proofKey(verifier)),
  });
  return url.href;
}

async function proofKey(verifier: string | null): Promise<Record<string, string>> {
  if (verifier === null) return {};
  return { code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' };
}

/** Ends a sign-in: verifies what came back, then opens a session. @throws SignInFailure, nothing being left half-done */
export async function completeSignIn(
  tools: Tools,
  { query, browser, device }: Coming,
): Promise<Extract<SignInOutcome, { kind: 'SIGNED_IN' }>> {
  const { parts, errands } = tools;
  const coming = new URL(parts.publicUrl() + callbackPath);
  coming.search = query;
  const state = coming.searchParams.get('state');
  const returned = await errands.finish('SIGN_IN', state, browser);
  if (returned === null || state === null) throw unknownState();
  const { mark, returnTo } = returned;
  const { issuer, sub, idToken, identity } = await prove(tools, returned, coming, state).catch(error => {
    if (error instanceof SignInFailure) error.world = mark.world;
    throw error;
  });
  const subject = parts.secrets.pseudonym('franceconnect', JSON.stringify([issuer, sub]));
  const dossier = await parts.linkOf({ mark, subject, identity });
  const proof = writeProof({ idToken, issuer, identity });
  const { secret, session } = await parts.openSession({
    mark,
    door: 'FRANCECONNECT',
    subject,
    dossier,
    device,
    idToken: proof,
  });
  return { kind: 'SIGNED_IN', secret, session, returnTo };
}

async function prove(
  tools: Tools,
  { mark, errand }: Returned<'SIGN_IN'>,
  coming: URL,
  state: string,
): Promise<Proven> {
  const provider = providerOf(tools, mark);
  const { generation } = await tools.parts.markOf(mark.world);
  // Settings that changed, or a world made anew, while the browser was away.
  if (errand.issuer !== provider.issuer || generation !== mark.generation) throw unknownState();
  const configuration = await tools.configurations(provider);
  try {
    return await exchange(configuration, coming, { ...errand, state });
  } catch (error) {
    throw new SignInFailure(problemOf(error));
  }
}

function unknownState(): SignInFailure {
  return new SignInFailure({ code: 'STATE_UNKNOWN', reason: null });
}
