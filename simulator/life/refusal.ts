/** Why the simulator refuses a command. */
export type CommandRefusalCode =
  | 'UNKNOWN_NEPH'
  | 'UNKNOWN_OFFENCE'
  | 'OFFENCE_NOT_IN_FORCE'
  | 'UNKNOWN_FACT'
  | 'ALREADY_WITHDRAWN'
  | 'DUPLICATE_FACT'
  | 'STAGE_ENDS_BEFORE_IT_BEGINS'
  | 'STAGE_OUT_OF_RANGE'
  | 'UNKNOWN_DELAYS'
  | 'UNKNOWN_WORLD'
  | 'IMPOSSIBLE_DURATION'
  | 'CLOCK_BACKWARD'
  | 'CLOCK_OUT_OF_RANGE';

/** Thrown for a command that cannot be carried out: what was wrong and what would be right. Never holds a NEPH. */
export class CommandRefusal extends Error {
  override readonly name = 'CommandRefusal';
  constructor(
    readonly code: CommandRefusalCode,
    message: string,
  ) {
    super(message);
  }
}
