import type { SnpcSource } from '../../src/snpc/index.js';
import type { Instant } from '../../src/time/index.js';

/** A source under test, telling the story of `story.ts` with its clock at the start of it. */
export interface Subject {
  readonly source: SnpcSource;
  /** Moves the clock of the source forward, as a command would. */
  moveClock(to: Instant): Promise<void>;
  close(): Promise<void>;
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
