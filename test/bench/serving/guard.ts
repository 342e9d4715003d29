import type { Report, ServerName } from './report.js';
import { servers } from './report.js';
import type { Spread } from './statistics.js';

/** What is kept of a run to compare later ones with: for each scenario, ours over the others. */
export interface Recorded {
  readonly on: string;
  readonly node: string;
  readonly ratios: Readonly<Record<string, Partial<Record<ServerName, Spread>>>>;
}

/** A ratio that is worse than the recorded one by more than both vary. */
export interface Worse {
  readonly scenario: string;
  readonly against: ServerName;
  readonly recorded: number;
  readonly now: number;
  readonly most: number;
}

/** Least that a ratio may vary by, as a share of it: rounds that happen to agree do not make a measure exact. */
export const leastNoise = 0.05;

/** What of a report is kept. `on` is a day, YYYY-MM-DD. */
export function recordOf({ scenarios, machine }: Report, on: string): Recorded {
  return {
    on,
    node: machine.node,
    ratios: Object.fromEntries(
      scenarios.map(({ name, ratio: { ours: _ours, ...others } }) => [name, others]),
    ),
  };
}

/**
 * The ratios that are worse than the recorded ones by more than their noise: the distance between the quartiles of
 * both runs together, and never less than a twentieth. A scenario that only one of them has is not judged.
 */
export function worseThan(recorded: Recorded, { scenarios }: Report): Worse[] {
  return scenarios.flatMap(({ name, ratio }) =>
    servers.flatMap((against): Worse[] => {
      const before = recorded.ratios[name]?.[against];
      if (against === 'ours' || before === undefined) return [];
      const now = ratio[against];
      const noise = Math.max(widthOf(before) + widthOf(now), before.median * leastNoise);
      const most = before.median + noise;
      if (now.median <= most) return [];
      return [{ scenario: name, against, recorded: before.median, now: now.median, most }];
    }),
  );
}

function widthOf({ lower, upper }: Spread): number {
  return upper - lower;
}
