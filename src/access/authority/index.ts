export type * from './answers.js';
export { type Authorities, type AuthorityParts, createAuthorities } from './authorities.js';
