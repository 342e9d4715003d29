import type { Instant, LegalDay } from '../../time/index.js';

/** What one issue of a document has of its own. */
export interface Stamp {
  /** Number of the issue, as printed. */
  readonly number: string;
  /** By the clock of the world. */
  readonly issuedAt: Instant;
  /** Last day of validity of an ADCS; null for an RII, which has none. */
  readonly validUntil: LegalDay | null;
}
