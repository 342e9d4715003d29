import { chartsOf, wordsOf } from './curves.js';
import { drawn } from './drawing.js';
import { type Recorded, runTold, type Store, stores, told } from './recorded.js';
import { tableOf, withBlock } from './report.js';

/** A file of docs/growth. */
export interface ChartFile {
  /** `stored.svg`. */
  readonly name: string;
  readonly content: string;
}

/** The charts of what was recorded. The same record gives the same bytes. */
export function chartFilesOf(recorded: Recorded): ChartFile[] {
  return chartsOf(recorded).map(chart => ({ name: `${chart.name}.svg`, content: drawn(chart) }));
}

/** docs/performance.md with the curves and the tables of what was recorded. @throws Error where it has no place for them */
export function withGrowth(page: string, recorded: Recorded): string {
  const again = stores.map(store => sectionOf(recorded, store, true)).filter(Boolean);
  const curves = chartsOf(recorded).map(chart => `![${wordsOf(chart)}](growth/${chart.name}.svg)\n`);
  const blocks = [
    ['curves of growth', curves.join('\n')],
    ...stores.map(store => [`growth on ${store}`, sectionOf(recorded, store, false)] as const),
    ['growth of answers given again', again.join('\n')],
  ] as const;
  return blocks.reduce((text, [name, content]) => withBlock(text, name, content), page);
}

function sectionOf(recorded: Recorded, store: Store, isKeeping: boolean): string {
  const { runs, lines } = told(recorded, store, isKeeping);
  const [only] = runs;
  if (only === undefined) return '';
  if (runs.length === 1) return `${store}, ${runTold(only)}:\n\n${tableOf(lines)}\n`;
  const numbered = runs.map((run, place) => `${place + 1}. ${runTold(run)}`);
  const runOf = (line: (typeof lines)[number]): number => runs.findIndex(run => run.lines.includes(line)) + 1;
  return `${store}, the runs that the lines come from:\n\n${numbered.join('\n')}\n\n${tableOf(lines, runOf)}\n`;
}
