import type { Instant } from '../time/index.js';
import type { Accounts, MailTokens } from './contract/accounts.js';
import type { Attempts } from './contract/attempts.js';
import type { Authorities } from './contract/authorities.js';
import type { CalendarLinks } from './contract/calendarLinks.js';
import type { SigningCertificates } from './contract/certificates.js';
import type { IssuedDocuments } from './contract/documents.js';
import type { JournalRows } from './contract/journal.js';
import type { Links } from './contract/links.js';
import type { Sessions } from './contract/sessions.js';
import type { DocumentShares } from './contract/shares.js';
import type { PendingSignIns } from './contract/signIns.js';

export type * from './contract/accounts.js';
export type * from './contract/attempts.js';
export type * from './contract/authorities.js';
export type * from './contract/calendarLinks.js';
export type * from './contract/certificates.js';
export type * from './contract/documents.js';
export type * from './contract/journal.js';
export type * from './contract/links.js';
export type * from './contract/sessions.js';
export type * from './contract/shares.js';
export type * from './contract/signIns.js';
export type * from './contract/worldMark.js';

/** What the gateway itself keeps. Instants are those of the wall clock. */
export interface GatewayStore {
  readonly sessions: Sessions;
  readonly links: Links;
  readonly accounts: Accounts;
  readonly mailTokens: MailTokens;
  readonly pendingSignIns: PendingSignIns;
  readonly authorities: Authorities;
  readonly attempts: Attempts;
  readonly journal: JournalRows;
  readonly certificates: SigningCertificates;
  readonly documents: IssuedDocuments;
  readonly shares: DocumentShares;
  readonly calendarLinks: CalendarLinks;
  /** Removes what has expired. */
  sweep(at: Instant): Promise<void>;
  close(): Promise<void>;
}
