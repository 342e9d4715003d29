/** What is wrong with a chain. */
export type JournalFaultCode = keyof typeof meanings;

/** The first thing that is wrong with a chain, and where. */
export interface JournalFault {
  readonly writer: string;
  /** Place in the chain; entries count from 1, and 0 is the beginning. */
  readonly ordinal: number;
  readonly code: JournalFaultCode;
}

const meanings = {
  ALTERED_ENTRY: 'the entry is not as it was written, or not by this ID_KEY',
  MISSING_ENTRY: 'the entry is missing',
  EXTRA_ENTRY: 'the entry stands before where the chain begins',
  BROKEN_LINK: 'the entry does not follow the one before it',
  FORGED_CHECKPOINT: 'the checkpoint was not sealed so, or not by this ID_KEY',
  MISSING_CHECKPOINT: 'a checkpoint that this place builds on is missing',
  DIFFERS_FROM_CHECKPOINT: 'the entry is not the one that was sealed',
  TRUNCATED: 'entries up to this sealed place are missing at the end',
} as const;

/** Every code, in the order of docs/journal.md. */
export const faultCodes = Object.keys(meanings) as readonly JournalFaultCode[];

/** What a fault means, in words for people. */
export function meaningOf({ code }: JournalFault): string {
  return meanings[code];
}
