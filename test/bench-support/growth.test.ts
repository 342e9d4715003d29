import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { chartsOf, countTold, wordsOf } from '../bench/growth/curves.js';
import { drawn, ticksOf } from '../bench/growth/drawing.js';
import { chartFilesOf, withGrowth } from '../bench/growth/pages.js';
import { type CurveName, pickerOf, shuffled } from '../bench/growth/point.js';
import { type Recorded, type Run, told, withRun } from '../bench/growth/recorded.js';
import { linesOf, tableOf, withBlock } from '../bench/growth/report.js';

const point = (curve: CurveName, at: number, micros: readonly number[]) => ({
  curve,
  at,
  events: 2,
  micros,
  clockMicros: micros,
  lawMicros: null,
});

const run = (changed: Partial<Run>): Run => ({
  store: 'SQLite',
  isKeeping: false,
  on: '2026-12-01',
  node: '26.10.0',
  rounds: 3,
  reads: 10,
  load: { before: 0.5, after: 0.6 },
  lines: [],
  ...changed,
});

describe('the report of growth', () => {
  const lines = linesOf([
    point('worlds', 1_000, [200, 300, 400]),
    point('events', 1, [10, 10, 10]),
    point('worlds', 1, [100, 200, 400]),
  ]);

  it('compares each point with the least of its own curve, round by round, wherever that stands', () => {
    expect(lines.map(({ ratio }) => ratio.median)).toEqual([1.5, 1, 1]);
    expect(lines.map(({ first }) => first)).toEqual([1, 1, 1]);
  });

  it('writes a line for each point, with the number of its run where there are several', () => {
    const [head, rule, ...rows] = tableOf(lines).split('\n');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toBe('| worlds | 1,000 | 2.0 | 300 | 300 | – | 1.50 (1.25–1.75) |');
    expect(rows[2]).toBe('| worlds | 1 | 2.0 | 200 | 200 | – | 1.00 |');
    const cells = [head, rule, rows[0]].map(line => line?.split('|').length);
    expect(new Set(cells).size).toBe(1);
    expect(tableOf(lines, () => 7)).toContain('| 1.50 (1.25–1.75) | 7 |');
  });

  it('puts a text between the comments of a name, in the place of what was there', () => {
    const page = 'a\n<!-- one -->\nold\n<!-- end of one -->\nb';
    expect(withBlock(page, 'one', 'new')).toBe('a\n<!-- one -->\nnew\n<!-- end of one -->\nb');
    expect(() => withBlock(page, 'two', 'new')).toThrow('<!-- two -->');
  });

  it('goes through all points in an order that is drawn anew', () => {
    const things = Array.from({ length: 12 }, (_, place) => place);
    const [one, other] = [shuffled(things, pickerOf(1)), shuffled(things, pickerOf(2))];
    expect(one).not.toEqual(other);
    expect([...one].sort((a, b) => a - b)).toEqual(things);
  });
});

describe('what was recorded of growth', () => {
  const small = linesOf([point('worlds', 1, [100]), point('worlds', 10, [110])]);
  const before: Recorded = { runs: [run({ lines: small })] };
  const told_ = (recorded: Recorded) =>
    told(recorded, 'SQLite', false).lines.map(({ at, ratio }) => [at, ratio.median]);

  it('takes a point that was measured again in the place of the earlier, and keeps the others', () => {
    const again = linesOf([point('worlds', 1, [100]), point('worlds', 1_000, [150])]);
    const after = withRun(before, run({ lines: again }));
    expect(told_(after)).toEqual([
      [1, 1],
      [10, 1.1],
      [1_000, 1.5],
    ]);
    expect(after.runs.map(({ lines }) => lines.length)).toEqual([1, 2]);
  });

  it('drops what was compared with another first point, and a run of which nothing is left', () => {
    const other = linesOf([point('worlds', 10, [100]), point('worlds', 1_000, [150])]);
    expect(told_(withRun(before, run({ lines: other })))).toEqual([
      [10, 1],
      [1_000, 1.5],
    ]);
    expect(withRun(before, run({ lines: other })).runs).toHaveLength(1);
  });

  it('keeps stores apart, and answers given again from answers made anew', () => {
    const lines = linesOf([point('worlds', 1, [5])]);
    for (const one of [run({ store: 'PostgreSQL', lines }), run({ isKeeping: true, lines })])
      expect(told_(withRun(before, one))).toEqual(told_(before));
  });
});

describe('a curve of growth', () => {
  const recorded: Recorded = {
    runs: [
      run({
        lines: linesOf([point('worlds', 1, [100, 100, 100]), point('worlds', 1_000, [100, 150, 200])]),
      }),
      run({ store: 'PostgreSQL', lines: linesOf([point('worlds', 1, [200]), point('worlds', 10, [200])]) }),
    ],
  };
  const [chart, none] = chartsOf(recorded);
  if (!chart) throw new Error('There is no chart');

  it('is drawn for what was measured alone, a series for each store', () => {
    expect(none).toBeUndefined();
    expect(chart.series.map(({ label }) => label)).toEqual(['SQLite', 'PostgreSQL']);
  });

  it('tells its figures in words', () => {
    expect(wordsOf(chart)).toContain('SQLite: 1.00 at 1, 1.50 (1.25–1.75) at 1,000.');
    expect(drawn(chart)).toContain(`>${wordsOf(chart)}</desc>`);
    expect([999_999, 1_000_000, 48_000_000].map(countTold)).toEqual(['999,999', '1 million', '48 million']);
  });

  it('has a mark for each point, by powers of ten to the right and from 0 upwards', () => {
    const svg = drawn(chart);
    const discs = [...svg.matchAll(/<circle [^>]*cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    // The legend, then the points: at a third of the way to 1,000 lies 10, a diamond.
    expect(discs).toHaveLength(3);
    const [[, first], [, last]] = discs.slice(1) as [[number, number], [number, number]];
    // Three steps of a half to 1.5 of 2, from the line of 0 at 396 to that of 2 at 136.
    expect([first, last]).toEqual([266, 201]);
    const [left, right] = [discs[1]?.[0] as number, discs[2]?.[0] as number];
    const label = /<text [^>]*x="([\d.]+)"[^>]*>10<\/text>/.exec(svg)?.[1];
    expect(Number(label)).toBeCloseTo(left + (right - left) / 3 + 3.5, 0);
  });

  it('reaches above its greatest figure, and to twice the first point at least', () => {
    expect(ticksOf(1)).toEqual([0, 0.5, 1, 1.5, 2]);
    expect(ticksOf(23.2)).toEqual([0, 5, 10, 15, 20, 25]);
    for (const greatest of [2.01, 7, 90, 4_321]) {
      const ticks = ticksOf(greatest);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(greatest);
      expect(ticks.length).toBeLessThanOrEqual(10);
    }
  });
});

describe('docs/performance.md and docs/growth', () => {
  const recorded: Recorded = JSON.parse(
    readFileSync(path.resolve('test/bench/growth/recorded.json'), 'utf8'),
  );

  it('show what was recorded: npm run bench:growth -- --draw', () => {
    const page = readFileSync(path.resolve('docs/performance.md'), 'utf8');
    expect(withGrowth(page, recorded)).toBe(page);
    const files = chartFilesOf(recorded);
    expect(readdirSync(path.resolve('docs/growth')).sort()).toEqual(files.map(({ name }) => name).sort());
    for (const { name, content } of files)
      expect(readFileSync(path.resolve('docs/growth', name), 'utf8')).toBe(content);
  });
});
