import { type CertifiedView, dayInWords, type Language } from '../../licence/index.js';
import type { Block, DocumentContent, DocumentKind, LabelledValue } from './model.js';
import { documentNames } from './names.js';
import type { Stamp } from './stamp.js';
import { dayOrDash, fact, labelled, parisInWords, sayIn } from './wording.js';

/** What stands around the blocks of a document, the same for every document of a kind. */
export function framed(
  kind: DocumentKind,
  { times }: Pick<CertifiedView, 'times'>,
  stamp: Stamp,
  language: Language,
  blocks: readonly Block[],
): DocumentContent {
  const say = sayIn(language);
  const title = documentNames[kind][language];
  return {
    kind,
    language,
    title,
    subtitle: subtitles[kind][language],
    number: stamp.number,
    references: referencesOf(kind, times, stamp, language),
    symbolDescription: symbolDescriptions[kind][language],
    symbolCaption: say(
      'Code signé : tout lecteur de 2D-Doc qui connaît l’autorité de test FR00 peut le vérifier.',
      'Signed code: any 2D-Doc reader that knows the test authority FR00 can check it.',
    ),
    specimenNotice: say(
      'SPÉCIMEN — document simulé, sans valeur',
      'SPECIMEN — simulated document, of no value',
    ),
    footer: labelled(title, stamp.number, language),
    blocks,
  };
}

const subtitles = {
  RII: {
    fr: 'Tout ce que le fichier national des permis de conduire tient sur ce permis',
    en: 'Everything that the national register of driving licences holds about this licence',
  },
  ADCS: {
    fr: 'Existence et validité des catégories du permis, en France seulement',
    en: 'Existence and validity of categories of a licence, in France only',
  },
} as const;

const symbolDescriptions = {
  RII: {
    fr: 'Code 2D-Doc signé : identité, numéro de dossier, état du permis, catégories valables, solde de points et heure des données.',
    en: 'Signed 2D-Doc code: identity, dossier number, state of the licence, valid categories, balance of points and time of the data.',
  },
  ADCS: {
    fr: 'Code 2D-Doc signé : identité, numéro de dossier, état du permis, catégories valables, heure des données et fin de validité.',
    en: 'Signed 2D-Doc code: identity, dossier number, state of the licence, valid categories, time of the data and end of validity.',
  },
} as const;

function referencesOf(
  kind: DocumentKind,
  { asOf, knownAt }: CertifiedView['times'],
  { number, issuedAt, validUntil }: Stamp,
  language: Language,
): LabelledValue[] {
  const say = sayIn(language);
  const validity = fact(say('Valable jusqu’au', 'Valid until'), dayOrDash(validUntil, language));
  return [
    fact(say('Numéro', 'Number'), number),
    fact(say('Édition', 'Issued'), parisInWords(issuedAt, language)),
    ...(kind === 'ADCS' ? [validity] : []),
    fact(say('Situation au', 'As of'), dayInWords(asOf, language)),
    fact(say('Données du fichier', 'Data of the register'), parisInWords(knownAt, language)),
  ];
}
