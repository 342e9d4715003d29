import type { Instant } from '../../time/index.js';
import type { WorldMark } from './worldMark.js';

/** A sign-in by FranceConnect that has begun and not come back. */
export interface PendingSignInRow extends WorldMark {
  readonly stateHash: string;
  /** Of the cookie that ties it to one browser. */
  readonly browserHash: string;
  /** Sealed nonce, and PKCE verifier where there is one. */
  readonly proof: string;
  /** Sealed path of this gateway to go back to. */
  readonly returnTo: string;
  readonly expiresAt: Instant;
}

export interface PendingSignIns {
  add(row: PendingSignInRow): Promise<void>;
  /** Uses it up and gives it; null when unknown, used or expired. Of two at once, one gets it. */
  take(stateHash: string, at: Instant): Promise<PendingSignInRow | null>;
}
