import type { Target } from '../target.js';
import type { PartResult, TargetResult } from '../verdict.js';
import { colon, figure, type Language } from './numbers.js';
import { element, pictureOf, text } from './svg.js';
import { verdictWords, words, yearOf } from './words.js';

const width = 900;
const margin = 20;
const rowHeight = 26;
const top = 96;
const plot = { left: 440, right: 680 };
const columns = { published: 772, simulated: 860 };
/** Letters of a label that fit beside the plot. */
const longestLabel = 54;

// Shapes tell verdicts too.
const style = {
  light: `.band{fill:#c9ddf2}
.published{stroke:#0b4f8a;stroke-width:2}.interval{stroke:#1b1f24;stroke-width:1.5}.edge{stroke:#d0d7de;stroke-width:1}
.PASS{fill:#1a7f37}.MISS{fill:#b3261e}.open{fill:#fff;stroke:#57606a;stroke-width:1.5}`,
  dark: `.band{fill:#1f3a57}
.published{stroke:#79b8ff}.interval{stroke:#e6edf3}.edge{stroke:#30363d}.PASS{fill:#4ac26b}.MISS{fill:#ff7b72}
.open{fill:#0d1117;stroke:#9da7b1}`,
};

const legendText = {
  en: 'Blue line: published. Band: what holds. Disc: simulated, within. Diamond: missed. Ring: not judged. Each line has its own scale.',
  fr: 'Trait bleu : publié. Bande : ce qui tient. Disque : simulé, dedans. Losange : manqué. Anneau : non jugé. Chaque ligne a son échelle.',
} as const;

interface Row {
  readonly target: Target;
  /** Null for the heading of a target, and for one that was not measured. */
  readonly part: PartResult | null;
  readonly label: string;
  readonly isPart: boolean;
  /** What a reader who sees nothing is told; empty for a heading. */
  readonly sentence: string;
}

/** A chart of targets, published against simulated, as an SVG. The same results give the same bytes. */
export function chartOf(
  title: string,
  subtitle: string,
  results: readonly TargetResult[],
  language: Language,
): string {
  const rows = results.flatMap(result => rowsOf(result, language));
  const height = top + rows.length * rowHeight + margin;
  const description = rows.flatMap(({ sentence }) => (sentence === '' ? [] : [sentence])).join(' ');
  return pictureOf(
    { title, description, language, width, height, style },
    text(margin, 30, title, 'title'),
    text(margin, 51, subtitle, 'small soft'),
    text(margin, 70, legendText[language], 'small soft'),
    text(columns.published, 88, words.published[language], 'small soft', 'end'),
    text(columns.simulated, 88, words.found[language], 'small soft', 'end'),
    ...rows.map((row, index) => drawn(row, top + index * rowHeight, language)),
  );
}

function rowsOf({ target, because, parts }: TargetResult, language: Language): readonly Row[] {
  const name = `${target.id} ${target.metric[language]}, ${yearOf(target.year, language)}`;
  const label = because === null ? name : `${name} (${because[language]})`;
  const heading = { target, part: null, label, isPart: false, sentence: '' };
  const [only] = parts;
  if (!only) return [{ ...heading, sentence: `${label}.` }];
  if (parts.length > 1) {
    const of = (part: PartResult): Row => {
      const own = part.label?.[language] ?? '';
      return {
        target,
        part,
        label: own,
        isPart: true,
        sentence: sentenceOf(target, part, `${label}, ${own}`, language),
      };
    };
    return [heading, ...parts.map(of)];
  }
  const row = {
    target,
    part: only,
    label,
    isPart: false,
    sentence: sentenceOf(target, only, label, language),
  };
  return label.length > longestLabel ? [heading, { ...row, label: '' }] : [row];
}

function drawn({ target, part, label, isPart }: Row, y: number, language: Language): string {
  const middle = y + rowHeight / 2;
  const name =
    label === '' ? '' : text(isPart ? margin + 34 : margin, middle + 4, label, isPart ? 'soft' : '');
  if (part === null) return name;
  const { published, simulated } = part;
  const told = simulated === null ? '–' : figure(simulated, target.unit, language);
  return [
    name,
    ...plotted(part, middle),
    text(columns.published, middle + 4, figure(published, target.unit, language), '', 'end'),
    text(columns.simulated, middle + 4, told, '', 'end'),
  ].join('');
}

function plotted(part: PartResult, y: number): readonly string[] {
  const { published, simulated, interval, allowed, holds } = part;
  const at = scaleOf(part);
  const band = allowed && {
    low: allowed.low === null ? plot.left : at(allowed.low),
    high: allowed.high === null ? plot.right : at(allowed.high),
  };
  const shapes = [
    element('line', { class: 'edge', x1: plot.left, x2: plot.right, y1: y, y2: y }),
    ...(band
      ? [element('rect', { class: 'band', x: band.low, y: y - 7, width: band.high - band.low, height: 14 })]
      : []),
    element('line', { class: 'published', x1: at(published), x2: at(published), y1: y - 9, y2: y + 9 }),
  ];
  if (simulated === null) return shapes;
  if (interval !== null) {
    shapes.push(
      element('line', { class: 'interval', x1: at(interval.low), x2: at(interval.high), y1: y, y2: y }),
    );
  }
  shapes.push(markOf(at(simulated), y, holds));
  return shapes;
}

function markOf(x: number, y: number, holds: boolean | null): string {
  if (holds === false) return element('path', { class: 'MISS', d: `M${tenth(x)} ${y - 7}l7 7l-7 7l-7 -7z` });
  return element('circle', { class: holds === null ? 'open' : 'PASS', cx: x, cy: y, r: 5 });
}

/** Puts the published figure in the middle, what holds in the middle half, and what lies beyond at the edge. */
function scaleOf({ published, simulated, allowed }: PartResult): (value: number) => number {
  const sides = [allowed?.low, allowed?.high].flatMap(side =>
    side == null ? [] : [Math.abs(side - published)],
  );
  const half =
    Math.max(...sides, 0) ||
    Math.max(Math.abs((simulated ?? published) - published), Math.abs(published) / 4);
  const middle = (plot.left + plot.right) / 2;
  const unit = (plot.right - plot.left) / 4 / (half || 1);
  return value => Math.max(plot.left, Math.min(plot.right, middle + (value - published) * unit));
}

function sentenceOf({ unit }: Target, part: PartResult, label: string, language: Language): string {
  const published = `${words.published[language]} ${figure(part.published, unit, language)}`;
  if (part.simulated === null) return `${label}${colon[language]}${published}.`;
  const verdict = part.holds === null ? '' : `, ${verdictWords[part.holds ? 'PASS' : 'MISS'][language]}`;
  const simulated = `${words.found[language]} ${figure(part.simulated, unit, language)}`;
  return `${label}${colon[language]}${published}, ${simulated}${verdict.toLowerCase()}.`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
