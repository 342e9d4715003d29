import type { DocumentKind, DocumentStatus } from '../../documents/index.js';
import type { Bilingual } from '../../licence/index.js';
import type {
  ConformityEnum,
  DifferenceEnum,
  FileRefusalEnum,
  NotIssuableEnum,
  SealEnum,
  ShareRefusalEnum,
  ShareStatusEnum,
} from './enums.js';

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

/** Why a dossier gives no such document, in words. */
export const notIssuableLabels: Readonly<Record<keyof typeof NotIssuableEnum, Bilingual>> = {
  NO_LICENCE_YET: { fr: 'Aucun permis n’a encore été obtenu', en: 'No licence has been obtained yet' },
  LICENCE_ENDED: { fr: 'Le permis a pris fin', en: 'The licence has ended' },
  HOLDER_DECEASED: { fr: 'Le titulaire est décédé', en: 'The holder is deceased' },
  DATE_OUT_OF_RANGE: {
    fr: 'Un 2D-Doc n’a pas de telle date : avant 2000 ou après le 6 juin 2179',
    en: 'A 2D-Doc has no such date: before 2000 or after 6 June 2179',
  },
};

/** What a code of sharing opens, in words. */
export const shareStatusLabels: Readonly<Record<keyof typeof ShareStatusEnum, Bilingual>> = {
  OPEN: { fr: 'Utilisable', en: 'May be used' },
  USED_UP: { fr: 'Épuisé', en: 'Used up' },
  EXPIRED: { fr: 'Expiré', en: 'Expired' },
  REVOKED: { fr: 'Clos par le titulaire', en: 'Ended by its holder' },
};

/** Why a number and a code open nothing, in words. */
export const shareRefusalLabels: Readonly<Record<keyof typeof ShareRefusalEnum, Bilingual>> = {
  UNKNOWN: {
    fr: 'Aucun document de ce numéro n’a ce code',
    en: 'No document of that number has that code',
  },
  USED_UP: { fr: 'Ce code a déjà servi', en: 'This code has been used already' },
  EXPIRED: { fr: 'Le temps de ce code est passé', en: 'The time of this code is over' },
  REVOKED: { fr: 'Son titulaire a clos ce code', en: 'Its holder ended this code' },
};

/** What the seal of a document proves, in words. */
export const sealLabels: Readonly<Record<keyof typeof SealEnum, Bilingual>> = {
  AUTHENTIC: { fr: 'Authentique', en: 'Authentic' },
  ALTERED: {
    fr: 'Falsifié : le sceau ne couvre pas ces données',
    en: 'Altered: the seal is not over these data',
  },
  UNKNOWN_AUTHORITY: { fr: 'Autorité de certification inconnue', en: 'Unknown certification authority' },
  UNKNOWN_CERTIFICATE: {
    fr: 'Certificat inconnu de son autorité',
    en: 'Certificate unknown to its authority',
  },
  CERTIFICATE_REVOKED: { fr: 'Certificat révoqué', en: 'Certificate revoked' },
  CERTIFICATE_NOT_VALID_THAT_DAY: {
    fr: 'Certificat non valide le jour de la signature',
    en: 'Certificate not valid on the day of the signature',
  },
  SIGNED_IN_THE_FUTURE: { fr: 'Signature datée de l’avenir', en: 'Signature dated in the future' },
};

/** Whether a page is the one that was issued, in words. */
export const conformityLabels: Readonly<Record<keyof typeof ConformityEnum, Bilingual>> = {
  CONFORM: { fr: 'C’est le fichier délivré', en: 'It is the file that was issued' },
  ALTERED: {
    fr: 'La page ne dit pas ce que dit son sceau',
    en: 'The page does not say what its seal says',
  },
  NOT_CHECKED: { fr: 'À comparer vous-même avec le sceau', en: 'Compare it with the seal yourself' },
};

/** What a page says otherwise than its code, in words. */
export const differenceLabels: Readonly<Record<keyof typeof DifferenceEnum, Bilingual>> = {
  NAME: { fr: 'Nom', en: 'Name' },
  FIRST_NAMES: { fr: 'Prénoms', en: 'First names' },
  BIRTH_DATE: { fr: 'Date de naissance', en: 'Birth date' },
  NEPH: { fr: 'NEPH', en: 'NEPH' },
  STATE: { fr: 'État du permis', en: 'State of the licence' },
  CATEGORIES: { fr: 'Catégories', en: 'Categories' },
  VALID_UNTIL: { fr: 'Fin de validité', en: 'End of validity' },
  NUMBER: { fr: 'Numéro du document', en: 'Number of the document' },
  PAGES: { fr: 'Nombre de pages', en: 'Number of pages' },
  TEXT: { fr: 'Texte', en: 'Text' },
};

/** Why a file is not read, in words. */
export const fileRefusalLabels: Readonly<Record<keyof typeof FileRefusalEnum, Bilingual>> = {
  TOO_LARGE: { fr: 'Fichier trop lourd', en: 'File too large' },
  UNKNOWN_MEDIA_TYPE: {
    fr: 'Ni un PDF, ni une image PNG, JPEG ou WebP',
    en: 'Neither a PDF nor a PNG, JPEG or WebP image',
  },
  TOO_MANY_PAGES: { fr: 'Trop de pages', en: 'Too many pages' },
  TOO_MANY_PIXELS: { fr: 'Image trop grande', en: 'Image too large' },
  UNREADABLE: { fr: 'Fichier endommagé', en: 'File damaged' },
  PROTECTED_BY_PASSWORD: { fr: 'Protégé par un mot de passe', en: 'Protected by a password' },
  NO_CODE_FOUND: { fr: 'Aucun symbole 2D-Doc trouvé', en: 'No 2D-Doc symbol found' },
  SEVERAL_DOCUMENTS: { fr: 'Plusieurs documents à la fois', en: 'Several documents at once' },
  READER_BUSY: { fr: 'Trop de fichiers en cours de lecture', en: 'Too many files being read' },
  TOOK_TOO_LONG: { fr: 'Lecture trop longue, abandonnée', en: 'Reading took too long and was given up' },
};
