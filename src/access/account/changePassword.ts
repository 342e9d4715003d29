import type { Language } from '../../licence/index.js';
import type { AccountRow } from '../../store/store.js';
import type { PasswordChangeAnswer } from './answers.js';
import { identityOf, openFacts } from './facts.js';
import { type PasswordWeakness, weaknessOf } from './passwordWeakness.js';
import { type AccountTools, markOf, tooManyAttempts } from './tools.js';

/** The password of an account, and the one to take its place. */
export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}

/** Changes a password, and ends every session but the one it is changed from. */
export async function changePassword(
  tools: AccountTools,
  account: string,
  session: string,
  { current, next }: PasswordChange,
  language: Language,
): Promise<PasswordChangeAnswer> {
  const { store, passwords, limits, keys } = tools;
  const row = await store.accounts.byId(account);
  if (row === null) return { kind: 'WRONG_PASSWORD' };
  const because = weaknessFor(tools, row, next);
  if (because !== null) return { kind: 'REFUSED', because };
  const key = keys.passwordChange(account);
  const wait = await limits.passwordChange.admit(key);
  if (wait > 0) return tooManyAttempts(wait);
  if (!(await passwords.verify(row.passwordHash, current))) return { kind: 'WRONG_PASSWORD' };
  await limits.passwordChange.clear(key);
  // A reset that came meanwhile has the last word: the current password is then another.
  const isSet = await store.accounts.setPassword(account, await passwords.hash(next), row.passwordHash);
  if (!isSet) return { kind: 'WRONG_PASSWORD' };
  return { kind: 'PASSWORD_CHANGED', sessionsEnded: await endOthers(tools, row, session, language) };
}

/** Why a password is too weak for the owner of an account; null where it is not. */
export function weaknessFor(
  { secrets, addressOf }: AccountTools,
  account: AccountRow,
  password: string,
): PasswordWeakness | null {
  const facts = openFacts(secrets, account.facts);
  return weaknessOf(password, facts === null ? [] : identityOf(addressOf(account), facts));
}

/**
 * Ends the sessions of an account whose password has changed but one, and its links to calendars, and tells its owner.
 * Gives how many sessions ended.
 */
export async function endOthers(
  { store, postLetter, addressOf }: AccountTools,
  account: AccountRow,
  except: string | null,
  language: Language,
): Promise<number> {
  const ended = await store.sessions.endAll(account.id, markOf(account), except);
  await store.calendarLinks.endAll(account.id, markOf(account));
  postLetter('PASSWORD_CHANGED', addressOf(account), { language, world: account.world });
  return ended;
}
