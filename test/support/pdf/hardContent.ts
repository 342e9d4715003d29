import type { Block, DocumentContent } from '../../../src/documents/content/model.js';
import { contentWith } from '../../bench/documentContents.js';

const narrow = ['Un', 'Deux', 'Trois', 'Anticonstitutionnellement', 'Cinq', 'Six', 'Sept', 'Huit', 'Neuf'];

const blocks: readonly Block[] = [
  {
    kind: 'HEADING',
    level: 1,
    text: 'Un titre de section fort long, qui dit beaucoup de choses et qui doit tenir sur deux lignes au moins',
  },
  { kind: 'HEADING', level: 2, text: 'Sous-titre' },
  { kind: 'PARAGRAPH', text: 'Un paragraphe qui se poursuit. '.repeat(30) },
  {
    kind: 'TABLE',
    caption: 'Colonnes étroites',
    empty: '',
    columns: narrow.map((label, index) => ({ label, share: 1, namesRow: index === 0 })),
    rows: [1, 2, 3].map(row =>
      narrow.map((_, column) => [
        ['Hyperconstitutionnellement', '12/03/2025', 'AF'][(row + column) % 3] as string,
        'et encore',
      ]),
    ),
  },
  {
    kind: 'TABLE',
    caption: 'Une ligne plus haute que deux pages',
    empty: '',
    columns: [
      { label: 'Nom', share: 1, namesRow: true },
      { label: 'Texte', share: 2 },
      { label: 'Fin', share: 1, align: 'END' },
    ],
    rows: [
      [['courte'], ['ligne'], []],
      [
        ['longue'],
        Array.from({ length: 130 }, (_, index) => `Ligne ${index + 1} d’un texte sans fin`),
        ['x'],
      ],
      [['courte'], ['ligne'], []],
    ],
  },
  {
    kind: 'LIST',
    items: Array.from(
      { length: 40 },
      (_, index) => `Élément ${index + 1}${', assez long pour plusieurs lignes'.repeat((index % 4) + 1)}`,
    ),
  },
  { kind: 'NOTICE', tone: 'PLAIN', title: 'Pour finir', text: 'Un avis long. '.repeat(30) },
];

/** A content that is hard to set: names without end, narrow columns, a row that no page holds. */
export const hardContent: DocumentContent = contentWith('fr', blocks, {
  title: 'Attestation de droit à conduire sécurisée de la collectivité de Saint-Pierre-et-Miquelon',
  references: [
    {
      label: 'Délivrée à',
      value: [
        'Marie-Antoinette-Élisabeth de MONTMORENCY-BOUTEVILLE-LUXEMBOURG',
        'épouse ŒUFTÉGRAPHOPHONOCINÉMATOGRAPHIQUEMENT-INTERMINABLE',
      ],
    },
    { label: 'Numéro', value: ['ADCS-1'] },
  ],
  footer: 'Un pied de page qui ne finit pas '.repeat(8),
});
