import type { LegalDay } from '../../time/index.js';
import type { CreditRule, PointsEvent, Rule } from '../answer.js';

/** What an account is at one moment. */
export interface AccountState {
  readonly balance: number;
  readonly cap: number;
  readonly events: number;
  readonly silentCreditDays: number;
}

/** The points of one title period: their balance, its ceiling, and a line for each thing that happened to them. */
export class PointsAccount {
  readonly events: PointsEvent[] = [];
  /** Days on which a credit was due and found the ceiling reached: with less, it would show. */
  readonly silentCreditDays: LegalDay[] = [];
  /** May be negative. */
  balance: number;
  /** Highest balance allowed. */
  cap: number;

  /** Opens it with a capital, which is its ceiling too; `isKept` tells the rules whose lines are kept. */
  constructor(
    capital: number,
    private readonly isKept: (rule: Rule) => boolean,
  ) {
    this.balance = this.cap = capital;
  }

  /** Gives points back by themselves, up to the ceiling; where it is reached, nothing is told. */
  credit(
    rule: CreditRule,
    day: LegalDay,
    points: number,
    articles: readonly string[],
    causes: readonly string[],
    freeOfOffences: PointsEvent['freeOfOffences'],
  ): void {
    const gain = Math.min(points, this.cap - this.balance);
    if (gain <= 0) {
      this.silentCreditDays.push(day);
      return;
    }
    this.balance += gain;
    this.tell(rule, day, day, gain, articles, causes, freeOfOffences);
  }

  /** Adds a line of what was done to the balance, as it stands now. */
  tell(
    rule: Rule,
    on: LegalDay,
    recordedOn: LegalDay,
    points: number,
    articles: readonly string[],
    causes: readonly string[],
    freeOfOffences: PointsEvent['freeOfOffences'] = null,
  ): void {
    if (!this.isKept(rule)) return;
    const { balance: balanceAfter, cap } = this;
    this.events.push({
      rule,
      on,
      recordedOn,
      points,
      balanceAfter,
      cap,
      articles,
      causes,
      freeOfOffences,
    });
  }

  /** What it is now, to come back to by `return`. */
  state(): AccountState {
    const { balance, cap, events, silentCreditDays } = this;
    return { balance, cap, events: events.length, silentCreditDays: silentCreditDays.length };
  }

  /** Becomes again what it was. */
  return({ balance, cap, events, silentCreditDays }: AccountState): void {
    this.balance = balance;
    this.cap = cap;
    while (this.events.length > events) this.events.pop();
    while (this.silentCreditDays.length > silentCreditDays) this.silentCreditDays.pop();
  }
}
