import type { Secrets } from '../secrets.js';
import type { FranceConnectIdentity } from './identity.js';

/**
 * What FranceConnect gave at a sign-in and the session keeps, sealed, in the place of its ID token: that token, which
 * the logout asks for, and the identity, by which a NEPH is linked later.
 */
export interface SignInProof {
  readonly idToken: string;
  /** Issuer that gave it, and alone can end the session of it. */
  readonly issuer: string;
  readonly identity: FranceConnectIdentity;
}

/** What the proof of a session is sealed for (`SessionRow.idToken`). */
export const proofSeal = 'id token';

/** The text of a proof, in clear: `NewSession.idToken`. */
export function writeProof(proof: SignInProof): string {
  return JSON.stringify(proof);
}

/** Reads that text again; null where a session has none, by another door. */
export function readProof(text: string | null): SignInProof | null {
  return text === null ? null : (JSON.parse(text) as SignInProof);
}

/** The proof that a session keeps; null where it has none, or one that this key did not seal. */
export function openProof(secrets: Secrets, sealed: string | null): SignInProof | null {
  return readProof(sealed === null ? null : secrets.open(proofSeal, sealed));
}
