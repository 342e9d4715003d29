export { type RetryOptions, retrying, withRetry } from './withRetry.js';
export { withTimeout } from './withTimeout.js';
