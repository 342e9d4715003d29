/** Why a template is not made, with what each code means. */
export const makingFaults = {
  UNKNOWN_POPULATION: 'There is no population of that name.',
  BAD_LICENCES: 'The number of licences is no whole number, none, or more than the population has.',
  BAD_SEED: 'The seed is no word.',
  BAD_NAME: 'A template cannot have that name.',
  NAME_TAKEN: 'A world, or another template, has that name.',
  OTHER_WORDS: 'What stands under that name was asked with other words.',
  OTHER_VERSION: 'What stands under that name was made by another version of the population.',
  WORLDS_STAND: 'Worlds stand on what would be made anew.',
  ANOTHER_MAKER: 'Another process is making a template on this database.',
  DISK_FULL: 'The disk of the database is full.',
  DATABASE_GONE: 'The database stopped answering.',
  STOPPED: 'It was asked to stop.',
} as const;

export type MakingFaultCode = keyof typeof makingFaults;

/** Thrown where a template is not made, or not to its end: what was wrong, and what would be right. Never holds a NEPH. */
export class MakingFault extends Error {
  override readonly name = 'MakingFault';
  constructor(
    readonly code: MakingFaultCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
