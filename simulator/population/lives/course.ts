import {
  type Evaluation,
  evaluate,
  type Facts,
  type LawSettings,
  type LicenceFact,
  type NotificationFact,
  type OffenceFact,
  rightIsFreeFrom,
  type StageFact,
} from '../../../src/points/index.js';
import { addDays, addYears, endOfLegalDay, type LegalDay, legalDayOf } from '../../../src/time/index.js';
import type { InfractionLife, LicenceRecord, StageLife } from '../../life/record.js';

/** A stretch of the balance that the register will show, until something else is recorded. */
interface Stretch {
  readonly from: LegalDay;
  readonly balance: number;
  readonly cap: number;
}

/** What falls due on a day of the course. */
export type Due =
  | { readonly kind: 'RECORDED'; readonly on: LegalDay; readonly infraction: InfractionLife | null }
  | { readonly kind: 'ORDERED_STAGE'; readonly on: LegalDay }
  | { readonly kind: 'INVALIDATED'; readonly on: LegalDay; readonly letter: string }
  | { readonly kind: 'RELICENSED'; readonly on: LegalDay; readonly letter: string };

type OpenFacts = { [Part in keyof Facts]: Facts[Part][number][] };

const never = Number.MAX_SAFE_INTEGER as LegalDay;

/**
 * The course of one driver's licence, day after day: what is recorded by the day, the balance that follows from it by
 * the law, and what falls due. The balance is asked anew only when the register learns of something.
 */
export class Course {
  record: LicenceRecord;
  day: LegalDay;
  isInProbation = false;
  /** The 48SI that has invalidated the licence held. */
  invalidatedBy: string | null = null;
  /** No stage before this day can give points. */
  stagesFrom = 0 as LegalDay;
  private readonly facts: OpenFacts = {
    licences: [],
    offences: [],
    stages: [],
    notifications: [],
    measures: [],
  };
  private readonly dues: Due[] = [];
  private stretches: readonly Stretch[] = [];
  private place = -1;
  private probationEnds = never;

  constructor(
    record: LicenceRecord,
    day: LegalDay,
    readonly until: LegalDay,
    private readonly law: LawSettings,
  ) {
    this.record = record;
    this.day = day;
  }

  get isInvalid(): boolean {
    return this.invalidatedBy !== null;
  }

  get balance(): number {
    return this.stretches[this.place]?.balance ?? 12;
  }

  get cap(): number {
    return this.stretches[this.place]?.cap ?? 12;
  }

  /** First day after this one on which anything but chance changes. */
  get nextChange(): LegalDay {
    const next = this.stretches[this.place + 1]?.from ?? never;
    const due = this.dues[0]?.on ?? never;
    const stage = this.stagesFrom > this.day ? this.stagesFrom : never;
    return Math.min(addDays(this.until, 1), next, due, stage, this.probationEnds) as LegalDay;
  }

  /** Moves to a day, no further than the next change, and gives what falls due on it. */
  moveTo(day: LegalDay): readonly Due[] {
    this.day = day;
    while ((this.stretches[this.place + 1]?.from ?? never) <= day) this.place++;
    if (this.probationEnds <= day) this.look();
    const due: Due[] = [];
    while ((this.dues[0]?.on ?? never) <= day) due.push(this.dues.shift() as Due);
    return due;
  }

  schedule(due: Due): void {
    if (due.on > this.until) return;
    const after = this.dues.findIndex(({ on }) => on > due.on);
    this.dues.splice(after === -1 ? this.dues.length : after, 0, due);
  }

  addLicence(licence: LicenceFact): void {
    this.facts.licences.push(licence);
  }

  addNotification(notification: NotificationFact): void {
    this.facts.notifications.push(notification);
  }

  addInfraction(life: InfractionLife): void {
    const { recordedAt, finalOn, finalBy } = life;
    if (recordedAt === null || finalOn === null || finalBy === null) return;
    const recordedOn = legalDayOf(recordedAt);
    const { id, committedOn, committedAt, points } = life;
    const fact: OffenceFact = {
      id,
      committedOn,
      committedAt,
      finalOn,
      finalBy,
      class: life.class,
      points,
      recordedOn,
    };
    this.facts.offences.push(fact);
    this.schedule({ kind: 'RECORDED', on: recordedOn, infraction: life });
  }

  addStage({ id, from, to, kind, recordedAt }: StageLife): void {
    const stage: StageFact = { id, from, to, kind, recordedOn: legalDayOf(recordedAt) };
    this.facts.stages.push(stage);
    if (kind === 'VOLONTAIRE' || kind === 'OBLIGATOIRE_PROBATOIRE') {
      this.stagesFrom = rightIsFreeFrom(addYears(from, 1), from);
    }
    this.schedule({ kind: 'RECORDED', on: stage.recordedOn, infraction: null });
  }

  /** What the law says today of what the register holds today; the balance follows it from now on. */
  look(): Evaluation {
    const { day } = this;
    const known = evaluate(this.facts, { on: day, knownOn: day, settings: this.law });
    const stretches: Stretch[] = [{ from: day, balance: known.balance, cap: known.cap }];
    for (const { on, balanceAfter, cap } of known.ahead) {
      stretches.push({ from: on, balance: Math.max(0, balanceAfter), cap });
    }
    this.stretches = stretches;
    this.place = 0;
    this.isInProbation = known.probation?.running ?? false;
    this.probationEnds = this.isInProbation
      ? addDays((known.probation as { endsOn: LegalDay }).endsOn, 1)
      : never;
    return known;
  }

  /** The last instant of today. */
  get tonight() {
    return endOfLegalDay(this.day);
  }
}
