import { ratios, type Spread, spreadOf } from '../serving/statistics.js';

/** A point as it was measured, one value a round. */
export interface MeasuredPoint {
  readonly curve: string;
  readonly at: number;
  /** Mean of the events of the licences asked. */
  readonly events: number;
  readonly micros: readonly number[];
  readonly clockMicros: readonly number[];
  /** Of the law alone; null where it is not told. */
  readonly lawMicros: readonly number[] | null;
}

/** A line of a table: medians of rounds, and the ratio to the first point of its curve, taken round by round. */
export interface Line {
  readonly curve: string;
  readonly at: number;
  readonly events: number;
  readonly cpuMicros: Spread;
  readonly clockMicros: Spread;
  readonly lawMicros: number | null;
  readonly ratio: Spread;
}

/** The lines of the points, each beside the first of its curve. @throws RangeError where rounds are missing */
export function linesOf(points: readonly MeasuredPoint[]): Line[] {
  return points.map(point => {
    const first = points.find(({ curve }) => curve === point.curve) ?? point;
    return {
      curve: point.curve,
      at: point.at,
      events: point.events,
      cpuMicros: spreadOf(point.micros),
      clockMicros: spreadOf(point.clockMicros),
      lawMicros: point.lawMicros && spreadOf(point.lawMicros).median,
      ratio: spreadOf(ratios(point.micros, first.micros)),
    };
  });
}

/** Marks of the bar of a ratio of 1, and of the longest. */
const [barOfOne, longestBar] = [4, 40];

const whole = (value: number): string => Math.round(value).toLocaleString('en');

/** The table of a run in Markdown. */
export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map(({ curve, at, events, cpuMicros, clockMicros, lawMicros, ratio }) =>
    [
      curve,
      whole(at),
      events.toFixed(1),
      whole(cpuMicros.median),
      whole(clockMicros.median),
      lawMicros === null ? '–' : whole(lawMicros),
      `${ratio.median.toFixed(2)} (${ratio.lower.toFixed(2)}–${ratio.upper.toFixed(2)})`,
      '█'.repeat(Math.max(1, Math.min(longestBar, Math.round(ratio.median * barOfOne)))),
    ].join(' | '),
  );
  const head =
    'what grows | to | events of a licence | processor, µs | clock, µs | of which the law, µs | against the first | curve';
  return [`| ${head} |`, '|---|---|---|---|---|---|---|---|', ...rows.map(row => `| ${row} |`)].join('\n');
}

/** A page with another text between the two comments that bear a name. @throws Error where they are not there */
export function withBlock(page: string, name: string, text: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no ${start} before ${end}`);
  return `${page.slice(0, from + start.length)}\n${text}\n${page.slice(to)}`;
}
