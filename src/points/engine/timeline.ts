import { addMonths, type LegalDay } from '../../time/index.js';
import { restorationAtTheMaximum } from '../ambiguities.js';
import type { CreditRule, LawSettings, PointsEvent, Rule } from '../answer.js';
import { capitalOnIssue, maximumPoints } from '../rules/capitalOnIssue.js';
import { articles as probationEndArticles } from '../rules/cleanProbationEndsAtTwelve.js';
import { articles as probationYearArticles, yearlyIncrement } from '../rules/eachCleanYearOfProbationGivesPoints.js';
import { type FullRestoration, fullRestoration, isGrave } from '../rules/fullCapitalReturnsAfterTwoOrThreeYears.js';
import { articlesOfLoss } from '../rules/lossTakesEffectWhenRecorded.js';
import { articlesOfSinglePoint, isSinglePointLoss, singlePointReturnsOn } from '../rules/onePointReturnsAfterSixMonths.js';
import { articles as tenYearArticles, tenYearReturnOn } from '../rules/pointsReturnAfterTenYears.js';
import {
  measureCancelsReduction,
  type ProbationTerm,
  probationTerm,
} from '../rules/probationLastsTwoOrThreeYears.js';
import { emptyAccount, type GroupAccount, takeUnderTheCeiling } from '../rules/simultaneousOffencesShareACeiling.js';
import { articles as stageArticles, rightIsFree, stageGain, usesTheRight } from '../rules/stageGivesUpToFourPoints.js';
import { articles as invalidationArticles, notificationInvalidates } from '../rules/zeroInvalidatesOnNotification.js';
import { Agenda, phase } from './agenda.js';
import { interrupting } from './interruptions.js';
import type { KnownFacts, Loss } from './knownFacts.js';

const never = Number.POSITIVE_INFINITY;

/**
 * One title period, lived day by day: what is known of it, applied in legal order. `advanceTo` may be called
 * again with a later day; the public state is that of the end of the last day asked.
 */
export class Timeline {
  readonly events: PointsEvent[] = [];
  balance: number;
  cap: number;
  isValid = true;
  inProbation: boolean;
  /** Probation that the facts lead to; null for a licence that has none. */
  readonly probation: { readonly endsOn: LegalDay; readonly reduced: boolean } | null;

  /** Offences since issue, or since the last full restoration. */
  series: Loss[] = [];
  latestFinality = 0 as LegalDay;

  private readonly agenda = new Agenda();
  private position = 0;
  private seriesNumber = 1;
  private seriesHasGraveOffence = false;
  private restoration: FullRestoration | null = null;
  private restorationOn: number = never;
  private lastStageFrom: LegalDay | null = null;
  private firstRecordedCommission: number = never;
  private groups: Map<string, GroupAccount> | null = null;
  private readonly term: ProbationTerm | null;
  private readonly keepsCredits: boolean;

  constructor(
    readonly known: KnownFacts,
    settings: LawSettings,
    until: LegalDay,
  ) {
    const { licence } = known;
    this.keepsCredits = settings.latePolicy === 'KEEP_CREDITED';
    this.term = probationTerm(licence, known.knownOn);
    const capital = capitalOnIssue(licence.obtainedOn);
    this.balance = this.cap = capital.points;
    this.inProbation = this.term !== null;
    this.probation = this.term && this.probationOf(this.term);
    this.emit('CAPITAL', licence.obtainedOn, licence.obtainedOn, capital.points, capital.articles, [licence.id]);
    this.fillAgenda(until);
  }

  /** Applies everything up to the end of `day`. */
  advanceTo(day: LegalDay): void {
    const { agenda } = this;
    while (this.position < agenda.length) {
      const next = agenda.dayAt(this.position);
      if (next > day) break;
      this.restoreBefore(next);
      do {
        this.apply(next, agenda.phaseAt(this.position), agenda.indexAt(this.position));
        this.position++;
      } while (this.position < agenda.length && agenda.dayAt(this.position) === next);
      if (this.restorationOn <= next) this.restore(next);
    }
    this.restoreBefore((day + 1) as LegalDay);
  }

