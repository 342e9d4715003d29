import type { Bilingual, DossierState } from '../../licence/index.js';
import type { LicenceStatus } from '../../points/index.js';
import type {
  BlockReasonEnum,
  CategoryModeEnum,
  CategoryValidityEnum,
  ChannelEnum,
  CorrectionKindEnum,
  NoBalanceReasonEnum,
  PresumedPartsEnum,
  SexEnum,
} from './enums.js';

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

/** How a category was obtained, in words. */
export const categoryModeLabels: Readonly<Record<keyof typeof CategoryModeEnum, Bilingual>> = {
  EXAM: { fr: 'Par examen', en: 'By examination' },
  TRAINING: { fr: 'Par formation', en: 'By training' },
  EQUIVALENCE: { fr: 'Par équivalence', en: 'By equivalence' },
  EXCHANGE: { fr: 'Par échange d’un permis étranger', en: 'By exchange of a foreign licence' },
  MILITARY_CONVERSION: {
    fr: 'Par conversion d’un brevet militaire',
    en: 'By conversion of a military licence',
  },
};

/** Whether a category may be driven, in words. */
export const categoryValidityLabels: Readonly<Record<keyof typeof CategoryValidityEnum, Bilingual>> = {
  VALID: { fr: 'Valable', en: 'Valid' },
  EXPIRED: { fr: 'Expirée', en: 'Expired' },
  MEDICAL_LIMIT_PASSED: { fr: 'Avis médical échu', en: 'Medical opinion expired' },
  NOT_VALID_WITH_LICENCE: {
    fr: 'Non valable : le permis ne l’est pas',
    en: 'Not valid: the licence is not',
  },
};

/** What a correction did to a credit, in words. */
export const correctionKindLabels: Readonly<Record<keyof typeof CorrectionKindEnum, Bilingual>> = {
  VOIDED: { fr: 'Crédit annulé', en: 'Credit voided' },
  CHANGED: { fr: 'Crédit modifié', en: 'Credit changed' },
  RESTORED: { fr: 'Crédit rétabli', en: 'Credit brought back' },
};

/** How an offence was found, in words. */
export const channelLabels: Readonly<Record<keyof typeof ChannelEnum, Bilingual>> = {
  AUTOMATIC_CONTROL: { fr: 'Contrôle automatisé', en: 'Automatic control' },
  INTERCEPTION: { fr: 'Interception', en: 'Stopped by officers' },
};

/** Why a restitution will not come by itself, in words. */
export const blockReasonLabels: Readonly<Record<keyof typeof BlockReasonEnum, Bilingual>> = {
  OFFENCE_IN_WINDOW: { fr: 'Une autre infraction pendant le délai', en: 'Another offence during the delay' },
  CLASS_EXCLUDED: {
    fr: 'Classe d’infraction exclue par la règle',
    en: 'Class of offence excluded by the rule',
  },
  FINAL_BEFORE_RULE: {
    fr: 'Infraction définitive avant l’entrée en vigueur de la règle',
    en: 'Offence final before the rule existed',
  },
  DURING_PROBATION: { fr: 'Délai échu pendant le permis probatoire', en: 'Delay that ends during probation' },
  INVALIDE: { fr: 'Permis invalidé', en: 'Licence invalid' },
};

/** Why there is no balance, in words. */
export const noBalanceReasonLabels: Readonly<Record<keyof typeof NoBalanceReasonEnum, Bilingual>> = {
  NO_LICENCE_YET: { fr: 'Aucun permis n’a encore été obtenu', en: 'No licence has been obtained yet' },
  LICENCE_ENDED: { fr: 'Le permis avait pris fin', en: 'The licence had ended' },
};

/** Sex, in words. */
export const sexLabels: Readonly<Record<keyof typeof SexEnum, Bilingual>> = {
  F: { fr: 'Féminin', en: 'Female' },
  M: { fr: 'Masculin', en: 'Male' },
};

/** Parts of a birth date that are presumed, in words. */
export const presumedPartsLabels: Readonly<Record<keyof typeof PresumedPartsEnum, Bilingual>> = {
  NONE: { fr: 'Date connue', en: 'Date known' },
  DAY: { fr: 'Jour présumé', en: 'Day presumed' },
  DAY_AND_MONTH: { fr: 'Jour et mois présumés', en: 'Day and month presumed' },
};
