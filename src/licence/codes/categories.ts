import type { Bilingual } from '../explanation/words.js';
import table from './codes.json' with { type: 'json' };

const labels: ReadonlyMap<string, Bilingual> = new Map(
  table.categories.map(({ code, labelFr, labelEn }) => [code, { fr: labelFr, en: labelEn }]),
);

/** What a category of vehicle is, in words; null for a code that the table does not hold, which is shown as it is. */
export function categoryLabel(code: string): Bilingual | null {
  return labels.get(code) ?? null;
}
