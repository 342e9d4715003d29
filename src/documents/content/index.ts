export { contentOfAdcs } from './adcs.js';
export type { DecisionOrder } from './decisions/decision.js';
export { factsOf } from './facts.js';
export type * from './model.js';
export { contentOfRii } from './rii.js';
export type { Stamp } from './stamp.js';
export { statementFields } from './statementFields.js';
