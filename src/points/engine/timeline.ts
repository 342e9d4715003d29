import type { LegalDay } from '../../time/index.js';
import { restorationAtTheMaximum } from '../ambiguities.js';
import type { LawSettings, Rule } from '../answer.js';
import { capitalOnIssue, maximumPoints } from '../rules/capitalOnIssue.js';
import { articles as probationEndArticles } from '../rules/cleanProbationEndsAtTwelve.js';
import { articles as probationYearArticles } from '../rules/eachCleanYearOfProbationGivesPoints.js';
import type { FullRestoration } from '../rules/fullCapitalReturnsAfterTwoOrThreeYears.js';
import { articlesOfLoss } from '../rules/lossTakesEffectWhenRecorded.js';
import {
  articlesOfSinglePoint,
  isSinglePointLoss,
  singlePointReturnsOn,
} from '../rules/onePointReturnsAfterSixMonths.js';
import { articles as tenYearArticles } from '../rules/pointsReturnAfterTenYears.js';
import { GroupAccounts } from '../rules/simultaneousOffencesShareACeiling.js';
import {
  rightIsFree,
  articles as stageArticles,
  stageGain,
  usesTheRight,
} from '../rules/stageGivesUpToFourPoints.js';
import {
  articles as invalidationArticles,
  notificationInvalidates,
} from '../rules/zeroInvalidatesOnNotification.js';
import { type Agenda, phase } from './agenda.js';
import { agendaOf } from './agendaOf.js';
import { interrupting } from './interruptions.js';
import type { KnownFacts, Loss, StageInEffect } from './knownFacts.js';
import { PointsAccount } from './pointsAccount.js';
import { Probation } from './probation.js';
import { Series } from './series.js';

const never = Number.POSITIVE_INFINITY;

/**
 * One title period, lived day by day: what is known of it, applied in legal order. `advanceTo` may be called
 * again with a later day; the public state is that of the end of the last day asked.
 */
export class Timeline {
  readonly account: PointsAccount;
  isValid = true;
  inProbation: boolean;
  readonly probation: Probation | null;
  readonly series = new Series();
  /** First day of the stage that last used the yearly right. */
  lastStageFrom: LegalDay | null = null;

  protected agenda: Agenda;
  protected position = 0;
  protected restorationOn: number = never;

  protected firstRecordedCommission: number = never;
  protected readonly groups = new GroupAccounts();
  protected readonly keepsCredits: boolean;

  constructor(
    readonly known: KnownFacts,
    settings: LawSettings,
    until: LegalDay,
    isKept: (rule: Rule) => boolean = () => true,
  ) {
    const { licence } = known;
    this.keepsCredits = settings.latePolicy === 'KEEP_CREDITED';
    this.probation = Probation.of(known, this.keepsCredits);
    const capital = capitalOnIssue(licence.obtainedOn);
    this.account = new PointsAccount(capital.points, isKept);
    this.inProbation = this.probation !== null;
    const { id, obtainedOn } = licence;
    this.account.tell('CAPITAL', obtainedOn, obtainedOn, capital.points, capital.articles, [id]);
    this.agenda = agendaOf(known, this.probation, until);
  }

  /** Applies everything up to the end of `day`. */
  advanceTo(day: LegalDay): void {
    const { agenda } = this;
    while (this.position < agenda.length) {
      const next = agenda.dayAt(this.position);
      if (next > day) break;
      this.beginDay(next);
      do {
        this.apply(next, agenda.phaseAt(this.position), agenda.indexAt(this.position));
        this.position++;
      } while (this.position < agenda.length && agenda.dayAt(this.position) === next);
      if (this.restorationOn <= next) this.restore(next);
    }
    this.beginDay((day + 1) as LegalDay);
  }

  /** Known offences, other than the loss itself, that break the return of its single point. */
  blockersOfSinglePoint(loss: Loss, returnsOn: LegalDay, limit: number): readonly Loss[] {
    const seenOn = this.keepsCredits ? (Math.max(returnsOn, loss.effectOn) as LegalDay) : null;
    return interrupting(this.known, loss.offence.finalOn, returnsOn, seenOn, other => other === loss, limit);
  }

  /** Known offences outside the series that break its full restoration, due one day and credited that day or later. */
  blockersOfRestoration(dueOn: LegalDay, creditOn: LegalDay, limit: number): readonly Loss[] {
    const { known, series } = this;
    const seenOn = this.keepsCredits ? creditOn : null;
    return interrupting(known, series.latestFinality, dueOn, seenOn, loss => series.holds(loss), limit);
  }

  protected apply(day: LegalDay, ofPhase: number, index: number): void {
    if (ofPhase === phase.stage) this.attendStage(day, index);
    else if (this.isValid) this.applyToValidLicence(day, ofPhase, index);
  }

