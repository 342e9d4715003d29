import { curveNames } from './point.js';
import type { Line } from './report.js';

export const stores = ['SQLite', 'PostgreSQL'] as const;
/** What keeps the rows. */
export type Store = (typeof stores)[number];

/** What a run measured, and when, on what and how. */
export interface Run {
  readonly store: Store;
  /** True where the same questions were asked again and answers were kept: each is one that is given again. */
  readonly isKeeping: boolean;
  /** Its day, `2026-12-01`. */
  readonly on: string;
  readonly node: string;
  readonly rounds: number;
  /** Requests of a point in a round. */
  readonly reads: number;
  /** Mean number of processes that wanted a core, in the minute before and in that after. */
  readonly load: { readonly before: number; readonly after: number };
  readonly lines: readonly Line[];
}

/** The runs whose lines are told, the earliest first. */
export interface Recorded {
  readonly runs: readonly Run[];
}

/**
 * What is told once a run is added: its lines take the place of earlier ones of the same point, and of all of the same curve
 * that are compared with another first point. The others stay, each with the run that it comes from.
 */
export function withRun({ runs }: Recorded, run: Run): Recorded {
  const isReplaced = (line: Line): boolean =>
    run.lines.some(
      ({ curve, at, first }) => curve === line.curve && (at === line.at || first !== line.first),
    );
  const earlier = runs.map(one => ({
    ...one,
    lines: one.lines.filter(line => !isAlike(one, run) || !isReplaced(line)),
  }));
  return { runs: [...earlier.filter(({ lines }) => lines.length > 0), run] };
}

function isAlike(one: Run, other: Run): boolean {
  return one.store === other.store && one.isKeeping === other.isKeeping;
}

/** The runs over a store, and their lines by what grows and how much of it. */
export function told(
  { runs }: Recorded,
  store: Store,
  isKeeping: boolean,
): { readonly runs: readonly Run[]; readonly lines: readonly Line[] } {
  const its = runs.filter(run => run.store === store && run.isKeeping === isKeeping);
  const lines = its
    .flatMap(run => run.lines)
    .sort(
      (one, other) => curveNames.indexOf(one.curve) - curveNames.indexOf(other.curve) || one.at - other.at,
    );
  return { runs: its, lines };
}

/** A run in a sentence. */
export function runTold({ on, node, rounds, reads, load: { before, after } }: Run): string {
  const loads = `load average ${before.toFixed(1)} before and ${after.toFixed(1)} after`;
  return `${on}, Node.js ${node}, ${rounds} rounds of ${reads} requests, ${loads}`;
}
