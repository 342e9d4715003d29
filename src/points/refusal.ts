/** Why the law engine refuses to answer: facts that contradict each other, or a question it cannot take. */
export type PointsRefusalCode =
  | 'NO_LICENCE'
  | 'BEFORE_LICENCE'
  | 'OVERLAPPING_LICENCES'
  | 'ENDED_BEFORE_OBTAINED'
  | 'FINAL_BEFORE_COMMITTED'
  | 'RECORDED_BEFORE_FINAL'
  | 'WITHDRAWN_BEFORE_RECORDED'
  | 'DAY_MISMATCH'
  | 'OFFENCE_MISMATCH'
  | 'UNKNOWN_OFFENCE'
  | 'POINTS_OUT_OF_RANGE'
  | 'STAGE_ENDS_BEFORE_IT_BEGINS'
  | 'STAGE_RECORDED_BEFORE_ITS_END'
  | 'MEASURE_ENDS_BEFORE_IT_BEGINS'
  | 'DUPLICATE_ID';

/** Thrown by the law engine: what was wrong, where, and what would be right. */
export class PointsRefusal extends Error {
  override readonly name = 'PointsRefusal';
  constructor(
    readonly code: PointsRefusalCode,
    message: string,
    /** Where in the facts: `offences[2].finalOn`; empty for the question itself. */
    readonly path: string = '',
  ) {
    super(message);
  }
}
