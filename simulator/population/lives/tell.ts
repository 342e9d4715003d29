import type { LegalDay } from '../../../src/time/index.js';
import type { InfractionLife, StageLife } from '../../life/record.js';
import type { Size } from '../profile/livesSchema.js';
import type { DrawnOffence } from './offences.js';

/** Told of each turn of a life, for those who ask why; most lives tell nobody. */
export interface Tell {
  loss(
    infraction: InfractionLife,
    how: {
      readonly offence: DrawnOffence;
      readonly size: Size;
      readonly radar: 'plain' | 'mobile' | 'designated';
    },
  ): void;
  /** An infraction that came to nothing: annulled, or without follow-up. */
  dropped(on: LegalDay, offence: DrawnOffence): void;
  stage(stage: StageLife, balanceBefore: number): void;
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
