import { addYears, type LegalDay } from '../../time/index.js';
import type { OffenceFact } from '../facts.js';
import type { RuleSheet } from './sheet.js';

/** Articles of the ten-year return. */
export const articles: readonly string[] = ['L223-6 dernier al.'];

/**
 * Day on which the points of a contravention of the first four classes return by mere time, whatever happens
 * meanwhile, even to a balance at zero (CE 27 Apr. 2021 n° 416233); null for class 5 and délits.
 */
export function tenYearReturnOn(offence: OffenceFact): LegalDay | null {
  if (offence.class === 'C5' || offence.class === 'DELIT') return null;
  return addYears(offence.finalOn, 10);
}

export const sheet: RuleSheet = {
  rule: 'TEN_YEARS',
  sentence: {
    en: 'Points lost for a contravention of the first four classes return ten years after it became final, unless the capital was restored meanwhile.',
    fr: 'Les points perdus pour une contravention des quatre premières classes sont réattribués dix ans après qu’elle est devenue définitive, sauf reconstitution entre-temps.',
  },
  articles,
  parameters: [
    {
      name: 'delay',
      value: 10,
      unit: 'years',
      from: '1992-07-01',
      to: null,
      source: 'loi 89-469; classes 1 to 4 since loi 2007-297',
    },
    {
      name: 'highest class',
      value: 'C4',
      unit: 'class',
      from: '1992-07-01',
      to: null,
      source: 'loi 2007-297 art. 23; no source gives another limit for the years before',
    },
  ],
  reviewedOn: '2026-11-23',
};
