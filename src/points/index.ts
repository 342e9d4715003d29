export type * from './answer.js';
export { defaultLawSettings } from './answer.js';
export type * from './facts.js';
export { noFacts } from './facts.js';
