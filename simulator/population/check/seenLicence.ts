import { hasEnded, latestOn } from '../../../src/licence/periods.js';
import {
  defaultLawSettings,
  type Evaluation,
  type LawSettings,
  type PointsEvent,
} from '../../../src/points/index.js';
import { civil, endOfLegalDay, fromCivil, type LegalDay, legalDayOf } from '../../../src/time/index.js';
import { dossierOf, recordedPartOf } from '../../life/dossier.js';
import { Knowledge } from '../../life/knowledge.js';
import type { InfractionLife, LicenceRecord } from '../../life/record.js';
import type { LivedLicence } from '../population.js';
import type { Sighting } from '../story.js';
import { holdsSince } from './holdsSince.js';
import { pointsIn } from './pointsIn.js';

/** The last day that is looked at: what comes later is part of no target. */
export const lastDay: LegalDay = fromCivil(2024, 12, 31);

/** By which of its days a loss belongs to a year: that of its recording, or that of the offence. */
export type LossDay = 'recorded' | 'committed';

/** A loss, as it is counted. */
export interface SeenLoss {
  /** Points taken, above 0. */
  readonly taken: number;
  /** Calendar year that it belongs to. */
  readonly year: number;
  readonly infraction: InfractionLife;
}

/**
 * One licence as the check looks at it. The law is asked once for its history up to the last day, and once more for an
 * earlier balance only where something recorded since may have changed it.
 */
export class SeenLicence {
  private asked = false;
  private told: Evaluation | null = null;
  private knowledge: Knowledge | null = null;
  private taken: readonly SeenLoss[] | null = null;
  private committed: readonly SeenLoss[] | null = null;
  private readonly files = new Map<LegalDay, boolean>();
  private readonly points = new Map<LegalDay, number | null>();

  constructor(
    private readonly lived: LivedLicence,
    private readonly law: LawSettings = defaultLawSettings,
  ) {}

  get record(): LicenceRecord {
    return this.lived.record;
  }

  get sightings(): readonly Sighting[] {
    return this.lived.story.sightings;
  }

  /**
   * True where the register counts a licence at the end of a day, by what it held then: one has begun, and it has not
   * ended by a death, an annulment or an exchange abroad. An invalidated one stays, at zero, until another begins.
   */
  hasFileOn(day: LegalDay): boolean {
    const known = this.files.get(day);
    if (known !== undefined) return known;
    const at = endOfLegalDay(day);
    const standing = this.record.held.titlePeriods.filter(
      ({ recordedFrom, recordedTo }) => recordedFrom <= at && (recordedTo === null || recordedTo > at),
    );
    const latest = latestOn(standing, day);
    const has = latest !== null && (!hasEnded(latest, day) || latest.endedBy === 'INVALIDATION');
    this.files.set(day, has);
    return has;
  }

  /** Half licence-years of a calendar year: one where there is a file as it begins, one more as it ends. */
  halfYears(year: number): number {
    return (
      Number(this.hasFileOn(fromCivil(year - 1, 12, 31))) + Number(this.hasFileOn(fromCivil(year, 12, 31)))
    );
  }

  /** The points that the register shows at the end of a day, by what it held then; null without a file. */
  pointsOn(day: LegalDay): number | null {
    const known = this.points.get(day);
    if (known !== undefined) return known;
    const points = this.hasFileOn(day) ? this.pointsOfFile(day) : null;
    this.points.set(day, points);
    return points;
  }

  /** What the register tells at the end of the last day, by what it holds then; null before a licence. */
  get evaluation(): Evaluation | null {
    if (!this.asked) {
      this.told = this.ask(lastDay);
      this.asked = true;
    }
    return this.told;
  }

  /** The history as the register tells it at the end of the last day; empty before a licence. */
  get events(): readonly PointsEvent[] {
    return this.evaluation?.events ?? [];
  }

  /**
   * Losses that took points. By their recording: as the register tells them at the end of the last day, with the points
   * really taken, less than the scale where simultaneous offences share a ceiling. By their offence: all that are or will
   * be recorded, with the points of the scale.
   */
  losses(by: LossDay = 'recorded'): readonly SeenLoss[] {
    if (this.record.infractions.length === 0) return [];
    if (by === 'recorded') {
      this.taken ??= this.takenLosses();
      return this.taken;
    }
    this.committed ??= this.committedLosses();
    return this.committed;
  }

  private pointsOfFile(day: LegalDay): number | null {
    if (day === lastDay || holdsSince(this.record, day, lastDay)) return pointsIn(this.events, day);
    return this.ask(day)?.balance ?? null;
  }

  private takenLosses(): readonly SeenLoss[] {
    const infractions = new Map(this.record.infractions.map(one => [one.id, one]));
    return this.events.flatMap(({ rule, points, recordedOn, causes: [cause] }) => {
      const infraction = infractions.get(cause as string);
      if (rule !== 'LOSS' || points === 0 || infraction === undefined) return [];
      return [{ taken: -points, year: civil(recordedOn).year, infraction }];
    });
  }

  private committedLosses(): readonly SeenLoss[] {
    return this.record.infractions.flatMap(infraction => {
      const { points, recordedAt, withdrawnAt, committedOn } = infraction;
      if (points === 0 || recordedAt === null || withdrawnAt !== null) return [];
      return [{ taken: points, year: civil(committedOn).year, infraction }];
    });
  }

  private ask(day: LegalDay): Evaluation | null {
    const { record } = this;
    // Letters are given at each question: the dossier need not unfold them.
    this.knowledge ??= new Knowledge(dossierOf(recordedPartOf({ ...record, letters: [] })), this.law);
    return this.knowledge.balanceAt(endOfLegalDay(day), record.letters);
  }
}

/** True for a day of the calendar years from one to another, both included. */
export function isIn(day: LegalDay, from: number, to: number = from): boolean {
  return day >= firstDayOf(from) && day < firstDayOf(to + 1);
}

const firstDays = new Map<number, LegalDay>();

// Asked of every flash of every licence.
function firstDayOf(year: number): LegalDay {
  let day = firstDays.get(year);
  if (day === undefined) {
    day = fromCivil(year, 1, 1);
    firstDays.set(year, day);
  }
  return day;
}

/** Days from one to the Paris day of an instant. */
export function daysUntil(from: LegalDay, at: Parameters<typeof legalDayOf>[0]): number {
  return legalDayOf(at) - from;
}
