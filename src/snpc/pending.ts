import type { LegalDay } from '../time/index.js';

/** Steps that a fact not recorded yet may have reached. */
export const pendingSteps = [
  'COMMITTED',
  'NOTICE_SENT',
  'PAID',
  'TITLE_ISSUED',
  'ORDER_ISSUED',
  'CONTESTED',
  'JUDGED',
  'CARRIED_OUT',
  'FINAL',
  'REGISTERED',
  'ATTENDED',
  'ATTESTED',
] as const;

export type PendingStep = (typeof pendingSteps)[number];

/** An infraction or a stage on its way to the register: the step it has reached and when it may be recorded. */
export interface PendingFact {
  /** Its reference, that of its row once it is recorded. */
  readonly id: string;
  readonly kind: 'INFRACTION' | 'STAGE';
  /** Day of the commission, or last day of the stage. */
  readonly on: LegalDay;
  /** Code of the offence; null for a stage, or where none is known. */
  readonly offenceRef: string | null;
  readonly step: PendingStep;
  /** Day of that step. */
  readonly since: LegalDay;
  /** Earliest and latest day of recording that the delay profile allows; never the drawn one. */
  readonly expectedBetween: { readonly earliest: LegalDay; readonly latest: LegalDay };
}
