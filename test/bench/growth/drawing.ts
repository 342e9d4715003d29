import { element, pictureOf, type Style, text } from '../../../simulator/population/check/report/svg.js';
import { type Chart, countTold, type Series, wordsOf } from './curves.js';
import type { Store } from './recorded.js';
import type { Line } from './report.js';

const width = 800;
const plot = { left: 64, right: 760, top: 136, bottom: 396 };
const height = plot.bottom + 64;
/** Room between the frame and what lies at its sides. */
const inset = 36;
/** Points of several series over the same figure stand so far apart. */
const apart = 7;
const legend = { top: 78, rowHeight: 20, columnWidth: 348 };

// Colours tell the store, and so do marks; what is broken and empty is the second population.
const style: Style = {
  light: `.grid{stroke:#d0d7de;stroke-width:1}.one{stroke:#57606a;stroke-width:1.5}.curve{fill:none;stroke-width:2}
.second{stroke-dasharray:6 4}.whisker{stroke-width:1.5}.mark{stroke-width:2}.SQLite{stroke:#0b4f8a}.PostgreSQL{stroke:#a04100}
.SQLite.full{fill:#0b4f8a}.PostgreSQL.full{fill:#a04100}.empty{fill:#fff}`,
  dark: `.grid{stroke:#30363d}.one{stroke:#9da7b1}.SQLite{stroke:#79b8ff}.PostgreSQL{stroke:#ffa657}
.SQLite.full{fill:#79b8ff}.PostgreSQL.full{fill:#ffa657}.empty{fill:#0d1117}`,
};

/** Where a value lies in the picture. */
interface Scale {
  x(at: number): number;
  y(ratio: number): number;
}

/** A chart as an SVG in English: what grows to the right, by powers of ten; upwards the cost against the first point. */
export function drawn(chart: Chart): string {
  const lines = chart.series.flatMap(series => series.lines);
  const ticks = ticksOf(Math.max(...lines.map(({ ratio }) => ratio.upper)));
  const scale = scaleOf(lines, ticks[ticks.length - 1] as number);
  const middle = (chart.series.length - 1) / 2;
  return pictureOf(
    { title: chart.title, description: wordsOf(chart), language: 'en', width, height, style },
    text(20, 30, chart.title, 'title'),
    text(
      20,
      51,
      'Processor time of a request, divided by that of the first point of its curve: 1 is flat.',
      'small soft',
    ),
    text(20, 68, 'Medians of rounds; whiskers reach from the lower quartile to the upper one.', 'small soft'),
    ...chart.series.map((series, place) => legendOf(series, place)),
    ...upwards(ticks, scale),
    ...sideways(chart, lines, scale),
    ...chart.series.map((series, place) => curveOf(series, scale, (place - middle) * apart)),
  );
}

function scaleOf(lines: readonly Line[], most: number): Scale {
  const logs = lines.map(({ at }) => Math.log10(at));
  const [from, to] = [Math.min(...logs), Math.max(...logs)];
  const unit = (plot.right - plot.left - 2 * inset) / (to - from || 1);
  return {
    x: at => plot.left + inset + (Math.log10(at) - from) * unit,
    y: ratio => plot.bottom - (ratio / most) * (plot.bottom - plot.top),
  };
}

/** Ratios from 0 to more than the greatest, four to eight steps of a round figure; never less than twice the first point. */
export function ticksOf(greatest: number): number[] {
  const most = Math.max(2, greatest);
  const steps = [0.5, 1, 2, 2.5, 5, 10, 20, 25, 50, 100, 200, 500];
  const step = steps.find(one => most / one <= 8) ?? 10 ** Math.ceil(Math.log10(most / 8));
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, place) => place * step);
}

function upwards(ticks: readonly number[], { y }: Scale): string[] {
  const across = { x1: plot.left, x2: plot.right };
  const digits = ticks.every(Number.isInteger) ? 0 : 1;
  return [
    ...ticks.flatMap(tick => [
      element('line', { class: 'grid', ...across, y1: y(tick), y2: y(tick) }),
      text(plot.left - 8, y(tick) + 4, tick.toFixed(digits), 'small soft', 'end'),
    ]),
    element('line', { class: 'one', ...across, y1: y(1), y2: y(1) }),
  ];
}

function sideways({ axis }: Chart, lines: readonly Line[], { x }: Scale): string[] {
  const places = [...new Set(lines.map(({ at }) => at))];
  return [
    ...places.flatMap(at => [
      element('line', { class: 'grid', x1: x(at), x2: x(at), y1: plot.bottom, y2: plot.bottom + 6 }),
      text(x(at), plot.bottom + 22, countTold(at), 'small soft', 'middle'),
    ]),
    text((plot.left + plot.right) / 2, plot.bottom + 46, `${axis} (logarithmic)`, 'small', 'middle'),
  ];
}

function legendOf({ label, store, isSecond, lines }: Series, place: number): string {
  const [column, row] = [place % 2, Math.floor(place / 2)];
  const [x, y] = [20 + column * legend.columnWidth, legend.top + row * legend.rowHeight + 10];
  const [first] = lines;
  const told = first ? `${label}: first point ${first.cpuMicros.toLocaleString('en')} µs` : label;
  return [
    element('line', {
      class: classes('curve', store, isSecond && 'second'),
      x1: x,
      x2: x + 36,
      y1: y,
      y2: y,
    }),
    markOf(x + 18, y, store, isSecond),
    text(x + 46, y + 4, told),
  ].join('');
}

function curveOf({ store, isSecond, lines }: Series, { x, y }: Scale, aside: number): string {
  const points = lines.map(({ at, ratio }) => ({ ratio, left: x(at) + aside, top: y(ratio.median) }));
  const path = points.map(({ left, top }) => `${left.toFixed(1)} ${top.toFixed(1)}`).join('L');
  return [
    element('path', { class: classes('curve', store, isSecond && 'second'), d: `M${path}` }),
    ...points.map(({ left, ratio }) =>
      ratio.lower === ratio.upper ? '' : whisker(left, y(ratio.lower), y(ratio.upper), store),
    ),
    ...points.map(({ left, top }) => markOf(left, top, store, isSecond)),
  ].join('');
}

function whisker(x: number, low: number, high: number, store: Store): string {
  const [from, to] = [low.toFixed(1), high.toFixed(1)];
  const end = (at: string): string => `M${(x - 4).toFixed(1)} ${at}h8`;
  return element('path', {
    class: classes('whisker', store),
    d: `M${x.toFixed(1)} ${from}V${to}${end(from)}${end(to)}`,
  });
}

function markOf(x: number, y: number, store: Store, isSecond: boolean): string {
  const class_ = classes('mark', store, isSecond ? 'empty' : 'full');
  if (store === 'SQLite') return element('circle', { class: class_, cx: x, cy: y, r: 4.5 });
  return element('path', { class: class_, d: `M${x.toFixed(1)} ${(y - 6).toFixed(1)}l6 6l-6 6l-6 -6z` });
}

function classes(...names: readonly (string | false)[]): string {
  return names.filter(Boolean).join(' ');
}
