import { timingSafeEqual } from 'node:crypto';
import type { Attempts, AuthorityRow, Authorities as AuthorityRows } from '../../store/store.js';
import type { Clock } from '../../time/index.js';
import { networkOf } from '../network.js';
import type { Secrets } from '../secrets.js';
import { createThrottle, type Slowing, secondsOf } from '../throttle.js';
import type { ClientCredentials, ClientRefusal } from './answers.js';

export interface ClientParts {
  readonly authorities: Pick<AuthorityRows, 'find'>;
  readonly attempts: Attempts;
  readonly secrets: Secrets;
  readonly clock: Clock;
}

/** Tells which authority a client is. */
export type Authenticate = (
  given: ClientCredentials,
) => Promise<{ readonly kind: 'AUTHENTICATED'; readonly authority: AuthorityRow } | ClientRefusal>;

const second = 1_000;
const hour = 3_600 * second;

/**
 * A secret of 256 bits is not guessed: these counts keep a broken or hostile client from asking without end. The first is
 * of a client at one network, so that nobody elsewhere closes the way of an authority.
 */
const ofClient: Slowing = { free: 10, firstWait: second, longestWait: 900 * second, forgetAfter: hour };
const ofNetwork: Slowing = {
  free: 100,
  firstWait: 60 * second,
  longestWait: 900 * second,
  forgetAfter: hour,
};

/** Authenticates clients by their secret. An unknown client takes the same work as a wrong secret. */
export function authenticating({ authorities, attempts, secrets, clock }: ClientParts): Authenticate {
  const clients = createThrottle(attempts, clock, ofClient);
  const networks = createThrottle(attempts, clock, ofNetwork);
  const keyOf = (...parts: readonly string[]): string =>
    secrets.pseudonym('attempts of a client', JSON.stringify(parts));
  return async ({ clientId, clientSecret, ip }) => {
    const network = networkOf(ip);
    const [client, all] = [keyOf(network, clientId), keyOf(network)];
    const wait = Math.max(await clients.wait(client), await networks.wait(all));
    if (wait > 0) return { kind: 'TOO_MANY_ATTEMPTS', retryAfter: secondsOf(wait) };
    const authority = await authorities.find(clientId);
    const isRight = isSame(secrets.hashOf('clientSecret', clientSecret), authority?.secretHash ?? null);
    if (isRight && authority !== null && authority.revokedAt === null)
      return { kind: 'AUTHENTICATED', authority };
    await clients.fail(client);
    await networks.fail(all);
    return { kind: 'INVALID_CLIENT' };
  };
}

function isSame(brought: string | null, kept: string | null): boolean {
  const [one, other] = [Buffer.from(brought ?? ''), Buffer.from(kept ?? '')];
  return brought !== null && kept !== null && one.length === other.length && timingSafeEqual(one, other);
}
