import type { Bilingual } from '../../../licence/index.js';

/** Types of decision on a licence, field E0 of type AA, as the specification of the ANTS lists them (v3.2.6). */
export const decisionTypes: Readonly<Record<string, Bilingual>> = {
  '1A': {
    fr: "Restriction de conduire aux véhicules équipés d'un EAD",
    en: 'Restricted to vehicles with an alcohol interlock',
  },
  '1B': {
    fr: "Restriction de conduire aux véhicules équipés d'un EAD",
    en: 'Restricted to vehicles with an alcohol interlock',
  },
  '1E': { fr: 'Interdiction temporaire de conduire en France', en: 'Temporary ban on driving in France' },
  '1F': { fr: 'Suspension provisoire du permis de conduire', en: 'Provisional suspension of the licence' },
  '2E': {
    fr: "Interdiction temporaire d'urgence de conduire en France",
    en: 'Urgent temporary ban on driving in France',
  },
  '2F': {
    fr: "Suspension provisoire d'urgence du permis de conduire",
    en: 'Urgent provisional suspension of the licence',
  },
  '3A': {
    fr: "Restriction immédiate de conduire aux véhicules équipés d'un EAD",
    en: 'Immediate restriction to vehicles with an alcohol interlock',
  },
  '3B': {
    fr: "Restriction immédiate de conduire aux véhicules équipés d'un EAD",
    en: 'Immediate restriction to vehicles with an alcohol interlock',
  },
  '3E': {
    fr: 'Interdiction provisoire immédiate de conduire en France',
    en: 'Immediate provisional ban on driving in France',
  },
  '3F': {
    fr: 'Suspension provisoire immédiate du permis de conduire',
    en: 'Immediate provisional suspension of the licence',
  },
  '3I': { fr: 'Interdiction temporaire de passer un examen', en: 'Temporary ban on sitting an examination' },
  '43': {
    fr: 'Récépissé de remise de certificat de conduite',
    en: 'Receipt for a surrendered driving certificate',
  },
  '44': { fr: 'Récépissé de remise du titre', en: 'Receipt for the surrendered title' },
  '47': { fr: 'Récupération de points suite à un stage', en: 'Points recovered after a course' },
  '4E': {
    fr: 'Arrêté modifiant ou confirmant un précédent arrêté',
    en: 'Order amending or confirming an earlier order',
  },
  '4F': {
    fr: 'Arrêté modifiant ou confirmant un précédent arrêté',
    en: 'Order amending or confirming an earlier order',
  },
  '4X': {
    fr: 'Courrier de non-attribution de points suite à un stage',
    en: 'Letter refusing points after a course',
  },
  '50': { fr: 'Avertissement', en: 'Warning' },
  '56': { fr: 'Arrêté rapportant un précédent arrêté', en: 'Order withdrawing an earlier order' },
  '58': { fr: "Interdiction de délivrance d'un permis de conduire", en: 'Ban on issuing a licence' },
  '60': {
    fr: "Retrait d'un permis de conduire obtenu irrégulièrement ou frauduleusement",
    en: 'Withdrawal of a licence obtained irregularly or by fraud',
  },
};
