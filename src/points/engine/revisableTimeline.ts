import { addYears, type LegalDay } from '../../time/index.js';
import { isCreditRule, type LawSettings, type PointsEvent, type Rule } from '../answer.js';
import type { MeasureFact, OffenceFact } from '../facts.js';
import { phase } from './agenda.js';
import { agendaOf } from './agendaOf.js';
import { type KnownFacts, Loss, type StageInEffect, sortLosses } from './knownFacts.js';
import type { AccountState } from './pointsAccount.js';
import type { SeriesState } from './series.js';
import { Timeline } from './timeline.js';

/** What can be learnt of a title period. A notification acts on the day it is learnt and needs no learning. */
export type Learnable = Loss | StageInEffect | MeasureFact;

/** All that will be learnt of a title period; `byCommission` and `measures` hold what is known of it, nothing at first. */
export interface GrowingFacts extends KnownFacts {
  readonly losses: Loss[];
  readonly byCommission: Loss[];
  readonly measures: MeasureFact[];
}

/** What a title period was at the end of a day. */
interface Milestone {
  readonly day: LegalDay;
  readonly position: number;
  readonly account: AccountState;
  readonly isValid: boolean;
  readonly inProbation: boolean;
  readonly lastStageFrom: LegalDay | null;
  readonly restorationOn: number;
  readonly firstRecordedCommission: number;
  readonly series: SeriesState;
  readonly trail: number;
}

/** What a loss was before something happened to it. */
interface Trace {
  readonly loss: Loss;
  readonly taken: number;
  readonly open: boolean;
  readonly series: number;
}

/** How many things of the agenda pass from one milestone to the next. */
const spacing = 8;

/** No full restoration falls sooner after a finality, in years. */
const yearsOfTheEarliestRestoration = 2;

/**
 * A title period that begins by knowing nothing: facts are learnt and forgotten as it is lived, and it goes back to a
 * day that one acts on without being lived again from its beginning. The lines of its account are those
 * that can be corrected, automatic credits and stages.
 */
export class RevisableTimeline extends Timeline {
  private readonly milestones: Milestone[] = [];
  private readonly trail: Trace[] = [];
  private lastMilestoneAt = 0;
  private lastLived: LegalDay;
  /** Groups whose offences were committed on several days: those known settle the order of one day's losses. */
  private readonly scatteredGroups: ReadonlySet<string>;
  private readonly losesWhenRecorded: boolean;

  constructor(
    private readonly facts: GrowingFacts,
    settings: LawSettings,
    private readonly until: LegalDay,
  ) {
    super(facts, settings, until, isCorrectable);
    this.losesWhenRecorded = settings.lossEffectiveDate === 'RECORDED';
    this.scatteredGroups = scatteredGroupsOf(facts.losses);
    this.lastLived = (facts.licence.obtainedOn - 1) as LegalDay;
    this.keepMilestone(this.lastLived);
  }

  override advanceTo(day: LegalDay): void {
    const { until } = this.facts;
    this.lastLived = until === null || day < until ? day : ((until - 1) as LegalDay);
    super.advanceTo(this.lastLived);
  }

  /** What stands from a day on, as lived so far. */
  eventsFrom(day: LegalDay): readonly PointsEvent[] {
    const { events } = this.account;
    let first = events.length;
    while (first > 0 && (events[first - 1] as PointsEvent).on >= day) first--;
    return events.slice(first);
  }

  /** Knows a fact from now on. What it does to days lived is done when they are lived again. */
  learn(fact: Learnable): void {
    if (fact instanceof Loss) {
      fact.isKnown = true;
      insertByCommission(this.facts.byCommission, fact);
      this.orderAnew(fact.offence);
    } else if ('effectOn' in fact) fact.isKnown = true;
    else this.facts.measures.push(fact);
  }

  /** Holds an offence or a stage no more. */
  forget(fact: Loss | StageInEffect): void {
    if (!fact.isKnown) return;
    fact.isKnown = false;
    if (!(fact instanceof Loss)) return;
    const { byCommission } = this.facts;
    byCommission.splice(byCommission.indexOf(fact), 1);
    this.orderAnew(fact.offence);
  }

  /**
   * Learns a fact recorded on the day after the last one lived, if that changes nothing that stands: the days lived are
   * then as if they had been lived with it. Otherwise does nothing and returns false.
   */
  learnInPassing(fact: Learnable): boolean {
    if (fact instanceof Loss && this.isScattered(fact.offence)) return false;
    if (!this.keepsCredits) {
      if (!(fact instanceof Loss) || this.mayBeChangedBy(fact.offence)) return false;
      // It enters the series on the day it is recorded, the next one. What was kept since its finality lacks it there.
      this.dropMilestonesFrom(fact.offence.finalOn);
    }
    this.learn(fact);
    return true;
  }