  /** Known offences, other than the loss itself, that break the return of its single point. */
  blockersOfSinglePoint(loss: Loss, returnsOn: LegalDay, limit: number): readonly Loss[] {
    const seenOn = this.keepsCredits ? later(returnsOn, loss.effectOn) : null;
    return interrupting(this.known, loss.offence.finalOn, returnsOn, seenOn, other => other === loss, limit);
  }

  /** Known offences outside the series that break its full restoration. */
  blockersOfRestoration(dueOn: LegalDay, limit: number): readonly Loss[] {
    const seenOn = this.keepsCredits ? dueOn : null;
    return interrupting(this.known, this.latestFinality, dueOn, seenOn, loss => this.inSeries(loss), limit);
  }

  /** The full restoration that the series leads to, blocked or not; null without a series. */
  get nextRestoration(): FullRestoration | null {
    return this.restoration;
  }

  /** Points that a clean year of this probation gives. */
  get yearlyIncrement(): number {
    return this.term === null ? 0 : yearlyIncrement(this.known.licence.obtainedOn, this.term);
  }

  inSeries(loss: Loss): boolean {
    return loss.series === this.seriesNumber;
  }

  private fillAgenda(until: LegalDay): void {
    const { agenda, known } = this;
    const limit = known.until === null ? until : (Math.min(until, known.until - 1) as LegalDay);
    const add = (day: LegalDay | null, ofPhase: number, index: number): void => {
      if (day !== null && day <= limit) agenda.add(day, ofPhase, index);
    };
    known.stages.forEach(({ effectOn }, index) => add(effectOn, phase.stage, index));
    known.notifications.forEach(({ notifiedOn }, index) => add(notifiedOn, phase.notification, index));
    for (let index = 0; index < known.losses.length; index++) {
      const loss = known.losses[index] as Loss;
      add(loss.entersSeriesOn, phase.seriesEntry, index);
      add(loss.effectOn, phase.loss, index);
      if (loss.offence.points === 1 || loss.offence.simultaneousGroup !== undefined) {
        add(notBefore(loss.effectOn, singlePointReturnsOn(loss.offence)), phase.singlePoint, index);
      }
      add(notBefore(loss.effectOn, tenYearReturnOn(loss.offence)), phase.tenYears, index);
    }
    this.addProbationDays(add);
    agenda.sort();
  }

  private addProbationDays(add: (day: LegalDay, ofPhase: number, index: number) => void): void {
    const { term } = this;
    if (term === null) return;
    const { obtainedOn } = this.known.licence;
    for (const months of [12, 24]) {
      const anniversary = addMonths(obtainedOn, months);
      if (anniversary < term.fullEnd && anniversary !== term.reducedEnd) add(anniversary, phase.probation, 0);
    }
    if (term.reducedEnd !== null) add(term.reducedEnd, phase.probation, 0);
    add(term.fullEnd, phase.probation, 0);
  }

  private apply(day: LegalDay, ofPhase: number, index: number): void {
    switch (ofPhase) {
      case phase.stage:
        return this.attendStage(day, index);
      case phase.seriesEntry:
        return this.isValid ? this.enterSeries(this.known.losses[index] as Loss) : undefined;
      case phase.loss:
        return this.isValid ? this.lose(day, this.known.losses[index] as Loss) : undefined;
      case phase.notification:
        return this.isValid && notificationInvalidates(this.balance) ? this.invalidate(day) : undefined;
      case phase.probation:
        return this.isValid && this.inProbation ? this.passProbationDay(day) : undefined;
      case phase.singlePoint:
        return this.isValid ? this.returnSinglePoint(day, this.known.losses[index] as Loss) : undefined;
      default:
        return this.isValid ? this.returnAfterTenYears(day, this.known.losses[index] as Loss) : undefined;
    }
  }

