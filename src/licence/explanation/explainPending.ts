import type { PendingFact, PendingStep } from '../../snpc/index.js';
import { offenceLabel } from '../offenceNames.js';
import { type Bilingual, dayInWords, type Language } from './words.js';

/** Steps of facts not recorded yet, in words. */
export const pendingStepLabels: Readonly<Record<PendingStep, Bilingual>> = {
  COMMITTED: { fr: 'infraction commise', en: 'offence committed' },
  NOTICE_SENT: { fr: 'avis de contravention envoyé', en: 'notice sent' },
  PAID: { fr: 'amende payée', en: 'fine paid' },
  TITLE_ISSUED: { fr: 'titre exécutoire émis', en: 'titre exécutoire issued' },
  ORDER_ISSUED: { fr: 'ordonnance pénale rendue', en: 'ordonnance pénale issued' },
  CONTESTED: { fr: 'infraction contestée', en: 'offence contested' },
  JUDGED: { fr: 'affaire jugée', en: 'case judged' },
  CARRIED_OUT: { fr: 'composition pénale exécutée', en: 'composition pénale carried out' },
  FINAL: { fr: 'réalité de l’infraction établie', en: 'reality of the offence established' },
  REGISTERED: { fr: 'inscription au stage', en: 'enrolled in the stage' },
  ATTENDED: { fr: 'stage suivi', en: 'stage attended' },
  ATTESTED: { fr: 'attestation de stage transmise', en: 'stage attested' },
};

/** What is under way, the step it has reached, and when the register may learn of it. */
export function explainPending(fact: PendingFact, language: Language): string {
  const step = pendingStepLabels[fact.step][language];
  const since = dayInWords(fact.since, language);
  return language === 'fr'
    ? `${subject(fact, language)} : ${step} le ${since}. ${expected(fact, language)}`
    : `${subject(fact, language)}: ${step} on ${since}. ${expected(fact, language)}`;
}

function subject({ kind, offenceRef, on }: PendingFact, language: Language): string {
  const day = dayInWords(on, language);
  if (kind === 'STAGE') {
    return language === 'fr' ? `Stage dont le dernier jour est le ${day}` : `Stage whose last day is ${day}`;
  }
  const unnamed: Bilingual = { fr: 'Infraction', en: 'Offence' };
  if (offenceRef === null) return language === 'fr' ? `${unnamed.fr} du ${day}` : `${unnamed.en} of ${day}`;
  const label = offenceLabel(offenceRef, on, offenceRef)[language];
  return language === 'fr' ? `« ${label} », du ${day}` : `“${label}”, of ${day}`;
}

function expected({ expectedBetween: { earliest, latest } }: PendingFact, language: Language): string {
  const [from, to] = [dayInWords(earliest, language), dayInWords(latest, language)];
  if (language === 'fr') {
    return from === to
      ? `Enregistrement attendu le ${from}.`
      : `Enregistrement attendu entre le ${from} et le ${to}.`;
  }
  return from === to
    ? `Its recording is expected on ${from}.`
    : `Its recording is expected between ${from} and ${to}.`;
}