  private applyToValidLicence(day: LegalDay, ofPhase: number, index: number): void {
    const { losses } = this.known;
    switch (ofPhase) {
      case phase.seriesEntry:
        this.enterSeries(losses[index] as Loss);
        break;
      case phase.loss:
        this.lose(day, losses[index] as Loss);
        break;
      case phase.notification:
        if (notificationInvalidates(this.account.balance)) this.invalidate(day);
        break;
      case phase.probation:
        if (this.inProbation) this.passProbationDay(day);
        break;
      case phase.singlePoint:
        this.returnSinglePoint(day, losses[index] as Loss);
        break;
      default:
        this.returnAfterTenYears(day, losses[index] as Loss);
    }
  }

  private attendStage(day: LegalDay, index: number): void {
    const { stage } = this.known.stages[index] as StageInEffect;
    if (!this.isValid || !rightIsFree(stage, this.lastStageFrom)) {
      this.account.tell('STAGE_REFUSED', day, stage.recordedOn, 0, stageArticles, [stage.id]);
      return;
    }
    const gain = stageGain(day, this.account.balance, this.account.cap);
    if (usesTheRight(gain)) this.lastStageFrom = stage.from;
    this.account.balance += gain;
    this.account.tell('STAGE', day, stage.recordedOn, gain, stageArticles, [stage.id]);
  }

  protected enterSeries(loss: Loss): void {
    this.series.enter(loss);
    this.planRestoration();
  }

  private lose(day: LegalDay, loss: Loss): void {
    const { offence } = loss;
    // A full restoration fell between its finality and its recording: it opens a new series.
    if (!this.series.holds(loss)) this.enterSeries(loss);
    this.firstRecordedCommission = Math.min(this.firstRecordedCommission, offence.committedOn);
    loss.taken = this.groups.take(offence);
    loss.open = true;
    this.account.balance -= loss.taken;
    const points = loss.taken === 0 ? 0 : -loss.taken;
    this.account.tell('LOSS', day, offence.recordedOn, points, articlesOfLoss(offence), [offence.id]);
  }

  private invalidate(day: LegalDay): void {
    this.isValid = false;
    this.account.balance = 0;
    this.restorationOn = never;
    const causes = this.series.members.filter(loss => loss.taken > 0).map(loss => loss.offence.id);
    this.account.tell('INVALIDATION', day, day, 0, invalidationArticles, causes);
  }

  private passProbationDay(day: LegalDay): void {
    const probation = this.probation as Probation;
    const { licence } = this.known;
    const clean = this.firstCommission() > day;
    const step = probation.stepOn(day, clean);
    if (step === 'ENDS') this.endProbation(day, clean);
    if (step !== 'GIVES_POINTS') return;
    this.account.cap += probation.increment;
    this.account.balance += probation.increment;
    const free = { from: licence.obtainedOn, to: day };
    this.account.tell('PROB_YEAR', day, day, probation.increment, probationYearArticles, [licence.id], free);
  }

  private endProbation(day: LegalDay, clean: boolean): void {
    const { licence } = this.known;
    this.inProbation = false;
    this.account.cap = maximumPoints;
    if (clean) {
      const gain = maximumPoints - this.account.balance;
      this.account.balance = maximumPoints;
      const free = { from: licence.obtainedOn, to: day };
      this.account.tell('PROB_END', day, day, gain, probationEndArticles, [licence.id], free);
    }
    this.planRestoration();
  }

  private returnSinglePoint(day: LegalDay, loss: Loss): void {
    const { offence } = loss;
    if (!loss.open || !this.series.holds(loss) || !isSinglePointLoss(offence, loss.taken)) return;
    const returnsOn = singlePointReturnsOn(offence) as LegalDay;
    if (this.blockersOfSinglePoint(loss, returnsOn, 1).length > 0) return;
    loss.open = false;
    const free = { from: offence.finalOn, to: returnsOn };
    this.account.credit('ONE_POINT_6M', day, 1, articlesOfSinglePoint(offence), [offence.id], free);
  }

  private returnAfterTenYears(day: LegalDay, loss: Loss): void {
    if (!loss.open || !this.series.holds(loss)) return;
    loss.open = false;
    this.account.credit('TEN_YEARS', day, loss.taken, tenYearArticles, [loss.offence.id], null);
  }

  private planRestoration(): void {
    const { restoration } = this.series;
    this.restorationOn = restoration === null || this.inProbation ? never : restoration.dueOn;
  }

  /** Comes before anything of a day: the full restorations of the days before it. */
  protected beginDay(day: LegalDay): void {
    if (this.restorationOn < day) this.restore(this.restorationOn as LegalDay);
  }

  private restore(day: LegalDay): void {
    const { series } = this;
    const { rule, dueOn, articles } = series.restoration as FullRestoration;
    this.restorationOn = never;
    if (this.blockersOfRestoration(dueOn, day, 1).length > 0) return;
    const gain = maximumPoints - this.account.balance;
    if (gain === 0 && restorationAtTheMaximum.choice === 'IS_NONE') return;
    const causes = series.members.map(loss => loss.offence.id);
    this.account.balance = maximumPoints;
    const free = { from: series.latestFinality, to: dueOn };
    this.account.tell(rule, day, day, gain, articles, causes, free);
    series.close();
  }

  private firstCommission(): number {
    if (this.keepsCredits) return this.firstRecordedCommission;
    return this.known.byCommission[0]?.offence.committedOn ?? never;
  }
}