  private attendStage(day: LegalDay, index: number): void {
    const { stage } = this.known.stages[index] as (typeof this.known.stages)[number];
    if (!this.isValid || !rightIsFree(stage, this.lastStageFrom)) {
      this.emit('STAGE_REFUSED', day, stage.recordedOn, 0, stageArticles, [stage.id]);
      return;
    }
    const gain = stageGain(day, this.balance, this.cap);
    if (usesTheRight(gain)) this.lastStageFrom = stage.from;
    this.balance += gain;
    this.emit('STAGE', day, stage.recordedOn, gain, stageArticles, [stage.id]);
  }

  private enterSeries(loss: Loss): void {
    const { offence } = loss;
    if (this.series.length === 0 || offence.finalOn > this.latestFinality) this.latestFinality = offence.finalOn;
    this.series.push(loss);
    loss.series = this.seriesNumber;
    this.seriesHasGraveOffence ||= isGrave(offence);
    this.planRestoration();
  }

  private lose(day: LegalDay, loss: Loss): void {
    const { offence } = loss;
    // A full restoration fell between its finality and its recording: it opens a new series.
    if (!this.inSeries(loss)) this.enterSeries(loss);
    this.firstRecordedCommission = Math.min(this.firstRecordedCommission, offence.committedOn);
    loss.taken = this.pointsTaken(loss);
    loss.open = true;
    this.balance -= loss.taken;
    const points = loss.taken === 0 ? 0 : -loss.taken;
    this.emit('LOSS', day, offence.recordedOn, points, articlesOfLoss(offence), [offence.id]);
  }

  private pointsTaken({ offence }: Loss): number {
    if (offence.simultaneousGroup === undefined) return offence.points;
    this.groups ??= new Map();
    let account = this.groups.get(offence.simultaneousGroup);
    if (!account) {
      account = emptyAccount();
      this.groups.set(offence.simultaneousGroup, account);
    }
    return takeUnderTheCeiling(offence, account);
  }

  private invalidate(day: LegalDay): void {
    this.isValid = false;
    this.balance = 0;
    this.restorationOn = never;
    const causes = this.series.filter(loss => loss.taken > 0).map(loss => loss.offence.id);
    this.emit('INVALIDATION', day, day, 0, invalidationArticles, causes);
  }

  private passProbationDay(day: LegalDay): void {
    const term = this.term as ProbationTerm;
    const { licence } = this.known;
    const clean = this.firstCommission() > day;
    const reducedEnd = term.reducedEnd === day && clean && !this.reductionCancelled(term, day);
    if (reducedEnd || day === term.fullEnd) return this.endProbation(day, clean);
    const isAnniversary = day === addMonths(licence.obtainedOn, 12) || day === addMonths(licence.obtainedOn, 24);
    const increment = clean && isAnniversary ? this.yearlyIncrement : 0;
    if (increment === 0) return;
    this.cap += increment;
    this.balance += increment;
    this.emit('PROB_YEAR', day, day, increment, probationYearArticles, [licence.id], window(licence.obtainedOn, day));
  }

  private endProbation(day: LegalDay, clean: boolean): void {
    const { licence } = this.known;
    this.inProbation = false;
    this.cap = maximumPoints;
    if (clean) {
      const gain = maximumPoints - this.balance;
      this.balance = maximumPoints;
      this.emit('PROB_END', day, day, gain, probationEndArticles, [licence.id], window(licence.obtainedOn, day));
    }
    this.planRestoration();
  }

