import type { AskedTimes } from '../../licence/index.js';
import type { Neph } from '../../snpc/index.js';
import type { Instant, LegalDay } from '../../time/index.js';
import type { RequestContext } from '../context.js';
import type { TokenContent } from '../kit/ids.js';

/** The licence that an id names, with the times it holds. */
export interface NamedLicence {
  readonly neph: Neph;
  readonly times: AskedTimes;
}

/**
 * Reads the id of a licence; null for anything else. An id names a dossier, not a world: the request says in which
 * world it is looked for, so that the same commands give the same ids everywhere.
 */
export function licenceOfToken(id: string, { tokens }: RequestContext): NamedLicence | null {
  const content = tokens.open(id);
  return content?.[0] === 'licence' ? namedLicence(content, 2) : null;
}

/** The licence named in a token, its times standing from `place` on. */
export function namedLicence(content: TokenContent, place: number): NamedLicence {
  return {
    neph: content[1] as Neph,
    times: {
      asOf: (content[place] ?? null) as LegalDay | null,
      knownAt: (content[place + 1] ?? null) as Instant | null,
    },
  };
}
