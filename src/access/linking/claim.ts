import { openProof } from '../franceconnect/index.js';
import type { SignedIn } from '../principal.js';
import { agrees, agreesOnFacts, type FactsOfHolder, type RecognisedBy } from './agrees.js';
import { kinshipOf } from './kinship.js';
import type { LinkingParts } from './linking.js';

/** What somebody signed in goes by when they claim a dossier. */
export interface Claim {
  agreesWith(dossier: RecognisedBy): boolean;
  /** Pseudonyms by which their link is found again. */
  readonly kinship: readonly string[];
}

/** The claim of a door: the identity that the session keeps, or the facts of an account. Null when it is gone. */
export async function claimOf(
  parts: LinkingParts,
  of: SignedIn,
  facts: FactsOfHolder | null,
): Promise<Claim | null> {
  if (of.door === 'ACCOUNT')
    return facts && { agreesWith: dossier => agreesOnFacts(facts, dossier), kinship: [] };
  const rows = await parts.sessions.of(of.subject, of.session, parts.clock.now());
  const row = rows.find(({ id }) => id === of.session.id);
  const identity = openProof(parts.secrets, row?.idToken ?? null)?.identity;
  if (identity === undefined) return null;
  return {
    agreesWith: ({ civilStatus }) => agrees(identity, civilStatus),
    kinship: kinshipOf(identity, parts.secrets),
  };
}
