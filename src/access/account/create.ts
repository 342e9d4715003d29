import { randomUUID } from 'node:crypto';
import type { Language } from '../../licence/index.js';
import type { AccountRow, WorldMark } from '../../store/store.js';
import type { Instant, LegalDay } from '../../time/index.js';
import { type EmailAddress, mailboxOf } from '../mail/index.js';
import type { ActivationAnswer, CreationAnswer, NewAccount } from './answers.js';
import { checkNewAccount } from './checkNewAccount.js';
import { type AccountFacts, sealFacts } from './facts.js';
import { type AccountTools, sealEmail, tooManyAttempts } from './tools.js';

/** Who asks for something before they are known. */
export interface Asker {
  /** Network address of the request; it is kept as a pseudonym of its network. */
  readonly ip: string;
  readonly language: Language;
}

/** Milliseconds that an activation link stands: twelve hours, as the service says. */
export const activationLifetime = 12 * 3_600_000;

/**
 * Makes an account that sleeps until its link is followed. An address that has an active one gets a letter that says so:
 * whoever asks sees the same answer after the same work.
 */
export async function createAccount(
  tools: AccountTools,
  mark: WorldMark,
  given: NewAccount,
  asker: Asker & { readonly today: LegalDay },
): Promise<CreationAnswer> {
  const checked = checkNewAccount(given, asker.today);
  if (checked.kind === 'REFUSED') return checked;
  const { email, facts } = checked;
  const wait = await requestWait(tools, mark, 'ACTIVATION', email, asker.ip);
  if (wait > 0) return tooManyAttempts(wait);
  const row = await newRow(tools, mark, email, facts, given.password);
  const isNew = await tools.store.accounts.add(row);
  const { secret, hash } = tools.secrets.issue('mail');
  const expiresAt = (tools.clock.now() + activationLifetime) as Instant;
  // Where the account was not added, for nobody: both cases write as much.
  await tools.store.mailTokens.add({ hash, kind: 'ACTIVATION', account: row.id, expiresAt });
  const about = { language: asker.language, world: mark.world };
  if (isNew) tools.postLetter('ACTIVATION', email, about, secret);
  else tools.postLetter('ALREADY_ACTIVE', email, about);
  return { kind: 'ACTIVATION_SENT' };
}

/** What a request for a letter has to wait; one that need not is counted. Neither count knows who has an account. */
export async function requestWait(
  { limits, keys }: AccountTools,
  mark: WorldMark,
  kind: 'ACTIVATION' | 'RESET',
  email: EmailAddress,
  ip: string,
): Promise<number> {
  const ofNetwork = await limits.request.admit(keys.request(ip));
  return ofNetwork > 0 ? ofNetwork : limits.letter.admit(keys.letter(kind, mailboxOf(email), mark));
}

async function newRow(
  { secrets, clock, passwords, emailHashOf }: AccountTools,
  mark: WorldMark,
  email: EmailAddress,
  facts: AccountFacts,
  password: string,
): Promise<AccountRow> {
  const passwordHash = await passwords.hash(password);
  const now = clock.now();
  return {
    world: mark.world,
    generation: mark.generation,
    id: randomUUID(),
    emailHash: emailHashOf(mailboxOf(email)),
    email: sealEmail(secrets, email),
    passwordHash,
    facts: sealFacts(secrets, facts),
    createdAt: now,
    termsAcceptedAt: now,
    activatedAt: null,
  };
}

/** Opens the account of a link, once. Whoever follows it owns the mailbox, so their device is trusted. */
export async function activate(tools: AccountTools, secret: string): Promise<ActivationAnswer> {
  const { store, secrets, clock, devices } = tools;
  const hash = secrets.hashOf('mail', secret);
  const token = hash && (await store.mailTokens.take(hash, 'ACTIVATION', clock.now()));
  const account = token ? await store.accounts.byId(token.account) : null;
  if (account === null) return { kind: 'LINK_INVALID' };
  await store.accounts.activate(account.id, clock.now());
  return { kind: 'ACTIVATED', world: account.world, device: devices.trust(account.id) };
}
