import type { Secrets } from '../secrets.js';
import type { FranceConnectIdentity } from './identity.js';

/**
 * What FranceConnect gave at a sign-in and the session keeps, sealed: the ID token, which its logout asks for, and the
 * identity, by which a NEPH is linked later.
 */
export interface SignInProof {
  readonly idToken: string;
  /** Issuer that gave it, and alone can end the session of it. */
  readonly issuer: string;
  readonly identity: FranceConnectIdentity;
}

/** What the text of a proof is sealed for, by whoever opens sessions (`SessionRow.idToken`). */
export const proofSeal = 'franceconnect proof';

/** The text of a proof, in clear: `NewSession.idToken`. */
export function writeProof(proof: SignInProof): string {
  return JSON.stringify(proof);
}

/** The proof that a session keeps; null for a session of another door, or a text that this key did not seal. */
export function readProof(secrets: Secrets, sealed: string | null): SignInProof | null {
  const text = sealed === null ? null : secrets.open(proofSeal, sealed);
  return text === null ? null : (JSON.parse(text) as SignInProof);
}
