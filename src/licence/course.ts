import type { Evaluation } from '../points/index.js';
import type { LegalDay } from '../time/index.js';

/** Where a balance goes from a day on. */
export interface Course {
  /** Lowest displayed balance from that day on. */
  readonly lowestBalance: number;
  /** First day from which the balance is twelve and stays so as far as is computed; null where it does not. */
  readonly fullBalanceOn: LegalDay | null;
}

const full = 12;

/** The course of a balance from the day it was asked for, whatever rule gives or takes its points. */
export function courseOf({ balance, ahead }: Evaluation, asOf: LegalDay): Course {
  const lowestBalance = ahead.reduce((lowest, event) => Math.min(lowest, event.balanceAfter), balance);
  const lastBelow = ahead.findLastIndex(event => event.balanceAfter < full);
  const whole = lastBelow === -1 ? (balance >= full ? asOf : ahead[0]?.on) : ahead[lastBelow + 1]?.on;
  return { lowestBalance: Math.max(0, lowestBalance), fullBalanceOn: whole ?? null };
}
