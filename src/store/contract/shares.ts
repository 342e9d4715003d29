import type { Instant } from '../../time/index.js';
import type { WorldMark } from './worldMark.js';

/** A code that lets whoever has it check one document, a number of times. Instants are those of the wall clock. */
export interface ShareRow extends WorldMark {
  /** Public name, told to the holder. */
  readonly id: string;
  /** Id of the document. */
  readonly document: string;
  readonly codeHash: string;
  readonly createdAt: Instant;
  /** From then on the code opens nothing. */
  readonly expiresAt: Instant;
  readonly usesAllowed: number;
  readonly usesLeft: number;
  readonly revokedAt: Instant | null;
}

/** A share with the instants at which it was used, the first at the head. */
export interface ListedShare extends ShareRow {
  readonly uses: readonly Instant[];
}

/** What came of a code. Where several reasons hold, a revocation goes before an expiry, and both before the uses. */
export type ShareUse =
  | { readonly kind: 'USED'; readonly share: ShareRow }
  | { readonly kind: 'UNKNOWN' | 'REVOKED' | 'EXPIRED' | 'USED_UP' };

export interface DocumentShares {
  add(share: ShareRow): Promise<void>;
  /**
   * Takes one use of a code for the document of that number, or says why not. A code of another document is unknown, and
   * loses nothing. Of two at once, each takes its own use or none.
   */
  use(codeHash: string, documentNumber: string, at: Instant): Promise<ShareUse>;
  find(id: string): Promise<ShareRow | null>;
  /** Those of documents, the latest first, with their uses. They stay listed for 30 days after they have expired. */
  ofDocuments(documents: readonly string[]): Promise<readonly ListedShare[]>;
  /** Ends one at once; revoked again, it keeps its first instant. False when there is none of that id. */
  revoke(id: string, at: Instant): Promise<boolean>;
}
