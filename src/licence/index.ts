export { type CalendarEntry, type CalendarKind, calendarOf } from './calendar.js';
export { certifiedPartOf } from './certified.js';
export { changesBetween, contentOf, type HistoryChange, showsOn } from './changes.js';
export { categoryLabel, restrictionLabel } from './codes/index.js';
export {
  type AccountStep,
  accountOf,
  articlesOf,
  type BalanceAccount,
  explainUncounted,
  noBalanceInWords,
  sentenceOf,
  sumInWords,
  summaryInWords,
  sumOf,
  type Uncounted,
  type UncountedReason,
  uncountedLabels,
} from './explanation/balance/index.js';
export {
  explainEvent,
  freshnessNotice,
  ruleLabels,
  signedPoints,
} from './explanation/explain.js';
export { conditionInWords, explainBlocked, explainForecast } from './explanation/explainForecast.js';
export {
  explainCorrection,
  explainWithdrawal,
  labelOfCorrection,
  withdrawalLabels,
} from './explanation/explainLearning.js';
export { explainEventView } from './explanation/explainLine.js';
export { explainPending, pendingStepLabels } from './explanation/explainPending.js';
export { explainScenario } from './explanation/explainScenario.js';
export { explainSupposed } from './explanation/explainSupposed.js';
export { legalReferenceInWords } from './explanation/legalReferences.js';
export type { EmptyReason, NothingToCome } from './explanation/nothingToCome.js';
export {
  endOfLicenceLabels,
  formationLabels,
  letterLabels,
  letterOutcomeLabels,
  measureLabels,
  medicalOpinionLabels,
} from './explanation/recordLabels.js';
export {
  type Bilingual,
  dayInWords,
  finalityGroundLabels,
  type Language,
  offenceClassLabels,
  pointsInWords,
  stageKindLabels,
} from './explanation/words.js';
export type { Amendment } from './fullRecord/amendments.js';
export { openFullRecord } from './fullRecord/openFullRecord.js';
export type { FullRecordView } from './fullRecord/view.js';
export { type NamedOffence, offenceLabel } from './offenceNames.js';
export type { OpenInfraction, OpenStage } from './openRows.js';
export { isLawRefusal, openView } from './openView.js';
export { placesOfSuppositions } from './suppositions.js';
export type * from './view.js';
