import type { Correction } from '../../points/index.js';
import { offenceLabel } from '../offenceNames.js';
import type { CorrectionView, WithdrawalView } from '../view.js';
import { ruleLabels, signedPoints } from './explain.js';
import { type Bilingual, dayInWords, type Language, pointsInWords } from './words.js';

/** Short names of what the register learnt, for a line of a history. */
export const correctionLabels: Readonly<Record<Correction['kind'], Bilingual>> = {
  VOIDED: { fr: 'Annulé après coup', en: 'Voided afterwards' },
  CHANGED: { fr: 'Modifié après coup', en: 'Changed afterwards' },
  RESTORED: { fr: 'Rétabli après coup', en: 'Brought back afterwards' },
};

/** The credit that a correction concerns, and what became of it, for a line of a history. */
export function labelOfCorrection({ kind, voided }: CorrectionView, language: Language): string {
  const separator = language === 'fr' ? ' : ' : ': ';
  return `${ruleLabels[voided.rule][language]}${separator}${correctionLabels[kind][language].toLowerCase()}`;
}

/** What a correction undid, changed or brought back, and what the register had learnt. */
export function explainCorrection(correction: CorrectionView, language: Language): string {
  const { kind, recordedOn, voided, becomes, byWithdrawal } = correction;
  const learnt = dayInWords(recordedOn, language);
  const credit = `${ruleLabels[voided.rule][language]}, ${dayInWords(voided.on, language)}, ${signedPoints(voided.points)}`;
  const because: Bilingual = byWithdrawal
    ? { fr: `Le ${learnt}, le retrait d’un fait`, en: `On ${learnt} the withdrawal of a fact` }
    : {
        fr: `Le ${learnt}, le fichier a appris un fait antérieur qui`,
        en: `On ${learnt} the register learnt of an earlier fact that`,
      };
  const effects: Readonly<Record<Correction['kind'], Bilingual>> = {
    VOIDED: { fr: `annule : ${credit}.`, en: `voids: ${credit}.` },
    CHANGED: {
      fr: `modifie : ${credit}, devenu ${signedPoints(becomes ?? 0)}.`,
      en: `changes: ${credit}, now ${signedPoints(becomes ?? 0)}.`,
    },
    RESTORED: { fr: `rétablit : ${credit}.`, en: `brings back: ${credit}.` },
  };
  return `${because[language]} ${effects[kind][language]}`;
}

/** Names of the facts that appeals undo, for a line of a history. */
export const withdrawalLabels: Readonly<Record<'infraction' | 'stage', Bilingual>> = {
  infraction: { fr: 'Perte de points retirée', en: 'Loss withdrawn' },
  stage: { fr: 'Stage retiré', en: 'Stage withdrawn' },
};

/** What a withdrawal undid: from then on the fact never was, and its own line is gone. */
export function explainWithdrawal(
  { withdrawnOn, infraction, stage }: WithdrawalView,
  language: Language,
): string {
  const day = dayInWords(withdrawnOn, language);
  if (infraction) {
    const { offenceRef, committedOn, label, points } = infraction;
    const name = offenceLabel(offenceRef, committedOn, label)[language];
    const committed = dayInWords(committedOn, language);
    const lost = pointsInWords(points, language);
    return language === 'fr'
      ? `Le ${day}, la perte pour « ${name} », infraction commise le ${committed} (${lost}), est retirée : elle n’a jamais eu lieu.`
      : `On ${day} the loss for “${name}”, committed on ${committed} (${lost}), was withdrawn: it never was.`;
  }
  const from = stage === null ? '' : dayInWords(stage.from, language);
  return language === 'fr'
    ? `Le ${day}, le stage commencé le ${from} est retiré : il n’a jamais eu lieu.`
    : `On ${day} the stage that began on ${from} was withdrawn: it never was.`;
}
