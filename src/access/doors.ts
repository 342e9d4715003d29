import type { Neph } from '../snpc/index.js';
import type { JournalEntryRow, WorldMark } from '../store/store.js';
import type { Accounts } from './account/index.js';
import type { Authorities } from './authority/index.js';
import type { CalendarLinks } from './calendarLinks/index.js';
import type { PlaceOfConsultation } from './journal/index.js';
import type { Linking } from './linking/index.js';
import type { SessionsService } from './session/sessions.js';

/** What those who ask may do with their own access. */
export interface Doors {
  readonly sessions: SessionsService;
  readonly accounts: Accounts;
  readonly linking: Linking;
  readonly authorities: Authorities;
  readonly calendarLinks: CalendarLinks;
  /** Who consulted a dossier: the latest first, before a place (null: from the latest). */
  readonly consultations: (
    neph: Neph,
    mark: WorldMark,
    before: PlaceOfConsultation | null,
    most: number,
  ) => Promise<readonly JournalEntryRow[]>;
  /** The seal under which the store knows a dossier. */
  readonly sealNeph: (neph: Neph) => string;
}
