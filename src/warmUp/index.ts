export { getReady } from './ready.js';
export { type WarmedUp, warmUp } from './warmUp.js';
