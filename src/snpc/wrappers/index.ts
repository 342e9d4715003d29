export { type CacheOptions, withCache } from './withCache.js';
export { type RetryOptions, retrying, withRetry } from './withRetry.js';
export { withTimeout } from './withTimeout.js';
