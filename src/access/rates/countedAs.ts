import type { Asker } from '../doorkeeper.js';
import { networkOf } from '../network.js';
import type { RateClass } from './limits.js';

/** Under what the points of somebody are counted. */
export interface CountedAs {
  readonly by: RateClass;
  /** A pseudonym or a network: never a NEPH. */
  readonly key: string;
}

/**
 * Under what somebody counts: a person by who they are, whatever session they come in; a client of an authority by its
 * name; testers, and strangers with them whose secret opens nothing, by the network they come from.
 */
export function countedAs({ principal, isTester }: Asker, ip: string): CountedAs {
  if (isTester) return { by: 'tester', key: networkOf(ip) };
  switch (principal.kind) {
    case 'SIGNED_IN':
    case 'HOLDER':
      return { by: 'session', key: principal.subject };
    case 'AUTHORITY':
      return { by: 'authority', key: principal.clientId };
    default:
      return strangerFrom(ip);
  }
}

/** Under what nobody counts who comes from an address. */
export function strangerFrom(ip: string): CountedAs {
  return { by: 'stranger', key: networkOf(ip) };
}
