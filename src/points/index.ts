export { ambiguities } from './ambiguities.js';
export type * from './answer.js';
export { defaultLawSettings, isCreditRule, rules } from './answer.js';
export {
  articleNumbers,
  articlesReviewedOn,
  type LegalLinkTarget,
  type LegalReference,
  legalReference,
} from './articles/articles.js';
export { blockedRestitutions } from './blocked.js';
export { checkFacts } from './checkFacts.js';
export { correctionsOf } from './corrections.js';
export { evaluate, forecastYears, type Question } from './evaluate.js';
export type * from './facts.js';
export { noFacts } from './facts.js';
export {
  type Offence,
  type OffenceOnDay,
  offence,
  offenceOn,
  offences,
  scaleChanges,
} from './offences/offences.js';
export { PointsRefusal, type PointsRefusalCode, pointsRefusals, type UnknownCode } from './refusal.js';
export { ruleSetVersion, ruleSheet, ruleSheets } from './rules/index.js';
export { type LetterReference, lettersAbout } from './rules/lettersTellTheDriver.js';
export type { DatedParameter, RuleSheet } from './rules/sheet.js';
export { pointsOfAStage, rightIsFreeFrom, yearsApart } from './rules/stageGivesUpToFourPoints.js';
export { type Supposed, type SupposedFacts, suppose } from './suppose.js';
