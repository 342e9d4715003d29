export { defaultPopulation, populationNamed, populationNames } from '../registry.js';
export { type CheckOptions, type CheckReport, checkPopulation, type GateResult } from './check.js';
export { type ChartFile, chartsOf } from './report/charts.js';
export { type JsonReport, type JsonTarget, jsonOf } from './report/json.js';
export { pageOf } from './report/page.js';
export { tableOf } from './report/table.js';
export { readTargets, type Target } from './target.js';
export type { TargetResult, Verdict } from './verdict.js';
