import type { BlockedRestitution, Correction, ForecastItem, PointsEvent, Rule } from '../../points/index.js';
import { type Bilingual, dayInWords, type Language, pointsInWords } from './words.js';

/** Short name of each rule, for a line of a history or a calendar. */
export const ruleLabels: Readonly<Record<Rule, Bilingual>> = {
  CAPITAL: { fr: 'Capital de départ', en: 'Initial capital' },
  LOSS: { fr: 'Perte de points', en: 'Points lost' },
  STAGE: { fr: 'Stage de sensibilisation', en: 'Stage (awareness course)' },
  STAGE_REFUSED: { fr: 'Stage sans effet', en: 'Stage without effect' },
  PROB_YEAR: { fr: 'Année de probation sans infraction', en: 'Year of probation without offence' },
  PROB_END: { fr: 'Fin de probation sans infraction', en: 'Probation ended without offence' },
  ONE_POINT_6M: { fr: 'Restitution du point unique', en: 'Single point returned' },
  FULL_2Y: { fr: 'Reconstitution totale après deux ans', en: 'Full capital after two years' },
  FULL_3Y: { fr: 'Reconstitution totale après trois ans', en: 'Full capital after three years' },
  TEN_YEARS: { fr: 'Restitution après dix ans', en: 'Points returned after ten years' },
  INVALIDATION: { fr: 'Invalidation pour solde nul', en: 'Invalidation for a balance at zero' },
};

/** The days that had to pass without offence, in a sentence; what counts is the day of commission. */
export function freeDaysInWords(free: PointsEvent['freeOfOffences'], language: Language): string {
  if (free === null) {
    return language === 'fr' ? 'Aucune infraction ne peut l’empêcher.' : 'No offence can prevent it.';
  }
  const from = dayInWords(free.from, language);
  const to = dayInWords(free.to, language);
  return language === 'fr'
    ? `Condition : aucune infraction donnant lieu à retrait commise du ${from} au ${to}, même enregistrée plus tard.`
    : `Condition: no offence that takes points committed from ${from} to ${to}, even if it is recorded later.`;
}

/** Why an event changed the balance, in one or two sentences. */
export function explainEvent(event: PointsEvent, language: Language): string {
  const points = pointsInWords(Math.abs(event.points));
  const after = pointsInWords(Math.max(0, event.balanceAfter));
  const sentences: Readonly<Record<Rule, Bilingual>> = {
    CAPITAL: {
      fr: `Le permis commence avec ${points}.`,
      en: `The licence begins with ${points}.`,
    },
    LOSS: {
      fr: `L’infraction retire ${points} ; la perte est enregistrée le ${dayInWords(event.recordedOn, language)} ; solde ${after}.`,
      en: `The offence takes ${points}; the loss was recorded on ${dayInWords(event.recordedOn, language)}; balance ${after}.`,
    },
    STAGE: {
      fr: `Le stage rend ${points} dans la limite du plafond de ${event.cap}, le lendemain de son dernier jour ; solde ${after}.`,
      en: `The stage gives back ${points} under the ceiling of ${event.cap}, on the day after its last; balance ${after}.`,
    },
    STAGE_REFUSED: {
      fr: 'Ce stage ne rend aucun point : moins d’un an après le précédent, ou permis déjà invalidé.',
      en: 'This stage gives no point: less than a year after the last one, or the licence was already invalid.',
    },
    PROB_YEAR: {
      fr: `Une année de probation sans infraction apporte ${points} ; le plafond passe à ${event.cap}.`,
      en: `A year of probation without offence gives ${points}; the ceiling rises to ${event.cap}.`,
    },
    PROB_END: {
      fr: `La probation s’achève sans infraction : le permis est affecté de ${after}.`,
      en: `Probation ends without offence: the licence holds ${after}.`,
    },
    ONE_POINT_6M: {
      fr: 'Six mois (un an avant 2011) après la date définitive, sans nouvelle infraction : le point unique revient.',
      en: 'Six months (one year before 2011) after it became final, without a new offence: the single point returns.',
    },
    FULL_2Y: {
      fr: `Deux ans après la dernière infraction définitive, sans nouvelle infraction : le solde revient à ${after}.`,
      en: `Two years after the latest finality, without a new offence: the balance is back at ${after}.`,
    },
    FULL_3Y: {
      fr: `Trois ans après la dernière infraction définitive, sans nouvelle infraction : le solde revient à ${after}.`,
      en: `Three years after the latest finality, without a new offence: the balance is back at ${after}.`,
    },
    TEN_YEARS: {
      fr: `Dix ans après la date définitive de la contravention : ${points} reviennent ; solde ${after}.`,
      en: `Ten years after the contravention became final: ${points} return; balance ${after}.`,
    },
    INVALIDATION: {
      fr: 'La lettre 48SI a été notifiée alors que le solde était nul : le permis est invalidé.',
      en: 'The letter 48SI was notified while the balance was at zero: the licence is invalid.',
    },
  };
  return sentences[event.rule][language];
}

/** When a credit is due, what it gives and what would break it. */
export function explainForecast(item: ForecastItem, language: Language): string {
  const event = { ...item, on: item.dueOn, recordedOn: item.dueOn };
  return `${explainEvent(event, language)} ${freeDaysInWords(item.freeOfOffences, language)}`;
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

/** What a correction undid or brought back. */
export function explainCorrection({ kind, recordedOn, voided }: Correction, language: Language): string {
  const credit = `${ruleLabels[voided.rule][language]}, ${dayInWords(voided.on, language)}, +${voided.points}`;
  const learnt = dayInWords(recordedOn, language);
  const kinds: Readonly<Record<Correction['kind'], Bilingual>> = {
    VOIDED: {
      fr: `Le ${learnt}, le fichier a appris un fait antérieur qui annule : ${credit}.`,
      en: `On ${learnt} the register learnt of an earlier fact that voids: ${credit}.`,
    },
    CHANGED: {
      fr: `Le ${learnt}, le fichier a appris un fait antérieur qui modifie : ${credit}.`,
      en: `On ${learnt} the register learnt of an earlier fact that changes: ${credit}.`,
    },
    RESTORED: {
      fr: `Le ${learnt}, le retrait d’un fait rétablit : ${credit}.`,
      en: `On ${learnt} the withdrawal of a fact brings back: ${credit}.`,
    },
  };
  return kinds[kind][language];
}

/** The notice the service shows with every balance: what may be missing, and what never is. */
export const freshnessNotice: Bilingual = {
  fr: 'Solde tel que le fichier le connaît à cet instant. Une infraction ou un stage peut exister sans y être encore enregistré ; les restitutions automatiques, elles, s’affichent sans délai.',
  en: 'Balance as the register knows it at this instant. An offence or a stage may exist and not be recorded yet; automatic restitutions show without delay.',
};

/** A signed number of points as a ledger shows it: +1, −3, 0. */
export function signedPoints(points: number): string {
  if (points === 0) return '0';
  return points > 0 ? `+${points}` : `−${-points}`;
}
