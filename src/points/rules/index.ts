import type { Rule } from '../answer.js';
import { sheet as capital } from './capitalOnIssue.js';
import { sheet as probationEnd } from './cleanProbationEndsAtTwelve.js';
import { sheet as probationYear } from './eachCleanYearOfProbationGivesPoints.js';
import { sheets as full } from './fullCapitalReturnsAfterTwoOrThreeYears.js';
import { sheet as loss } from './lossTakesEffectWhenRecorded.js';
import { sheet as singlePoint } from './onePointReturnsAfterSixMonths.js';
import { sheet as tenYears } from './pointsReturnAfterTenYears.js';
import type { RuleSheet } from './sheet.js';
import { sheet as stage, refusalSheet as stageRefused } from './stageGivesUpToFourPoints.js';
import { sheet as invalidation } from './zeroInvalidatesOnNotification.js';

/** Version of the rule set: the day its sheets were last reviewed together. */
export const ruleSetVersion = '2026-11-23';

/** Every rule, in the order of a licence's life. */
export const ruleSheets: readonly RuleSheet[] = [
  capital,
  probationYear,
  probationEnd,
  loss,
  stage,
  stageRefused,
  singlePoint,
  ...full,
  tenYears,
  invalidation,
];

const byRule = new Map(ruleSheets.map(sheet => [sheet.rule, sheet]));

/** The sheet of one rule. */
export function ruleSheet(rule: Rule): RuleSheet {
  return byRule.get(rule) as RuleSheet;
}
