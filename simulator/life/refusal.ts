/** Why the simulator refuses a command, with what each code means. One list: the schema and docs/errors.md follow it. */
export const commandRefusals = {
  UNKNOWN_COMMAND: 'There is no command of that name.',
  BAD_INPUT: 'The input of the command has not the shape expected.',
  KEY_USED_OTHERWISE: 'That idempotency key came with another command before.',
  UNKNOWN_NEPH: 'This world has no dossier with that NEPH.',
  UNKNOWN_OFFENCE: 'That code is not in the offence table.',
  OFFENCE_NOT_IN_FORCE: 'The offence had no scale on that day.',
  UNKNOWN_FACT: 'The licence has no infraction or stage with that reference.',
  ALREADY_WITHDRAWN: 'The fact has been withdrawn before.',
  DUPLICATE_FACT: 'The licence already has a fact with that reference.',
  STAGE_ENDS_BEFORE_IT_BEGINS: 'The last day of the stage precedes its first.',
  STAGE_OUT_OF_RANGE: 'The stage leaves the years of the simulator.',
  UNKNOWN_DELAYS: 'There is no delay profile of that name.',
  UNKNOWN_WORLD: 'There is no world of that name.',
  WORLD_EXISTS: 'A world of that name stands already.',
  BAD_WORLD_NAME: 'A world has a name of 1 to 63 lower-case letters, digits and hyphens.',
  UNKNOWN_POPULATION: 'There is no population of that name.',
  DEFAULT_WORLD_STAYS: 'The default world cannot be deleted.',
  IMPOSSIBLE_DURATION: 'A duration has whole years, months, days, hours, minutes and seconds.',
  CLOCK_BACKWARD: 'The clock only goes forward.',
  CLOCK_OUT_OF_RANGE: 'The clock of a world stays between 1992-07-01 and 2179-01-01.',
} as const;

export type CommandRefusalCode = keyof typeof commandRefusals;

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
