import { randomUUID } from 'node:crypto';
import type { Language } from '../../licence/index.js';
import type { AccountRow, WorldMark } from '../../store/store.js';
import type { Instant } from '../../time/index.js';
import { mailboxOf, tryEmailAddress } from '../mail/index.js';
import type { ResetAnswer, ResetRequestAnswer } from './answers.js';
import { endOthers, weaknessFor } from './changePassword.js';
import type { Asker } from './create.js';
import { type AccountTools, mailboxOfAccount, markOf, tooManyAttempts } from './tools.js';

/** Milliseconds that a reset link stands. */
export const resetLifetime = 3_600_000;

/**
 * Writes to an address that has an active account, and to no other; the answer and the work are the same. An address
 * that had several letters lately gets no further one: the link of the last still works.
 */
export async function requestReset(
  tools: AccountTools,
  mark: WorldMark,
  text: string,
  { ip, language }: Asker,
): Promise<ResetRequestAnswer> {
  const { store, secrets, clock, limits, keys } = tools;
  const wait = await limits.request.admit(keys.request(ip));
  if (wait > 0) return tooManyAttempts(wait);
  const email = tryEmailAddress(text);
  const isSent = { kind: 'RESET_SENT' } as const;
  if (email === undefined) return isSent;
  if ((await limits.letter.admit(keys.letter('RESET', mailboxOf(email), mark))) > 0) return isSent;
  const account = await store.accounts.byEmail(tools.emailHashOf(mailboxOf(email)), mark);
  const active = account?.activatedAt == null ? null : account;
  const { secret, hash } = secrets.issue('mail');
  const expiresAt = (clock.now() + resetLifetime) as Instant;
  // A link of nobody where there is no account, so that both cases write as much.
  await store.mailTokens.add({ hash, kind: 'RESET', account: active?.id ?? randomUUID(), expiresAt });
  const about = { language, world: mark.world };
  if (active !== null) tools.postLetter('RESET', tools.addressOf(active), about, secret);
  return isSent;
}

/**
 * Gives the account of a link a new password, once; a password that is not taken leaves the link as it is. It ends every
 * session and opens the way that guesses may have closed: whoever follows it owns the mailbox, so their device is
 * trusted.
 */
export async function reset(
  tools: AccountTools,
  secret: string,
  next: string,
  language: Language,
): Promise<ResetAnswer> {
  const { store, secrets, clock, passwords } = tools;
  const hash = secrets.hashOf('mail', secret);
  const found = hash && (await store.mailTokens.find(hash, 'RESET', clock.now()));
  const account = found ? await store.accounts.byId(found.account) : null;
  if (!hash || account === null) return { kind: 'LINK_INVALID' };
  const because = weaknessFor(tools, account, next);
  if (because !== null) return { kind: 'REFUSED', because };
  const passwordHash = await passwords.hash(next);
  if ((await store.mailTokens.take(hash, 'RESET', clock.now())) === null) return { kind: 'LINK_INVALID' };
  await store.accounts.setPassword(account.id, passwordHash);
  const sessionsEnded = await endOthers(tools, account, null, language);
  await openTheWay(tools, account);
  return { kind: 'PASSWORD_RESET', sessionsEnded, device: tools.devices.trust(account.id) };
}

async function openTheWay(tools: AccountTools, account: AccountRow): Promise<void> {
  const { limits, keys } = tools;
  const [mailbox, mark] = [mailboxOfAccount(tools, account), markOf(account)];
  await limits.address.clear(keys.address(mailbox, mark));
  await limits.letter.clear(keys.letter('RESET', mailbox, mark));
  await limits.passwordChange.clear(keys.passwordChange(account.id));
}
