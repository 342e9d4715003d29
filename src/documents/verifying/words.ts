import type { Bilingual } from '../../licence/index.js';
import type { SealVerdict } from '../certificates/index.js';
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

const statusWords: Readonly<Record<NonNullable<Verification['status']> | 'UNKNOWN', Bilingual>> = {
  IN_FORCE: { fr: 'Il est en vigueur.', en: 'It is in force.' },
  EXPIRED: { fr: 'Il a expiré.', en: 'It has expired.' },
  REPLACED: { fr: 'Un document plus récent le remplace.', en: 'A later document replaces it.' },
  CONTRADICTED: {
    fr: 'Le registre dit autre chose aujourd’hui : demandez un document récent.',
    en: 'The register says something else today: ask for a recent document.',
  },
  UNKNOWN: {
    fr: 'Ce service ne l’a pas délivré : il ne peut dire s’il vaut encore.',
    en: 'This service did not issue it: it cannot tell whether it still holds.',
  },
};

const altered: Bilingual = {
  fr: 'Attention : la page ne dit pas ce que dit son sceau.',
  en: 'Beware: the page does not say what its seal says.',
};

/** What was found of a document, in one to three sentences. */
export function verdictInWords({
  seal,
  conformity,
  status,
}: Pick<Verification, 'seal' | 'conformity' | 'status'>): Bilingual {
  const sentences = [
    sealWords[seal],
    ...(conformity === 'ALTERED' ? [altered] : []),
    ...(seal === 'AUTHENTIC' ? [statusWords[status ?? 'UNKNOWN']] : []),
  ];
  return {
    fr: sentences.map(({ fr }) => fr).join(' '),
    en: sentences.map(({ en }) => en).join(' '),
  };
}
