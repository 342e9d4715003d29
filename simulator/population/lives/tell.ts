import type { LegalDay } from '../../../src/time/index.js';
import type { InfractionLife, StageLife } from '../../life/record.js';
import type { Size } from '../profile/livesSchema.js';
import type { DrawnOffence } from './offences.js';

/** How a loss came about. */
export interface HowLost {
  readonly offence: DrawnOffence;
  readonly size: Size;
  readonly radar: 'plain' | 'mobile' | 'designated';
  /** Losses of its group of sizes that were to be expected in a year of this driver, that day. */
  readonly yearly: number;
}

/** Told of each turn of a life, for those who ask why; most lives tell nobody. */
export interface Tell {
  loss(infraction: InfractionLife, how: HowLost): void;
  /** An infraction that came to nothing: annulled, or without follow-up. */
  dropped(on: LegalDay, offence: DrawnOffence): void;
  /** `yearly`: how many a year were to be expected; undefined for a stage that was ordered. */
  stage(stage: StageLife, how: { readonly balance: number; readonly yearly: number | undefined }): void;
  invalidated(on: LegalDay): void;
  /** Something recorded late gave the licence back. */
  reinstated(on: LegalDay): void;
  relicensed(on: LegalDay): void;
}

/** Tells nobody. */
export const silent: Tell = {
  loss() {},
  dropped() {},
  stage() {},
  invalidated() {},
  reinstated() {},
  relicensed() {},
};
