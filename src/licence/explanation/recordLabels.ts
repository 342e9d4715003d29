import type { Formation, MeasureKind } from '../../points/index.js';
import type { LetterKind, LetterRow, MedicalVisitRow, TitlePeriod } from '../../snpc/index.js';
import type { Bilingual } from './words.js';

/** Letters about points, in words. */
export const letterLabels: Readonly<Record<LetterKind, Bilingual>> = {
  '48': { fr: 'lettre 48 : perte de points', en: 'letter 48: points lost' },
  '48M': {
    fr: 'lettre 48M : solde de six points ou moins, stage conseillé',
    en: 'letter 48M: six points or fewer left, a stage is advised',
  },
  '48N': {
    fr: 'lettre 48N : stage obligatoire en période probatoire',
    en: 'letter 48N: compulsory stage during probation',
  },
  '48SI': {
    fr: 'lettre 48SI : solde nul, permis invalidé',
    en: 'letter 48SI: no point left, the licence is invalid',
  },
  '46': { fr: 'lettre 46 : capital reconstitué', en: 'letter 46: full capital restored' },
  '46D': { fr: 'lettre 46D : point unique restitué', en: 'letter 46D: single point returned' },
  '46B': {
    fr: 'lettre 46B : points restitués après dix ans',
    en: 'letter 46B: points returned after ten years',
  },
  '47': { fr: 'lettre 47 : points d’un stage', en: 'letter 47: points of a stage' },
};

/** What became of a letter, in words. */
export const letterOutcomeLabels: Readonly<Record<LetterRow['outcome'], Bilingual>> = {
  SENT: { fr: 'envoyée, pas encore reçue', en: 'sent, not received yet' },
  RECEIVED: { fr: 'reçue', en: 'received' },
  UNCLAIMED: {
    fr: 'présentée en vain, ce qui vaut notification',
    en: 'presented in vain, which counts as notification',
  },
};

/** Opinions of doctors, in words. */
export const medicalOpinionLabels: Readonly<Record<MedicalVisitRow['opinion'], Bilingual>> = {
  FIT: { fr: 'apte', en: 'fit to drive' },
  FIT_WITH_LIMITS: { fr: 'apte avec limites', en: 'fit, for a time or under conditions' },
  UNFIT: { fr: 'inapte', en: 'unfit to drive' },
  TEMPORARILY_UNFIT: { fr: 'inapte temporairement', en: 'unfit for now' },
};

/** Measures on the right to drive, in words. */
export const measureLabels: Readonly<Record<MeasureKind, Bilingual>> = {
  SUSPENSION: { fr: 'suspension du permis', en: 'suspension of the licence' },
  RESTRICTION: { fr: 'restriction du droit de conduire', en: 'conditions on driving' },
  EAD: {
    fr: 'conduite limitée aux véhicules équipés d’un éthylotest antidémarrage (EAD)',
    en: 'driving with an alcohol interlock only (éthylotest antidémarrage, EAD)',
  },
  RETENTION: { fr: 'rétention du permis', en: 'licence held back by officers (rétention)' },
  ANNULATION: { fr: 'annulation judiciaire du permis', en: 'licence annulled by a court (annulation)' },
  INVALIDATION: { fr: 'invalidation pour solde nul', en: 'invalidation for a balance at zero' },
  INTERDICTION: { fr: 'interdiction de conduire en France', en: 'ban on driving in France' },
  SUSPENSION_MEDICALE: { fr: 'suspension médicale du permis', en: 'suspension for medical reasons' },
  RESTRICTION_MEDICALE: {
    fr: 'restriction médicale du droit de conduire',
    en: 'conditions on driving for medical reasons',
  },
};

/** How a driver learned, in words. */
export const formationLabels: Readonly<Record<Formation, Bilingual>> = {
  STANDARD: { fr: 'formation traditionnelle', en: 'standard training' },
  AAC: {
    fr: 'apprentissage anticipé de la conduite (AAC)',
    en: 'accompanied driving (apprentissage anticipé de la conduite, AAC)',
  },
};

/** What ends a licence, in words. */
export const endOfLicenceLabels: Readonly<Record<NonNullable<TitlePeriod['endedBy']>, Bilingual>> = {
  ANNULATION: { fr: 'annulation par un tribunal', en: 'annulled by a court' },
  INVALIDATION: { fr: 'invalidation pour solde nul', en: 'invalid for a balance at zero' },
  EXCHANGE: { fr: 'échange contre un permis étranger', en: 'exchanged for a foreign licence' },
  DEATH: { fr: 'décès du titulaire', en: 'death of the holder' },
};
