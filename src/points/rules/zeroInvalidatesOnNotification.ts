import type { RuleSheet } from './sheet.js';

/** Articles of the invalidation for a balance at zero. */
export const articles: readonly string[] = ['L223-1 al. 3', 'L223-5', 'R223-3 III'];

/**
 * A balance at zero or below invalidates the licence on the day the letter 48SI is notified, a vain
 * presentation included; with a positive balance that day, the letter has no effect.
 */
export function notificationInvalidates(arithmeticBalance: number): boolean {
  return arithmeticBalance <= 0;
}

export const sheet: RuleSheet = {
  rule: 'INVALIDATION',
  sentence: {
    en: 'A balance at zero invalidates the licence on the day the letter 48SI is notified.',
    fr: 'Le solde nul invalide le permis le jour de la notification de la lettre 48SI.',
  },
  articles,
  parameters: [
    {
      name: 'balance',
      value: 0,
      unit: 'points',
      from: '1992-07-01',
      to: null,
      source: 'L223-1 al. 3; CE 461479; CE 492072',
    },
  ],
  reviewedOn: '2026-11-23',
};
