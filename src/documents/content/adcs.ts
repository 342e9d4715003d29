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
    restrictionTable(licence.restrictions(), language),
    limitsOf(stamp, language),
    { kind: 'HEADING', level: 1, text: say('Comment la vérifier', 'How to check it') },
    { kind: 'LIST', items: waysToCheckIn[language] },
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
    text: usesIn[language],
  };
}

const usesIn: Readonly<Record<Language, string>> = {
  fr: 'Elle sert à justifier de ses droits à conduire auprès d’un employeur ; à assurer ou louer un véhicule ; à échanger son permis à l’étranger ou dans une collectivité d’outre-mer (Com) ; à obtenir le permis dématérialisé dans France Identité. Elle vaut quatre mois dès sa délivrance, se redemande à tout moment, et ne prouve jamais une identité.',
  en: 'It serves to prove one’s rights to drive to an employer; to insure or to rent a vehicle; to exchange one’s licence abroad or in an overseas collectivity (Com); to obtain the digital licence in France Identité. It holds for four months from its issue, can be asked for again at any time, and never proves an identity.',
};

const waysToCheckIn: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'Lire le code 2D-Doc avec la liste de confiance de ce service : sa signature prouve qui l’a émis, et que rien n’a changé.',
    'Ou donner ce fichier, ou son numéro et un code du titulaire, au service de vérification : il dit si elle vaut encore.',
    'Comparer la page avec le code, et le nom avec une pièce d’identité : le code ignore ce qui a suivi l’heure des données.',
  ],
  en: [
    'Read the 2D-Doc code with the trust list of this service: its signature proves who issued it, and that nothing changed.',
    'Or give this file, or its number and a code of the holder, to the service of verification: it tells if it still holds.',
    'Compare the page with the code, and the name with an identity document: it knows nothing of what came since.',
  ],
};
