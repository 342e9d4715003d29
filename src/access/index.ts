export { type Access, type AccessParts, createAccess } from './access.js';
export type { SourceFailure } from './failureLog.js';
export {
  type Action,
  actions,
  type Cell,
  policy,
  type RefusalOfAccess,
  type Row,
  refusalsOfAccess,
  rowOf,
  rows,
  type Verdict,
  verdict,
} from './policy.js';
export * from './principal.js';
export {
  type AuthorityPurpose,
  authorityPurposes,
  purposes,
  type Scope,
  scopeOf,
  scopes,
} from './purposes.js';
export type * from './register.js';
export { createSecrets, type Secrets } from './secrets.js';
