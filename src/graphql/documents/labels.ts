import type { DocumentKind, DocumentStatus } from '../../documents/index.js';
import type { Bilingual } from '../../licence/index.js';

/** Names of the documents. */
export const documentLabels: Readonly<Record<DocumentKind, Bilingual>> = {
  RII: { fr: 'Relevé d’information intégral', en: 'Full record (relevé d’information intégral)' },
  ADCS: { fr: 'Attestation de droit à conduire sécurisée', en: 'Secured proof of the right to drive (ADCS)' },
};

/** What each document is for. */
export const documentUses: Readonly<Record<DocumentKind, readonly Bilingual[]>> = {
  RII: [
    {
      fr: 'Connaître tout ce que le registre tient de vous, pour vous-même ou pour un recours.',
      en: 'To know all that the register holds about you, for yourself or for an appeal.',
    },
  ],
  ADCS: [
    {
      fr: 'Justifier de vos droits à conduire auprès d’un employeur.',
      en: 'To prove your rights to drive to an employer.',
    },
    {
      fr: 'Souscrire une assurance ou louer un véhicule.',
      en: 'To take out insurance or to rent a vehicle.',
    },
    {
      fr: 'Échanger votre permis à l’étranger ou dans une collectivité d’outre-mer (Com).',
      en: 'To exchange your licence abroad or in a collectivité d’outre-mer (Com).',
    },
    {
      fr: 'Créer votre permis de conduire numérique dans France Identité.',
      en: 'To create your digital driving licence in France Identité.',
    },
  ],
};

/** What a document is worth today, in words. */
export const statusLabels: Readonly<Record<DocumentStatus, Bilingual>> = {
  SEAL_REVOKED: {
    fr: 'Sceau révoqué : à redemander',
    en: 'Seal revoked: have it issued again',
  },
  IN_FORCE: { fr: 'En vigueur', en: 'In force' },
  EXPIRED: { fr: 'Expiré', en: 'Expired' },
  REPLACED: { fr: 'Remplacé par un document plus récent', en: 'Replaced by a later document' },
  CONTRADICTED: {
    fr: 'Démenti : le registre dit autre chose aujourd’hui',
    en: 'Contradicted: the register says something else today',
  },
};
