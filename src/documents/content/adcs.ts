import { type CertifiedView, dayInWords, type Language } from '../../licence/index.js';
import { categoryTable, restrictionTable } from './categories.js';
import { framed } from './frame.js';
import { holderFacts } from './holder.js';
import type { Block, DocumentContent } from './model.js';
import type { Stamp } from './stamp.js';
import { stateNotice } from './stateNotice.js';
import { sayIn } from './wording.js';

/**
 * What an ADCS says: whose licence it is, its state, its categories, arrangements and restrictions, how long it is valid,
 * what it serves for and how anybody checks it. The view it is made from has no points, measures or letters.
 */
export function contentOfAdcs(licence: CertifiedView, stamp: Stamp, language: Language): DocumentContent {
  const say = sayIn(language);
  return framed('ADCS', licence, stamp, language, [
    stateNotice(licence, language),
    { kind: 'HEADING', level: 1, text: say('Titulaire', 'Holder') },
    { kind: 'FACTS', facts: holderFacts(licence, language) },
    {
      kind: 'HEADING',
      level: 1,
      text: say('Droits à conduire', 'Rights to drive'),
    },
    categoryTable(licence, language),
    restrictionTable(licence, language),
    limitsOf(stamp, language),
    { kind: 'HEADING', level: 1, text: say('À quoi sert cette attestation', 'What this proof serves for') },
    { kind: 'LIST', items: usesIn[language] },
    { kind: 'HEADING', level: 1, text: say('Comment la vérifier', 'How to check it') },
    { kind: 'LIST', items: waysToCheck(language) },
  ]);
}

function limitsOf({ validUntil }: Stamp, language: Language): Block {
  const say = sayIn(language);
  const until = validUntil === null ? null : dayInWords(validUntil, language);
  return {
    kind: 'NOTICE',
    tone: 'PLAIN',
    title:
      until === null
        ? say('Valable en France seulement', 'Valid in France only')
        : say(`Valable en France seulement, jusqu’au ${until}`, `Valid in France only, until ${until}`),
    text: say(
      'Quatre mois à compter de sa délivrance ; une nouvelle attestation peut être obtenue à tout moment. Ce document sert à vérifier un droit à conduire, jamais une identité.',
      'Four months from its issue; another can be obtained at any time. This document serves to check a right to drive, never an identity.',
    ),
  };
}

const usesIn: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'justifier de ses droits à conduire auprès d’un employeur ;',
    'assurer ou louer un véhicule ;',
    'échanger son permis à l’étranger ou dans une collectivité d’outre-mer (Com) ;',
    'obtenir le permis dématérialisé dans France Identité.',
  ],
  en: [
    'to prove one’s rights to drive to an employer;',
    'to insure or to rent a vehicle;',
    'to exchange one’s licence abroad or in an overseas collectivity (Com);',
    'to obtain the digital licence in France Identité.',
  ],
};

function waysToCheck(language: Language): readonly string[] {
  return language === 'fr'
    ? [
        'Lire le code 2D-Doc avec un lecteur qui connaît l’autorité de test FR00 et la liste de confiance publiée par ce service : la signature prouve qui l’a émis et que rien n’en a été changé.',
        'Ou présenter ce fichier, son image ou son numéro au service de vérification, sans compte : il dit aussi si l’attestation est encore en cours de validité.',
        'Comparer ce qui est imprimé avec ce que dit le code, et le nom avec une pièce d’identité. Une signature valable ne dit rien de ce qui s’est passé depuis l’heure des données.',
      ]
    : [
        'Read the 2D-Doc code with a reader that knows the test authority FR00 and the trust list that this service publishes: the signature proves who issued it and that nothing of it was changed.',
        'Or give this file, its image or its number to the service of verification, without an account: it also tells whether the proof is still in force.',
        'Compare what is printed with what the code says, and the name with an identity document. A valid signature says nothing of what has happened since the time of the data.',
      ];
}
