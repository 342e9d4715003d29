import type { Instant } from '../../time/index.js';
import type { DoorOfSession } from './sessions.js';
import type { WorldMark } from './worldMark.js';

/** An address by which a phone reads a holder's calendar. Instants are those of the wall clock. */
export interface CalendarLinkRow extends WorldMark {
  /** Public name, told to its owner. */
  readonly id: string;
  /** What is left of the secret in the address. */
  readonly secretHash: string;
  /** Who made it, and by which door: it shows what that door shows. */
  readonly door: DoorOfSession;
  readonly subject: string;
  /** Sealed NEPH of the dossier that the subject was linked to then. */
  readonly dossier: string;
  /** True where a link of the subject to the dossier stood: it must still stand whenever the address is read. */
  readonly isLinked: boolean;
  readonly language: 'fr' | 'en';
  readonly createdAt: Instant;
  /** When a program last read it, to the hour; null before. */
  readonly lastReadAt: Instant | null;
  /** From then on it is absent. */
  readonly expiresAt: Instant;
}

export interface CalendarLinks {
  /** Adds one, unless so many of its subject stand already; false then. Of many at once, never more than there is room for. */
  add(link: CalendarLinkRow, most: number, at: Instant): Promise<boolean>;
  /** The link of a secret that stands at an instant; null for any other. */
  find(secretHash: string, at: Instant): Promise<CalendarLinkRow | null>;
  /** Notes that it was read, and until when it now stands. */
  touch(id: string, lastReadAt: Instant, expiresAt: Instant): Promise<void>;
  /** Those of a subject that stand at an instant, the latest made first. */
  of(subject: string, mark: WorldMark, at: Instant): Promise<readonly CalendarLinkRow[]>;
  /** Ends one of a subject, at once; false when there is none of that name. */
  end(id: string, subject: string, mark: WorldMark): Promise<boolean>;
  /** Ends all of a subject; gives how many. */
  endAll(subject: string, mark: WorldMark): Promise<number>;
}
