import type { Bilingual } from '../../licence/index.js';
import type { SealVerdict } from '../certificates/index.js';
import type { DocumentStatus } from '../issuing/status.js';
import type { Conformity } from './conformity.js';
import type { Verification } from './verifying.js';

const sealWords: Readonly<Record<SealVerdict, Bilingual>> = {
  AUTHENTIC: { fr: 'Document authentique.', en: 'The document is authentic.' },
  ALTERED: {
    fr: 'Document non authentique : son sceau ne couvre pas ces données.',
    en: 'The document is not authentic: its seal is not over these data.',
  },
  UNKNOWN_AUTHORITY: {
    fr: 'Sceau d’une autorité inconnue ici : rien n’est prouvé.',
    en: 'Sealed by an authority that is unknown here: nothing is proven.',
  },
  UNKNOWN_CERTIFICATE: {
    fr: 'Certificat inconnu de son autorité : rien n’est prouvé.',
    en: 'The authority has no such certificate: nothing is proven.',
  },
  CERTIFICATE_REVOKED: {
    fr: 'Certificat révoqué : ce sceau ne prouve plus rien.',
    en: 'The certificate was revoked: its seal proves nothing any more.',
  },
  CERTIFICATE_NOT_VALID_THAT_DAY: {
    fr: 'Certificat sans validité le jour de la signature : rien n’est prouvé.',
    en: 'The certificate was not valid on the day of the signature: nothing is proven.',
  },
  SIGNED_IN_THE_FUTURE: {
    fr: 'Signature datée d’après aujourd’hui : vérifiez l’heure des deux côtés.',
    en: 'The signature is dated after today: check the clocks of both sides.',
  },
};

/** What is known of what a document is worth: its status, or why there is none. */
export type Worth = DocumentStatus | 'UNKNOWN' | 'NOT_ASKED';

const worthWords: Readonly<Record<Worth, Bilingual>> = {
  NOT_ASKED: {
    fr: 'Nul registre n’a été interrogé : rien ne dit s’il vaut encore.',
    en: 'No register was asked: nothing tells whether it still holds.',
  },
  SEAL_REVOKED: { fr: 'Son certificat a été révoqué.', en: 'Its certificate was revoked.' },
  IN_FORCE: { fr: 'Il est en vigueur.', en: 'It is in force.' },
  EXPIRED: { fr: 'Il a expiré.', en: 'It has expired.' },
  REPLACED: { fr: 'Un document plus récent le remplace.', en: 'A later document replaces it.' },
  CONTRADICTED: {
    fr: 'Le registre dit autre chose aujourd’hui : demandez un document récent.',
    en: 'The register says something else today: ask for a recent document.',
  },
  UNKNOWN: {
    fr: 'Ce service ne peut dire s’il vaut encore.',
    en: 'This service cannot tell whether it still holds.',
  },
};

const pageWords: Readonly<Record<Conformity, Bilingual | null>> = {
  CONFORM: null,
  ALTERED: {
    fr: 'Attention : la page ne dit pas ce que dit son sceau.',
    en: 'Beware: the page does not say what its seal says.',
  },
  NOT_CHECKED: {
    fr: 'Comparez vous-même la page avec ce que dit le sceau, qui seul est prouvé.',
    en: 'Compare the page yourself with what the seal says, which alone is proven.',
  },
};

// An RII tells of its moment: what was compared is the part that an ADCS certifies.
const recordStands: Bilingual = {
  fr: 'L’état et les catégories qu’il dit sont encore ceux du registre.',
  en: 'The state and the categories that it tells are still those of the register.',
};

/** What was found of a document, in one to three sentences. */
export function verdictInWords(
  { seal, conformity, stated }: Pick<Verification, 'seal' | 'conformity' | 'stated'>,
  worth: Worth,
): Bilingual {
  const ofPage = seal === 'AUTHENTIC' || conformity === 'ALTERED' ? pageWords[conformity] : null;
  const isStandingRecord = stated.kind === 'RII' && worth === 'IN_FORCE';
  const sentences = [
    sealWords[seal],
    ...(seal === 'AUTHENTIC' ? [isStandingRecord ? recordStands : worthWords[worth]] : []),
    ...(ofPage === null ? [] : [ofPage]),
  ];
  return {
    fr: sentences.map(({ fr }) => fr).join(' '),
    en: sentences.map(({ en }) => en).join(' '),
  };
}
