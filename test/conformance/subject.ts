import type { Neph, SnpcSource } from '../../src/snpc/index.js';
import type { Instant } from '../../src/time/index.js';

/** A source under test, telling the story of `story.ts` with its clock at the start of it. */
export interface Subject {
  readonly source: SnpcSource;
  /** Moves the clock of the source forward, as a command would. */
  moveClock(to: Instant): Promise<void>;
  /** Ways to make the source fail; absent where it cannot be told to, and then nobody asks how it fails. */
  readonly breakdown?: Breakdowns;
  close(): Promise<void>;
}

/** What may go wrong with a source, until it is mended. */
export type Breakdown =
  /** Nothing is answered, or nothing of one dossier. */
  | { readonly kind: 'OUTAGE'; readonly neph?: Neph }
  /** The record of one dossier cannot be read. */
  | { readonly kind: 'MALFORMED_RECORD'; readonly neph: Neph }
  /** Answers are those of so many milliseconds ago, by the register's clock. */
  | { readonly kind: 'STALE_DATA'; readonly milliseconds: number };

export interface Breakdowns {
  begin(breakdown: Breakdown): Promise<void>;
  /** Ends every breakdown. */
  mend(): Promise<void>;
}

/** Makes a fresh subject; called once a case. */
export type SubjectFactory = () => Promise<Subject>;

/** The test function of any runner. */
export type TestFunction = (title: string, body: () => Promise<void>) => void;

/** One concern of the contract: registers its cases with a runner. Cases read the capabilities of the source. */
export type Concern = (factory: SubjectFactory, test: TestFunction) => void;

/** Runs a case on a fresh subject, and closes it whatever happens. */
export async function onSubject(
  factory: SubjectFactory,
  body: (subject: Subject) => Promise<void>,
): Promise<void> {
  const subject = await factory();
  try {
    await body(subject);
  } finally {
    await subject.close();
  }
}
