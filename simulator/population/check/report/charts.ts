import type { CheckReport } from '../check.js';
import { chartOf } from './chart.js';
import { resultsByFamily } from './lines.js';
import type { Language } from './numbers.js';
import { headOf } from './summary.js';
import { familyTitles } from './words.js';

/** A file to write. */
export interface ChartFile {
  /** `balances.en.svg`. */
  readonly name: string;
  readonly content: string;
}

/** A chart for each family that has targets, in English and in French. */
export function chartsOf(report: CheckReport): readonly ChartFile[] {
  return [...resultsByFamily(report)].flatMap(([family, results]) =>
    (['en', 'fr'] as const satisfies readonly Language[]).map(language => ({
      name: `${family}.${language}.svg`,
      content: chartOf(familyTitles[family][language], headOf(report, language), results, language),
    })),
  );
}
