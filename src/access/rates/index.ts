export { type CountedAs, countedAs, strangerFrom } from './countedAs.js';
export {
  pointsOfRefusal,
  type RateClass,
  type RateLimits,
  rateLimits,
  rateWindow,
  roomyRateLimits,
  smallestQuota,
} from './limits.js';
export { type Charge, createRates, type Rates } from './rates.js';
