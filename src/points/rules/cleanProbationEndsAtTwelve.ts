import { probationParameters } from './probationLastsTwoOrThreeYears.js';
import type { RuleSheet } from './sheet.js';

/** Articles of the end of probation. */
export const articles: readonly string[] = ['L223-1 al. 2', 'R223-1 II'];

/**
 * The end of a probation without an offence that takes points brings the maximum. With one, the ceiling rises
 * to twelve and the balance stays; probation is never prolonged (CE avis 31 May 2013 n° 366865).
 */
export const sheet: RuleSheet = {
  rule: 'PROB_END',
  sentence: {
    en: 'A probation that ends without an offence that takes points brings the balance to twelve.',
    fr: 'Au terme d’une probation sans infraction donnant lieu à retrait, le permis est affecté de douze points.',
  },
  articles,
  parameters: [...probationParameters],
  reviewedOn: '2026-11-23',
};
