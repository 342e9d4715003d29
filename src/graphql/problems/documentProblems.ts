import type { Bilingual } from '../../licence/index.js';

/** What the catalogue says of a refusal about documents. */
export interface DocumentSheet {
  readonly form: 'UNION_MEMBER';
  /** What happened. */
  readonly message: Bilingual;
  /** What to do next. */
  readonly remedy: Bilingual;
}

export type DocumentProblem = (typeof documentProblemCodes)[number];

const documentProblemCodes = [
  'DOCUMENT_NOT_FOUND',
  'DOCUMENT_NOT_ISSUABLE',
  'DOCUMENT_NOT_SHAREABLE',
  'DOCUMENTS_BUSY',
  'TOO_MANY_REQUESTS',
  'FILE_NOT_READ',
  'CODE_NOT_READ',
  'OTHER_DOCUMENT',
  'SHARE_NOT_OPEN',
  'CALENDAR_LINK_NOT_FOUND',
  'CALENDAR_LINKS_FULL',
] as const;

/** The words for every refusal about documents. */
export const documentProblems: Readonly<Record<DocumentProblem, DocumentSheet>> = {
  DOCUMENT_NOT_FOUND: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'Aucun document de ce nom n’est ouvert à qui le demande.',
      en: 'No document of that name is open to whoever asks.',
    },
    remedy: {
      fr: 'Reprenez un identifiant parmi ceux de Licence.documents.',
      en: 'Take an id among those of Licence.documents.',
    },
  },
  DOCUMENT_NOT_ISSUABLE: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'L’état du dossier ne permet pas de délivrer ce document.',
      en: 'The state of the dossier does not allow this document to be issued.',
    },
    remedy: {
      fr: 'Voyez because : une ADCS atteste un permis obtenu ; le RII dit le reste du dossier.',
      en: 'See because: an ADCS certifies a licence that was obtained; the RII tells the rest of the dossier.',
    },
  },
  DOCUMENT_NOT_SHAREABLE: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'Ce document ne se partage pas.',
      en: 'This document is not for sharing.',
    },
    remedy: {
      fr: 'Seule une ADCS en cours de validité se partage : demandez-en une nouvelle. Un RII ne regarde que son titulaire.',
      en: 'Only an ADCS in force can be shared: have a new one issued. An RII concerns its holder alone.',
    },
  },
  DOCUMENTS_BUSY: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'Trop de documents sont en cours : celui-ci n’a pas été commencé.',
      en: 'Too many documents are under way: this one was not begun.',
    },
    remedy: {
      fr: 'Redemandez après le nombre de secondes de retryAfter ; rien n’a été délivré.',
      en: 'Ask again after retryAfter seconds; nothing was issued.',
    },
  },
  TOO_MANY_REQUESTS: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'Trop de demandes de ce genre en peu de temps.',
      en: 'Too many requests of this kind in a short time.',
    },
    remedy: {
      fr: 'Attendez le nombre de secondes de retryAfter.',
      en: 'Wait for retryAfter seconds.',
    },
  },
  FILE_NOT_READ: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'Ce fichier ne se lit pas comme un document à vérifier.',
      en: 'This file cannot be read as a document to verify.',
    },
    remedy: {
      fr: 'Envoyez le PDF d’origine, ou une image nette de la première page, symbole 2D-Doc compris.',
      en: 'Send the original PDF, or a sharp image of the first page with its 2D-Doc symbol.',
    },
  },
  CODE_NOT_READ: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'Ce texte n’est pas un 2D-Doc bien formé.',
      en: 'This text is not a well-formed 2D-Doc.',
    },
    remedy: {
      fr: 'Donnez tous les caractères du symbole, séparateurs compris ; position dit où la lecture s’arrête.',
      en: 'Give every character of the symbol, separators included; position says where reading stops.',
    },
  },
  OTHER_DOCUMENT: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'Ce 2D-Doc n’est ni celui d’un RII ni celui d’une ADCS.',
      en: 'This 2D-Doc is neither that of an RII nor that of an ADCS.',
    },
    remedy: {
      fr: 'Présentez un relevé de permis de conduire : type AB, relevé RII ou RIR.',
      en: 'Present a statement about a driving licence: type AB, statement RII or RIR.',
    },
  },
  SHARE_NOT_OPEN: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'Ce numéro et ce code n’ouvrent rien.',
      en: 'This number and this code open nothing.',
    },
    remedy: {
      fr: 'Recopiez le numéro et le code reçus du titulaire, ou demandez-lui un nouveau partage.',
      en: 'Copy the number and the code that the holder gave, or ask the holder to share again.',
    },
  },
  CALENDAR_LINK_NOT_FOUND: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'Aucun lien de calendrier de ce nom n’est à qui le demande.',
      en: 'No calendar link of that name belongs to whoever asks.',
    },
    remedy: {
      fr: 'Reprenez un identifiant parmi ceux de Viewer.calendarLinks ; un lien révoqué n’y est plus.',
      en: 'Take an id among those of Viewer.calendarLinks; a link that was revoked is not there any more.',
    },
  },
  CALENDAR_LINKS_FULL: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'Autant de liens de calendrier qu’il est permis existent déjà.',
      en: 'As many calendar links as one may have are there already.',
    },
    remedy: {
      fr: 'Révoquez-en un par revokeCalendarLink, puis recommencez.',
      en: 'Revoke one by revokeCalendarLink, then try again.',
    },
  },
};
