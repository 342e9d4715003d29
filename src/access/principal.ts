import type { Neph } from '../snpc/index.js';
import type { Instant } from '../time/index.js';
import type { AuthorityPurpose, Scope } from './purposes.js';

/** By which door somebody came in. */
export type Door = 'FRANCECONNECT' | 'ACCOUNT';

/** A session as its owner knows it. It belongs to one making of one world. */
export interface SessionOfPrincipal {
  /** Public name; null for a persona that a tester reads as, which has no session. */
  readonly id: string | null;
  readonly world: string;
  /** Empty over a source that is never made anew. */
  readonly generation: string;
  readonly signedInAt: Instant;
  readonly expiresAt: Instant;
}

/** Nobody is signed in. */
export interface Stranger {
  readonly kind: 'STRANGER';
  /** True when a secret was brought that opens nothing: ended, revoked, or of another world. */
  readonly broughtSecret: boolean;
}

/** Somebody signed in whose NEPH is not linked yet. */
export interface SignedIn {
  readonly kind: 'SIGNED_IN';
  readonly door: Door;
  /** Pseudonym of who it is; never a name. */
  readonly subject: string;
  readonly session: SessionOfPrincipal;
}

/** Somebody signed in whose NEPH is linked: the holder of one dossier. */
export interface Holder {
  readonly kind: 'HOLDER';
  readonly door: Door;
  readonly subject: string;
  readonly session: SessionOfPrincipal;
  readonly neph: Neph;
}

/** A judge or a préfecture. */
export interface Authority {
  readonly kind: 'AUTHORITY';
  readonly office: 'JUDGE' | 'PREFECTURE';
  readonly clientId: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** What this request is for; null when it did not say. */
  readonly purpose: AuthorityPurpose | null;
  readonly caseReference: string | null;
  readonly expiresAt: Instant;
}

/** Whoever holds the tester's token of a simulated register: nobody in it exists. */
export interface Tester {
  readonly kind: 'TESTER';
}

/**
 * Whoever holds a document that was found authentic, be it nobody else than a stranger: it opens what that document
 * certifies, of the dossier it is about and of the world it was issued in.
 */
export interface Verifier {
  readonly kind: 'VERIFIER';
  readonly neph: Neph;
  /** The making of the world in which the document was issued. */
  readonly issuedIn: Pick<SessionOfPrincipal, 'world' | 'generation'>;
}

/** Who is asking. */
export type Principal = Stranger | SignedIn | Holder | Authority | Tester | Verifier;

/** Nobody, with no secret. */
export const stranger: Stranger = { kind: 'STRANGER', broughtSecret: false };

export const tester: Tester = { kind: 'TESTER' };
