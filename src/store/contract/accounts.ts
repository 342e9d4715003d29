import type { Instant } from '../../time/index.js';
import type { WorldMark } from './worldMark.js';

/** An account « Permis de Conduire ». */
export interface AccountRow extends WorldMark {
  readonly id: string;
  /** Pseudonym of the address, under which it is looked for. */
  readonly emailHash: string;
  /** Sealed address. */
  readonly email: string;
  /** As argon2id writes it, with its parameters and salt. */
  readonly passwordHash: string;
  /** Sealed facts given at the creation, that its NEPH is linked on. */
  readonly facts: string;
  readonly createdAt: Instant;
  /** When the terms were accepted. */
  readonly termsAcceptedAt: Instant;
  /** Null until the link of the mail was followed. */
  readonly activatedAt: Instant | null;
}

export interface Accounts {
  byEmail(emailHash: string, mark: WorldMark): Promise<AccountRow | null>;
  byId(id: string): Promise<AccountRow | null>;
  /** Adds an account, or puts it in the place of one of the same address that was never activated; else false. */
  add(account: AccountRow): Promise<boolean>;
  activate(id: string, at: Instant): Promise<void>;
  /** Changes a password. With `instead`, only where that hash stands. False when none was changed. */
  setPassword(id: string, passwordHash: string, instead?: string): Promise<boolean>;
}

/** A secret that travelled by mail; it works once. */
export interface MailTokenRow {
  readonly hash: string;
  readonly kind: 'ACTIVATION' | 'RESET';
  readonly account: string;
  readonly expiresAt: Instant;
}

export interface MailTokens {
  /** Adds one; those of the same kind and account sent before work no more. */
  add(token: MailTokenRow): Promise<void>;
  /** Uses it up and gives it; null when unknown, used, or expired. Of two at once, one gets it. */
  take(hash: string, kind: MailTokenRow['kind'], at: Instant): Promise<MailTokenRow | null>;
  /** The same without using it up. */
  find(hash: string, kind: MailTokenRow['kind'], at: Instant): Promise<MailTokenRow | null>;
}
