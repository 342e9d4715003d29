import type { LegalDay } from '../../time/index.js';
import {
  type FullRestoration,
  fullRestoration,
  isGrave,
} from '../rules/fullCapitalReturnsAfterTwoOrThreeYears.js';
import type { Loss } from './knownFacts.js';

/** What a series is at one moment. */
export interface SeriesState {
  readonly members: Loss[];
  readonly length: number;
  readonly latestFinality: LegalDay;
  readonly restoration: FullRestoration | null;
  readonly number: number;
  readonly hasGraveOffence: boolean;
}

/**
 * The offences since issue or since the last full restoration. Its latest finality and its classes set the day
 * on which the full capital returns.
 */
export class Series {
  members: Loss[] = [];
  latestFinality = 0 as LegalDay;
  /** The restoration it leads to, whether or not something blocks it; null without members. */
  restoration: FullRestoration | null = null;
  private number = 1;
  private hasGraveOffence = false;

  holds(loss: Loss): boolean {
    return loss.series === this.number;
  }

  enter(loss: Loss): void {
    const { offence } = loss;
    if (this.members.length === 0 || offence.finalOn > this.latestFinality)
      this.latestFinality = offence.finalOn;
    this.members.push(loss);
    loss.series = this.number;
    this.hasGraveOffence ||= isGrave(offence);
    this.restoration = fullRestoration(this.latestFinality, this.hasGraveOffence);
  }

  /** Closes the series; what is lost from now on opens another. */
  close(): void {
    this.members = [];
    this.number++;
    this.hasGraveOffence = false;
    this.restoration = null;
  }

  /** What it is now, to come back to by `return`. */
  state(): SeriesState {
    const { members, latestFinality, restoration, number, hasGraveOffence } = this;
    return { members, length: members.length, latestFinality, restoration, number, hasGraveOffence };
  }

  /** Becomes again what it was. The offences that entered since are told of it by whoever keeps their state. */
  return(state: SeriesState): void {
    this.members = state.members;
    while (this.members.length > state.length) this.members.pop();
    this.latestFinality = state.latestFinality;
    this.restoration = state.restoration;
    this.number = state.number;
    this.hasGraveOffence = state.hasGraveOffence;
  }
}
