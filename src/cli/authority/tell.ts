import type { KnownAuthority } from '../../access/authority/index.js';
import { isoInstant } from '../../time/index.js';
import { columns } from '../tester/lines.js';

/** Tells a person the client that was made. */
export function tellRegistered(clientId: string, clientSecret: string): string {
  const lines = columns([
    ['client id', clientId],
    ['client secret', clientSecret],
  ]);
  return `${lines}\nThe secret is told this once: only its hash is kept.`;
}

/** Tells a person every client. */
export function tellAll(authorities: readonly KnownAuthority[]): string {
  if (authorities.length === 0) return 'no authority is registered';
  return columns(
    authorities.map(({ clientId, office, scopes, createdAt, revokedAt, name }) => [
      clientId,
      office,
      scopes.join(','),
      isoInstant(createdAt),
      revokedAt === null ? 'in force' : `revoked ${isoInstant(revokedAt)}`,
      name,
    ]),
  );
}

/** The same for a program. */
export function asJson(authorities: readonly KnownAuthority[]): unknown {
  return authorities.map(({ createdAt, revokedAt, ...authority }) => ({
    ...authority,
    createdAt: isoInstant(createdAt),
    revokedAt: revokedAt === null ? null : isoInstant(revokedAt),
  }));
}
