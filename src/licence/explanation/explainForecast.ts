import type { BlockedRestitution, CreditRule, ForecastItem } from '../../points/index.js';
import type { NamedOffence } from '../offenceNames.js';
import { type Bilingual, dayInWords, freeDays, type Language, pointsInWords } from './words.js';

/** What would break a credit, for a person; what counts of an offence is the day it is committed. */
export function conditionInWords(item: ForecastItem, language: Language): string {
  const text = `${offencesThatBreak(item.freeOfOffences, language)}${letterThatBreaks(item, language)}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function offencesThatBreak(free: ForecastItem['freeOfOffences'], language: Language): string {
  if (free === null)
    return language === 'fr' ? 'aucune infraction ne peut l’empêcher.' : 'no offence can prevent it.';
  const [from, to] = freeDays(free, language);
  return language === 'fr'
    ? `aucune infraction donnant lieu à retrait commise du ${from} au ${to}, même enregistrée plus tard.`
    : `no offence that takes points committed from ${from} to ${to}, even if it is recorded later.`;
}

// At zero the licence waits for its 48SI, and nothing returns once that is notified (L223-5).
function letterThatBreaks({ balanceAfter, points }: ForecastItem, language: Language): string {
  if (balanceAfter - points > 0) return '';
  return language === 'fr'
    ? ' Aucune 48SI notifiée d’ici là : à zéro, elle invalide le permis.'
    : ' No 48SI notified before: at zero, it invalidates the licence.';
}

/** When a credit is due, what it gives and what would break it. */
export function explainForecast(item: ForecastItem, language: Language): string {
  const condition = conditionInWords(item, language);
  const lead = item.freeOfOffences === null ? '' : language === 'fr' ? 'Condition : ' : 'Condition: ';
  const text = lead === '' ? condition : condition.charAt(0).toLowerCase() + condition.slice(1);
  return `${promiseOf(item, language)} ${lead}${text}`;
}

/** When a credit is due and what it gives, without what would break it. */
export function promiseOf(item: ForecastItem, language: Language): string {
  const due = dayInWords(item.dueOn, language);
  const points = pointsInWords(item.points, language);
  const after = pointsInWords(Math.max(0, item.balanceAfter), language);
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

/** What stands in the way of a restitution, as a sentence names it. */
export interface InTheWay {
  readonly offences: readonly NamedOffence[];
  readonly isPast: boolean;
}

/** Why a restitution did not or will not come by itself; the offences in its way are named where they are known. */
export function explainBlocked(
  blocked: BlockedRestitution,
  language: Language,
  { offences, isPast }: InTheWay = { offences: [], isPast: false },
): string {
  const day = blocked.wouldBeDueOn === null ? '' : dayInWords(blocked.wouldBeDueOn, language);
  const committed = offencesInWords(offences, language);
  const reasons: Readonly<Record<BlockedRestitution['reason'], Bilingual>> = {
    OFFENCE_IN_WINDOW: {
      fr: `${isPast ? 'N’a pas eu lieu' : 'N’aura pas lieu'} le ${day} : ${committed} pendant le délai.`,
      en: `${isPast ? 'Did not happen' : 'Will not happen'} on ${day}: ${committed} during the delay.`,
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

function offencesInWords(offences: readonly NamedOffence[], language: Language): string {
  if (offences.length === 0) {
    return language === 'fr' ? 'une autre infraction a été commise' : 'another offence was committed';
  }
  const named = offences.map(({ label, committedOn }) => {
    const day = dayInWords(committedOn, language);
    return language === 'fr' ? `« ${label.fr} » commise le ${day}` : `“${label.en}” committed on ${day}`;
  });
  return named.join(', ');
}
