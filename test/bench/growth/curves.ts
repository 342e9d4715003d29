import type { CurveName } from './point.js';
import { type Recorded, type Store, stores, told } from './recorded.js';
import { type Line, ratioTold } from './report.js';

/** A curve over one store: the points of what grows, in its order. */
export interface Series {
  readonly label: string;
  readonly store: Store;
  /** True for the second of two curves of one chart: drawn broken, its marks empty. */
  readonly isSecond: boolean;
  readonly lines: readonly Line[];
}

/** A chart: one thing that grows, what it costs over each store. */
export interface Chart {
  /** Of its file, without what it ends in. */
  readonly name: string;
  readonly title: string;
  /** What the horizontal axis counts. */
  readonly axis: string;
  readonly series: readonly Series[];
}

interface Plan {
  readonly name: string;
  readonly title: string;
  readonly axis: string;
  readonly isKeeping: boolean;
  readonly curves: readonly { readonly curve: CurveName; readonly label: string | null }[];
}

const [licences, madeLicences] = ['licences in the database', 'licences of the country'];
const populations = (kind: 'stored' | 'made on first touch'): Plan['curves'] => [
  { curve: `${kind}, france`, label: 'france' },
  { curve: `${kind}, plain`, label: 'plain' },
];

const plans: readonly Plan[] = [
  {
    name: 'stored',
    title: 'A view of a licence as the licences stored grow',
    axis: licences,
    isKeeping: false,
    curves: populations('stored'),
  },
  {
    name: 'made',
    title: 'A view of a licence as the country made on first touch grows',
    axis: madeLicences,
    isKeeping: false,
    curves: populations('made on first touch'),
  },
  {
    name: 'events',
    title: 'A view of a licence as its own events grow',
    axis: 'events of the licence, in round figures',
    isKeeping: false,
    curves: [{ curve: 'events', label: null }],
  },
  {
    name: 'worlds',
    title: 'A view of a licence as the worlds of the register grow',
    axis: 'worlds',
    isKeeping: false,
    curves: [{ curve: 'worlds', label: null }],
  },
  {
    name: 'given-again',
    title: 'An answer given again as the licences grow',
    axis: 'licences',
    isKeeping: true,
    curves: [
      { curve: 'stored, france', label: 'stored' },
      { curve: 'made on first touch, france', label: 'made on first touch' },
    ],
  },
];

/** The charts of what was recorded; a chart of nothing is left out. */
export function chartsOf(recorded: Recorded): Chart[] {
  return plans
    .map(({ name, title, axis, isKeeping, curves }) => ({
      name,
      title,
      axis,
      series: stores.flatMap(store =>
        curves.flatMap(({ curve, label }, place) => {
          const lines = told(recorded, store, isKeeping).lines.filter(line => line.curve === curve);
          const name = label === null ? store : `${store}, ${label}`;
          return lines.length === 0 ? [] : [{ label: name, store, isSecond: place > 0, lines }];
        }),
      ),
    }))
    .filter(({ series }) => series.length > 0);
}

/** How many, as a reader says it: `1,000`, `48 million`. */
export function countTold(count: number): string {
  return count >= 1_000_000
    ? `${(count / 1_000_000).toLocaleString('en')} million`
    : count.toLocaleString('en');
}

/** What a chart shows, in words, for a reader who does not see it. */
export function wordsOf({ title, series }: Chart): string {
  const sentences = series.map(({ label, lines }) => {
    const points = lines.map(({ at, ratio }) => `${ratioTold(ratio)} at ${countTold(at)}`);
    return `${label}: ${points.join(', ')}.`;
  });
  return `${title}: processor time of a request against the first point, and its quartiles. ${sentences.join(' ')}`;
}
