/** Why the law refuses to answer: facts that contradict each other, or a question it cannot take. */
export const pointsRefusals = {
  NO_LICENCE: 'There is no title period: the law has nothing to compute.',
  BEFORE_LICENCE: 'The day asked precedes the first licence, or nothing was known of it by then.',
  OVERLAPPING_LICENCES: 'A licence begins while the one before still runs.',
  ENDED_BEFORE_OBTAINED: 'A licence ends before it was obtained.',
  FINAL_BEFORE_COMMITTED: 'An offence is final before it was committed.',
  RECORDED_BEFORE_FINAL: 'An offence is recorded before it was final.',
  WITHDRAWN_BEFORE_RECORDED: 'A fact is withdrawn before it was recorded.',
  DAY_MISMATCH: 'The instant of an offence falls on another day in Paris than its day.',
  OFFENCE_MISMATCH:
    'Points or class differ from the offence table on that day, or the table has no such offence.',
  UNKNOWN_OFFENCE: 'A code is not in the offence table.',
  POINTS_OUT_OF_RANGE: 'An offence takes 0 to 9 points.',
  STAGE_ENDS_BEFORE_IT_BEGINS: 'The last day of a stage precedes its first.',
  STAGE_RECORDED_BEFORE_ITS_END: 'A stage is recorded on its last day or before.',
  MEASURE_ENDS_BEFORE_IT_BEGINS: 'The last day of a measure precedes its first.',
  DUPLICATE_ID: 'Two facts have one id.',
  AFTER_HORIZON: 'A day of a supposed fact lies after the last day that a forecast computes.',
} as const;

export type PointsRefusalCode = keyof typeof pointsRefusals;

/** A code that is in no table, and the one of the table that it resembles most; null where none comes near. */
export interface UnknownCode {
  readonly given: string;
  readonly nearest: string | null;
}

/** Thrown by the law engine: what was wrong, where, and what would be right. */
export class PointsRefusal extends Error {
  override readonly name = 'PointsRefusal';
  constructor(
    readonly code: PointsRefusalCode,
    message: string,
    /** Where in the facts: `offences[2].finalOn`; empty for the question itself. */
    readonly path: string = '',
    /** For `UNKNOWN_OFFENCE`: the code that was given. */
    readonly unknown: UnknownCode | null = null,
  ) {
    super(message);
  }
}
