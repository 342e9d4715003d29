import type { Language } from '../../licence/index.js';
import type { AccountRow, GatewayStore, WorldMark } from '../../store/store.js';
import type { Clock } from '../../time/index.js';
import { type EmailAddress, type LetterKind, type Mail, mailboxOf } from '../mail/index.js';
import type { Secrets } from '../secrets.js';
import type { OpenSession } from '../session/open.js';
import { secondsOf } from '../throttle.js';
import type { TooManyAttempts } from './answers.js';
import { type Crowd, type CrowdLimits, createCrowd } from './crowd.js';
import { createLimits, type LimitKeys, type Limits, limitKeys } from './limits.js';
import { createPasswordHasher, type PasswordCost, type PasswordHasher } from './passwordHash.js';
import { type TrustedDevices, trustedDevices } from './trustedDevice.js';

/** What accounts are made over. */
export interface AccountParts {
  readonly store: Pick<
    GatewayStore,
    'accounts' | 'attempts' | 'calendarLinks' | 'links' | 'mailTokens' | 'sessions'
  >;
  readonly secrets: Secrets;
  /** The wall clock. */
  readonly clock: Clock;
  readonly mail: Mail;
  readonly openSession: OpenSession;
  /** Address of the pages that letters lead to; asked for each letter, since a port may be known only later. */
  readonly publicUrl: () => string;
  /** What a hash costs; OWASP's first choice unless told. */
  readonly passwordCost?: PasswordCost;
  /** How much hashing this process takes on; `crowdLimits` unless told. */
  readonly crowd?: CrowdLimits;
}

/** What every door of accounts works with. */
export interface AccountTools extends Omit<AccountParts, 'crowd'> {
  readonly crowd: Crowd;
  readonly passwords: PasswordHasher;
  readonly devices: TrustedDevices;
  readonly limits: Limits;
  readonly keys: LimitKeys;
  /** Under what the store knows an address. */
  emailHashOf(mailbox: string): string;
  /** The address of an account. */
  addressOf(account: AccountRow): EmailAddress;
  /** Posts a letter; with a secret, its link carries it in the fragment, which reaches no server and no log. */
  postLetter(kind: LetterKind, to: EmailAddress, about: LetterAbout, secret?: string): void;
}

/** The language of a letter, and the world of the account that it leads to. */
export interface LetterAbout {
  readonly language: Language;
  readonly world: string;
}

const emailUse = 'address of an account';

export function toolsOf(parts: AccountParts): AccountTools {
  const { secrets, store, clock, mail, publicUrl } = parts;
  const crowd = createCrowd(parts.crowd);
  return {
    ...parts,
    crowd,
    passwords: createPasswordHasher(parts.passwordCost, crowd),
    devices: trustedDevices(secrets),
    limits: createLimits(store.attempts, clock),
    keys: limitKeys(secrets),
    emailHashOf: mailbox => secrets.pseudonym(emailUse, mailbox),
    addressOf({ email }) {
      const opened = secrets.open(emailUse, email);
      if (opened === null) throw new Error('an account was kept under another key: ID_KEY has changed');
      return opened as EmailAddress;
    },
    postLetter(kind, to, { language, world }, secret) {
      const page = kind === 'ACTIVATION' ? 'activate' : 'reset';
      const base = publicUrl().replace(/\/$/, '');
      const inWorld = world === 'default' ? '' : `?world=${encodeURIComponent(world)}`;
      const link = `${base}/account/${page}${inWorld}${secret === undefined ? '' : `#${secret}`}`;
      mail.post({ kind, to, language, link });
    },
  };
}

/** Seals an address for the store. */
export function sealEmail(secrets: Secrets, email: EmailAddress): string {
  return secrets.seal(emailUse, email);
}

/** The world of an account. */
export function markOf({ world, generation }: AccountRow): WorldMark {
  return { world, generation };
}

/** The mailbox of an account, under which its attempts are counted. */
export function mailboxOfAccount(tools: AccountTools, account: AccountRow): string {
  return mailboxOf(tools.addressOf(account));
}

/** The answer to whoever has to wait so many milliseconds. */
export function tooManyAttempts(wait: number): TooManyAttempts {
  return { kind: 'TOO_MANY_ATTEMPTS', retryAfter: secondsOf(wait) };
}
