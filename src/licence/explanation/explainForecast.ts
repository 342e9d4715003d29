import type { BlockedRestitution, CreditRule, ForecastItem, PointsEvent } from '../../points/index.js';
import { type Bilingual, dayInWords, freeDays, type Language, pointsInWords } from './words.js';

/** The days that had to pass without offence, in a sentence; what counts is the day of commission. */
export function freeDaysInWords(free: PointsEvent['freeOfOffences'], language: Language): string {
  if (free === null) {
    return language === 'fr' ? 'Aucune infraction ne peut l’empêcher.' : 'No offence can prevent it.';
  }
  const [from, to] = freeDays(free, language);
  return language === 'fr'
    ? `Condition : aucune infraction donnant lieu à retrait commise du ${from} au ${to}, même enregistrée plus tard.`
    : `Condition: no offence that takes points committed from ${from} to ${to}, even if it is recorded later.`;
}

/** When a credit is due, what it gives and what would break it. */
export function explainForecast(item: ForecastItem, language: Language): string {
  return `${promise(item, language)} ${freeDaysInWords(item.freeOfOffences, language)}`;
}

function promise(item: ForecastItem, language: Language): string {
  const due = dayInWords(item.dueOn, language);
  const points = pointsInWords(item.points);
  const after = pointsInWords(Math.max(0, item.balanceAfter));
  const [from] = freeDays(item.freeOfOffences, language);
  const sentences: Readonly<Record<CreditRule, Bilingual>> = {
    PROB_YEAR: {
      fr: `Une année de probation sans infraction s’achève le ${due} : ${points} de plus, solde ${after}.`,
      en: `A year of probation without offence ends on ${due}: ${points} more, balance ${after}.`,
    },
    PROB_END: {
      fr: `La probation s’achève le ${due} : sans infraction, le permis est affecté de ${after}.`,
      en: `Probation ends on ${due}: without offence, the licence holds ${after}.`,
    },
    ONE_POINT_6M: {
      fr: `L’infraction est devenue définitive le ${from} : son point unique revient le ${due}, solde ${after}.`,
      en: `The offence became final on ${from}: its single point returns on ${due}, balance ${after}.`,
    },
    FULL_2Y: {
      fr: `Deux ans après la dernière date définitive, le ${from}, le solde revient à ${after} le ${due}.`,
      en: `Two years after the latest finality, ${from}, the balance returns to ${after} on ${due}.`,
    },
    FULL_3Y: {
      fr: `Trois ans après la dernière date définitive, le ${from}, le solde revient à ${after} le ${due}.`,
      en: `Three years after the latest finality, ${from}, the balance returns to ${after} on ${due}.`,
    },
    TEN_YEARS: {
      fr: `Dix ans après que la contravention est devenue définitive, le ${due} : ${points} de retour, solde ${after}.`,
      en: `Ten years after the contravention became final, on ${due}: ${points} back, balance ${after}.`,
    },
  };
  return sentences[item.rule][language];
}

/** Why a restitution will not come by itself. */
export function explainBlocked(blocked: BlockedRestitution, language: Language): string {
  const day = blocked.wouldBeDueOn === null ? '' : dayInWords(blocked.wouldBeDueOn, language);
  const reasons: Readonly<Record<BlockedRestitution['reason'], Bilingual>> = {
    OFFENCE_IN_WINDOW: {
      fr: `N’aura pas lieu le ${day} : une autre infraction a été commise pendant le délai.`,
      en: `Will not happen on ${day}: another offence was committed during the delay.`,
    },
    CLASS_EXCLUDED: {
      fr: 'Les contraventions de 5e classe et les délits sont exclus de la restitution après dix ans.',
      en: 'Class 5 contraventions and délits are excluded from the ten-year return.',
    },
    FINAL_BEFORE_RULE: {
      fr: 'L’infraction est antérieure à la règle : son point ne revient pas seul.',
      en: 'The offence is older than the rule: its point does not return by itself.',
    },
    DURING_PROBATION: {
      fr: `Le délai expire le ${day}, pendant la probation : la reconstitution attend la fin de celle-ci.`,
      en: `The delay expires on ${day}, during probation: the full capital waits for its end.`,
    },
    INVALIDE: {
      fr: 'Le permis est invalidé : aucun point ne revient.',
      en: 'The licence is invalid: no point returns.',
    },
  };
  return reasons[blocked.reason][language];
}
