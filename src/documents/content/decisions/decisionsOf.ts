import {
  type FullRecordView,
  type HistoryLine,
  type Language,
  type LicenceView,
} from '../../../licence/index.js';
import { fromCivil } from '../../../time/index.js';
import { amendmentDecision } from './amendment.js';
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
  const names = namesOfFacts(record, history, language);
  const decisions = [
    ...history.map(line => decisionOfLine(line, facts, language)),
    ...untoldFacts(record, history, language),
    ...record.amendments.map(amendment => amendmentDecision(amendment, language)),
    ...record.measures.map(row => measureDecision(row, language)),
    ...record.medicalVisits.map(row => medicalVisitDecision(row, language)),
    ...record.letters.map(row =>
      letterDecision(
        row,
        row.about.flatMap(id => names.get(id) ?? []),
        language,
      ),
    ),
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

/** Names of facts by their ids, those withdrawn since too: a letter had told of them. */
function namesOfFacts(
  { infractions, stages }: FullRecordView,
  history: readonly HistoryLine[],
  language: Language,
): ReadonlyMap<string, string> {
  const since = language === 'fr' ? 'depuis retirée' : 'withdrawn since';
  const names = new Map<string, string>();
  for (const line of history) {
    if (line.kind !== 'WITHDRAWAL') continue;
    const { infraction, stage } = line.withdrawal;
    if (infraction) names.set(infraction.id, `${infractionInWords(infraction, language)}, ${since}`);
    if (stage) names.set(stage.id, `${stageInWords(stage, language)}, ${since.replace('retirée', 'retiré')}`);
  }
  for (const row of infractions) names.set(row.id, infractionInWords(row, language));
  for (const row of stages) names.set(row.id, stageInWords(row, language));
  return names;
}
