import { dayInWords, type Language, signedPoints } from '../../../licence/index.js';
import type { TableBlock } from '../model.js';
import { dash, sayIn } from '../wording.js';
import type { Decision } from './decision.js';

/** Decisions as a table, a row each. */
export function decisionTable(decisions: readonly Decision[], language: Language): TableBlock {
  const say = sayIn(language);
  return {
    kind: 'TABLE',
    caption: say('Décisions', 'Decisions'),
    columns: [
      { label: say('Date', 'Date'), share: 3, namesRow: true },
      { label: say('Décision', 'Decision'), share: 10 },
      { label: say('Points', 'Points'), share: 1, align: 'END' },
      { label: say('Solde', 'Balance'), share: 1, align: 'END' },
    ],
    rows: decisions.map(({ on, title, lines, points, balance }) => [
      [dayInWords(on, language)],
      [title, ...lines],
      [points === null ? dash : signedPoints(points)],
      [balance === null ? dash : String(balance)],
    ]),
    empty: say('Aucune décision.', 'No decision.'),
  };
}
