import { addYears, type LegalDay, legalDay } from '../../time/index.js';
import type { OffenceFact } from '../facts.js';
import type { RuleSheet } from './sheet.js';

const twoYearsExistFrom: LegalDay = legalDay('2011-01-01');

const afterTwoYears: readonly string[] = ['L223-6 al. 1'];
const afterThreeYears: readonly string[] = ['L223-6 al. 2'];
const beforeTwoYearsExisted: readonly string[] = ['L223-6 al. 1 (avant la loi 2011-267)'];

/** The delay of a full restoration and the rule it follows. */
export interface FullRestoration {
  readonly rule: 'FULL_2Y' | 'FULL_3Y';
  readonly dueOn: LegalDay;
  readonly articles: readonly string[];
}

/**
 * The full capital returns two years after the latest finality of the series, three when any offence of the
 * series is of class 4 or 5 or a délit (CE 21 Nov. 2016 n° 392555) or when that finality is older than 2011.
 */
export function fullRestoration(latestFinality: LegalDay, seriesHasGraveOffence: boolean): FullRestoration {
  if (latestFinality < twoYearsExistFrom) {
    return { rule: 'FULL_3Y', dueOn: addYears(latestFinality, 3), articles: beforeTwoYearsExisted };
  }
  return seriesHasGraveOffence
    ? { rule: 'FULL_3Y', dueOn: addYears(latestFinality, 3), articles: afterThreeYears }
    : { rule: 'FULL_2Y', dueOn: addYears(latestFinality, 2), articles: afterTwoYears };
}

/** True for an offence whose presence in the series asks for three years. */
export function isGrave(offence: OffenceFact): boolean {
  return offence.class === 'C4' || offence.class === 'C5' || offence.class === 'DELIT';
}

const source = 'loi 2011-267 art. 76 and 138; CE 392555, 393522';

export const sheets: readonly [RuleSheet, RuleSheet] = [
  {
    rule: 'FULL_2Y',
    sentence: {
      en: 'Two years without committing an offence that takes points bring back the maximum, when the series holds only classes 1 to 3.',
      fr: 'Deux ans sans commettre d’infraction donnant lieu à retrait rendent le maximum de points, si la série ne compte que des classes 1 à 3.',
    },
    articles: ['L223-6 al. 1', 'L223-1 dernier al.'],
    parameters: [{ name: 'delay', value: 2, unit: 'years', from: '2011-01-01', to: null, source }],
    reviewedOn: '2026-11-23',
  },
  {
    rule: 'FULL_3Y',
    sentence: {
      en: 'Three years without committing an offence that takes points bring back the maximum, when the series holds a class 4 or 5 or a délit.',
      fr: 'Trois ans sans commettre d’infraction donnant lieu à retrait rendent le maximum de points, si la série compte une classe 4 ou 5 ou un délit.',
    },
    articles: ['L223-6 al. 2', 'L223-1 dernier al.'],
    parameters: [
      {
        name: 'delay, any class',
        value: 3,
        unit: 'years',
        from: '1992-07-01',
        to: '2011-01-01',
        source: 'loi 89-469',
      },
      { name: 'delay', value: 3, unit: 'years', from: '2011-01-01', to: null, source },
    ],
    reviewedOn: '2026-11-23',
  },
];
