import {
  dayInWords,
  endOfLicenceLabels,
  type FullRecordView,
  formationLabels,
  type Language,
  type LicenceView,
} from '../../licence/index.js';
import type { TitlePeriod } from '../../snpc/index.js';
import type { DecisionOrder } from './decisions/decision.js';
import { wholeHistory } from './decisions/decisionsOf.js';
import type { TableBlock } from './model.js';
import { dash, dayOrDash, sayIn, textOrDash } from './wording.js';

/**
 * Licences obtained, one after another, with how each began and ended. The register tells the end of one that a 48SI
 * invalidated by the letter alone: it is read in the history.
 */
export function periodTable(
  licence: LicenceView,
  { titlePeriods }: FullRecordView,
  language: Language,
  order: DecisionOrder,
): TableBlock {
  const say = sayIn(language);
  const periods = titlePeriods.map((period, index) =>
    endedByLetter(period, titlePeriods[index + 1] ?? null, licence),
  );
  return {
    kind: 'TABLE',
    caption: say('Permis obtenus', 'Licences obtained'),
    columns: [
      { label: say('Obtenu le', 'Obtained on'), share: 3, namesRow: true },
      { label: say('Formation', 'Training'), share: 4 },
      { label: say('Formation complémentaire', 'Post-permit training'), share: 3 },
      { label: say('Échange', 'Exchange'), share: 3 },
      { label: say('Fin', 'End'), share: 4 },
    ],
    rows: inOrder(periods, order).map(period => periodRow(period, language)),
    empty: say('Aucun permis obtenu.', 'No licence obtained.'),
  };
}

function endedByLetter(period: TitlePeriod, next: TitlePeriod | null, licence: LicenceView): TitlePeriod {
  if (period.endedOn !== null) return period;
  const invalidation = wholeHistory(licence).find(
    line =>
      line.kind === 'EVENT' &&
      line.view.event.rule === 'INVALIDATION' &&
      line.on >= period.obtainedOn &&
      (next === null || line.on < next.obtainedOn),
  );
  return invalidation ? { ...period, endedOn: invalidation.on, endedBy: 'INVALIDATION' } : period;
}

function periodRow(period: TitlePeriod, language: Language): string[][] {
  const { obtainedOn, formation, complementaryTrainingOn, endedOn, endedBy } = period;
  const endedHow = endedBy === null ? [] : [endOfLicenceLabels[endedBy][language]];
  return [
    [dayInWords(obtainedOn, language)],
    [formationLabels[formation][language]],
    [dayOrDash(complementaryTrainingOn, language)],
    [exchangeOf(period, language)],
    endedOn === null ? [dash] : [dayInWords(endedOn, language), ...endedHow],
  ];
}

function exchangeOf({ exchangedFrom, exchangedOn }: TitlePeriod, language: Language): string {
  if (exchangedFrom === null) return dash;
  const day = dayOrDash(exchangedOn, language);
  return sayIn(language)(`permis ${exchangedFrom}, le ${day}`, `licence of ${exchangedFrom}, on ${day}`);
}

/** Cards and papers issued, with who issued each. */
export function titleTable({ titles }: FullRecordView, language: Language, order: DecisionOrder): TableBlock {
  const say = sayIn(language);
  return {
    kind: 'TABLE',
    caption: say('Titres délivrés', 'Cards and papers issued'),
    columns: [
      { label: say('Numéro', 'Number'), share: 3, namesRow: true },
      { label: say('Délivré le', 'Issued on'), share: 3 },
      { label: say('Par', 'By'), share: 5 },
      { label: say('Expire le', 'Expires on'), share: 3 },
    ],
    rows: inOrder(titles, order).map(({ number, issuedOn, issuedBy, expiresOn }) => [
      [textOrDash(number)],
      [dayInWords(issuedOn, language)],
      [textOrDash(issuedBy)],
      [dayOrDash(expiresOn, language)],
    ]),
    empty: say('Aucun titre délivré.', 'No card or paper issued.'),
  };
}

function inOrder<Row>(rows: readonly Row[], order: DecisionOrder): readonly Row[] {
  return order === 'OLDEST_FIRST' ? rows : rows.toReversed();
}
