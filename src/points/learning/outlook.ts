import { addMonths, type LegalDay } from '../../time/index.js';
import type { PointsEvent } from '../answer.js';
import type { Question } from '../evaluate.js';
import type { Facts } from '../facts.js';
import { isCredit, livesUpTo } from './credits.js';
import { type Learning, monthsOfTheEarliestCredit } from './learnings.js';
import type { LearntFacts } from './learntFacts.js';

/**
 * The days on which credits fall as long as nothing more is learnt. What is learnt next can take credits away or put
 * them off, and brings none of its own within six months of its finality: so one look ahead serves for months of
 * facts that come in time.
 */
export class Outlook {
  private credits: readonly LegalDay[] = [];
  /** Those that an offence committed before them can take: they had to be free of offences. */
  private breakable: readonly LegalDay[] = [];
  private holdsBefore: number = Number.NEGATIVE_INFINITY;

  constructor(private readonly question: Question) {}

  /** False when no credit can stand between the first day that something learnt can act and the day it is learnt. */
  mayBeCorrectedBy(learning: Learning, learnt: LearntFacts): boolean {
    const { isWithdrawal, isOffence, legalFrom, day } = learning;
    const { latePolicy, lossEffectiveDate } = this.question.settings;
    if (isWithdrawal) return true;
    if (latePolicy === 'KEEP_CREDITED') return false;
    if (!learnt.mayCreditBetween(legalFrom, day)) return false;
    if (day >= this.holdsBefore) this.look(learnt.asFacts(), day);
    // A loss that waits for its recording changes no balance before it.
    const days = isOffence && lossEffectiveDate === 'RECORDED' ? this.breakable : this.credits;
    return days.some(on => legalFrom <= on && on < day);
  }

  /** Something learnt may bring a credit of its own from that day on. */
  holdsUntil(day: LegalDay): void {
    this.holdsBefore = Math.min(this.holdsBefore, day);
  }

  forget(): void {
    this.holdsBefore = Number.NEGATIVE_INFINITY;
  }

  private look(known: Facts, day: LegalDay): void {
    const until = addMonths(day, monthsOfTheEarliestCredit);
    this.holdsBefore = until;
    this.credits = this.breakable = [];
    if (known.licences.every(({ obtainedOn }) => obtainedOn > until)) return;
    const { past, inForce } = livesUpTo(known, until, this.question);
    const lives = [...past, inForce];
    const events = lives.flatMap(life => life.events.filter(isCredit));
    const silent = lives.flatMap(life => life.silentCreditDays);
    this.credits = [...events.map(({ on }) => on), ...silent];
    this.breakable = [...events.filter(isBreakable).map(({ on }) => on), ...silent];
  }
}

function isBreakable({ freeOfOffences }: PointsEvent): boolean {
  return freeOfOffences !== null;
}
