import {
  type BalanceView,
  dayInWords,
  type Language,
  type LicenceView,
  pointsInWords,
} from '../../licence/index.js';
import type { Probation } from '../../points/index.js';
import type { Block, LabelledValue } from './model.js';
import { dash, fact, sayIn } from './wording.js';

/** The balance of a licence with its ceiling, a sentence that says it, and its probation. */
export function balanceBlocks(licence: LicenceView, language: Language): readonly Block[] {
  const points = licence.points();
  const facts =
    'noBalance' in points ? [fact(sayIn(language)('Solde', 'Balance'), dash)] : factsOf(points, language);
  return [
    { kind: 'FACTS', facts },
    { kind: 'PARAGRAPH', text: balanceInWords(licence, language) },
  ];
}

function factsOf({ balance, cap, probation }: BalanceView, language: Language): LabelledValue[] {
  const say = sayIn(language);
  return [
    fact(say('Solde', 'Balance'), pointsInWords(balance, language)),
    fact(say('Plafond', 'Ceiling'), pointsInWords(cap, language)),
    fact(
      say('Période probatoire', 'Probation'),
      probation === null ? dash : probationIn(probation, language),
    ),
  ];
}

function balanceInWords(licence: LicenceView, language: Language): string {
  const say = sayIn(language);
  const points = licence.points();
  const day = dayInWords(licence.times.asOf, language);
  if ('noBalance' in points) {
    return points.noBalance === 'NO_LICENCE_YET'
      ? say('Aucun solde : aucun permis n’a été obtenu.', 'No balance: no licence has been obtained.')
      : say('Aucun solde : le permis a pris fin.', 'No balance: the licence has ended.');
  }
  const { balance, cap, status } = points;
  const counted = say(
    `Au ${day}, le permis est affecté de ${pointsInWords(balance, language)} sur un plafond de ${cap}.`,
    `On ${day} the licence holds ${pointsInWords(balance, language)} of a ceiling of ${cap}.`,
  );
  return `${counted}${meaningOf(status, language)}`;
}

function meaningOf(status: BalanceView['status'], language: Language): string {
  const say = sayIn(language);
  switch (status) {
    case 'VALIDE':
      return '';
    case 'SOLDE_NUL':
      return say(
        ' Le solde est nul et la lettre 48SI n’a pas été notifiée : le permis reste valide jusque-là.',
        ' The balance is at zero and the letter 48SI has not been notified: the licence stays valid until then.',
      );
    case 'INVALIDE':
      return say(
        ' La lettre 48SI a été notifiée : le permis est invalidé.',
        ' The letter 48SI has been notified: the licence is invalid.',
      );
  }
}

function probationIn({ startedOn, endsOn, reduced, running }: Probation, language: Language): string {
  const say = sayIn(language);
  const [from, to] = [dayInWords(startedOn, language), dayInWords(endsOn, language)];
  const shortened = reduced
    ? say(', réduite par la formation complémentaire', ', shortened by training')
    : '';
  return say(
    `du ${from} au ${to}, ${running ? 'en cours' : 'achevée'}${shortened}`,
    `from ${from} to ${to}, ${running ? 'running' : 'over'}${shortened}`,
  );
}
