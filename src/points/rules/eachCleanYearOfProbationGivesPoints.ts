import { type LegalDay, legalDay } from '../../time/index.js';
import { incrementsOfOlderProbations } from '../ambiguities.js';
import type { ProbationTerm } from './probationLastsTwoOrThreeYears.js';
import { probationParameters } from './probationLastsTwoOrThreeYears.js';
import type { RuleSheet } from './sheet.js';

const incrementsExistFrom: LegalDay = legalDay('2007-12-31');
const points = { standard: 2, accompanied: 3 } as const;

/** Articles of the yearly increment. */
export const articles: readonly string[] = ['L223-1 al. 2', 'R223-1 II'];

/** Points of each clean year, 0 for a licence older than the rule. */
export function yearlyIncrement(obtainedOn: LegalDay, term: ProbationTerm): number {
  const covered =
    incrementsOfOlderProbations.choice === 'RUNNING_ONES_TOO' || obtainedOn >= incrementsExistFrom;
  if (!covered) return 0;
  return term.accompanied ? points.accompanied : points.standard;
}

export const sheet: RuleSheet = {
  rule: 'PROB_YEAR',
  sentence: {
    en: 'Each year of probation without an offence that takes points gives two points, three after accompanied driving; the ceiling follows.',
    fr: 'Chaque année de probation sans infraction donnant lieu à retrait apporte deux points, trois après un apprentissage anticipé ; le plafond suit.',
  },
  articles,
  parameters: [
    {
      name: 'increment, standard',
      value: 2,
      unit: 'points',
      from: '2007-12-31',
      to: null,
      source: 'loi 2007-297; décret 2007-753',
    },
    {
      name: 'increment, accompanied driving',
      value: 3,
      unit: 'points',
      from: '2007-12-31',
      to: null,
      source: 'loi 2007-297; décret 2007-753',
    },
    ...probationParameters,
  ],
  reviewedOn: '2026-11-23',
};
