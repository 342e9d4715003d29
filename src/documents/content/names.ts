import type { Bilingual } from '../../licence/index.js';
import type { DocumentKind } from './model.js';

/** The documents of the service, in words. */
export const documentNames: Readonly<Record<DocumentKind, Bilingual>> = {
  RII: { fr: 'Relevé d’information intégral', en: 'Full driving record (relevé d’information intégral)' },
  ADCS: {
    fr: 'Attestation de droit à conduire sécurisée',
    en: 'Secured proof of the right to drive (attestation de droit à conduire sécurisée)',
  },
};
