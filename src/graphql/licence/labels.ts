import type { Bilingual, DossierState } from '../../licence/index.js';
import type { LicenceStatus } from '../../points/index.js';

/** States of a dossier, in words. */
export const stateLabels: Readonly<Record<DossierState, Bilingual>> = {
  VALIDE: { fr: 'Permis valide', en: 'Licence valid' },
  SUSPENDU: { fr: 'Permis suspendu', en: 'Licence suspended' },
  SUSPENDU_MEDICAL: {
    fr: 'Permis suspendu pour raison médicale',
    en: 'Licence suspended for medical reasons',
  },
  INVALIDE: { fr: 'Permis invalidé pour solde nul', en: 'Licence invalid for a balance at zero' },
  ANNULE_JUDICIAIRE: { fr: 'Permis annulé par la justice', en: 'Licence annulled by a court' },
  DEMANDE: { fr: 'Permis demandé, non obtenu', en: 'Licence applied for, not obtained' },
  AUCUN_DROIT: { fr: 'Aucun droit à conduire', en: 'No right to drive' },
  DECEDE: { fr: 'Titulaire décédé', en: 'Holder deceased' },
};

/** What a balance means, in words. */
export const pointsStatusLabels: Readonly<Record<LicenceStatus, Bilingual>> = {
  VALIDE: { fr: 'Solde positif', en: 'Balance above zero' },
  SOLDE_NUL: {
    fr: 'Solde nul, lettre 48SI non notifiée : un stage peut encore sauver le permis',
    en: 'Balance at zero, letter 48SI not notified: a stage can still save the licence',
  },
  INVALIDE: { fr: 'Permis invalidé par la lettre 48SI', en: 'Licence invalid by the letter 48SI' },
};
