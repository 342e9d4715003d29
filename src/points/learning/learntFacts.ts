import { addMonths, type LegalDay } from '../../time/index.js';
import type { Facts, OffenceFact, StageFact } from '../facts.js';

/** The facts learnt so far, in the order they were given: it settles ties inside a group (AMB-13). */
export class LearntFacts {
  private readonly learnt = new Set<object>();
  /** Days on which a fact learnt may bring a credit, in order: every one, and some on which none falls. */
  private readonly creditDays: LegalDay[] = [];

  constructor(private readonly facts: Facts) {
    for (const { obtainedOn } of facts.licences) this.expect(creditDaysOfLicence(obtainedOn));
  }

  learn(fact: object, creditDays: readonly LegalDay[]): void {
    this.learnt.add(fact);
    this.expect(creditDays);
  }

  /** False when no credit can fall from a day, included, to another, excluded. */
  mayCreditBetween(from: LegalDay, before: LegalDay): boolean {
    const next = this.creditDays[placeOf(this.creditDays, from)];
    return next !== undefined && next < before;
  }

  private expect(days: readonly LegalDay[]): void {
    for (const day of days) this.creditDays.splice(placeOf(this.creditDays, day), 0, day);
  }

  forget(fact: object): void {
    this.learnt.delete(fact);
  }

  asFacts(): Facts {
    const { licences, offences, stages, notifications, measures } = this.facts;
    const isLearnt = (fact: object): boolean => this.learnt.has(fact);
    return {
      licences,
      offences: offences.filter(isLearnt).map(standing),
      stages: stages.filter(isLearnt).map(standing),
      notifications: notifications.filter(isLearnt),
      measures: measures.filter(isLearnt),
    };
  }
}

function placeOf(days: readonly LegalDay[], day: LegalDay): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] as LegalDay) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Probation gives its points on these days, and a restoration that waited for its end.
function creditDaysOfLicence(obtainedOn: LegalDay): LegalDay[] {
  return [12, 18, 24, 36].map(months => addMonths(obtainedOn, months));
}

// While the register holds a fact, its withdrawal has not happened.
function standing<Fact extends OffenceFact | StageFact>(fact: Fact): Fact {
  return fact.withdrawnOn === undefined ? fact : { ...fact, withdrawnOn: undefined };
}
