import { yearsApart } from '../../../points/index.js';
import { offenceLabel } from '../../offenceNames.js';
import type { HistoryLine } from '../../view.js';
import { explainCorrection, explainWithdrawal } from '../explainLearning.js';
import { type Bilingual, dayInWords, type Language, pointsInWords } from '../words.js';
import type { Uncounted, UncountedReason } from './uncounted.js';

/** Why something is not in a balance, in a few words. */
export const uncountedLabels: Readonly<Record<UncountedReason, Bilingual>> = {
  SIMULTANEOUS_OFFENCES: { fr: 'Infractions simultanées plafonnées', en: 'Ceiling of simultaneous offences' },
  CEILING: { fr: 'Plafond du permis atteint', en: 'Ceiling of the licence reached' },
  FLOOR_OF_ZERO: { fr: 'Solde qui ne descend pas sous zéro', en: 'Balance never shown below zero' },
  STAGE_TOO_SOON: { fr: 'Stage trop proche du précédent', en: 'Stage too soon after the last' },
  STAGE_AFTER_INVALIDATION: {
    fr: 'Stage suivi après l’invalidation',
    en: 'Stage attended after the licence became invalid',
  },
  CREDIT_VOIDED: { fr: 'Points rendus puis annulés', en: 'Points given back, then voided' },
  CREDIT_CHANGED: { fr: 'Points rendus puis diminués', en: 'Points given back, then lowered' },
  LOSS_WITHDRAWN: { fr: 'Perte de points retirée', en: 'Loss withdrawn' },
  STAGE_WITHDRAWN: { fr: 'Stage retiré', en: 'Stage withdrawn' },
};

/** Why something is not in a balance, in a sentence or two. */
export function explainUncounted(uncounted: Uncounted, language: Language): string {
  const { line } = uncounted;
  if (line?.kind === 'CORRECTION') return explainCorrection(line.correction, language);
  if (line?.kind === 'WITHDRAWAL') return explainWithdrawal(line.withdrawal, language);
  return sentences(uncounted, language)[language];
}

function sentences({ reason, points, line, on }: Uncounted, language: Language): Bilingual {
  const many = pointsInWords(points ?? 0, language);
  const after =
    line?.kind === 'EVENT' ? pointsInWords(Math.max(0, line.view.event.balanceAfter), language) : '';
  switch (reason) {
    case 'SIMULTANEOUS_OFFENCES':
      return {
        fr: `${named(line, 'fr')} a été commise en même temps que d’autres : ensemble elles ne retirent pas plus que leur plafond. ${notTaken(points ?? 0).fr}`,
        en: `${named(line, 'en')} was committed together with others: together they take no more than their ceiling. ${notTaken(points ?? 0).en}`,
      };
    case 'CEILING':
      return {
        fr: `Le solde a atteint son plafond, ${after} : ${many} de plus ${plural(points, 'ne pouvait', 'ne pouvaient')} s’y ajouter.`,
        en: `The balance reached its ceiling, ${after}: ${many} more could not be added to it.`,
      };
    case 'STAGE_TOO_SOON':
      return tooSoon(line);
    case 'STAGE_AFTER_INVALIDATION':
      return {
        fr: `Le stage qui compte au ${dayInWords(on, 'fr')} a été suivi après la notification de la lettre 48SI : il ne rend aucun point.`,
        en: `The stage that counts from ${dayInWords(on, 'en')} was attended after the letter 48SI was notified: it gives no point.`,
      };
    default:
      return {
        fr: `Les infractions retirent ${many} de plus qu’il n’en restait : le solde affiché s’arrête à zéro. Un stage comble d’abord ce manque.`,
        en: `The offences take ${many} more than there were left: the balance shown stops at zero. A stage first makes up for them.`,
      };
  }
}

function notTaken(points: number): Bilingual {
  return {
    fr: `${pointsInWords(points, 'fr')} de son barème ${plural(points, 'n’est pas retiré', 'ne sont pas retirés')}.`,
    en: `${pointsInWords(points, 'en')} of its scale ${points === 1 ? 'is' : 'are'} not taken.`,
  };
}

function tooSoon(line: HistoryLine | null): Bilingual {
  const [stage] = line?.kind === 'EVENT' ? line.view.stages : [];
  const from = stage?.from ?? line?.on;
  const years = from === undefined ? 1 : yearsApart(from);
  return {
    fr: `Il faut ${years === 1 ? 'un an' : 'deux ans'} entre le premier jour de deux stages qui rendent des points : celui-ci est venu trop tôt et n’en rend aucun.`,
    en: `${years === 1 ? 'A year' : 'Two years'} must pass between the first days of two stages that give points: this one came too soon and gives none.`,
  };
}

function named(line: HistoryLine | null, language: Language): string {
  const [infraction] = line?.kind === 'EVENT' ? line.view.infractions : [];
  if (infraction === undefined) return language === 'fr' ? 'Une infraction' : 'An offence';
  const label = offenceLabel(infraction.offenceRef, infraction.committedOn, infraction.label);
  return language === 'fr' ? `L’infraction « ${label.fr} »` : `The offence “${label.en}”`;
}

function plural(points: number | null, one: string, several: string): string {
  return (points ?? 0) > 1 ? several : one;
}
