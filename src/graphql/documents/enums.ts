import { named } from '../kit/namedEnum.js';

export const DocumentKindEnum = named('DocumentKind', 'The documents of the service.', {
  RII: 'Relevé d’information intégral: everything tied to the licence. For its holder, by FranceConnect, and for authorities with a purpose.',
  ADCS: 'Attestation de droit à conduire sécurisée: existence and validity of each category, with its restrictions; never points. Valid four months, in France only.',
});

export const DocumentStatusEnum = named(
  'DocumentStatus',
  'What an issued document is worth today, by the clock of the register. Keep a default branch.',
  {
    IN_FORCE: 'It holds, and the register says the same today.',
    EXPIRED: 'It is past its last day.',
    REPLACED: 'A later ADCS was issued.',
    SEAL_REVOKED:
      'The certificate that signed it was revoked: nobody trusts it any more. Have another one issued.',
    CONTRADICTED:
      'The register says something else today: a suspension since, for instance; for an RII seen by its holder, anything that it tells.',
  },
);

export const NotIssuableEnum = named('DocumentNotIssuableReason', 'Why a dossier gives no such document.', {
  NO_LICENCE_YET: 'A candidate has no right to drive that an ADCS could certify.',
  LICENCE_ENDED: 'The licence has ended and nothing of it is left to certify.',
  HOLDER_DECEASED: 'The holder is deceased.',
  DATE_OUT_OF_RANGE:
    'The clock of the register stands before 2000 or after 6 June 2179: a 2D-Doc has no such date.',
});

export const ShareStatusEnum = named('DocumentShareStatus', 'What a code of sharing opens.', {
  OPEN: 'It may be used.',
  USED_UP: 'Every use was taken.',
  EXPIRED: 'Its time is over.',
  REVOKED: 'Its holder ended it.',
});

export const ShareRefusalEnum = named('DocumentShareRefusal', 'Why a number and a code open nothing.', {
  UNKNOWN: 'No document of that number has that code.',
  USED_UP: 'Every use was taken.',
  EXPIRED: 'Its time is over.',
  REVOKED: 'Its holder ended it.',
});

export const SealEnum = named(
  'DocumentAuthenticity',
  'What the seal of a 2D-Doc proves, by the certificates that this gateway trusts. Keep a default branch.',
  {
    AUTHENTIC: 'Signed by a certificate that is trusted, and unchanged since.',
    ALTERED: 'The signature is not over these data: they were changed, or never signed.',
    UNKNOWN_AUTHORITY: 'No trust list here has this authority.',
    UNKNOWN_CERTIFICATE: 'The authority is known and has no such certificate.',
    CERTIFICATE_REVOKED: 'The certificate was revoked: nothing it signed is trusted, whenever it signed.',
    CERTIFICATE_NOT_VALID_THAT_DAY: 'The certificate was not valid on the day of the signature.',
    SIGNED_IN_THE_FUTURE: 'The signature is dated after today: one of the two clocks is wrong.',
  },
);

export const ConformityEnum = named(
  'DocumentConformity',
  'Whether the page that was shown is the one that was issued.',
  {
    CONFORM: 'It is the very file that this gateway issued, byte for byte.',
    ALTERED: 'It does not say what its code, or the document issued, says: see `differences`.',
    NOT_CHECKED:
      'Nothing contradicts its code, and nothing proves the page: a code alone, an image, another file with the same words, a document of another gateway. Compare the page with `stated` yourself.',
  },
);

export const DifferenceEnum = named('DocumentDifference', 'What a page says otherwise than its code.', {
  NAME: 'The name of the code is not on the page.',
  FIRST_NAMES: 'A first name of the code is not on the page.',
  BIRTH_DATE: 'The birth date of the code is not on the page.',
  NEPH: 'The number of the dossier is not on the page.',
  STATE: 'The state of the licence is not on the page.',
  CATEGORIES: 'A category of the code is not on the page.',
  VALID_UNTIL: 'The last day of validity is not on the page.',
  NUMBER: 'The number of the document is not on the page.',
  PAGES: 'The file has more or fewer pages than were signed.',
  TEXT: 'The text is not that of the document issued under this number.',
});

export const FileRefusalEnum = named(
  'FileRefusal',
  'Why a file is not read. Keep a default branch: reasons may be added.',
  {
    TOO_LARGE: 'It has more bytes than `limit`.',
    UNKNOWN_MEDIA_TYPE: 'By its content it is no PDF and no image that is read: PNG, JPEG, WebP.',
    TOO_MANY_PAGES: 'It has more pages than `limit`.',
    TOO_MANY_PIXELS: 'The image, or a page, has more pixels than `limit`.',
    UNREADABLE: 'It is damaged, or not what it begins as.',
    PROTECTED_BY_PASSWORD: 'It opens by a password alone.',
    NO_CODE_FOUND: 'No 2D-Doc symbol was found on its pages.',
    SEVERAL_DOCUMENTS: 'Several licence documents are on its pages: send one at a time.',
    READER_BUSY: 'Too many files are being read: try again in a moment.',
    TOOK_TOO_LONG: 'Reading it took too long and was given up.',
  },
);
