import { addMonths, type LegalDay, legalDay } from '../../time/index.js';
import { cutToOnePoint } from '../ambiguities.js';
import type { OffenceFact } from '../facts.js';
import type { RuleSheet } from './sheet.js';

const sixMonthsFrom: LegalDay = legalDay('2011-01-01');
const oneYearIfCommittedFrom: LegalDay = legalDay('2007-01-01');
const oneYearIfFinalFrom: LegalDay = legalDay('2007-03-07');

const currentArticles: readonly string[] = ['L223-6 al. 3'];
const formerArticles: readonly string[] = ['L223-6 al. 2 (loi 2007-297)'];

/**
 * Day on which the single point of an offence returns, if no other offence is committed from its finality to
 * that day, both included: six months after a finality from 1 January 2011, one year in the version before,
 * never for older ones (null).
 */
export function singlePointReturnsOn(offence: OffenceFact): LegalDay | null {
  if (offence.finalOn >= sixMonthsFrom) return addMonths(offence.finalOn, 6);
  const covered = offence.committedOn >= oneYearIfCommittedFrom || offence.finalOn >= oneYearIfFinalFrom;
  return covered ? addMonths(offence.finalOn, 12) : null;
}

/** True when the rule concerns a loss: a scale of one point, really taken (AMB-17). */
export function isSinglePointLoss(offence: OffenceFact, taken: number): boolean {
  return taken === 1 && (offence.points === 1 || cutToOnePoint.choice === 'ONE_TAKEN_SUFFICES');
}

/** Articles that the return of a single point applies. */
export function articlesOfSinglePoint(offence: OffenceFact): readonly string[] {
  return offence.finalOn >= sixMonthsFrom ? currentArticles : formerArticles;
}

export const sheet: RuleSheet = {
  rule: 'ONE_POINT_6M',
  sentence: {
    en: 'A single point returns after six months without committing another offence that takes points.',
    fr: 'Le point unique est réattribué après six mois sans commettre une autre infraction donnant lieu à retrait.',
  },
  articles: ['L223-6 al. 3'],
  parameters: [
    {
      name: 'delay',
      value: 12,
      unit: 'months',
      from: '2007-03-07',
      to: '2011-01-01',
      source: 'loi 2007-297 art. 23; offences committed from 2007-01-01 too, whenever they became final',
    },
    {
      name: 'delay',
      value: 6,
      unit: 'months',
      from: '2011-01-01',
      to: null,
      source: 'loi 2011-267 art. 76 and 138; CE 392555',
    },
  ],
  reviewedOn: '2026-11-23',
};
