export { type Access, type AccessParts, createAccess } from './access.js';
export type { SourceFailure } from './failureLog.js';
export { type Action, policy, type Verdict, verdict } from './policy.js';
export { anyone, type Principal } from './principal.js';
export type * from './register.js';
