import { ratios, type Spread, spreadOf } from '../serving/statistics.js';
import type { CurveName } from './point.js';

/** A point as it was measured, one value a round. */
export interface MeasuredPoint {
  readonly curve: CurveName;
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
  readonly curve: CurveName;
  readonly at: number;
  /** Where the point lies that it is compared with: the first of its curve in the same run. */
  readonly first: number;
  readonly events: number;
  /** Microseconds of processor of the whole process, a request. */
  readonly cpuMicros: number;
  readonly clockMicros: number;
  readonly lawMicros: number | null;
  readonly ratio: Spread;
}

/** The lines of the points, each beside the first of its curve. @throws RangeError where rounds are missing */
export function linesOf(points: readonly MeasuredPoint[]): Line[] {
  return points.map(point => {
    const first = points
      .filter(({ curve }) => curve === point.curve)
      .reduce((least, other) => (other.at < least.at ? other : least), point);
    const { median, lower, upper } = spreadOf(ratios(point.micros, first.micros));
    return {
      curve: point.curve,
      at: point.at,
      first: first.at,
      events: rounded(point.events, 1),
      cpuMicros: rounded(spreadOf(point.micros).median),
      clockMicros: rounded(spreadOf(point.clockMicros).median),
      lawMicros: point.lawMicros && rounded(spreadOf(point.lawMicros).median),
      ratio: { median: rounded(median, 3), lower: rounded(lower, 3), upper: rounded(upper, 3) },
    };
  });
}

function rounded(value: number, digits = 0): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

const whole = (value: number): string => value.toLocaleString('en');

/** The table of lines in Markdown. Where the lines come from several runs, `runOf` numbers that of each. */
export function tableOf(lines: readonly Line[], runOf?: (line: Line) => number): string {
  const rows = lines.map(line => [
    line.curve,
    whole(line.at),
    line.events.toFixed(1),
    whole(line.cpuMicros),
    whole(line.clockMicros),
    line.lawMicros === null ? '–' : whole(line.lawMicros),
    ratioTold(line.ratio),
    ...(runOf ? [String(runOf(line))] : []),
  ]);
  const head = [
    'what grows',
    'to',
    'events of a licence',
    'processor, µs',
    'clock, µs',
    'of which the law, µs',
    'against the first',
    ...(runOf ? ['run'] : []),
  ];
  return [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');
}

/** A ratio with its quartiles, `1.08 (1.05–1.16)`; without them where there is nothing between them, as at a first point. */
export function ratioTold({ median, lower, upper }: Spread): string {
  const told = median.toFixed(2);
  return lower === upper ? told : `${told} (${lower.toFixed(2)}–${upper.toFixed(2)})`;
}

/** A page with another text between the two comments that bear a name. @throws Error where they are not there */
export function withBlock(page: string, name: string, text: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no ${start} before ${end}`);
  return `${page.slice(0, from + start.length)}\n${text}\n${page.slice(to)}`;
}
