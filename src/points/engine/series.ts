import type { LegalDay } from '../../time/index.js';
import {
  type FullRestoration,
  fullRestoration,
  isGrave,
} from '../rules/fullCapitalReturnsAfterTwoOrThreeYears.js';
import type { Loss } from './knownFacts.js';

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
}
