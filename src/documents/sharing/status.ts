import type { ListedShare } from '../../store/store.js';
import type { Instant } from '../../time/index.js';

/** What a code opens now, by the wall clock: in the order in which the store refuses one. */
export function shareStatusOf(
  { revokedAt, expiresAt, usesLeft }: Pick<ListedShare, 'revokedAt' | 'expiresAt' | 'usesLeft'>,
  now: Instant,
): 'REVOKED' | 'EXPIRED' | 'USED_UP' | 'OPEN' {
  if (revokedAt !== null) return 'REVOKED';
  if (expiresAt <= now) return 'EXPIRED';
  return usesLeft === 0 ? 'USED_UP' : 'OPEN';
}
