import type { BalanceView, NoBalanceReason } from '../view.js';
import { noBalanceInWords } from './balance/summary.js';
import { type Bilingual, pointsInWords } from './words.js';

/** Why no restitution is to come. */
export type EmptyReason = NoBalanceReason | 'LICENCE_INVALID' | 'NOTHING_DUE';

/** Why no restitution is to come, in words: a title, a sentence or two, and the articles. */
export interface NothingToCome {
  readonly reason: EmptyReason;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly articles: readonly string[];
}

const nothingToCome: Bilingual = {
  fr: 'Points du permis : rien à venir',
  en: 'Licence points: nothing to come',
};

/** Why nothing comes back, of a licence with that balance or none, once it is known that nothing does. */
export function whyNothingComes(
  points: BalanceView | { readonly noBalance: NoBalanceReason },
): NothingToCome {
  if ('noBalance' in points) {
    const reason = points.noBalance;
    return { reason, title: nothingToCome, text: noBalanceInWords[reason], articles: ['L223-1 al. 1'] };
  }
  if (points.status === 'INVALIDE') {
    return {
      reason: 'LICENCE_INVALID',
      title: { fr: 'Permis invalidé : aucun point à venir', en: 'Licence invalid: no point to come' },
      text: {
        fr: 'La lettre 48SI a été notifiée à un solde nul : le permis est invalidé et aucun point ne revient.',
        en: 'The letter 48SI was notified at a balance of zero: the licence is invalid and no point returns.',
      },
      articles: ['L223-1 al. 3', 'L223-5'],
    };
  }
  return {
    reason: 'NOTHING_DUE',
    title: nothingToCome,
    text: {
      fr: `Le solde est de ${pointsInWords(points.balance, 'fr')} et aucune restitution n’est attendue.`,
      en: `The balance is ${pointsInWords(points.balance, 'en')} and no restitution is expected.`,
    },
    articles: ['L223-6'],
  };
}