  /** Goes back to the eve of a day, or to a day before it. */
  returnBefore(day: LegalDay): void {
    this.dropMilestonesFrom(day);
    const milestone = this.milestones.at(-1) as Milestone;
    this.position = this.lastMilestoneAt = milestone.position;
    this.account.return(milestone.account);
    this.isValid = milestone.isValid;
    this.inProbation = milestone.inProbation;
    this.lastStageFrom = milestone.lastStageFrom;
    this.restorationOn = milestone.restorationOn;
    this.firstRecordedCommission = milestone.firstRecordedCommission;
    this.series.return(milestone.series);
    while (this.trail.length > milestone.trail) this.undo(this.trail.pop() as Trace);
  }

  protected override beginDay(day: LegalDay): void {
    super.beginDay(day);
    if (this.position - this.lastMilestoneAt >= spacing) this.keepMilestone((day - 1) as LegalDay);
  }

  protected override apply(day: LegalDay, ofPhase: number, index: number): void {
    if (ofPhase === phase.stage) {
      if ((this.facts.stages[index] as StageInEffect).isKnown) super.apply(day, ofPhase, index);
    } else if (ofPhase === phase.notification || ofPhase === phase.probation) {
      super.apply(day, ofPhase, index);
    } else {
      const loss = this.facts.losses[index] as Loss;
      if (!loss.isKnown) return;
      const { taken, open, series } = loss;
      super.apply(day, ofPhase, index);
      if (loss.taken !== taken || loss.open !== open || loss.series !== series)
        this.trail.push({ loss, taken, open, series });
    }
  }

  // A loss that waits for its recording takes no point before it: what had to be free of offences can change alone, and
  // a full restoration that the finality moves.
  private mayBeChangedBy({ committedOn, finalOn }: OffenceFact): boolean {
    if (!this.losesWhenRecorded) return true;
    if (addYears(finalOn, yearsOfTheEarliestRestoration) <= this.lastLived) return true;
    const { events, silentCreditDays } = this.account;
    if ((silentCreditDays.at(-1) ?? 0) >= committedOn) return true;
    for (let index = events.length - 1; index >= 0; index--) {
      const { on, rule, freeOfOffences: free } = events[index] as PointsEvent;
      if (on < committedOn) return false;
      if (free === null) continue;
      if (free.from <= committedOn && committedOn <= free.to) return true;
      if ((rule === 'FULL_2Y' || rule === 'FULL_3Y') && on >= finalOn) return true;
    }
    return false;
  }

  private isScattered({ simultaneousGroup }: OffenceFact): boolean {
    return simultaneousGroup !== undefined && this.scatteredGroups.has(simultaneousGroup);
  }

  private orderAnew(offence: OffenceFact): void {
    if (!this.isScattered(offence)) return;
    sortLosses(this.facts.losses);
    this.agenda = agendaOf(this.facts, this.probation, this.until);
  }

  private undo({ loss, taken, open, series }: Trace): void {
    if (loss.taken !== -1 && taken === -1) this.groups.putBack(loss.offence);
    loss.taken = taken;
    loss.open = open;
    loss.series = series;
  }

  private keepMilestone(day: LegalDay): void {
    this.lastMilestoneAt = this.position;
    this.milestones.push({
      day,
      position: this.position,
      account: this.account.state(),
      isValid: this.isValid,
      inProbation: this.inProbation,
      lastStageFrom: this.lastStageFrom,
      restorationOn: this.restorationOn,
      firstRecordedCommission: this.firstRecordedCommission,
      series: this.series.state(),
      trail: this.trail.length,
    });
  }

  // The first one stands before everything.
  private dropMilestonesFrom(day: LegalDay): void {
    const { milestones } = this;
    while (milestones.length > 1 && (milestones.at(-1) as Milestone).day >= day) milestones.pop();
  }
}

/** True for the rules whose lines can be corrected. */
function isCorrectable(rule: Rule): boolean {
  return isCreditRule(rule) || rule === 'STAGE';
}

const none: ReadonlySet<string> = new Set();

function insertByCommission(byCommission: Loss[], loss: Loss): void {
  const { committedOn } = loss.offence;
  let place = byCommission.length;
  while (place > 0 && (byCommission[place - 1] as Loss).offence.committedOn > committedOn) place--;
  byCommission.splice(place, 0, loss);
}

function scatteredGroupsOf(losses: readonly Loss[]): ReadonlySet<string> {
  if (losses.every(({ offence }) => offence.simultaneousGroup === undefined)) return none;
  const firstDays = new Map<string, LegalDay>();
  const scattered = new Set<string>();
  for (const { offence } of losses) {
    const { simultaneousGroup: group, committedOn } = offence;
    if (group === undefined) continue;
    const firstDay = firstDays.get(group);
    if (firstDay === undefined) firstDays.set(group, committedOn);
    else if (firstDay !== committedOn) scattered.add(group);
  }
  return scattered;
}
