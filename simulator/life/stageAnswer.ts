import type { LawSettings } from '../../src/points/index.js';
import type { LicenceRecord, StageLife } from './record.js';
import { registerBalance } from './registerBalance.js';

/** Why the préfecture refuses the points of a stage. */
export type StageRefusal = 'KIND_GIVES_NO_POINT' | 'LESS_THAN_A_YEAR' | 'LICENCE_INVALID';

/** What the préfecture answers to a stage when it records it. */
export interface StageAnswer {
  readonly isAccepted: boolean;
  /** Null for a stage accepted. */
  readonly because: StageRefusal | null;
  /** Points given back; a stage accepted at the ceiling gives none. */
  readonly points: number;
}

/** The settings of law of a register. */
export type LawOfRegister = LawSettings;

/**
 * What the préfecture answers to a stage: refused where its kind gives no point (R223-8 II), where it began less than a
 * year after one that gave points (L223-6 al. 4), or where the licence was invalid by then (CE 492072). As the register
 * knows things at its recording; null for a stage that it never holds.
 */
export function stageAnswer(
  record: LicenceRecord,
  { id, kind, recordedAt, withdrawnAt }: StageLife,
  law: LawOfRegister,
): StageAnswer | null {
  if (withdrawnAt !== null && withdrawnAt <= recordedAt) return null;
  if (kind !== 'VOLONTAIRE' && kind !== 'OBLIGATOIRE_PROBATOIRE') return refused('KIND_GIVES_NO_POINT');
  const events = registerBalance(record, recordedAt, law)?.events ?? [];
  const index = events.findIndex(({ rule, causes }) => rule.startsWith('STAGE') && causes.includes(id));
  const event = events[index];
  if (event === undefined) return refused('LICENCE_INVALID');
  if (event.rule === 'STAGE') return { isAccepted: true, because: null, points: event.points };
  const before = events.slice(0, index);
  const begun = before.findLastIndex(({ rule }) => rule === 'CAPITAL');
  const isInvalid = before.slice(begun + 1).some(({ rule }) => rule === 'INVALIDATION');
  return refused(isInvalid ? 'LICENCE_INVALID' : 'LESS_THAN_A_YEAR');
}

function refused(because: StageRefusal): StageAnswer {
  return { isAccepted: false, because, points: 0 };
}
