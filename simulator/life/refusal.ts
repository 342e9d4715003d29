/** Why the simulator refuses a command, with what each code means. One list: the schema and docs/errors.md follow it. */
export const commandRefusals = {
  UNKNOWN_COMMAND: 'There is no command of that name.',
  BAD_INPUT: 'The input of the command has not the shape expected.',
  KEY_USED_OTHERWISE: 'That idempotency key came with another command before.',
  UNKNOWN_NEPH: 'This world has no dossier with that NEPH.',
  UNKNOWN_OFFENCE: 'That code is not in the offence table.',
  OFFENCE_NOT_IN_FORCE: 'The offence had no scale on that day.',
  IN_THE_FUTURE: 'What is told lies ahead of the world’s clock.',
  NO_LICENCE_HELD:
    'No licence is held on that day: a candidate, a licence not begun, ended, or its holder deceased.',
  UNKNOWN_FACT: 'The licence has no fact with that reference.',
  ALREADY_WITHDRAWN: 'The fact has been withdrawn before.',
  DUPLICATE_FACT: 'The licence already has a fact with that reference.',
  STEP_NOT_ON_PATH: 'The fact has no such step ahead.',
  STEP_PASSED: 'The step has happened; only what is ahead of the clock is planned anew.',
  STEP_OUT_OF_ORDER: 'A step would come before another that it follows, or before the clock.',
  NOTICE_NOT_SENT: 'Nobody pays or contests before the notice is sent.',
  ALREADY_PAID: 'The fine has been paid, which admits the infraction.',
  ALREADY_CONTESTED: 'The infraction has been contested: it can only be judged.',
  ALREADY_JUDGED: 'A judge has decided.',
  ALREADY_FINAL: 'The infraction is final.',
  ALREADY_RECORDED: 'The register holds the fact: it can be withdrawn or corrected.',
  DAYS_OUT_OF_ORDER: 'A day precedes another that it follows.',
  CATEGORY_HELD: 'The category is held already.',
  CATEGORY_NOT_HELD: 'The category is not held.',
  LICENCE_STILL_HELD: 'A licence is held: another can only follow its end.',
  HOLDER_DECEASED: 'The holder is deceased: nothing begins anew.',
  TOO_SOON_FOR_A_LICENCE: 'The law forbids a new licence for some time yet.',
  NOT_RECORDED: 'The register does not hold the fact yet: only what it holds can be corrected.',
  STAGE_ENDS_BEFORE_IT_BEGINS: 'The last day of the stage precedes its first.',
  STAGE_NOT_TWO_DAYS: 'A stage lasts two consecutive days (C. route R223-8).',
  STAGE_OVERLAPS: 'The driver attends another stage on one of those days.',
  STAGE_OUT_OF_RANGE: 'The stage leaves the years of the simulator.',
  UNKNOWN_DELAYS: 'There is no delay profile of that name.',
  UNKNOWN_WORLD: 'There is no world of that name.',
  WORLD_EXISTS: 'A world of that name stands already.',
  BAD_WORLD_NAME: 'A world has a name of 1 to 63 lower-case letters, digits and hyphens.',
  UNKNOWN_POPULATION: 'There is no population of that name, or its profile cannot be used.',
  POPULATION_CHANGED: 'The population that the world stands on is no more as it was when the world was made.',
  DEFAULT_WORLD_STAYS: 'The default world cannot be deleted.',
  IMPOSSIBLE_DURATION: 'A duration has whole years, months, days, hours, minutes and seconds.',
  UNKNOWN_FAULT: 'The world has no fault of that reference.',
  TOO_MANY_FAULTS: 'A world has at most 20 faults at once.',
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
