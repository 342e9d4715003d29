import type { FinalityGround, OffenceClass, StageKind } from '../../points/index.js';
import { civil, type LegalDay } from '../../time/index.js';

/** Languages of the texts shown to people. */
export type Language = 'fr' | 'en';

/** A text in each language. */
export type Bilingual = Readonly<Record<Language, string>>;

const months: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** A day as people write it: 1er mars 2026, 1 March 2026. */
export function dayInWords(day: LegalDay, language: Language): string {
  const { year, month, dayOfMonth } = civil(day);
  const first = language === 'fr' && dayOfMonth === 1 ? '1er' : String(dayOfMonth);
  return `${first} ${months[language][month - 1]} ${year}`;
}

/** First and last of the days that must pass without offence, in words; empty where a rule asks for none. */
export function freeDays(
  free: { readonly from: LegalDay; readonly to: LegalDay } | null,
  language: Language,
): readonly [from: string, to: string] {
  return free === null ? ['', ''] : [dayInWords(free.from, language), dayInWords(free.to, language)];
}

/** Points with their noun: 1 point, 3 points; none is plural in English alone. */
export function pointsInWords(points: number, language: Language): string {
  const isPlural = Math.abs(points) > 1 || (points === 0 && language === 'en');
  return `${points} point${isPlural ? 's' : ''}`;
}

/** What makes an offence final, in words. */
export const finalityGroundLabels: Readonly<Record<FinalityGround, Bilingual>> = {
  AF: { fr: 'paiement de l’amende forfaitaire', en: 'payment of the fixed fine' },
  AFM: {
    fr: 'titre exécutoire de l’amende forfaitaire majorée',
    en: 'titre exécutoire of the increased fixed fine',
  },
  CP: { fr: 'exécution de la composition pénale', en: 'composition pénale carried out' },
  COND: { fr: 'condamnation définitive', en: 'final conviction' },
};

/** Classes of offences, in words. */
export const offenceClassLabels: Readonly<Record<OffenceClass, Bilingual>> = {
  C1: { fr: 'contravention de 1re classe', en: 'contravention, class 1' },
  C2: { fr: 'contravention de 2e classe', en: 'contravention, class 2' },
  C3: { fr: 'contravention de 3e classe', en: 'contravention, class 3' },
  C4: { fr: 'contravention de 4e classe', en: 'contravention, class 4' },
  C5: { fr: 'contravention de 5e classe', en: 'contravention, class 5' },
  DELIT: { fr: 'délit', en: 'délit (offence tried by the tribunal correctionnel)' },
};

/** Kinds of stage, in words. */
export const stageKindLabels: Readonly<Record<StageKind, Bilingual>> = {
  VOLONTAIRE: { fr: 'stage volontaire', en: 'voluntary stage' },
  OBLIGATOIRE_PROBATOIRE: {
    fr: 'stage obligatoire en période probatoire',
    en: 'compulsory stage during probation',
  },
  ALTERNATIVE_POURSUITES: { fr: 'stage alternatif aux poursuites', en: 'stage instead of prosecution' },
  COMPOSITION_PENALE: { fr: 'stage de composition pénale', en: 'stage of a composition pénale' },
  PEINE: { fr: 'stage prononcé comme peine', en: 'stage pronounced as a penalty' },
};
