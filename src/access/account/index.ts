export { type Accounts, createAccounts } from './accounts.js';
export type * from './answers.js';
export type { PasswordChange } from './changePassword.js';
export type { Asker } from './create.js';
export type { AccountFacts } from './facts.js';
export type { PasswordCost } from './passwordHash.js';
export { longestPassword, type PasswordWeakness, shortestPassword } from './passwordWeakness.js';
export type { SignInFrom } from './signIn.js';
export type { AccountParts } from './tools.js';
