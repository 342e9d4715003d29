import type { Language } from '../../licence/index.js';
import type { EmailAddress } from './address.js';

/** What the gateway writes to people about. */
export type LetterKind =
  /** The link that activates an account. */
  | 'ACTIVATION'
  /** Somebody asked for an account, and this address has one. */
  | 'ALREADY_ACTIVE'
  /** The link that gives a new password. */
  | 'RESET'
  /** The password was changed: whoever did not do it has to act. */
  | 'PASSWORD_CHANGED';

/** A letter to one person. */
export interface Letter {
  readonly kind: LetterKind;
  readonly to: EmailAddress;
  readonly language: Language;
  /** Where the letter leads; a secret stands in its fragment alone, which browsers keep from servers. */
  readonly link: string;
}

/** A letter put into words. */
export interface WrittenLetter {
  readonly to: EmailAddress;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
