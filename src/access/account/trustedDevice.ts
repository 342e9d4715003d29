import { timingSafeEqual } from 'node:crypto';
import type { Secrets } from '../secrets.js';

/** Tells devices from which the owner of an account has signed in from all others. Nothing of them is kept. */
export interface TrustedDevices {
  /** A secret for one device, good for one account. */
  trust(account: string): string;
  /**
   * What a device that brought this secret is counted under, where the secret is good for the account; null for any
   * other. Without an account it answers null after the same work.
   */
  keyOf(brought: string | null, account: string | null): string | null;
}

/** Devices by secrets that carry their own proof: an HMAC of the secret and the account. */
export function trustedDevices(secrets: Secrets): TrustedDevices {
  const proofOf = (hash: string, account: string): string =>
    secrets.pseudonym('trusted device', JSON.stringify([hash, account]));
  return {
    trust(account) {
      const { secret, hash } = secrets.issue('device');
      return `${secret}.${proofOf(hash, account)}`;
    },
    keyOf(brought, account) {
      const [secret = '', proof = ''] = (brought ?? '').split('.');
      const hash = secrets.hashOf('device', secret);
      const [given, right] = [Buffer.from(proof), Buffer.from(proofOf(hash ?? '', account ?? ''))];
      const isGood = given.length === right.length && timingSafeEqual(given, right);
      return isGood && hash !== null && account !== null ? hash : null;
    },
  };
}
