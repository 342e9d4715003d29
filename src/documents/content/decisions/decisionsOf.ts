import {
  type FullRecordView,
  type HistoryLine,
  type Language,
  type LicenceView,
} from '../../../licence/index.js';
import { fromCivil } from '../../../time/index.js';
import type { Decision, DecisionOrder } from './decision.js';
import { infractionDecision, infractionInWords } from './infraction.js';
import { letterDecision } from './letter.js';
import { measureDecision } from './measure.js';
import { medicalVisitDecision } from './medicalVisit.js';
import { decisionOfLine, type FactsOfRecord } from './ofHistory.js';
import { stageDecision, stageInWords } from './stage.js';

/** Before every licence: a statement tells the whole life, where the history of the service tells ten years. */
const beforeEveryLicence = fromCivil(1, 1, 1);

/** The history of a licence from its beginning. */
export function wholeHistory(licence: LicenceView): readonly HistoryLine[] {
  return licence.history(beforeEveryLicence);
}

/**
 * Every decision of a dossier, in one order: what the history tells, then what the record alone tells. On one day, the
 * history comes first, in the order of the law.
 */
export function decisionsOf(
  licence: LicenceView,
  record: FullRecordView,
  language: Language,
  order: DecisionOrder,
): readonly Decision[] {
  const facts = factsOfRecord(record);
  const history = wholeHistory(licence);
  const decisions = [
    ...history.map(line => decisionOfLine(line, facts, language)),
    ...untoldFacts(record, history, language),
    ...record.measures.map(row => measureDecision(row, language)),
    ...record.medicalVisits.map(row => medicalVisitDecision(row, language)),
    ...record.letters.map(row => letterDecision(row, namesOf(row.about, facts, language), language)),
  ].sort((a, b) => a.on - b.on);
  return order === 'OLDEST_FIRST' ? decisions : decisions.reverse();
}

/** Infractions and stages that moved no balance: without points, or of days on which no licence was held. */
function untoldFacts(
  record: FullRecordView,
  history: readonly HistoryLine[],
  language: Language,
): Decision[] {
  const told = new Set(
    history.flatMap(line =>
      line.kind === 'EVENT' && ['LOSS', 'STAGE', 'STAGE_REFUSED'].includes(line.view.event.rule)
        ? line.view.event.causes
        : [],
    ),
  );
  return [
    ...record.infractions
      .filter(({ id }) => !told.has(id))
      .map(row => infractionDecision(row, null, language)),
    ...record.stages.filter(({ id }) => !told.has(id)).map(row => stageDecision(row, null, language)),
  ];
}

function factsOfRecord({ infractions, stages }: FullRecordView): FactsOfRecord {
  return {
    infractions: new Map(infractions.map(row => [row.id, row])),
    stages: new Map(stages.map(row => [row.id, row])),
  };
}

// A letter about a fact withdrawn since names nothing that still is.
function namesOf(ids: readonly string[], facts: FactsOfRecord, language: Language): string[] {
  return ids.flatMap(id => {
    const infraction = facts.infractions.get(id);
    if (infraction) return [infractionInWords(infraction, language)];
    const stage = facts.stages.get(id);
    return stage ? [stageInWords(stage, language)] : [];
  });
}
