import { addMonths, type LegalDay } from '../../time/index.js';
import { yearlyIncrement } from '../rules/eachCleanYearOfProbationGivesPoints.js';
import {
  measureCancelsReduction,
  type ProbationTerm,
  probationTerm,
} from '../rules/probationLastsTwoOrThreeYears.js';
import type { KnownFacts } from './knownFacts.js';

const never = Number.POSITIVE_INFINITY;

/** What a day of probation brings. */
export type ProbationStep = 'ENDS' | 'GIVES_POINTS' | 'NOTHING';

/** The probation of one title period: its days, what each brings, and when it ends. */
export class Probation {
  /** Points that a clean year gives. */
  readonly increment: number;
  /** Day it ends, by what is known, and whether the training shortens it. */
  readonly endsOn: LegalDay;
  readonly reduced: boolean;
  readonly days: LegalDay[];
  private readonly firstAnniversary: LegalDay;
  private readonly secondAnniversary: LegalDay;

  private constructor(
    private readonly known: KnownFacts,
    private readonly term: ProbationTerm,
    private readonly keepsCredits: boolean,
  ) {
    const { obtainedOn } = known.licence;
    const firstCommission = known.byCommission[0]?.offence.committedOn ?? never;
    const { reducedEnd, fullEnd } = term;
    this.increment = yearlyIncrement(obtainedOn, term);
    this.reduced =
      reducedEnd !== null && firstCommission > reducedEnd && !this.reductionCancelled(known.knownOn);
    this.endsOn = this.reduced ? (reducedEnd as LegalDay) : fullEnd;
    this.firstAnniversary = addMonths(obtainedOn, 12);
    this.secondAnniversary = addMonths(obtainedOn, 24);
    this.days = [this.firstAnniversary];
    if (reducedEnd !== null && reducedEnd !== this.secondAnniversary) this.days.push(reducedEnd);
    if (this.secondAnniversary < fullEnd) this.days.push(this.secondAnniversary);
    this.days.push(fullEnd);
  }

  /** The probation of a title period, null for a licence that has none. */
  static of(known: KnownFacts, keepsCredits: boolean): Probation | null {
    const term = probationTerm(known.licence, known.knownOn);
    return term === null ? null : new Probation(known, term, keepsCredits);
  }

  /** What one of its days brings; `clean` when no offence that takes points was committed since issue. */
  stepOn(day: LegalDay, clean: boolean): ProbationStep {
    const { reducedEnd, fullEnd } = this.term;
    if (day === fullEnd || (day === reducedEnd && clean && !this.reductionCancelled(day))) return 'ENDS';
    const isAnniversary = day === this.firstAnniversary || day === this.secondAnniversary;
    return clean && isAnniversary && this.increment > 0 ? 'GIVES_POINTS' : 'NOTHING';
  }

  private reductionCancelled(seenOn: LegalDay): boolean {
    const { licence, measures } = this.known;
    return measures.some(
      measure =>
        (!this.keepsCredits || measure.recordedOn <= seenOn) &&
        measureCancelsReduction(measure, licence.obtainedOn, this.term.reducedEnd as LegalDay),
    );
  }
}
