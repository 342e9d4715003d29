import type { Language } from '../../licence/index.js';
import type { WorldMark } from '../../store/store.js';
import type { LegalDay } from '../../time/index.js';
import type {
  ActivationAnswer,
  CreationAnswer,
  NewAccount,
  PasswordChangeAnswer,
  ResetAnswer,
  ResetRequestAnswer,
  SignInAnswer,
} from './answers.js';
import { changePassword, type PasswordChange } from './changePassword.js';
import { type Asker, activate, createAccount } from './create.js';
import { type AccountFacts, openFacts } from './facts.js';
import { requestReset, reset } from './reset.js';
import { type SignInFrom, signIn } from './signIn.js';
import { type AccountParts, toolsOf } from './tools.js';

/**
 * Accounts « Permis de Conduire », by which those sign in who do not use FranceConnect. What a person can do wrong is an
 * answer; only a failing store rejects. No answer tells whether an address has an account. What hashes a password is
 * refused, with nothing looked at, while too many do.
 */
export interface Accounts {
  /** Makes an account that opens by the link of a letter. `today` is the day of the world's clock. */
  create(
    mark: WorldMark,
    given: NewAccount,
    asker: Asker & { readonly today: LegalDay },
  ): Promise<CreationAnswer>;
  /** Follows the link of that letter: once, within twelve hours. */
  activate(secret: string): Promise<ActivationAnswer>;
  signIn(mark: WorldMark, email: string, password: string, from: SignInFrom): Promise<SignInAnswer>;
  /** Changes the password of an account, from one of its sessions, which alone stays open. */
  changePassword(
    account: string,
    session: string,
    change: PasswordChange,
    language: Language,
  ): Promise<PasswordChangeAnswer>;
  /** Asks for the letter that gives a new password. */
  requestReset(mark: WorldMark, email: string, asker: Asker): Promise<ResetRequestAnswer>;
  /** Follows the link of that letter: once, within the hour. Every session ends. */
  reset(secret: string, next: string, language: Language): Promise<ResetAnswer>;
  /** What the owner of an account said of themselves, on which a NEPH is linked; null for an account of no name. */
  factsOf(account: string): Promise<AccountFacts | null>;
}

/** Accounts over the store of the gateway. */
export function createAccounts(parts: AccountParts): Accounts {
  const tools = toolsOf(parts);
  const { orRefuse } = tools.crowd;
  return {
    create: (mark, given, asker) => orRefuse(() => createAccount(tools, mark, given, asker)),
    activate: secret => activate(tools, secret),
    signIn: (mark, email, password, from) => orRefuse(() => signIn(tools, mark, email, password, from)),
    changePassword: (account, session, change, language) =>
      orRefuse(() => changePassword(tools, account, session, change, language)),
    requestReset: (mark, email, asker) => requestReset(tools, mark, email, asker),
    reset: (secret, next, language) => orRefuse(() => reset(tools, secret, next, language)),
    async factsOf(account) {
      const row = await tools.store.accounts.byId(account);
      return row === null ? null : openFacts(tools.secrets, row.facts);
    },
  };
}
