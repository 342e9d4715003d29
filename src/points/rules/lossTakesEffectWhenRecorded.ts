import type { LegalDay } from '../../time/index.js';
import type { LawSettings } from '../answer.js';
import type { OffenceFact } from '../facts.js';
import type { RuleSheet } from './sheet.js';

/** Articles of a loss: contraventions by their scale, délits by half the maximum. */
const contravention: readonly string[] = ['L223-1 al. 3 et 4', 'L223-2 II'];
const delit: readonly string[] = ['L223-1 al. 3 et 4', 'L223-2 I'];
const ninePoints: readonly string[] = ['L223-1 al. 3 et 4', 'L235-1 IV'];

/** Day on which a loss lowers the balance (AMB-02): its recording, or its finality. */
export function lossTakesEffectOn(offence: OffenceFact, settings: LawSettings): LegalDay {
  if (settings.latePolicy === 'KEEP_CREDITED') return offence.recordedOn;
  return settings.lossEffectiveDate === 'RECORDED' ? offence.recordedOn : offence.finalOn;
}

/** Day on which an offence enters the series whose latest finality starts the delays of full restoration. */
export function entersTheSeriesOn(offence: OffenceFact, settings: LawSettings): LegalDay {
  return settings.latePolicy === 'KEEP_CREDITED' ? offence.recordedOn : offence.finalOn;
}

/** Articles that a loss applies. */
export function articlesOfLoss(offence: OffenceFact): readonly string[] {
  if (offence.points === 9) return ninePoints;
  return offence.class === 'DELIT' ? delit : contravention;
}

export const sheet: RuleSheet = {
  rule: 'LOSS',
  sentence: {
    en: 'Once its reality is established, an offence takes its points by right; the balance falls on the day the register records the decision.',
    fr: 'L’infraction dont la réalité est établie retire ses points de plein droit ; le solde baisse le jour où le fichier enregistre la décision.',
  },
  articles: ['L223-1 al. 3 et 4', 'L223-2', 'R223-2', 'L235-1 IV'],
  parameters: [
    {
      name: 'délit',
      value: 6,
      unit: 'points',
      from: '1992-07-01',
      to: null,
      source: 'L223-2 I: half of the maximum',
    },
    {
      name: 'drugs with alcohol',
      value: 9,
      unit: 'points',
      from: '2025-07-11',
      to: null,
      source: 'loi 2025-622; L235-1 IV',
    },
  ],
  reviewedOn: '2026-11-23',
};
