import type { LegalDay } from '../../../time/index.js';

/** Order of the decisions of an RII. Sources disagree on that of the real one: it is a parameter. */
export type DecisionOrder = 'MOST_RECENT_FIRST' | 'OLDEST_FIRST';

/** One entry of the decisions of an RII, in one language. */
export interface Decision {
  /** Legal day it stands under. */
  readonly on: LegalDay;
  /** What it is: the first line of the entry. */
  readonly title: string;
  /** What else is known of it, a line each. */
  readonly lines: readonly string[];
  /** What it does to the balance, signed; null for what does nothing. */
  readonly points: number | null;
  /** Balance after it; null for what does nothing to it. */
  readonly balance: number | null;
}
