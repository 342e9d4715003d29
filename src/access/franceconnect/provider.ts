import { isLoopback } from '../../snpc/loopback.js';

/** How the tokens of a provider are signed. Never by a shared secret: whoever verifies such a token could make it. */
export type SigningAlgorithm = (typeof signingAlgorithms)[number];

export const signingAlgorithms = ['ES256', 'RS256'] as const;

/** What is known of a FranceConnect beforehand; it tells its addresses and keys itself. */
export interface ProviderSettings {
  /** Its issuer, such as `https://oidc.franceconnect.gouv.fr/api/v2`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Of ID tokens and of userinfo, as it was declared for this client. */
  readonly algorithm: SigningAlgorithm;
  /**
   * Proof key of the code (RFC 7636, S256). Off for FranceConnect, whose front refuses every parameter that it does not
   * know; the state, the nonce and the client's secret protect the code there.
   */
  readonly pkce?: boolean;
  /** What is asked of the identity; `defaultScopes` unless the provider granted others to this client. */
  readonly scopes?: readonly string[];
  /** Asks to sign in anew or to consent; FranceConnect knows these two alone, and forces both anyway. */
  readonly prompt?: 'login' | 'consent' | 'login consent';
}

/**
 * The *identité pivot* is what a dossier is recognised by; the e-mail address finds a link again when the civil status
 * was corrected; the raw birth date says which parts of it are presumed.
 */
export const defaultScopes = ['openid', 'identite_pivot', 'email', 'idp_birthdate'] as const;

/** The level asked: FranceConnect grants no other. */
export const levelAsked = 'eidas1';

const levels = ['eidas1', 'eidas2', 'eidas3'];

/** True for a level of assurance that is at least the one asked. */
export function isLevelSufficient(acr: unknown): boolean {
  return levels.indexOf(String(acr)) >= levels.indexOf(levelAsked);
}

/** True for an address that may be spoken to: over TLS, or on this machine. */
export function isSafeAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))
  );
}
