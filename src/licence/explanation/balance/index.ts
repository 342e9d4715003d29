export {
  type AccountStep,
  accountOf,
  articlesOf,
  type BalanceAccount,
  sentenceOf,
  sumOf,
} from './account.js';
export { noBalanceInWords, sumInWords, summaryInWords } from './summary.js';
export type { Uncounted, UncountedReason } from './uncounted.js';
export { explainUncounted, uncountedLabels } from './uncountedWords.js';
