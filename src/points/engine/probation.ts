import { addMonths, type LegalDay } from '../../time/index.js';
import { yearlyIncrement } from '../rules/eachCleanYearOfProbationGivesPoints.js';
import { measureCancelsReduction, type ProbationTerm, probationTerm } from '../rules/probationLastsTwoOrThreeYears.js';
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
  readonly days: readonly LegalDay[];

  private constructor(
    private readonly known: KnownFacts,
    private readonly term: ProbationTerm,
    private readonly keepsCredits: boolean,
  ) {
    const { obtainedOn } = known.licence;
    const firstCommission = known.byCommission[0]?.offence.committedOn ?? never;
    const { reducedEnd, fullEnd } = term;
    this.increment = yearlyIncrement(obtainedOn, term);
    this.reduced = reducedEnd !== null && firstCommission > reducedEnd && !this.reductionCancelled(known.knownOn);
    this.endsOn = this.reduced ? (reducedEnd as LegalDay) : fullEnd;
    const days = new Set([addMonths(obtainedOn, 12), addMonths(obtainedOn, 24), reducedEnd ?? fullEnd, fullEnd]);
    this.days = [...days].filter(day => day <= fullEnd);
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
    const { obtainedOn } = this.known.licence;
    const isAnniversary = day === addMonths(obtainedOn, 12) || day === addMonths(obtainedOn, 24);
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
