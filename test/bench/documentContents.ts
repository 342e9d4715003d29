import type { Block, DocumentContent, TableBlock } from '../../src/documents/content/model.js';

type Language = DocumentContent['language'];

/** The text of a 2D-Doc of the size that an ADCS has; its signature is of letters, and signs nothing. */
export const sampleTwoDDoc =
  'DC04FR00TES026262626AB01FR0105AC260199000011\x1dADMARTIN\x1dAFJEANNE CAMILLE\x1dAG12/03/1984E4RIR\x1dE5VALIDE\x1d\x1f' +
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.repeat(4).slice(0, 103);

const words = {
  fr: {
    notice: 'SPÉCIMEN — document simulé, sans valeur',
    symbol: 'Code 2D-Doc qui reprend et signe l’identité, le numéro de dossier et l’état du permis.',
    caption: 'Ce code se vérifie avec toute application qui lit les 2D-Doc.',
    number: 'Numéro',
    issued: 'Délivrée le',
    until: 'Valable jusqu’au',
    asOf: 'État du dossier au',
    known: 'Tel que le registre le savait le',
  },
  en: {
    notice: 'SPECIMEN — simulated document, without value',
    symbol: '2D-Doc code that repeats and signs the identity, the file number and the state of the licence.',
    caption: 'Any application that reads 2D-Doc codes can check this one.',
    number: 'Number',
    issued: 'Issued on',
    until: 'Valid until',
    asOf: 'State of the file on',
    known: 'As the register knew it on',
  },
} as const;

/** A content with a title, a subtitle and blocks of one's own. */
export function contentWith(
  language: Language,
  blocks: readonly Block[],
  own: Partial<DocumentContent> = {},
): DocumentContent {
  const said = words[language];
  const title =
    language === 'fr' ? 'Attestation de droit à conduire sécurisée' : 'Secured certificate of right to drive';
  return {
    kind: 'ADCS',
    language,
    title,
    subtitle: language === 'fr' ? 'Permis de conduire français' : 'French driving licence',
    number: 'ADCS-7K3M-9QXD',
    references: [
      { label: said.number, value: ['ADCS-7K3M-9QXD'] },
      {
        label: said.issued,
        value: [language === 'fr' ? '15 janvier 2026 à 9 h 00' : '15 January 2026 at 9:00'],
      },
      { label: said.until, value: [language === 'fr' ? '15 mai 2026' : '15 May 2026'] },
      { label: said.asOf, value: [language === 'fr' ? '15 janvier 2026' : '15 January 2026'] },
      {
        label: said.known,
        value: [language === 'fr' ? '15 janvier 2026 à 9 h 00' : '15 January 2026 at 9:00'],
      },
    ],
    symbolDescription: said.symbol,
    symbolCaption: said.caption,
    specimenNotice: said.notice,
    footer: `${title} · ADCS-7K3M-9QXD`,
    blocks,
    ...own,
  };
}

/** A document of one page, as an ADCS is. */
export function adcsLike(language: Language = 'fr'): DocumentContent {
  return contentWith(language, language === 'fr' ? adcsBlocks : englishAdcsBlocks);
}

const adcsBlocks: readonly Block[] = [
  {
    kind: 'NOTICE',
    tone: 'GOOD',
    title: 'Permis de conduire valide',
    text: 'Le titulaire a le droit de conduire, en France, les véhicules des catégories énumérées ci-dessous, dans les limites indiquées.',
  },
  { kind: 'HEADING', level: 1, text: 'Titulaire' },
  {
    kind: 'FACTS',
    facts: [
      { label: 'Nom de naissance', value: ['MARTIN'] },
      { label: 'Nom d’usage', value: ['LEFÈVRE-DE L’ŒUVRE'] },
      { label: 'Prénoms', value: ['Jeanne, Camille, Zoé'] },
      { label: 'Date et lieu de naissance', value: ['12 mars 1984 à Besançon (25)'] },
      { label: 'Adresse', value: ['14 bis, rue de l’Hôtel-de-Ville', '25000 Besançon'] },
      { label: 'Numéro de dossier (NEPH)', value: ['0203 9900 0011'] },
    ],
  },
  { kind: 'HEADING', level: 1, text: 'Catégories' },
  {
    kind: 'TABLE',
    caption: 'Catégories du permis et leur validité',
    empty: 'Aucune catégorie n’est valide.',
    columns: [
      { label: 'Catégorie', share: 1, namesRow: true },
      { label: 'Véhicules', share: 3.4 },
      { label: 'Obtenue le', share: 1.2 },
      { label: 'Valide jusqu’au', share: 1.2 },
      { label: 'Restrictions', share: 1.6 },
    ],
    rows: [
      [['AM'], ['Cyclomoteurs et quadricycles légers'], ['04/07/2002'], ['sans terme'], ['01']],
      [['B'], ['Véhicules de 3,5 t au plus, neuf places'], ['04/07/2002'], ['sans terme'], ['01']],
      [['BE'], ['Ensembles d’un véhicule B et d’une remorque'], ['18/11/2009'], ['sans terme'], ['01']],
      [['C'], ['Véhicules de plus de 3,5 t'], ['21/02/2012'], ['20/02/2027'], ['01, 95 (20/02/2027)']],
    ],
  },
  { kind: 'HEADING', level: 1, text: 'Restrictions et aménagements' },
  {
    kind: 'LIST',
    items: [
      '01 — Correction et protection de la vision',
      '95 — Conducteur titulaire du CAP, jusqu’au 20 février 2027',
    ],
  },
  { kind: 'HEADING', level: 1, text: 'Usage' },
  {
    kind: 'PARAGRAPH',
    text: 'Cette attestation n’a d’effet qu’en France. Elle peut être présentée à un employeur, à un assureur ou à un loueur, servir à l’échange du permis à l’étranger ou dans une collectivité d’outre-mer, et à la création du permis dématérialisé dans France Identité. Elle ne dit rien des points.',
  },
];

