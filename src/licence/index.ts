export {
  explainCorrection,
  explainEvent,
  freshnessNotice,
  ruleLabels,
  signedPoints,
} from './explanation/explain.js';
export { explainBlocked, explainForecast, freeDaysInWords } from './explanation/explainForecast.js';
export {
  type Bilingual,
  dayInWords,
  finalityGroundLabels,
  type Language,
  offenceClassLabels,
  stageKindLabels,
} from './explanation/words.js';
export { isLawRefusal, openView } from './openView.js';
export { supposedId } from './suppositions.js';
export type * from './view.js';
