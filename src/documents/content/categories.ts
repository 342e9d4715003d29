import {
  type CategoryView,
  type CertifiedView,
  categoryLabel,
  dayInWords,
  type Language,
  restrictionLabel,
} from '../../licence/index.js';
import type { CategoryRow, RestrictionRow } from '../../snpc/index.js';
import type { TableBlock } from './model.js';
import { dash, dayOrDash, labelled, sayIn } from './wording.js';

/** Categories obtained, each with what it lets drive, its dates and whether it is valid. */
export function categoryTable(licence: Pick<CertifiedView, 'categories'>, language: Language): TableBlock {
  const say = sayIn(language);
  return {
    kind: 'TABLE',
    caption: say('Catégories', 'Categories'),
    columns: [
      { label: say('Code', 'Code'), share: 1, namesRow: true },
      { label: say('Véhicules', 'Vehicles'), share: 3.2 },
      { label: say('Obtention', 'Obtained'), share: 3.4 },
      { label: say('Valable jusqu’au', 'Valid until'), share: 3.6 },
      { label: say('Validité', 'Validity'), share: 1.8 },
    ],
    rows: licence.categories().map(category => categoryRow(category, language)),
    empty: say('Aucune catégorie obtenue.', 'No category obtained.'),
  };
}

function categoryRow({ row, validity }: CategoryView, language: Language): string[][] {
  return [
    [row.code],
    [categoryLabel(row.code)?.[language] ?? dash],
    [`${dayInWords(row.obtainedOn, language)} ${modes[row.mode][language]}`],
    endsOf(row, language),
    [validities[validity][language]],
  ];
}

const modes: Readonly<Record<CategoryRow['mode'], Readonly<Record<Language, string>>>> = {
  EXAM: { fr: 'par examen', en: 'by exam' },
  TRAINING: { fr: 'par formation', en: 'by training' },
  EQUIVALENCE: { fr: 'par équivalence', en: 'by equivalence' },
  EXCHANGE: { fr: 'par échange', en: 'by exchange' },
  MILITARY_CONVERSION: { fr: 'par conversion militaire', en: 'by military conversion' },
};

const validities: Readonly<Record<CategoryView['validity'], Readonly<Record<Language, string>>>> = {
  VALID: { fr: 'valable', en: 'valid' },
  EXPIRED: { fr: 'expirée', en: 'expired' },
  MEDICAL_LIMIT_PASSED: { fr: 'limite médicale dépassée', en: 'medical limit passed' },
  NOT_VALID_WITH_LICENCE: { fr: 'non valable', en: 'not valid' },
};

function endsOf({ expiresOn, medicalLimitOn }: CategoryRow, language: Language): string[] {
  const say = sayIn(language);
  const lines = [
    ...(expiresOn === null ? [] : [dayInWords(expiresOn, language)]),
    ...(medicalLimitOn === null
      ? []
      : [labelled(say('limite médicale', 'medical limit'), dayInWords(medicalLimitOn, language), language)]),
  ];
  return lines.length === 0 ? [dash] : lines;
}

/** Arrangements and restrictions, with what each code means; an unknown one is printed as it is. */
export function restrictionTable(restrictions: readonly RestrictionRow[], language: Language): TableBlock {
  const say = sayIn(language);
  return {
    kind: 'TABLE',
    caption: say('Aménagements et restrictions', 'Arrangements and restrictions'),
    columns: [
      { label: say('Code', 'Code'), share: 1, namesRow: true },
      { label: say('Signification', 'Meaning'), share: 6 },
      { label: say('Portée', 'Scope'), share: 2.4 },
      { label: say('Depuis le', 'From'), share: 2.2 },
      { label: say('Jusqu’au', 'Until'), share: 2.2 },
    ],
    rows: restrictions.map(restriction => restrictionRow(restriction, language)),
    empty: say('Aucun aménagement, aucune restriction.', 'No arrangement and no restriction.'),
  };
}

function restrictionRow({ code, category, from, to }: RestrictionRow, language: Language): string[][] {
  const say = sayIn(language);
  const scope =
    category === null
      ? say('tout le permis', 'the whole licence')
      : say(`catégorie ${category}`, `category ${category}`);
  return [
    [code],
    [restrictionLabel(code)?.[language] ?? dash],
    [scope],
    [dayInWords(from, language)],
    [dayOrDash(to, language)],
  ];
}
