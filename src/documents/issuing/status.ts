import type { LegalDay } from '../../time/index.js';

/** What an issued document is worth today, the gravest first. */
export type DocumentStatus = (typeof documentStatuses)[number];

export const documentStatuses = ['SEAL_REVOKED', 'CONTRADICTED', 'REPLACED', 'EXPIRED', 'IN_FORCE'] as const;

/** What decides a status. */
export interface Standing {
  readonly kind: 'RII' | 'ADCS';
  readonly validUntil: LegalDay | null;
  /** Number of the next issue of its kind. */
  readonly replacedBy: string | null;
  /** False when its seal proves nothing any more: its certificate was revoked. */
  readonly isSealed: boolean;
  /** False when the register says something else by now. */
  readonly agrees: boolean;
  /** Day of the register. */
  readonly today: LegalDay;
}

/** A new ADCS replaces the one before it; an RII tells of its moment and replaces none. */
export function statusOf({
  kind,
  validUntil,
  replacedBy,
  agrees,
  isSealed,
  today,
}: Standing): DocumentStatus {
  if (!isSealed) return 'SEAL_REVOKED';
  if (!agrees) return 'CONTRADICTED';
  if (kind === 'ADCS' && replacedBy !== null) return 'REPLACED';
  return validUntil !== null && validUntil < today ? 'EXPIRED' : 'IN_FORCE';
}
