import type { PointsEvent, Rule } from '../../points/index.js';
import type { NamedOffence } from '../offenceNames.js';
import { type Bilingual, dayInWords, freeDays, type Language, pointsInWords } from './words.js';

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

/** Why an event changed the balance, in one or two sentences; a loss names its offence where it is known. */
export function explainEvent(event: PointsEvent, language: Language, offence?: NamedOffence): string {
  const points = pointsInWords(Math.abs(event.points), language);
  const after = pointsInWords(Math.max(0, event.balanceAfter), language);
  const [from, to] = freeDays(event.freeOfOffences, language);
  const recorded = dayInWords(event.recordedOn, language);
  const restored = event.points > 0 ? backAt(after) : alreadyAt(after);
  const sentences: Readonly<Record<Rule, Bilingual>> = {
    CAPITAL: {
      fr: `Le permis commence avec ${points}.`,
      en: `The licence begins with ${points}.`,
    },
    LOSS: {
      fr: `${offenceInWords(offence, 'fr')} retire ${points} ; la perte est enregistrée le ${recorded} ; solde ${after}.`,
      en: `${offenceInWords(offence, 'en')} takes ${points}; the loss was recorded on ${recorded}; balance ${after}.`,
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
      fr: `L’infraction est devenue définitive le ${from} ; aucune autre n’a été commise jusqu’au ${to} : son point unique revient ; solde ${after}.`,
      en: `The offence became final on ${from} and no other was committed until ${to}: its single point is back; balance ${after}.`,
    },
    FULL_2Y: {
      fr: `Deux ans sans infraction depuis la dernière date définitive, le ${from} : ${restored.fr}`,
      en: `Two years without offence since the latest finality, ${from}: ${restored.en}`,
    },
    FULL_3Y: {
      fr: `Trois ans sans infraction depuis la dernière date définitive, le ${from} : ${restored.fr}`,
      en: `Three years without offence since the latest finality, ${from}: ${restored.en}`,
    },
    TEN_YEARS: {
      fr: `Dix ans ont passé depuis que la contravention est devenue définitive : ${points} de retour ; solde ${after}.`,
      en: `Ten years have passed since the contravention became final: ${points} back; balance ${after}.`,
    },
    INVALIDATION: {
      fr: 'La lettre 48SI a été notifiée alors que le solde était nul : le permis est invalidé.',
      en: 'The letter 48SI was notified while the balance was at zero: the licence is invalid.',
    },
  };
  return sentences[event.rule][language];
}

function backAt(after: string): Bilingual {
  return { fr: `le solde revient à ${after}.`, en: `the balance is back at ${after}.` };
}

function alreadyAt(after: string): Bilingual {
  return {
    fr: `le solde était déjà de ${after} ; les infractions d’avant ne comptent plus dans un délai.`,
    en: `the balance was already ${after}; the offences before no longer count in any delay.`,
  };
}

/** An offence at the head of a sentence: by its name and day where they are known. */
export function offenceInWords(offence: NamedOffence | undefined, language: Language): string {
  if (offence === undefined) return language === 'fr' ? 'L’infraction' : 'The offence';
  const committed = dayInWords(offence.committedOn, language);
  return language === 'fr'
    ? `« ${offence.label.fr} », infraction commise le ${committed},`
    : `“${offence.label.en}”, committed on ${committed},`;
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