const englishAdcsBlocks: readonly Block[] = [
  {
    kind: 'NOTICE',
    tone: 'WARNING',
    title: 'Licence suspended',
    text: 'The holder may not drive any vehicle of the categories below until 3 April 2026.',
  },
  { kind: 'HEADING', level: 1, text: 'Holder' },
  {
    kind: 'FACTS',
    facts: [
      { label: 'Birth name', value: ['MARTIN'] },
      { label: 'First names', value: ['Jeanne, Camille, Zoé'] },
      { label: 'Day and place of birth', value: ['12 March 1984 in Besançon (25)'] },
      { label: 'File number (NEPH)', value: ['0203 9900 0011'] },
    ],
  },
  { kind: 'HEADING', level: 1, text: 'Categories' },
  {
    kind: 'TABLE',
    caption: 'Categories of the licence and their validity',
    empty: 'No category is valid.',
    columns: [
      { label: 'Category', share: 1, namesRow: true },
      { label: 'Vehicles', share: 4 },
      { label: 'Obtained on', share: 1.4 },
      { label: 'Valid until', share: 1.4 },
    ],
    rows: [
      [['B'], ['Vehicles of no more than 3.5 t, nine seats'], ['04/07/2002'], ['no term']],
      [['C'], ['Vehicles over 3.5 t'], ['21/02/2012'], ['20/02/2027']],
    ],
  },
  { kind: 'NOTICE', tone: 'PLAIN', title: 'Only in France', text: null },
];

/** A long document, as the RII of a dossier with so many events is. */
export function riiLike(events: number): DocumentContent {
  const title = 'Relevé d’information intégral';
  return contentWith(
    'fr',
    [
      {
        kind: 'NOTICE',
        tone: 'WARNING',
        title: 'Solde : 3 points sur 12',
        text: 'Des infractions ou des stages peuvent exister qui ne sont pas encore enregistrés.',
      },
      { kind: 'HEADING', level: 1, text: 'État civil et titre' },
      ...(adcsBlocks.filter(block => block.kind === 'FACTS') as readonly Block[]),
      { kind: 'HEADING', level: 1, text: 'Historique des points' },
      { kind: 'PARAGRAPH', text: 'Du plus récent au plus ancien, tels que le registre les a enregistrés.' },
      eventTable(events),
      { kind: 'HEADING', level: 1, text: 'Lettres' },
      {
        ...eventTable(0),
        caption: 'Lettres adressées au titulaire',
        empty: 'Aucune lettre n’a été adressée.',
      },
    ],
    {
      kind: 'RII',
      title,
      subtitle: 'Tout ce que le registre rattache au permis, pour le titulaire et les autorités habilitées',
      number: 'RII-4H8T-2WZC',
      footer: `${title} · RII-4H8T-2WZC`,
    },
  );
}

function eventTable(events: number): TableBlock {
  return {
    kind: 'TABLE',
    caption: 'Infractions, stages et restitutions',
    empty: 'Aucun événement.',
    columns: [
      { label: 'Événement', share: 3, namesRow: true },
      { label: 'Lieu', share: 1.6 },
      { label: 'Commise le', share: 1.1 },
      { label: 'Définitive le', share: 1.1 },
      { label: 'Enregistrée le', share: 1.1 },
      { label: 'Fondement', share: 1.5 },
      { label: 'Points', share: 0.7, align: 'END' },
    ],
    rows: Array.from({ length: events }, (_, index) => eventRow(index)),
  };
}

const kinds = [
  ['Excès de vitesse inférieur à 20 km/h hors agglomération', 'AF — amende forfaitaire payée', '−1'],
  [
    'Usage d’un téléphone tenu en main par le conducteur',
    'AM — titre exécutoire de l’amende forfaitaire majorée',
    '−3',
  ],
  ['Restitution d’un point après six mois sans infraction', '', '+1'],
  [
    'Non-respect de l’arrêt imposé par un panneau « stop » à une intersection de routes',
    'Condamnation définitive, tribunal de police de Besançon',
    '−4',
  ],
  ['Stage de sensibilisation à la sécurité routière', '', '+4'],
] as const;

function eventRow(index: number): readonly (readonly string[])[] {
  const [what, ground, points] = kinds[index % kinds.length] as (typeof kinds)[number];
  const day = (shift: number) =>
    `${String(((index * 7 + shift) % 28) + 1).padStart(2, '0')}/${String(((index + shift) % 12) + 1).padStart(2, '0')}/${2025 - Math.floor(index / 8)}`;
  return [
    [what, `n° ${index + 1}`],
    ['Besançon', `A36, PR ${index}`],
    [day(0)],
    [day(3)],
    [day(5)],
    [ground],
    [points],
  ];
}
