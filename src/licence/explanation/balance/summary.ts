import type { Rule } from '../../../points/index.js';
import type { LegalDay } from '../../../time/index.js';
import type { NoBalanceReason } from '../../view.js';
import { type Bilingual, dayInWords, type Language, pointsInWords } from '../words.js';
import { type AccountStep, type BalanceAccount, eventOf, sumOf } from './account.js';

/** Why there is no balance to explain. */
export const noBalanceInWords: Readonly<Record<NoBalanceReason, Bilingual>> = {
  NO_LICENCE_YET: {
    fr: 'Aucun permis n’a encore été obtenu : il n’y a pas de solde.',
    en: 'No licence has been obtained yet: there is no balance.',
  },
  LICENCE_ENDED: {
    fr: 'Le permis a pris fin : il n’y a plus de solde.',
    en: 'The licence has ended: there is no balance any more.',
  },
};

/** The sum that makes a balance, as one writes it: 12 − 1 − 3 = 8. Below zero, what is shown follows. */
export function sumInWords(account: BalanceAccount, language: Language): string {
  const { base, changes } = sumOf(account);
  const total = changes.reduce((sum, points) => sum + points, base);
  const terms = changes.map(points => `${points < 0 ? '−' : '+'} ${Math.abs(points)}`);
  const written = [base, ...terms, '=', `${total < 0 ? '−' : ''}${Math.abs(total)}`].join(' ');
  const sum = changes.length === 0 ? String(base) : written;
  if (total >= 0) return sum;
  return language === 'fr' ? `${sum}, affiché 0` : `${sum}, shown as 0`;
}

/** How a balance came about, in a few sentences: where it was last whole, and what changed it since. */
export function summaryInWords(
  account: BalanceAccount,
  balance: number,
  asOf: LegalDay,
  language: Language,
): string {
  const since = account.steps.slice(account.startsAt + 1);
  const moves = [...lost(since, language), ...given(since, language), ...returned(since, language)];
  const tally =
    moves.length === 0
      ? { fr: 'Rien ne l’a changé depuis.', en: 'Nothing has changed it since.' }[language]
      : `${language === 'fr' ? 'Depuis : ' : 'Since then: '}${moves.join(language === 'fr' ? ' ; ' : '; ')}.`;
  const invalid = since.some(step => eventOf(step).rule === 'INVALIDATION') ? [invalidated[language]] : [];
  return [present(balance, asOf)[language], beginning(account)[language], tally, ...invalid].join(' ');
}

const invalidated: Bilingual = {
  fr: 'La lettre 48SI a été notifiée à un solde nul : le permis est invalidé.',
  en: 'The letter 48SI was notified at a balance of zero: the licence is invalid.',
};

function present(balance: number, asOf: LegalDay): Bilingual {
  return {
    fr: `Le ${dayInWords(asOf, 'fr')}, le solde est de ${pointsInWords(balance, 'fr')}.`,
    en: `On ${dayInWords(asOf, 'en')} the balance is ${pointsInWords(balance, 'en')}.`,
  };
}

function beginning({ steps, startsAt }: BalanceAccount): Bilingual {
  const { rule, on, balanceAfter } = eventOf(steps[startsAt] as AccountStep);
  const [day, jour] = [dayInWords(on, 'en'), dayInWords(on, 'fr')];
  const [points, pointsFr] = [pointsInWords(balanceAfter, 'en'), pointsInWords(balanceAfter, 'fr')];
  if (rule === 'CAPITAL') {
    return {
      fr: `Le compte part du capital de ${pointsFr}, reçu le ${jour}.`,
      en: `The account begins with the capital of ${points}, received on ${day}.`,
    };
  }
  return {
    fr: `Le compte part du ${jour}, où le solde était entier : ${pointsFr}.`,
    en: `The account begins on ${day}, when the balance was whole: ${points}.`,
  };
}

const total = (steps: readonly AccountStep[]): number =>
  steps.reduce((sum, step) => sum + Math.abs(eventOf(step).points), 0);

function moved(steps: readonly AccountStep[], isSuch: (rule: Rule) => boolean): readonly AccountStep[] {
  return steps.filter(step => isSuch(eventOf(step).rule) && eventOf(step).points !== 0);
}

function lost(since: readonly AccountStep[], language: Language): string[] {
  const losses = moved(since, rule => rule === 'LOSS');
  if (losses.length === 0) return [];
  const points = pointsInWords(total(losses), language);
  const several = losses.length > 1;
  return [
    {
      fr: `${several ? `${losses.length} infractions ont` : 'une infraction a'} retiré ${points}`,
      en: `${several ? `${losses.length} offences` : 'one offence'} took ${points}`,
    }[language],
  ];
}

function given(since: readonly AccountStep[], language: Language): string[] {
  const stages = moved(since, rule => rule === 'STAGE');
  if (stages.length === 0) return [];
  const points = pointsInWords(total(stages), language);
  const several = stages.length > 1;
  return [
    {
      fr: `${several ? `${stages.length} stages ont` : 'un stage a'} rendu ${points}`,
      en: `${several ? `${stages.length} stages` : 'one stage'} gave back ${points}`,
    }[language],
  ];
}

function returned(since: readonly AccountStep[], language: Language): string[] {
  const credits = moved(since, rule => rule !== 'LOSS' && rule !== 'STAGE');
  if (credits.length === 0) return [];
  const points = pointsInWords(total(credits), language);
  const isOne = total(credits) === 1;
  return [
    {
      fr: `${points} ${isOne ? 'est venu' : 'sont venus'} sans démarche, par le seul effet du temps`,
      en: `${points} came by the passing of time alone`,
    }[language],
  ];
}
