export { type WarmedUp, warmUp } from './warmUp.js';
