import type { SessionRow } from '../../store/store.js';
import type { PasswordWeakness } from './passwordWeakness.js';

/** What somebody gives to have an account: what the service asks (documents-and-access, 8.2). */
export interface NewAccount {
  readonly email: string;
  readonly password: string;
  readonly birthName: string;
  /** In the order of the licence. */
  readonly firstNames: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly bornOn: string;
  readonly licenceFormat: LicenceFormat;
  /** Letters and digits; spaces, dots and hyphens are dropped. */
  readonly licenceNumber: string;
  readonly acceptsTerms: boolean;
}

/** `CARD`: the European card. `THREE_FOLD`: the pink paper. */
export type LicenceFormat = 'CARD' | 'THREE_FOLD';

/** Too many tries were made: nothing was looked at. */
export interface TooManyAttempts {
  readonly kind: 'TOO_MANY_ATTEMPTS';
  /** Whole seconds until the next try. */
  readonly retryAfter: number;
}

/** A password that is not taken, and why. */
export interface WeakPassword {
  readonly code: 'WEAK_PASSWORD';
  readonly field: 'password';
  readonly because: PasswordWeakness;
}

/** A field of a new account that is not taken. */
export type RefusedField =
  | WeakPassword
  | { readonly code: 'MALFORMED_EMAIL'; readonly field: 'email' }
  | { readonly code: 'MALFORMED_NAME'; readonly field: 'birthName' | 'firstNames' }
  | { readonly code: 'IMPOSSIBLE_BIRTH_DATE'; readonly field: 'bornOn' }
  | { readonly code: 'MALFORMED_LICENCE_NUMBER'; readonly field: 'licenceNumber' }
  | { readonly code: 'TERMS_NOT_ACCEPTED'; readonly field: 'acceptsTerms' };

export type CreationAnswer =
  /** Said of every address, whether or not it has an account. */
  | { readonly kind: 'ACTIVATION_SENT' }
  /** Every field that is not taken, at once. */
  | { readonly kind: 'REFUSED'; readonly fields: readonly RefusedField[] }
  | TooManyAttempts;

export type ActivationAnswer =
  | {
      readonly kind: 'ACTIVATED';
      readonly world: string;
      /** Secret by which this device is trusted from now on. */
      readonly device: string;
    }
  | LinkInvalid;

/** A link that is unknown, was used, was followed by another, or has expired: which of them is not told. */
export interface LinkInvalid {
  readonly kind: 'LINK_INVALID';
}

export type SignInAnswer =
  | {
      readonly kind: 'SIGNED_IN';
      readonly session: SessionRow;
      /** Secret of the session. */
      readonly secret: string;
      /** Secret by which this device is trusted; the one that was brought, where it was good. */
      readonly device: string;
    }
  /** An unknown address, a wrong password and an account that is not active answer alike. */
  | { readonly kind: 'WRONG_CREDENTIALS' }
  | TooManyAttempts;

export type PasswordChangeAnswer =
  | { readonly kind: 'PASSWORD_CHANGED'; readonly sessionsEnded: number }
  | { readonly kind: 'WRONG_PASSWORD' }
  | { readonly kind: 'REFUSED'; readonly because: PasswordWeakness }
  | TooManyAttempts;

export type ResetRequestAnswer =
  /** Said of every address, whether or not it has an account. */
  { readonly kind: 'RESET_SENT' } | TooManyAttempts;

export type ResetAnswer =
  | {
      readonly kind: 'PASSWORD_RESET';
      readonly sessionsEnded: number;
      /** Secret by which this device is trusted from now on. */
      readonly device: string;
    }
  | { readonly kind: 'REFUSED'; readonly because: PasswordWeakness }
  | LinkInvalid
  | TooManyAttempts;