  private returnSinglePoint(day: LegalDay, loss: Loss): void {
    const { offence } = loss;
    if (!loss.open || !this.inSeries(loss) || !isSinglePointLoss(offence, loss.taken)) return;
    const returnsOn = singlePointReturnsOn(offence) as LegalDay;
    if (this.blockersOfSinglePoint(loss, returnsOn, 1).length > 0) return;
    loss.open = false;
    this.credit('ONE_POINT_6M', day, 1, articlesOfSinglePoint(offence), [offence.id], window(offence.finalOn, returnsOn));
  }

  private returnAfterTenYears(day: LegalDay, loss: Loss): void {
    if (!loss.open || !this.inSeries(loss)) return;
    loss.open = false;
    this.credit('TEN_YEARS', day, loss.taken, tenYearArticles, [loss.offence.id], null);
  }

  private credit(
    rule: CreditRule,
    day: LegalDay,
    points: number,
    articles: readonly string[],
    causes: readonly string[],
    freeFrom: PointsEvent['freeOfOffences'],
  ): void {
    const gain = Math.min(points, this.cap - this.balance);
    if (gain <= 0) return;
    this.balance += gain;
    this.emit(rule, day, day, gain, articles, causes, freeFrom);
  }

  private planRestoration(): void {
    this.restoration = this.series.length === 0 ? null : fullRestoration(this.latestFinality, this.seriesHasGraveOffence);
    this.restorationOn = this.restoration === null || this.inProbation ? never : this.restoration.dueOn;
  }

  private restoreBefore(day: LegalDay): void {
    if (this.restorationOn < day) this.restore(this.restorationOn as LegalDay);
  }

  private restore(day: LegalDay): void {
    const { rule, dueOn, articles } = this.restoration as FullRestoration;
    this.restorationOn = never;
    if (this.blockersOfRestoration(dueOn, 1).length > 0) return;
    const gain = maximumPoints - this.balance;
    if (gain === 0 && restorationAtTheMaximum.choice === 'IS_NONE') return;
    const causes = this.series.map(loss => loss.offence.id);
    this.balance = maximumPoints;
    this.emit(rule, day, day, gain, articles, causes, window(this.latestFinality, dueOn));
    this.series = [];
    this.seriesNumber++;
    this.seriesHasGraveOffence = false;
    this.restoration = null;
  }

  private firstCommission(): number {
    if (this.keepsCredits) return this.firstRecordedCommission;
    return this.known.byCommission[0]?.offence.committedOn ?? never;
  }

  private reductionCancelled(term: ProbationTerm, seenOn: LegalDay): boolean {
    const { licence, measures } = this.known;
    return measures.some(
      measure =>
        (!this.keepsCredits || measure.recordedOn <= seenOn) &&
        measureCancelsReduction(measure, licence.obtainedOn, term.reducedEnd as LegalDay),
    );
  }

  private probationOf(term: ProbationTerm): { endsOn: LegalDay; reduced: boolean } {
    const first = this.known.byCommission[0]?.offence.committedOn ?? never;
    const reduced =
      term.reducedEnd !== null && first > term.reducedEnd && !this.reductionCancelled(term, this.known.knownOn);
    return { endsOn: reduced ? (term.reducedEnd as LegalDay) : term.fullEnd, reduced };
  }

  private emit(
    rule: Rule,
    on: LegalDay,
    recordedOn: LegalDay,
    points: number,
    articles: readonly string[],
    causes: readonly string[],
    freeOfOffences: PointsEvent['freeOfOffences'] = null,
  ): void {
    this.events.push({
      rule,
      on,
      recordedOn,
      points,
      balanceAfter: this.balance,
      cap: this.cap,
      articles,
      causes,
      freeOfOffences,
    });
  }
}

function window(from: LegalDay, to: LegalDay): { readonly from: LegalDay; readonly to: LegalDay } {
  return { from, to };
}

function notBefore(day: LegalDay, other: LegalDay | null): LegalDay | null {
  return other === null ? null : later(day, other);
}

function later(a: LegalDay, b: LegalDay): LegalDay {
  return a > b ? a : b;
}
